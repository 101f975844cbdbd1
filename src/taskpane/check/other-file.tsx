import type { FormSummary } from "../../inspect/summary";
import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { lazy, Suspense, useCallback, useEffect, useRef, useState } from "react";
import { checkWords } from "../../locales/check";
import { findingWords } from "../../locales/findings";
import { partWords } from "../../locales/parts";
import { fileProblemText, xlsxWords } from "../../locales/xlsx";
import type { Progress } from "../session/task";
import { checkFile, FILE_LIMIT, type CheckedFile } from "../session/form-file";
import { RUBRIC_LANGUAGE, useLocale, useWords } from "../shell/language";
import { useOwnRubrics } from "../store/use-own-rubrics";
import { TaskProgress } from "../parts/task-progress";
import { usePartStyles } from "../parts/part-styles";
import { Disclosure } from "../parts/disclosure";
import { findingText } from "../../inspect/finding-text";
import { FileButton } from "../parts/file-button";
import { FindingList } from "../parts/finding-list";
import { HiddenText } from "../parts/hidden-text";
import { Message } from "../parts/message";
import { Outcome } from "../parts/outcome";
import { usePoints } from "../parts/points";
import { ProblemMessage } from "../parts/problem-message";

// Rare, and with the store of this machine behind it.
const KeepRubric = lazy(() => import("../parts/keep-rubric").then((part) => ({ default: part.KeepRubric })));

const useStyles = makeStyles({
  actions: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  form: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXS,
    overflowWrap: "anywhere",
  },
  name: {
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
    overflowWrap: "anywhere",
  },
  totals: { display: "grid", gridTemplateColumns: "1fr 1fr", gap: tokens.spacingHorizontalM, margin: 0 },
  max: { fontSize: tokens.fontSizeBase200, fontWeight: tokens.fontWeightRegular },
  points: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
    fontVariantNumeric: "tabular-nums",
  },
});

/** Reads a workbook file from the disk and shows what its forms hold. */
export default function OtherFile() {
  const styles = usePartStyles();
  const own = useStyles();
  const tell = useWords(checkWords);
  const [reading, setReading] = useState<"beside" | "alone" | null>(null);
  const [progress, setProgress] = useState<Progress | null>(null);
  const [file, setFile] = useState<CheckedFile | null>(null);
  const current = useRef<AbortController | null>(null);
  const stop = useCallback(() => current.current?.abort(), []);
  // Nobody waits any more on a screen that is gone.
  useEffect(() => stop, [stop]);

  const read = async (chosen: File): Promise<void> => {
    if (current.current !== null) return;
    const controller = new AbortController();
    current.current = controller;
    setFile(null);
    setProgress(null);
    setReading("beside");
    setFile(
      await checkFile(chosen, {
        signal: controller.signal,
        report: setProgress,
        onAlone: () => setReading("alone"),
      }),
    );
    current.current = null;
    setReading(null);
  };
  return (
    <section className={styles.block}>
      <h2 className={styles.title}>{tell("file")}</h2>
      <p className={styles.quiet}>{tell("file.what")}</p>
      <div className={own.actions}>
        <FileButton
          accept=".xlsx,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
          disabled={reading !== null}
          onChoose={read}
        >
          {reading !== null ? tell("file.reading") : tell("file.choose")}
        </FileButton>
        {reading === "beside" && <Button onClick={stop}>{tell("file.stop")}</Button>}
      </div>
      {reading !== null && <TaskProgress progress={progress} />}
      <div role="status">
        {reading === "beside" && <HiddenText>{tell("file.reading")}</HiddenText>}
        {reading === "alone" && <p className={styles.quiet}>{tell("file.alone")}</p>}
        {file?.kind === "read" && <Found file={file} />}
        {file?.kind === "stopped" && <p className={styles.quiet}>{tell("file.stopped", { name: file.name })}</p>}
      </div>
      {file !== null && <Result file={file} />}
    </section>
  );
}

type ReadFile = Extract<CheckedFile, { kind: "read" }>;

/** How many forms there are; read out when the file has been read. */
function Found({ file: { name, forms, damaged, leftOut } }: { file: ReadFile }) {
  const styles = useStyles();
  const tell = useWords(checkWords);
  const explain = useWords(xlsxWords);
  const count = forms.length + damaged.length;
  if (count === 0)
    return (
      <Message intent="info" title={tell("file.none", { name })}>
        {tell("file.none.do")} {leftOut.map(({ sheetName }) => explain("left-out", { sheet: sheetName })).join(" ")}
      </Message>
    );
  return <h3 className={styles.name}>{tell("file.read", { name, count: String(count) })}</h3>;
}

