import { checkWords } from "../../locales/check";
import { partWords } from "../../locales/parts";
import type { GeneralFault } from "../../form/general-part";
import type { ProfileField } from "../../rubric/schema";
import type { AttentionRow } from "../scoring/attention";
import type { BeforeSigning } from "./before-signing";
import { RUBRIC_LANGUAGE, useWords } from "../shell/language";
import { AttentionList } from "../parts/attention-list";
import { usePartStyles } from "../parts/part-styles";
import { Disclosure } from "../parts/disclosure";
import { GoToRow } from "../parts/go-to-row";
import { Outcome } from "../parts/outcome";
import { StateIcon } from "../parts/state-icon";

interface SigningListProps {
  readonly before: BeforeSigning;
  readonly nameOf: (criterionId: string) => string;
  readonly onGoTo: (row: AttentionRow) => void;
  readonly onGoToField: (field: ProfileField) => void;
}

/** What is left to do before the form is signed, and apart from it what only deserves a look. */
export function SigningList({ before: { toDo, general, toReview }, nameOf, onGoTo, onGoToField }: SigningListProps) {
  const styles = usePartStyles();
  const tell = useWords(checkWords);
  const rows = { nameOf, isOnSheet: () => true, onGoTo };
  return (
    <>
      <section>
        <h2 className={styles.title}>{tell("todo")}</h2>
        {toDo.length + general.length === 0 && <Outcome good>{tell("todo.none")}</Outcome>}
        {general.length > 0 && <GeneralPart faults={general} onGoTo={onGoToField} />}
        <AttentionList groups={toDo} {...rows} />
      </section>
      {toReview.length > 0 && (
        <section>
          <h2 className={styles.title}>{tell("review")}</h2>
          <p className={styles.quiet}>{tell("review.do")}</p>
          <AttentionList groups={toReview} {...rows} />
        </section>
      )}
    </>
  );
}

interface GeneralPartProps {
  readonly faults: readonly GeneralFault[];
  readonly onGoTo: (field: ProfileField) => void;
}

/** What the general part lacks, or says and cannot mean; each leads to its cell. */
function GeneralPart({ faults, onGoTo }: GeneralPartProps) {
  const styles = usePartStyles();
  const say = useWords(partWords);
  const tell = useWords(checkWords);
  const label = (
    <span className={styles.kind}>
      <StateIcon kind={faults.every(({ kind }) => kind === "blank") ? "blank" : "fault"} />
      <span>{tell("todo.fields", { count: String(faults.length) })}</span>
    </span>
  );
  return (
    <Disclosure level={3} flush startsOpen label={label}>
      <ul className={styles.list}>
        {faults.map(({ field, kind, text }) => (
          <GoToRow
            key={field.id}
            goal={say("attention.goTo.of", { criterion: field.label })}
            onGoTo={() => onGoTo(field)}
          >
            <span lang={RUBRIC_LANGUAGE}>{field.label}</span>: {tell(`todo.fields.${kind}`, { text })}
          </GoToRow>
        ))}
      </ul>
    </Disclosure>
  );
}
