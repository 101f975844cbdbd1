import { Button, Field, Select, Textarea } from "@fluentui/react-components";
import { lazy, Suspense, useMemo, useState } from "react";
import type { OpenForm } from "../../excel/form";
import { factsOf } from "../../form/description";
import { handedOver } from "../../form/handed-over";
import { asksRemark, isOpenIn, type KnownStatus, nextStatuses, statusOf, turnOf } from "../../form/status";
import { statusWords } from "../../locales/status";
import { wayWords } from "../../locales/way";
import { Outcome } from "../parts/outcome";
import { usePartStyles } from "../parts/part-styles";
import { TaskProblem } from "../parts/problem-message";
import { useSession } from "../session/session";
import { useTask } from "../session/task";
import { useWords } from "../shell/language";
import { PeriodSection } from "./period-section";
import { isBlank } from "../../rubric/labels";

// Few forms have been out of hand, and what compares them is large.
const SinceHandedOver = lazy(() => import("./since-handed-over"));

/** Where the form is on its way: who has it in hand, what is locked, and where it goes from here. */
export default function StatusSection({ form }: { readonly form: OpenForm }) {
  const styles = usePartStyles();
  const say = useWords(statusWords);
  const tell = useWords(wayWords);
  const session = useSession();
  const task = useTask();
  const { status, appraisal, council, facts } = form;
  const next = nextStatuses(status, { hasAppraisal: appraisal !== null, hasCouncil: council !== null });
  const [chosen, setChosen] = useState<KnownStatus | null>(null);
  const [remark, setRemark] = useState("");
  const [isMissing, setMissing] = useState(false);
  const [moved, setMoved] = useState<KnownStatus | null>(null);
  // What was chosen may be no choice any more when the form has moved on.
  const target = next.find((one) => one === chosen) ?? next[0];
  const { statusRemark } = factsOf(facts);
  const then = useMemo(() => handedOver(facts, status), [facts, status]);
  const open = (["self", "appraisal", "answer"] as const).filter((part) => isOpenIn(status, part));

  const move = async (): Promise<void> => {
    if (target === undefined) return;
    setMoved(null);
    const wantsRemark = asksRemark(target);
    setMissing(wantsRemark && isBlank(remark));
    if (wantsRemark && isBlank(remark)) return;
    if (!(await task.run("move", () => session.setStatus(target, wantsRemark ? remark : "")))) return;
    setChosen(null);
    setRemark("");
    setMoved(target);
  };
  return (
    <section className={styles.block}>
      <h2 className={styles.title}>{tell("status")}</h2>
      <div>
        <strong>{status === "unknown" ? (facts.get("status") ?? say("unknown")) : say(status)}</strong>
        {" · "}
        {tell(`turn.${turnOf(status)}`)}
      </div>
      {statusRemark !== null && <p className={styles.text}>{tell("remark.told", { remark: statusRemark })}</p>}
      {then !== null && (
        <Suspense>
          <SinceHandedOver form={form} then={then} />
        </Suspense>
      )}
      <p className={styles.quiet}>
        {open.length === 0
          ? tell("open.none")
          : tell("open", { parts: open.map((part) => tell(`open.${part}`)).join(", ") })}
      </p>
      {target !== undefined && (
        <>
          <Field label={tell("next")}>
            <Select value={target} onChange={(_, { value }) => setChosen(statusIn(value, next))}>
              {next.map((one) => (
                <option key={one} value={one}>
                  {say(one)}
                </option>
              ))}
            </Select>
          </Field>
          {asksRemark(target) && (
            <Field
              label={tell("remark")}
              required
              {...(isMissing ? { validationMessage: tell("remark.missing") } : {})}
            >
              <Textarea
                value={remark}
                rows={3}
                maxLength={LONGEST_REMARK}
                onChange={(_, { value }) => setRemark(value)}
              />
            </Field>
          )}
          <div>
            <Button disabledFocusable={task.running !== null} onClick={() => void move()}>
              {tell(task.running === null ? "move" : "moving")}
            </Button>
          </div>
        </>
      )}
      <div role="status">
        {moved !== null && moved === status && <Outcome good>{tell("moved", { status: say(moved) })}</Outcome>}
      </div>
      <TaskProblem task={task} />
      <PeriodSection form={form} />
    </section>
  );
}

/** A cell of the description takes many more; whoever reads it wants a few lines. */
const LONGEST_REMARK = 1000;

function statusIn(text: string, among: readonly KnownStatus[]): KnownStatus | null {
  const status = statusOf(text);
  return among.find((one) => one === status) ?? null;
}
