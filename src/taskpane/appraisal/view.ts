import type { RowCell } from "../../excel/form";
import { formatDecimal, type Locale } from "../../locales/words";
import type { Answers, Appraisal, AppraisedAnswer } from "../../rubric/answers";
import { Exact, ZERO } from "../../rubric/exact";
import { isBlank as isBlankText } from "../../rubric/labels";
import { inTurn } from "../../rubric/in-turn";
import { criteriaOf } from "../../rubric/outline";
import { ownOf } from "../../rubric/record";
import type { Rubric } from "../../rubric/schema";
import {
  type AppraisalComparison,
  type AppraisedRow,
  agreeableRows,
  compareAppraisal,
  scoreAppraisal,
} from "../../scoring/appraisal";
import type { CriterionScore, Progress, ScoreSheet } from "../../scoring/score-sheet";
import { attentionGroups, type AttentionGroup, type AttentionKind } from "../scoring/attention";
import { sectionTree, type SectionNode } from "../scoring/section-tree";

/** The appraisal of the open form as it stands: scored, compared, and what is left to do. Points are decimal strings. */
export interface AppraisalView {
  readonly scores: ScoreSheet;
  readonly comparison: AppraisalComparison;
  /** The rows that can be agreed with at once. */
  readonly agreeable: readonly string[];
  /** The appraiser's own figures that score nothing, or claim an exception without words. */
  readonly faulty: readonly AttentionGroup[];
  readonly open: readonly OpenRows[];
  /** Rows that count, with figures or evidence that deserve a second look. */
  readonly toReview: readonly AttentionGroup[];
}

/** What keeps an appraisal from being finished, apart from wrong figures; the most pressing first. */
export const openKinds = ["reason", "opinion", "explanation", "unappraised"] as const;
export type OpenKind = (typeof openKinds)[number];

export interface OpenRows {
  readonly kind: OpenKind;
  readonly ids: readonly string[];
}

/** The cell in which each is settled. */
export const openCells = {
  reason: "reason",
  opinion: "opinion",
  explanation: "explanation",
  unappraised: "appraisedFigure",
} as const satisfies Record<OpenKind, RowCell>;

export function viewAppraisal(rubric: Rubric, answers: Answers, self: ScoreSheet, appraisal: Appraisal): AppraisalView {
  const scores = scoreAppraisal(rubric, answers, appraisal);
  const comparison = compareAppraisal(rubric, self, scores, appraisal);
  const attention = attentionGroups(rubric, appraisal, scores).map(ofAppraisal);
  return {
    scores,
    comparison,
    agreeable: agreeableRows(self, scores).filter((id) => !isRemarked(ownOf(appraisal, id))),
    faulty: attention.filter(({ kind }) => kind === "fault" || kind === "partial" || kind === "reason-missing"),
    open: openRows(comparison, scores),
    toReview: attention.filter(({ kind }) => doubtful.has(kind)),
  };
}

/** A row about which the appraiser has said something is none to be agreed with unseen. */
function isRemarked({ reason, note, request }: AppraisedAnswer = {}): boolean {
  return reason !== undefined || [note, request].some((text) => !isBlankText(text ?? ""));
}

const doubtful: ReadonlySet<AttentionKind> = new Set<AttentionKind>([
  "ambiguous-number",
  "numerator-over-denominator",
  "over-cap",
  "evidence-missing",
]);

/** The appraiser's cell for each of the agency's; documents stay where the agency wrote them. */
const appraisedCells: Readonly<Partial<Record<RowCell, RowCell>>> = {
  figure: "appraisedFigure",
  denominator: "appraisedDenominator",
  exception: "appraisedException",
  note: "opinion",
};

function ofAppraisal({ kind, rows }: AttentionGroup): AttentionGroup {
  return { kind, rows: rows.map((row) => ({ ...row, cell: appraisedCells[row.cell] ?? row.cell })) };
}

function openRows({ rows }: AppraisalComparison, { criteria }: ScoreSheet): OpenRows[] {
  const ids = (found: readonly { readonly id: string }[]): string[] => found.map(({ id }) => id);
  const found: Record<OpenKind, string[]> = {
    reason: ids(rows.filter(({ reasonMissing }) => reasonMissing)),
    opinion: ids(rows.filter(({ opinionMissing }) => opinionMissing)),
    explanation: ids(rows.filter(({ explanationOpen }) => explanationOpen)),
    unappraised: ids(criteria.filter(isBlank)),
  };
  return openKinds.flatMap((kind) => (found[kind].length > 0 ? [{ kind, ids: found[kind] }] : []));
}

function isBlank({ states }: CriterionScore): boolean {
  return states.some(({ code }) => code === "blank");
}

