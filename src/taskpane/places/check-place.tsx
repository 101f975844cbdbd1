import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useMemo, type ReactNode } from "react";
import type { OpenForm } from "../../excel/form";
import type { ScoreSheet } from "../../scoring/score-sheet";
import { beforeSigning, doubtsOf, verdictOf } from "../before-signing";
import { useRunner } from "../command";
import { CheckVerdict } from "../components/check-verdict";
import { HiddenText } from "../components/hidden-text";
import { Integrity } from "../components/integrity";
import { Message } from "../components/message";
import { OtherFile } from "../components/other-file";
import { OtherSheet } from "../components/other-sheet";
import { focusHeading as focusOnHeading, PlaceHeading } from "../components/place-heading";
import { ProblemMessage } from "../components/problem-message";
import { SendForm } from "../components/send-form";
import { SigningList } from "../components/signing-list";
import { Waiting } from "../components/waiting";
import { useSession, useSessionState } from "../excel-session";
import { useFormCheck } from "../form-check";
import { RUBRIC_LANGUAGE, useSay } from "../language";
import { rowNames } from "../../rubric/row-names";
import type { PlaceProps } from "./places";

const useStyles = makeStyles({
  place: { padding: tokens.spacingHorizontalM, paddingTop: tokens.spacingVerticalS, display: "flex", flexDirection: "column", gap: tokens.spacingVerticalL },
  sheet: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, color: tokens.colorNeutralForeground2, overflowWrap: "anywhere" },
});

/** Gửi và kiểm tra: what stands before a signature, whether the form is intact, how it is sent, and what a returned file holds. */
export default function CheckPlace({ focusHeading, goTo }: PlaceProps) {
  const styles = useStyles();
  const say = useSay();
  const session = useSession();
  const { connection, sheet, problem } = useSessionState();
  const runner = useRunner();
  const trouble = problem && <ProblemMessage problem={problem} onRetry={() => void session.connect()} />;
  return (
    <div className={styles.place}>
      {sheet?.kind === "form" ? (
        // The key keeps what was found in one form from being shown for another.
        <Form key={sheet.form.sheetId} {...sheet} focusHeading={focusHeading}>{trouble}</Form>
      ) : (
        <>
          <PlaceHeading focus={focusHeading}>{say("place.check")}</PlaceHeading>
          {runner.problem && <ProblemMessage problem={runner.problem} onRetry={runner.retry} onClose={runner.dismiss} />}
          {trouble}
          {connection === "waiting" && <Waiting label={say("reading")} />}
          {connection === "slow" && (
            <Message intent="warning" title={say("start.slow")} actions={<Button size="small" onClick={() => location.reload()}>{say("reload")}</Button>}>
              {say("reading.slow.do")}
            </Message>
          )}
          {sheet?.kind === "other" && (
            <OtherSheet
              forms={sheet.forms}
              onLibrary={() => goTo("library")}
              onGoTo={(name) => void runner.run("form", () => session.goToForm(name)).then((done) => done && focusOnHeading())}
            />
          )}
        </>
      )}
      <OtherFile />
    </div>
  );
}

interface FormProps {
  readonly form: OpenForm;
  readonly scores: ScoreSheet;
  readonly focusHeading: boolean;
  /** What is wrong with reading the sheet, if anything. */
  readonly children: ReactNode;
}

function Form({ form, scores, focusHeading, children }: FormProps) {
  const styles = useStyles();
  const say = useSay();
  const session = useSession();
  const runner = useRunner();
  const sending = useRunner();
  const check = useFormCheck(form, runner.running !== null || sending.running !== null);
  const { rubric, layout } = form;
  const before = useMemo(() => beforeSigning(form, scores), [form, scores]);
  const names = useMemo(() => rowNames(rubric), [rubric]);
  const findings = check.last?.findings ?? [];
  const goToCell = (row: number | undefined, column: number | undefined): void => {
    if (row !== undefined && column !== undefined) void runner.run("go", () => session.goToCell(row, column));
  };
  return (
    <>
      <div>
        <PlaceHeading focus={focusHeading}>
          <HiddenText>{say("place.check")}: </HiddenText>
          <span lang={RUBRIC_LANGUAGE}>{rubric.shortTitle}</span>
        </PlaceHeading>
        {/* A sheet is called like its form until somebody renames it. */}
        {!rubric.shortTitle.startsWith(form.sheetName) && <div className={styles.sheet}>{form.sheetName}</div>}
      </div>
      <CheckVerdict
        verdict={verdictOf(before, check.last)}
        checking={check.running !== null}
        doubts={doubtsOf(before, findings)}
        total={scores.total}
      />
      {children}
      {runner.problem && <ProblemMessage problem={runner.problem} onRetry={runner.retry} onClose={runner.dismiss} />}
      <SigningList
        before={before}
        nameOf={(id) => names.get(id)?.full ?? id}
        onGoTo={({ criterion, cell }) => void runner.run("go", () => session.goToRow(criterion.id, cell))}
        onGoToField={({ id }) => goToCell(layout.profileRowOf.get(id), layout.columns.get("figure"))}
      />
      <Integrity rubric={rubric} check={check} onGoTo={({ row, column }) => goToCell(row, column)} />
      <SendForm runner={sending} />
    </>
  );
}
