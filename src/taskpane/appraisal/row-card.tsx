import { ownOf } from "../../rubric/record";
import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { CheckmarkCircle16Regular } from "@fluentui/react-icons";
import { lazy, type ReactNode, Suspense, useEffect, useId, useMemo, useRef } from "react";
import type { OpenForm, RowCell } from "../../excel/form";
import { appraisalWords } from "../../locales/appraisal";
import { scoringWords } from "../../locales/scoring";
import { formWords } from "../../locales/form";
import { partWords } from "../../locales/parts";
import { criteriaOf } from "../../rubric/outline";
import type { Criterion } from "../../rubric/schema";
import type { AppraisedRow } from "../../scoring/appraisal";
import { describeRule } from "../../scoring/rules/registry";
import { type CriterionScore, isExcluded, isSettled } from "../../scoring/score-sheet";
import type { Drafts } from "./drafts";
import { RUBRIC_LANGUAGE, useLocale, useWords } from "../shell/language";
import { Change } from "./change";
import { Figures } from "./figures";
import { quickReasons } from "./quick-reasons";
import { Remarks } from "./remarks";
import { takeFocusOver } from "../parts/focus";
import { usePartStyles } from "../parts/part-styles";
import { CardPart } from "../parts/card-part";
import { Disclosure } from "../parts/disclosure";
import { isBlank } from "../../rubric/labels";

const Abbreviations = lazy(() => import("../parts/abbreviations"));

