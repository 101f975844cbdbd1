import { Button } from "@fluentui/react-components";
import type { OpenForm } from "../../excel/form";
import { reviewedRows } from "../../form/reviewed";
import { turnOf } from "../../form/status";
import { noticeWords } from "../../locales/notice";
import { statusWords } from "../../locales/status";
import { taskpaneWords } from "../../locales/taskpane";
import { wayWords } from "../../locales/way";
import { isUnanswered } from "../../rubric/answers";
import { criteriaOf } from "../../rubric/outline";
import { Message } from "../parts/message";
import { usePartStyles } from "../parts/part-styles";
import { useWords } from "./language";
import type { PlaceId } from "./places";

interface TurnLineProps {
  readonly form: OpenForm;
  readonly place: PlaceId;
  readonly goTo: (place: PlaceId) => void;
}

/** Who has the form in hand, and what comes next; nothing while it is being filled in or appraised, which its places tell. */
export function TurnLine({ form, place, goTo }: TurnLineProps) {
  const styles = usePartStyles();
  const say = useWords(statusWords);
  const tell = useWords(noticeWords);
  const way = useWords(wayWords);
  const { status, facts, answers, rubric } = form;
  if (status === "explaining") return <Requests form={form} place={place} goTo={goTo} />;
  if (status === "returned" || status === "scoring" || status === "appraising" || status === "unknown") return null;
  const reviewed = reviewedRows(facts, answers).standing.size;
  return (
    <p className={styles.quiet}>
      <strong>{say(status)}</strong> · {way(`turn.${turnOf(status)}`)}.{" "}
      {(status === "submitted" || reviewed > 0) &&
        `${tell("turn.reviewed", { count: String(reviewed), total: String(criteriaOf(rubric).length) })} `}
      {tell(`turn.${status}`)}
    </p>
  );
}

/** How many requests wait for the agency, with the way to them. */
function Requests({ form: { appraisal }, place, goTo }: TurnLineProps) {
  const say = useWords(taskpaneWords);
  const tell = useWords(noticeWords);
  const open = Object.values(appraisal ?? {}).filter(isUnanswered).length;
  return (
    <Message
      intent={open > 0 ? "warning" : "info"}
      title={open > 0 ? tell("requests", { count: String(open) }) : tell("requests.none")}
      actions={
        place !== "appraisal" && (
          <Button size="small" onClick={() => goTo("appraisal")}>
            {say("explain")}
          </Button>
        )
      }
    >
      {tell(open > 0 ? "requests.what" : "requests.none.what")}
    </Message>
  );
}
