import { checkWords } from "../../locales/check";
import { partWords } from "../../locales/parts";
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
export function SigningList({
  before: { toDo, blankFields, toReview },
  nameOf,
  onGoTo,
  onGoToField,
}: SigningListProps) {
  const styles = usePartStyles();
  const tell = useWords(checkWords);
  const rows = { nameOf, isOnSheet: () => true, onGoTo };
  return (
    <>
      <section>
        <h2 className={styles.title}>{tell("todo")}</h2>
        {toDo.length + blankFields.length === 0 && <Outcome good>{tell("todo.none")}</Outcome>}
        {blankFields.length > 0 && <BlankFields fields={blankFields} onGoTo={onGoToField} />}
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

function BlankFields({ fields, onGoTo }: { fields: readonly ProfileField[]; onGoTo: (field: ProfileField) => void }) {
  const styles = usePartStyles();
  const say = useWords(partWords);
  const tell = useWords(checkWords);
  const label = (
    <span className={styles.kind}>
      <StateIcon kind="blank" />
      <span>{tell("todo.fields", { count: String(fields.length) })}</span>
    </span>
  );
  return (
    <Disclosure level={3} flush startsOpen label={label}>
      <ul className={styles.list}>
        {fields.map((field) => (
          <GoToRow
            key={field.id}
            goal={say("attention.goTo.of", { criterion: field.label })}
            onGoTo={() => onGoTo(field)}
          >
            <span lang={RUBRIC_LANGUAGE}>{field.label}</span>
          </GoToRow>
        ))}
      </ul>
    </Disclosure>
  );
}
