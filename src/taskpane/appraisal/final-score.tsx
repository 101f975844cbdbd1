import { makeStyles, tokens } from "@fluentui/react-components";
import { appraisalWords } from "../../locales/appraisal";
import { partWords } from "../../locales/parts";
import type { CouncilScores } from "../../scoring/council";
import type { AppraisalView } from "./view";
import { useWords } from "../shell/language";
import { Message } from "../parts/message";
import { taskLabels } from "./tasks";

const useStyles = makeStyles({ list: { margin: 0, paddingLeft: tokens.spacingHorizontalL } });

/** The final score of a form that was closed, and what was still open then. */
export function FinalScore({ view, decided }: { view: AppraisalView; decided: CouncilScores | null }) {
  const styles = useStyles();
  const say = useWords(partWords);
  const tell = useWords(appraisalWords);
  const { points, applies } = (decided ?? view).scores.total;
  const open = taskLabels(view, tell);
  return (
    <Message
      intent={open.length > 0 ? "warning" : "info"}
      title={tell("final", { points: points ?? say("total.none"), max: applies })}
    >
      {tell(decided === null ? "final.what" : "final.council")}
      {open.length > 0 && (
        <div>
          {tell("final.open")}
          <ul className={styles.list}>
            {open.map((label) => (
              <li key={label}>{label}</li>
            ))}
          </ul>
        </div>
      )}
    </Message>
  );
}