/**
 * The next row on which the appraiser has something to do, and the cell for it: below the given row in printed order, then from
 * the top again. null where there is no other. An explanation is for the agency to give.
 */
export function nextTask(
  { faulty, open, scores: { criteria } }: AppraisalView,
  afterId: string | null,
  isOnSheet: (criterionId: string) => boolean,
): { readonly id: string; readonly cell: RowCell } | null {
  const cells = new Map<string, RowCell>();
  for (const { kind, ids } of open) if (kind !== "explanation") for (const id of ids) cells.set(id, openCells[kind]);
  for (const { rows } of faulty) for (const { criterion, cell } of rows) cells.set(criterion.id, cell);
  const at = criteria.findIndex(({ id }) => id === afterId);
  for (const { id } of inTurn(criteria, at)) {
    const cell = cells.get(id);
    if (cell !== undefined && isOnSheet(id)) return { id, cell };
  }
  return null;
}

/** Rows on which the appraiser scores otherwise than the agency, by direction, in printed order; kinds without rows are left out. */
export interface ChangeGroup {
  /** "unscored": the agency has no points, and the appraiser gives 0. "oneSided": one side takes the row out of the maximum. */
  readonly kind: "lowered" | "raised" | "unscored" | "oneSided";
  readonly rows: readonly AppraisedRow[];
  /** The sum of the changes, with its sign. */
  readonly points: string;
}

export function changeGroups({ rows }: AppraisalComparison): ChangeGroup[] {
  const differing = rows.filter(({ differs }) => differs);
  // A row that one side does not score is nobody's gain or loss: no difference is taken of it.
  const oneSided = differing.filter(({ excluded }) => excluded);
  const changed = differing.filter(({ excluded }) => !excluded);
  const group = (kind: ChangeGroup["kind"], belongs: (change: Exact) => boolean): ChangeGroup[] => {
    const found = changed.filter((row) => belongs(changeOf(row)));
    return found.length > 0 ? [{ kind, rows: found, points: differenceOf(found) ?? "0" }] : [];
  };
  return [
    ...group("lowered", (change) => change.isNegative() && !change.isZero()),
    ...group("raised", (change) => change.greaterThan(0)),
    ...group("unscored", (change) => change.isZero()),
    ...(oneSided.length > 0 ? [{ kind: "oneSided", rows: oneSided, points: "0" } as const] : []),
  ];
}

/** What the appraisal changes on these rows together; rows that are not appraised yet are left out. */
function differenceOf(rows: readonly AppraisedRow[]): string | null {
  const appraised = rows.filter((row) => row.appraised !== null);
  return appraised.length === 0 ? null : appraised.reduce((sum, row) => sum.plus(changeOf(row)), ZERO).toFixed();
}

/** Points that the agency did not claim count as 0 here: they are a gain. */
function changeOf({ self, appraised }: AppraisedRow): Exact {
  return new Exact(appraised ?? 0).minus(self ?? 0);
}

/** A section with both scorings, and what can be agreed with in it. */
export interface AppraisedNode extends Omit<SectionNode, "children"> {
  readonly appraised: string | null;
  readonly progress: Progress;
  /** What is left of the maximum on the appraiser's side. */
  readonly applies: string;
  /** Over the rows that both sides have. */
  readonly difference: string | null;
  readonly agreeable: readonly string[];
  readonly children: readonly AppraisedNode[];
}

/** The sections in printed order. */
export function appraisedSections(
  rubric: Rubric,
  self: ScoreSheet,
  { scores, comparison, agreeable }: AppraisalView,
): AppraisedNode[] {
  const sections = new Map(scores.sections.map((section) => [section.id, section]));
  const differences = new Map(comparison.sections.map(({ id, difference }) => [id, difference]));
  const withAppraisal = (node: SectionNode): AppraisedNode => {
    const below = new Set(criteriaOf({ items: node.section.items }).map(({ item }) => item.id));
    const progress = sections.get(node.section.id) ?? { ...node.score, points: null, filled: 0, faulty: 0 };
    return {
      ...node,
      appraised: progress.points,
      progress,
      applies: progress.applies,
      difference: differences.get(node.section.id) ?? null,
      agreeable: agreeable.filter((id) => below.has(id)),
      children: node.children.map(withAppraisal),
    };
  };
  return sectionTree(rubric, self).map(withAppraisal);
}

/** A difference with its sign, as the language writes numbers: "+15,49", "−33,14", "0". */
export function signed(locale: Locale, decimal: string): string {
  const text = formatDecimal(locale, decimal.replace(/^-/, ""));
  if (Number(decimal) === 0) return text;
  return decimal.startsWith("-") ? `−${text}` : `+${text}`;
}