function Result({ file }: { file: CheckedFile }) {
  const tell = useWords(checkWords);
  const locale = useLocale();
  const describe = useWords(findingWords);
  const name = { name: file.name };
  switch (file.kind) {
    case "failed":
      return <ProblemMessage problem={{ code: "unexpected", detail: file.detail }} />;
    case "refused":
      return (
        <Message intent="error" title={tell("file.refused", name)}>
          {fileProblemText(file, locale)}
        </Message>
      );
    case "stopped":
      return null;
    case "too-large":
    case "unreadable":
      return (
        <Message intent="error" title={tell("file.refused", name)}>
          {tell(`file.${file.kind}`, { limit: FILE_LIMIT })} {tell(`file.${file.kind}.do`)}
        </Message>
      );
    case "read":
      return (
        <>
          {file.forms.map((form) => (
            <FormOfFile key={form.sheetName} form={form} />
          ))}
          {file.damaged.map(({ sheetName, reason }) => (
            <Message
              key={sheetName}
              intent="warning"
              title={tell("file.damaged", {
                name: sheetName,
                reason: describe(`damaged.${reason}`),
              })}
            >
              {tell("file.damaged.do")}
            </Message>
          ))}
          {file.suspicious.length > 0 && (
            <Message intent="warning">
              {tell("file.suspicious", { what: file.suspicious.map((kind) => tell(`suspicious.${kind}`)).join(", ") })}
            </Message>
          )}
        </>
      );
  }
}

function FormOfFile({ form }: { form: FormSummary }) {
  const styles = useStyles();
  const common = usePartStyles();
  const say = useWords(partWords);
  const locale = useLocale();
  const tell = useWords(checkWords);
  const points = usePoints();
  const { found } = useOwnRubrics();
  // What is kept in "Của tôi" is known here, though the reader of files knows the built-in ones alone.
  const own = found?.ok === true ? found.value.rubrics : [];
  const remarks = form.remarks.filter(
    ({ kind, found: digits }) =>
      kind !== "rubric-unknown" || !own.some(({ entry: { fingerprint } }) => fingerprint.startsWith(digits)),
  );
  return (
    <div className={mergeClasses(common.card, styles.form)}>
      <h4 className={styles.name} lang={RUBRIC_LANGUAGE}>
        {form.agency ?? <span className={common.quiet}>{tell("file.agency.none")}</span>}
      </h4>
      <div className={common.quiet}>
        <div>
          <span lang={RUBRIC_LANGUAGE}>{form.rubric.shortTitle}</span> ·{" "}
          {say("unit.filled", { filled: String(form.filled), count: String(form.count) })}
        </div>
        <div>{tell("file.sheet", { name: form.sheetName })}</div>
      </div>
      <dl className={styles.totals}>
        <div>
          <dt className={common.quiet}>{tell("file.stored")}</dt>
          <dd className={styles.points}>{points(form.stored)}</dd>
        </div>
        <div>
          <dt className={common.quiet}>{tell("file.recomputed")}</dt>
          <dd className={styles.points}>
            {points(form.recomputed)}{" "}
            <span className={styles.max}>/ {say("unit.points", { points: form.applies })}</span>
          </dd>
        </div>
      </dl>
      {(form.recomputed !== null || !form.agrees) && (
        <Outcome good={form.agrees}>{tell(form.agrees ? "file.agrees" : "file.differs")}</Outcome>
      )}
      {remarks.map((remark) => (
        <p key={remark.kind} className={common.quiet}>
          {findingText(form.rubric, remark, locale).what}
        </p>
      ))}
      {remarks.some(({ kind }) => kind === "rubric-unknown") && (
        <Suspense>
          <KeepRubric rubric={form.rubric} />
        </Suspense>
      )}
      {form.findings.length === 0 ? (
        <Outcome good>{tell("file.intact")}</Outcome>
      ) : (
        <Disclosure
          flush
          startsOpen={form.findings.length <= 5}
          label={<Outcome good={false}>{tell("intact.no", { count: String(form.findings.length) })}</Outcome>}
        >
          <FindingList rubric={form.rubric} findings={form.findings} />
        </Disclosure>
      )}
    </div>
  );
}
