import { Button, Field, Input } from "@fluentui/react-components";
import { useState } from "react";
import type { OpenForm } from "../../excel/form";
import { isDay, type Period, periodOf } from "../../form/period";
import { wayWords } from "../../locales/way";
import { useDeadline } from "../parts/deadline";
import { Disclosure } from "../parts/disclosure";
import { Outcome } from "../parts/outcome";
import { usePartStyles } from "../parts/part-styles";
import { TaskProblem } from "../parts/problem-message";
import { useSession } from "../session/session";
import { useTask } from "../session/task";
import { useWords } from "../shell/language";

const FIELDS = ["deadline", "dataFrom", "dataTo"] as const satisfies readonly (keyof Period)[];

/** By when the form is to be sent, and of which days its figures are: asked once, told in the bar, and nothing is refused by it. */
export function PeriodSection({ form }: { readonly form: OpenForm }) {
  const styles = usePartStyles();
  const tell = useWords(wayWords);
  const session = useSession();
  const task = useTask();
  const deadline = useDeadline(form);
  const [typed, setTyped] = useState<Partial<Record<keyof Period, string>>>({});
  const [kept, setKept] = useState(false);
  const known = periodOf(form.facts);
  const value = (field: keyof Period): string => typed[field] ?? known[field] ?? "";
  const isReversed = value("dataFrom") !== "" && value("dataTo") !== "" && value("dataFrom") > value("dataTo");

  const keep = async (): Promise<void> => {
    setKept(false);
    const day = (field: keyof Period): string | null => (isDay(value(field)) ? value(field) : null);
    const period = { deadline: day("deadline"), dataFrom: day("dataFrom"), dataTo: day("dataTo") };
    if (!(await task.run("keep", () => session.setPeriod(period)))) return;
    setTyped({});
    setKept(true);
  };
  return (
    <Disclosure level={3} flush label={deadline?.words ?? tell("period")}>
      <div className={styles.block}>
        <p className={styles.quiet}>{tell("period.what")}</p>
        {FIELDS.map((field) => (
          <Field
            key={field}
            label={tell(`period.${field}`)}
            {...(field === "dataTo" && isReversed
              ? { validationState: "warning" as const, validationMessage: tell("period.reversed") }
              : {})}
          >
            <Input
              type="date"
              value={value(field)}
              onChange={(_, data) => {
                setKept(false);
                setTyped((before) => ({ ...before, [field]: data.value }));
              }}
            />
          </Field>
        ))}
        <div>
          <Button disabledFocusable={task.running !== null} onClick={() => void keep()}>
            {tell("period.keep")}
          </Button>
          <div role="status">
            {kept && (
              <Outcome good className={styles.after}>
                {tell("period.kept")}
              </Outcome>
            )}
          </div>
        </div>
        <TaskProblem task={task} />
      </div>
    </Disclosure>
  );
}
