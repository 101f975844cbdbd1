import { Button, Select, Field } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import type { OpenForm } from "../../excel/form";
import { appraisalCode, checkCode } from "../../form/check-code";
import { printingWords } from "../../locales/printing";
import { scoreAppraisal } from "../../scoring/appraisal";
import { councilScores } from "../../scoring/council";
import type { ScoreSheet } from "../../scoring/score-sheet";
import { documentKinds, isDocumentKind, type DocumentKind } from "../../sheet/document/paper";
import { copyHtml } from "./copy-html";
import { letterStretch } from "./letter-stretch";
import { DocumentFacts } from "./document-facts";
import { useSession } from "../session/session";
import { useTask } from "../session/task";
import { useWords } from "../shell/language";
import { Disclosure } from "../parts/disclosure";
import { Outcome } from "../parts/outcome";
import { usePartStyles } from "../parts/part-styles";
import { TaskProblem } from "../parts/problem-message";

/** Bản in để ký: the check code, the document in its kinds, and what is asked once for all of them. */
export default function DocumentSection({ form, scores }: { readonly form: OpenForm; readonly scores: ScoreSheet }) {
  const styles = usePartStyles();
  const say = useWords(printingWords);
  const session = useSession();
  const task = useTask();
  const [chosen, setChosen] = useState<DocumentKind | null>(null);
  const [told, setTold] = useState<string | null>(null);
  const [failed, setFailed] = useState(false);
  const { rubric, answers, appraisal, council } = form;
  const kinds = documentKinds.filter((kind) => appraisal !== null || (kind !== "appraised" && kind !== "minutes"));
  const kind = chosen ?? (appraisal === null ? "self" : "appraised");
  const stretch = useMemo(letterStretch, []);
  const busy = task.running !== null;
  const code = useMemo(() => checkCode(rubric, answers, scores), [rubric, answers, scores]);
  const ofAppraisal = useMemo(() => {
    if (appraisal === null) return null;
    const appraised = scoreAppraisal(rubric, answers, appraisal);
    const final = council && councilScores(rubric, appraised, council).scores;
    return appraisalCode(rubric, { appraisal, council }, { appraised, final });
  }, [rubric, answers, appraisal, council]);

  const make = async (): Promise<void> => {
    setTold(null);
    await task.run("make", async () => {
      const made = await session.makeDocument(kind, stretch);
      if (made.ok) setTold(say("made", { sheet: made.value.sheetName, pages: String(made.value.pages) }));
      return made;
    });
  };
  const open = async (): Promise<void> => {
    setTold(null);
    setFailed(false);
    if (await task.run("open", () => session.openDocument(kind))) setTold(say("values.opened"));
  };
  const copy = async (): Promise<void> => {
    setTold(null);
    await task.run("copy", async () => {
      const html = await session.documentHtml(kind);
      if (!html.ok) return html;
      const isCopied = await copyHtml(html.value);
      setFailed(!isCopied);
      setTold(say(isCopied ? "copied" : "copy.failed"));
      return html;
    });
  };

  return (
    <section className={styles.block}>
      <h2 className={styles.title}>{say("title")}</h2>
      <span>
        {say("code")}: <strong>{code}</strong>
      </span>
      {ofAppraisal !== null && (
        <span>
          {say("code.appraisal")}: <strong>{ofAppraisal}</strong>
        </span>
      )}
      <p className={styles.quiet}>{say("code.what")}</p>
      <Field label={say("kind")}>
        <Select
          value={kind}
          disabled={busy}
          onChange={(_, { value }) => {
            if (isDocumentKind(value)) setChosen(value);
            setTold(null);
          }}
        >
          {kinds.map((one) => (
            <option key={one} value={one}>
              {say(`kind.${one}`)}
            </option>
          ))}
        </Select>
      </Field>
      <div>
        <Button disabledFocusable={busy} onClick={() => void make()}>
          {task.running === "make" ? say("making") : say("make")}
        </Button>{" "}
        <Button appearance="subtle" disabledFocusable={busy} onClick={() => void copy()}>
          {say("copy")}
        </Button>{" "}
        <Button appearance="subtle" disabledFocusable={busy} onClick={() => void open()}>
          {say("values")}
        </Button>
        <div role="status">
          {told !== null && (
            <Outcome good={!failed} className={styles.after}>
              {told}
            </Outcome>
          )}
        </div>
      </div>
      <TaskProblem task={task} />
      {stretch > 1 && <p>{say("font", { percent: String(Math.round((stretch - 1) * 100)) })}</p>}
      <p className={styles.quiet}>{say("again")}</p>
      <Disclosure level={3} flush label={say("facts")}>
        <DocumentFacts form={form} />
      </Disclosure>
    </section>
  );
}
