import { Button } from "@fluentui/react-components";
import type { OpenForm } from "../../excel/form";
import { type FirstRound, unpackRound } from "../../form/first-round";
import { formWords } from "../../locales/form";
import { secondRoundWords } from "../../locales/second-round";
import { remembered } from "../../rubric/remembered";
import { ownOf } from "../../rubric/record";
import { AskedButton } from "../parts/asked-button";
import { Outcome } from "../parts/outcome";
import { usePartStyles } from "../parts/part-styles";
import { focusHeading } from "../parts/place-heading";
import { useSession } from "../session/session";
import type { Task } from "../session/task";
import { RUBRIC_LANGUAGE, useWords } from "../shell/language";
import { isSecondRoundDue } from "./second-round-due";
import type { AppraisalView } from "./view";

/** What is kept of the first round; null where nothing is, or where it was changed. */
const firstRound = remembered(unpackRound);

/** The first of two rounds of a form's appraisal. */
function firstRoundOf({ record }: Pick<OpenForm, "record">): FirstRound | null {
  return record?.first ? firstRound(record.first) : null;
}

interface SecondRoundProps {
  readonly form: OpenForm;
  readonly view: AppraisalView;
  readonly task: Task;
}

/** The second round: offered where the agency has answered or the appraisal was closed; in it, what both rounds gave. */
export function SecondRound({ form, view, task }: SecondRoundProps) {
  const common = usePartStyles();
  const tell = useWords(secondRoundWords);
  const isBegun = (form.record?.first ?? null) !== null;
  if (!isBegun && !isSecondRoundDue(form)) return null;
  return (
    <section className={common.block}>
      <h2 className={common.title}>{tell("title")}</h2>
      {isBegun ? <Begun form={form} view={view} task={task} /> : <Offer task={task} />}
    </section>
  );
}

function Offer({ task }: Pick<SecondRoundProps, "task">) {
  const common = usePartStyles();
  const tell = useWords(secondRoundWords);
  const session = useSession();
  const start = async (): Promise<void> => {
    if (await task.run("second", () => session.startSecondRound())) focusHeading();
  };
  return (
    <>
      <p className={common.quiet}>{tell("offer")}</p>
      <div>
        <Button disabledFocusable={task.running !== null} onClick={() => void start()}>
          {tell(task.running === "second" ? "start.running" : "start")}
        </Button>
      </div>
    </>
  );
}

function Begun({ form, view, task }: SecondRoundProps) {
  const common = usePartStyles();
  const tell = useWords(secondRoundWords);
  const session = useSession();
  const first = firstRoundOf(form);
  const undo = async (): Promise<void> => {
    if (await task.run("undo second", () => session.undoSecondRound())) focusHeading();
  };
  if (first === null) return <Outcome good={false}>{tell("lost")}</Outcome>;
  const given = (id: string): string | null => ownOf(first.points, id) ?? null;
  const { criteria, total } = view.scores;
  const differing = criteria.filter(({ id, points }) => points !== given(`criterion:${id}`));
  return (
    <>
      <p className={common.quiet}>
        {tell("total", {
          first: given("total") ?? tell("none"),
          second: total.points ?? tell("none"),
          count: String(differing.length),
        })}
      </p>
      <AskedButton
        label={tell("undo")}
        running={task.running === "undo second" ? tell("undo.running") : null}
        disabled={task.running !== null}
        title={tell("undo.title")}
        body={tell("undo.body", { name: form.sheetName })}
        keep={tell("undo.keep")}
        go={tell("undo")}
        occasion="undoSecond"
        onGo={undo}
      />
    </>
  );
}

/** What the first round gave a row, and why; nothing while there is one round. */
export function FirstOfRow({ form, id }: { form: OpenForm; id: string }) {
  const common = usePartStyles();
  const tell = useWords(secondRoundWords);
  const label = useWords(formWords);
  const first = firstRoundOf(form);
  if (first === null) return null;
  const { reason, note = "" } = ownOf(first.appraisal, id) ?? {};
  const why = typeof reason === "string" ? label(`reason.${reason}`) : (reason?.cellText ?? "");
  const words = [why, note.trim()].filter((text) => text !== "").join(": ");
  const given = ownOf(first.points, `criterion:${id}`) ?? tell("none");
  return (
    <p className={common.small} lang={RUBRIC_LANGUAGE}>
      {words === "" ? tell("row", { points: given }) : tell("row.told", { points: given, words })}
    </p>
  );
}
