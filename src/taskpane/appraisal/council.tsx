import { Button } from "@fluentui/react-components";
import type { OpenForm, RowCell } from "../../excel/form";
import { councilWords } from "../../locales/council";
import type { CouncilRow, CouncilScores } from "../../scoring/council";
import { AskedButton } from "../parts/asked-button";
import { Disclosure } from "../parts/disclosure";
import { GoToRow } from "../parts/go-to-row";
import { Outcome } from "../parts/outcome";
import { usePartStyles } from "../parts/part-styles";
import { focusHeading } from "../parts/place-heading";
import { usePoints } from "../parts/points";
import { useSession } from "../session/session";
import type { Task } from "../session/task";
import { useWords } from "../shell/language";
import { isCouncilDue } from "./council-due";
import type { AppraisalView } from "./view";

interface CouncilProps {
  readonly form: OpenForm;
  readonly view: AppraisalView;
  /** null while the council has no columns. */
  readonly decided: CouncilScores | null;
  readonly task: Task;
  readonly nameOf: (id: string) => string;
  readonly onGoTo: (id: string, cell: RowCell) => void;
}

/** The council: offered at the end of an appraisal, folded away before; then what counts in the end and what is missing. */
export default function Council({ form, view, decided, task, nameOf, onGoTo }: CouncilProps) {
  const common = usePartStyles();
  const tell = useWords(councilWords);
  const { filled, count } = view.scores.total;
  if (decided === null) {
    if (!isCouncilDue(form)) return null;
    const offer = <Offer task={task} open={count - filled} />;
    return filled < count ? (
      <Disclosure level={2} label={tell("title")}>
        {offer}
      </Disclosure>
    ) : (
      <section className={common.block}>
        <h2 className={common.title}>{tell("title")}</h2>
        {offer}
      </section>
    );
  }
  return (
    <section className={common.block}>
      <h2 className={common.title}>{tell("title")}</h2>
      <Opened form={form} view={view} decided={decided} task={task} nameOf={nameOf} onGoTo={onGoTo} />
    </section>
  );
}

function Offer({ task, open }: { task: Task; open: number }) {
  const common = usePartStyles();
  const tell = useWords(councilWords);
  const session = useSession();
  const start = async (): Promise<void> => {
    if (await task.run("council", () => session.openCouncil())) focusHeading();
  };
  return (
    <>
      <p className={common.quiet}>{tell("offer")}</p>
      {open > 0 && <Outcome good={false}>{tell("offer.open", { count: String(open) })}</Outcome>}
      <div>
        <Button disabledFocusable={task.running !== null} onClick={() => void start()}>
          {tell(task.running === "council" ? "start.running" : "start")}
        </Button>
      </div>
    </>
  );
}

function Opened({ form, view, decided, task, nameOf, onGoTo }: CouncilProps & { readonly decided: CouncilScores }) {
  const common = usePartStyles();
  const tell = useWords(councilWords);
  const points = usePoints();
  const session = useSession();
  const undo = async (): Promise<void> => {
    if (await task.run("undo council", () => session.closeCouncil())) focusHeading();
  };
  const list = (title: string, cell: RowCell, rows: readonly CouncilRow[]) =>
    rows.length > 0 && (
      <>
        <Outcome good={false}>{title}</Outcome>
        <ul className={common.list}>
          {rows.map(({ id }) => (
            <GoToRow key={id} goal={nameOf(id)} onGoTo={form.rowOf.has(id) ? () => onGoTo(id, cell) : undefined}>
              {nameOf(id)}
            </GoToRow>
          ))}
        </ul>
      </>
    );
  return (
    <>
      <p className={common.quiet}>
        {tell("total", {
          final: points(decided.scores.total.points),
          appraised: points(view.scores.total.points),
          count: String(decided.decided),
        })}
      </p>
      {list(
        tell("faults"),
        "council",
        decided.rows.filter(({ fault }) => fault !== null),
      )}
      {list(
        tell("reasons"),
        "councilReason",
        decided.rows.filter(({ reasonMissing }) => reasonMissing),
      )}
      <AskedButton
        label={tell("undo")}
        running={task.running === "undo council" ? tell("undo.running") : null}
        disabled={task.running !== null}
        title={tell("undo.title")}
        body={tell("undo.body", { name: form.sheetName })}
        keep={tell("undo.keep")}
        go={tell("undo")}
        occasion="closeCouncil"
        onGo={undo}
      />
    </>
  );
}
