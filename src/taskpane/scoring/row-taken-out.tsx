import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { OpenForm } from "../../excel/form";
import { onePressWords } from "../../locales/one-press";
import { partWords } from "../../locales/parts";
import { criteriaOf } from "../../rubric/outline";
import type { Criterion } from "../../rubric/schema";
import { takenBack, takenOut, takingOut } from "../../scoring/one-press";
import { CardPart } from "../parts/card-part";
import { usePartStyles } from "../parts/part-styles";
import { useSession } from "../session/session";
import type { Task } from "../session/task";
import { RUBRIC_LANGUAGE, useWords } from "../shell/language";

const useStyles = makeStyles({
  row: { marginTop: tokens.spacingVerticalXXS },
});

interface RowProps {
  readonly form: OpenForm;
  readonly criterion: Criterion;
  /** The row claims an exception. */
  readonly claimed: boolean;
  readonly task: Task;
}

/** Takes the row out of the maximum, or back; nothing where the form has no such exception. */
export default function RowTakenOut({ form, criterion, claimed, task }: RowProps) {
  const styles = useStyles();
  const common = usePartStyles();
  const say = useWords(partWords);
  const tell = useWords(onePressWords);
  const session = useSession();
  const { rubric, answers } = form;
  const row = criteriaOf(rubric).find(({ item }) => item.id === criterion.id);
  const exception = row && takingOut(row);
  if (exception === undefined || form.appraisal !== null) return null;
  const out = takenOut(rubric, criterion.id, answers);
  const back = takenBack(rubric, criterion.id, answers);
  // The card says above what the row claims already. The button stays the same one, or it would lose the focus.
  return (
    <CardPart title={claimed ? null : say("card.exception")}>
      {!claimed && (
        <div className={common.quiet} lang={RUBRIC_LANGUAGE}>
          {tell("out.when", { when: exception.when })}
        </div>
      )}
      <Button
        size="small"
        className={styles.row}
        disabledFocusable={task.running !== null}
        onClick={() => void task.run("row", () => session.changeAnswers(out.size > 0 ? out : back))}
      >
        {tell(out.size > 0 ? "out.row" : "back.row")}
      </Button>
    </CardPart>
  );
}
