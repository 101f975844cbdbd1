import { Field, Textarea } from "@fluentui/react-components";
import { consolidatePlaceWords } from "../../locales/consolidate-place";
import { Disclosure } from "../parts/disclosure";
import { usePartStyles } from "../parts/part-styles";
import { useWords } from "../shell/language";

interface ExpectedListProps {
  readonly text: string;
  readonly isKept: boolean;
  readonly onChange: (text: string) => void;
}

/** The agencies that a form is expected from, pasted a line each. */
export function ExpectedList({ text, isKept, onChange }: ExpectedListProps) {
  const common = usePartStyles();
  const tell = useWords(consolidatePlaceWords);
  return (
    <Disclosure level={2} label={<span className={common.title}>{tell("expected.title")}</span>} flush>
      <Field label={tell("expected.label")} hint={tell("expected.what")}>
        <Textarea rows={6} resize="vertical" value={text} onChange={(_, { value }) => onChange(value)} />
      </Field>
      {isKept && <p className={common.quiet}>{tell("expected.kept")}</p>}
    </Disclosure>
  );
}
