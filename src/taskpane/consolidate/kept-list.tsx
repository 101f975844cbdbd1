import { Field, Textarea } from "@fluentui/react-components";
import { consolidatePlaceWords } from "../../locales/consolidate-place";
import { Disclosure } from "../parts/disclosure";
import { Outcome } from "../parts/outcome";
import { usePartStyles } from "../parts/part-styles";
import { useWords } from "../shell/language";
import type { Kept } from "./use-kept";

interface KeptListProps {
  readonly list: Kept<string>;
  readonly title: string;
  readonly label: string;
  readonly hint: string;
  /** What is wrong in it; nothing where all of it is understood. */
  readonly problem?: string;
}

/** A list that is pasted a line each, and kept on this machine for the next time. */
export function KeptList({ list, title, label, hint, problem }: KeptListProps) {
  const common = usePartStyles();
  return (
    <Disclosure level={2} label={<span className={common.title}>{title}</span>} flush>
      <Field
        label={label}
        hint={hint}
        validationState={problem === undefined ? "none" : "warning"}
        {...(problem === undefined ? {} : { validationMessage: problem })}
      >
        <Textarea rows={6} resize="vertical" value={list.value} onChange={(_, { value }) => list.change(value)} />
      </Field>
      <KeptState state={list.state} />
    </Disclosure>
  );
}

/** Whether something will be there the next time. */
export function KeptState({ state }: Pick<Kept<unknown>, "state">) {
  const common = usePartStyles();
  const tell = useWords(consolidatePlaceWords);
  if (state === "kept") return <p className={common.quiet}>{tell("kept")}</p>;
  return <div role="status">{state === "failed" && <Outcome good={false}>{tell("kept.not")}</Outcome>}</div>;
}
