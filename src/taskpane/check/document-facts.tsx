import { Button, Field, Input, Textarea } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import type { OpenForm } from "../../excel/form";
import { factsOf } from "../../form/description";
import { type DocumentFact, documentFacts, documentFactsOf } from "../../form/document-facts";
import { printingWords } from "../../locales/printing";
import { useSession } from "../session/session";
import { useTask } from "../session/task";
import { useWords } from "../shell/language";
import { Outcome } from "../parts/outcome";
import { usePartStyles } from "../parts/part-styles";
import { TaskProblem } from "../parts/problem-message";

/** What only an appraisal prints. */
const OF_APPRAISAL: readonly DocumentFact[] = [
  "appraiser",
  "appraiserAuthority",
  "appraiserSigner",
  "meetingPlace",
  "chair",
  "secretary",
];
const SEVERAL_LINES: readonly DocumentFact[] = ["authority", "appraiserAuthority"];
const DAYS: readonly DocumentFact[] = ["day", "reportDay"];

/** Names, offices, dates and numbers, which are asked once for all documents of a form. */
export function DocumentFacts({ form }: { readonly form: OpenForm }) {
  const styles = usePartStyles();
  const say = useWords(printingWords);
  const session = useSession();
  const task = useTask();
  const known = useMemo(() => documentFactsOf(factsOf(form.facts).document), [form.facts]);
  const [typed, setTyped] = useState<Partial<Record<DocumentFact, string>>>({});
  const [kept, setKept] = useState(false);
  const asked = documentFacts.filter((key) => form.appraisal !== null || !OF_APPRAISAL.includes(key));
  const keep = async (): Promise<void> => {
    setKept(false);
    if (!(await task.run("keep", () => session.setDocumentFacts(typed)))) return;
    setTyped({});
    setKept(true);
  };
  return (
    <div className={styles.block}>
      <p className={styles.quiet}>{say("facts.what")}</p>
      {asked.map((key) => {
        const value = typed[key] ?? known[key] ?? "";
        const change = (text: string): void => {
          setKept(false);
          setTyped((before) => ({ ...before, [key]: text }));
        };
        return (
          <Field key={key} label={say(`fact.${key}`)}>
            {SEVERAL_LINES.includes(key) ? (
              <Textarea value={value} rows={3} onChange={(_, data) => change(data.value)} />
            ) : (
              <Input
                value={value}
                type={DAYS.includes(key) ? "date" : "text"}
                onChange={(_, data) => change(data.value)}
              />
            )}
          </Field>
        );
      })}
      <div>
        <Button disabledFocusable={task.running !== null} onClick={() => void keep()}>
          {say("facts.keep")}
        </Button>
        <div role="status">
          {kept && (
            <Outcome good className={styles.after}>
              {say("facts.kept")}
            </Outcome>
          )}
        </div>
      </div>
      <TaskProblem task={task} />
    </div>
  );
}