const useStyles = makeStyles({
  card: { overflowWrap: "anywhere", display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  head: { display: "flex", flexWrap: "wrap", justifyContent: "space-between", columnGap: tokens.spacingHorizontalM },
  title: { margin: 0, font: "inherit", fontWeight: tokens.fontWeightSemibold },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  verbatim: { whiteSpace: "pre-line" },
});

interface RowCardProps {
  readonly form: OpenForm;
  readonly criterion: Criterion;
  /** The heading under which the row is printed. */
  readonly within: string | null;
  readonly self: CriterionScore;
  readonly appraised: CriterionScore;
  readonly row: AppraisedRow;
  readonly drafts: Drafts;
  readonly busy: boolean;
  /** True once after somebody went to a row by the key: the card then takes the focus. */
  readonly takeArrival: (criterionId: string) => boolean;
  /** What an earlier round gave the row. */
  readonly first: ReactNode;
  readonly onAgree: () => void;
  readonly onGoTo: (cell: RowCell) => void;
  /** Resolves to true when the figure stands in its cell. */
  readonly onUse: (cell: "appraisedFigure" | "appraisedDenominator", value: number) => Promise<boolean>;
}

/** The selected row as its appraiser sees it: both scorings, the agency's documents, and what is said about it. */
export function RowCard({
  form,
  criterion,
  within,
  self,
  appraised,
  row,
  drafts,
  busy,
  takeArrival,
  first,
  onAgree,
  onGoTo,
  onUse,
}: RowCardProps) {
  const styles = useStyles();
  const common = usePartStyles();
  const say = useWords(partWords);
  const locale = useLocale();
  const tell = useWords(appraisalWords);
  const explain = useWords(scoringWords);
  const answer = ownOf(form.answers, criterion.id);
  const isAgreed = row.remarks.reason === "agreed" && !row.differs && isSettled(appraised);
  const { evidence } = criterion;
  const quick = useMemo(() => {
    const { exceptions = [] } = criteriaOf(form.rubric).find(({ item }) => item.id === criterion.id) ?? {};
    return quickReasons(criterion, exceptions, self);
  }, [form.rubric, criterion, self]);
  const title = useRef<HTMLHeadingElement>(null);
  const titleId = useId();
  const buttons = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (takeArrival(criterion.id)) buttons.current?.querySelector("button")?.focus();
  });
  const use: RowCardProps["onUse"] = async (cell, value) => {
    const isDone = await onUse(cell, value);
    // The button goes with what it offered.
    if (isDone) takeFocusOver(() => title.current);
    return isDone;
  };
  return (
    <div className={styles.card}>
      <div>
        <div className={mergeClasses(common.quiet, common.oneLine)} title={within ?? ""} lang={RUBRIC_LANGUAGE}>
          {within}
        </div>
        <h3 id={titleId} ref={title} tabIndex={-1} className={styles.title} lang={RUBRIC_LANGUAGE}>
          {criterion.code} {criterion.title}
        </h3>
        {criterion.detail !== undefined && (
          <div className={common.quiet} lang={RUBRIC_LANGUAGE}>
            {criterion.detail}
          </div>
        )}
        <div className={styles.head}>
          {row.appraised !== null ? (
            <Change {...row} />
          ) : (
            <span>{isExcluded(appraised) ? explain("state.excluded", {}) : tell("card.unappraised")}</span>
          )}
          <span>{tell("card.max", { max: self.maxPoints })}</span>
        </div>
      </div>
      <Figures
        criterion={criterion}
        self={{ answer, score: self }}
        appraised={{ answer: row.remarks, score: appraised }}
        busy={busy}
        onUse={(cell, value) => void use(cell, value)}
      />
      {first}
      <div ref={buttons} className={styles.buttons}>
        {isSettled(self) && (
          <Button
            size="small"
            aria-describedby={titleId}
            icon={isAgreed ? <CheckmarkCircle16Regular /> : null}
            disabledFocusable={busy || isAgreed}
            onClick={onAgree}
          >
            {tell(isAgreed ? "agree.row.done" : "agree.row")}
          </Button>
        )}
        <Button size="small" disabledFocusable={busy} onClick={() => onGoTo("appraisedFigure")}>
          {tell("card.goTo")}
        </Button>
      </div>
      {isSettled(self) && row.differs && <p className={common.quiet}>{tell("agree.row.overwrites")}</p>}

      {evidence !== undefined && (
        <CardPart title={say("card.evidence")}>
          <div className={common.small} lang={RUBRIC_LANGUAGE}>
            {evidence.ask}
          </div>
          <div className={common.small}>
            {answer?.evidence ? say("card.evidence.given", { text: answer.evidence }) : say("card.evidence.none")}
          </div>
        </CardPart>
      )}
      {answer?.note !== undefined && !isBlank(answer.note) && (
        <CardPart title={tell("card.note")}>
          <div className={common.small} lang={RUBRIC_LANGUAGE}>
            {answer.note}
          </div>
        </CardPart>
      )}
      <Remarks row={row} quick={quick} drafts={drafts} />
      <Explanation row={row} onGoTo={() => onGoTo("explanation")} />
      <Disclosure level={4} label={say("card.rule")}>
        <ul className={mergeClasses(common.list, common.small)}>
          {describeRule(form.rubric, criterion, locale).map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
        {criterion.guidance !== undefined && (
          <div className={mergeClasses(common.quiet, styles.verbatim)} lang={RUBRIC_LANGUAGE}>
            {criterion.guidance}
          </div>
        )}
      </Disclosure>
      <Suspense>
        <Abbreviations rubric={form.rubric} criterion={criterion} />
      </Suspense>
    </div>
  );
}

/** What the agency answers; it does so on the sheet. Nothing where nobody asked and nobody answered. */
function Explanation({
  row: {
    remarks: { request, explanation, addedEvidence },
  },
  onGoTo,
}: {
  row: AppraisedRow;
  onGoTo: () => void;
}) {
  const common = usePartStyles();
  const say = useWords(partWords);
  const tell = useWords(appraisalWords);
  const label = useWords(formWords);
  if (![request, explanation, addedEvidence].some((text) => !isBlank(text ?? ""))) return null;
  return (
    <>
      <CardPart title={label("column.explanation")}>
        <div className={common.small} lang={RUBRIC_LANGUAGE}>
          {isBlank(explanation ?? "") ? tell("explanation.none") : explanation}
        </div>
      </CardPart>
      {!isBlank(addedEvidence ?? "") && (
        <CardPart title={label("column.addedEvidence")}>
          <div className={common.small} lang={RUBRIC_LANGUAGE}>
            {addedEvidence}
          </div>
        </CardPart>
      )}
      <div>
        <Button
          size="small"
          aria-label={say("attention.goTo.of", { criterion: label("column.explanation") })}
          onClick={onGoTo}
        >
          {say("attention.goTo")}
        </Button>
      </div>
    </>
  );
}
