import { Button } from "@fluentui/react-components";
import { useMemo, type ReactNode } from "react";
import type { OpenForm } from "../../excel/form";
import { isOpenIn } from "../../form/status";
import { explainWords } from "../../locales/explain";
import { formWords } from "../../locales/form";
import { partWords } from "../../locales/parts";
import { statusWords } from "../../locales/status";
import type { Appraisal } from "../../rubric/answers";
import { isBlank } from "../../rubric/labels";
import { rowNames } from "../../rubric/row-names";
import { appraisedScores, type AppraisedRow } from "../../scoring/appraisal";
import type { ScoreSheet } from "../../scoring/score-sheet";
import { CardPart } from "../parts/card-part";
import { Disclosure } from "../parts/disclosure";
import { Outcome } from "../parts/outcome";
import { usePartStyles } from "../parts/part-styles";
import { focusHeading } from "../parts/place-heading";
import { TaskProblem } from "../parts/problem-message";
import { StateIcon } from "../parts/state-icon";
import { useSession } from "../session/session";
import { useTask } from "../session/task";
import { RUBRIC_LANGUAGE, useWords } from "../shell/language";
import { Change } from "./change";
import { answerKeys, type Drafts, textOf, useDrafts } from "./drafts";
import { RemarkFields } from "./remark-fields";

interface ExplainProps {
  readonly form: OpenForm;
  readonly scores: ScoreSheet;
  readonly onAppraisal: () => void;
  readonly children: ReactNode;
}

/** Giải trình: what the appraiser asks, row by row, and the agency's answers, which are written into their cells. */
export default function Explain({ form, scores, onAppraisal, children }: ExplainProps) {
  const styles = usePartStyles();
  const tell = useWords(explainWords);
  const { appraisal } = form;
  return (
    <>
      {children}
      {appraisal === null ? (
        <p className={styles.text}>{tell("none")}</p>
      ) : (
        <Requests form={form} scores={scores} appraisal={appraisal} />
      )}
      <div>
        <Button appearance="subtle" onClick={onAppraisal}>
          {tell(appraisal === null ? "to.start" : "to.appraisal")}…
        </Button>
      </div>
    </>
  );
}

function Requests({ form, scores, appraisal }: Pick<ExplainProps, "form" | "scores"> & { appraisal: Appraisal }) {
  const styles = usePartStyles();
  const tell = useWords(explainWords);
  const say = useWords(statusWords);
  const session = useSession();
  const task = useTask();
  const drafts = useDrafts(form.sheetId);
  const { rubric, answers, status } = form;
  const { comparison } = useMemo(
    () => appraisedScores(rubric, scores, answers, appraisal),
    [rubric, scores, answers, appraisal],
  );
  const names = rowNames(rubric);
  const asked = comparison.rows.filter(({ remarks }) => !isBlank(remarks.request ?? ""));
  const open = asked.filter(({ explanationOpen }) => explanationOpen);
  const isOpen = isOpenIn(status, "answer");
  const [first] = open;
  const move = async (): Promise<void> => {
    if (await task.run("move", () => session.setStatus("explained"))) focusHeading();
  };
  if (asked.length === 0) return <p className={styles.text}>{tell("none.asked")}</p>;
  return (
    <section className={styles.block}>
      <h2 className={styles.title}>{tell("requests", { open: String(open.length), count: String(asked.length) })}</h2>
      {!isOpen && <p className={styles.quiet}>{tell("closed", { status: say(status) })}</p>}
      {asked.map((row) => (
        <Request
          key={row.id}
          row={row}
          name={names.get(row.id)?.full ?? row.id}
          isOpen={isOpen}
          startsOpen={row.id === first?.id}
          drafts={drafts}
          onGoTo={
            form.rowOf.has(row.id) ? () => void task.run("go", () => session.goToRow(row.id, "explanation")) : null
          }
        />
      ))}
      <div role="status">{isOpen && open.length === 0 && <Outcome good>{tell("done")}</Outcome>}</div>
      {status === "explaining" && (
        <div>
          <Button disabledFocusable={task.running !== null} onClick={() => void move()}>
            {tell(task.running === "move" ? "moving" : "move")}
          </Button>
        </div>
      )}
      <TaskProblem task={task} />
    </section>
  );
}

interface RequestProps {
  readonly row: AppraisedRow;
  readonly name: string;
  readonly isOpen: boolean;
  readonly startsOpen: boolean;
  readonly drafts: Drafts;
  /** null where the sheet has lost the row. */
  readonly onGoTo: (() => void) | null;
}

/** One row about which something is asked. */
function Request({ row, name, isOpen, startsOpen, drafts, onGoTo }: RequestProps) {
  const styles = usePartStyles();
  const say = useWords(partWords);
  const tell = useWords(explainWords);
  const label = useWords(formWords);
  const { remarks, explanationOpen } = row;
  return (
    <Disclosure
      level={3}
      flush
      startsOpen={startsOpen}
      label={
        <span className={styles.kind}>
          {explanationOpen ? <StateIcon kind="blank" /> : null}
          <span>
            <span lang={RUBRIC_LANGUAGE}>{name}</span> · {tell(explanationOpen ? "unanswered" : "answered")}
          </span>
        </span>
      }
    >
      <div className={styles.card}>
        <div className={styles.block}>
          <Change {...row} />
          <CardPart title={tell("asked")}>
            <div className={styles.small} lang={RUBRIC_LANGUAGE}>
              {remarks.request}
            </div>
          </CardPart>
          {typeof remarks.reason === "string" && (
            <span className={styles.quiet}>
              {label("column.reason")}: {label(`reason.${remarks.reason}`)}
            </span>
          )}
          {!isBlank(remarks.note ?? "") && (
            <CardPart title={tell("opinion")}>
              <div className={styles.small} lang={RUBRIC_LANGUAGE}>
                {remarks.note}
              </div>
            </CardPart>
          )}
          {isOpen && onGoTo !== null ? (
            <RemarkFields row={row} keys={answerKeys} drafts={drafts} />
          ) : (
            answerKeys.map(
              (key) =>
                !isBlank(textOf(remarks, key)) && (
                  <CardPart key={key} title={label(`column.${key}`)}>
                    <div className={styles.small} lang={RUBRIC_LANGUAGE}>
                      {textOf(remarks, key)}
                    </div>
                  </CardPart>
                ),
            )
          )}
          {onGoTo === null ? (
            <span className={styles.quiet}>{say("attention.rowGone")}</span>
          ) : (
            <div>
              <Button
                size="small"
                appearance="subtle"
                aria-label={say("attention.goTo.of", { criterion: name })}
                onClick={onGoTo}
              >
                {say("attention.goTo")}
              </Button>
            </div>
          )}
        </div>
      </div>
    </Disclosure>
  );
}
