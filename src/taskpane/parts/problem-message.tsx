import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { ExcelProblem } from "../../excel/result";
import { excelWords } from "../../locales/excel";
import { taskpaneWords } from "../../locales/taskpane";
import type { Task } from "../session/task";
import { useWords } from "../shell/language";
import { Disclosure } from "./disclosure";
import { Message } from "./message";

const useStyles = makeStyles({
  detail: {
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    overflowWrap: "anywhere",
    userSelect: "text",
  },
});

/** Why Excel refused and what to do; the technical part for support is folded away. */
export function ProblemMessage({
  problem,
  onRetry,
  onClose,
}: {
  problem: ExcelProblem;
  onRetry?: () => void;
  onClose?: () => void;
}) {
  const styles = useStyles();
  const say = useWords(taskpaneWords);
  const explain = useWords(excelWords);
  return (
    <Message
      intent="error"
      title={explain(`problem.${problem.code}`, { place: problem.place ?? "" })}
      actions={
        <>
          {onRetry && (
            <Button size="small" onClick={onRetry}>
              {say("retry")}
            </Button>
          )}
          {onClose && (
            <Button size="small" appearance="subtle" onClick={onClose}>
              {say("close")}
            </Button>
          )}
        </>
      }
    >
      {explain(`problem.${problem.code}.do`)}
      {problem.detail !== "" && (
        <Disclosure label={say("problem.detail")}>
          <span className={styles.detail}>{problem.detail}</span>
        </Disclosure>
      )}
    </Message>
  );
}

/** What went wrong with the last click, with another try. */
export function TaskProblem({
  task: { problem, retry, dismiss },
}: {
  task: Pick<Task, "problem" | "retry" | "dismiss">;
}) {
  return problem && <ProblemMessage problem={problem} onRetry={retry} onClose={dismiss} />;
}
