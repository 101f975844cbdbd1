import { statusWord } from "../form/status";
import { consolidateWords } from "../locales/consolidate";
import { type Locale, speaker } from "../locales/words";
import { Exact } from "../rubric/exact";
import { criteriaOf, isPenalty, maxPointsOf } from "../rubric/outline";
import { rowNames } from "../rubric/row-names";
import type { Rubric } from "../rubric/schema";
import { rowHeight } from "../sheet/row-heights";
import type { CellStyle, PlanRow, PlanValue, SheetPlan, StyledArea } from "../sheet/sheet-plan";
import { styles } from "../sheet/styles";
import { columnLetters, quotedSheetName } from "../workbook/a1";
import type { Area } from "../workbook/area";
import { provisionalLines } from "./annex-lines";
import type { Consolidation, RankedUnit } from "./consolidation";
import { type GroupPlace, groupsOf } from "./group-sheets";
import type { RankingPlace } from "./ranking-sheet";
import { COUNT, figure, pointsLook } from "./table-looks";
import { annexPage, shownText } from "./table-sheet";
import { problemText } from "./texts";
import { sideOf } from "./unit";

const WIDTHS = [52, 11, 11, 11] as const;
const WHOLE = WIDTHS.reduce((sum, width) => sum + width, 0);
/** So much that a slip stays on one page. */
const MOST_LOST = 10;
const MOST_PROBLEMS = 6;
const MOST_DECIDED = 8;

/** A slip of results for every unit, each on a page of its own: points and places, where points were lost, what was found. */
export function slipSheet(
  consolidation: Consolidation,
  rubric: Rubric,
  ranking: RankingPlace,
  groups: GroupPlace,
  locale: Locale,
): SheetPlan {
  const page = new SlipPage();
  const { centerHeader: _, firstPagePlain: __, ...look } = annexPage("portrait");
  const breaks: number[] = [];
  const provisional = provisionalLines(consolidation, locale);
  consolidation.units.forEach((one, index) => {
    if (index > 0) breaks.push(page.rows.length);
    addSlip(page, one, index, { rubric, ranking, groups, provisional, locale });
  });
  return {
    name: speaker(consolidateWords, locale)("sheet.slips"),
    columns: WIDTHS.map((width) => ({ width })),
    rows: page.rows,
    styles: page.styles,
    merges: page.merges,
    validations: [],
    highlights: [],
    start: { row: 0, column: 0 },
    freeze: { rows: 0, columns: 0 },
    print: {
      // Every slip is a first page: it has no number.
      page: look,
      titleRows: { first: 0, count: 0 },
      area: { row: 0, column: 0, rows: Math.max(1, page.rows.length), columns: WIDTHS.length },
      breaks,
    },
  };
}

class SlipPage {
  readonly rows: PlanRow[] = [];
  readonly styles: StyledArea[] = [];
  readonly merges: Area[] = [];

  /** A text over the whole width; a formula gives what it shows. */
  line(value: PlanValue, look: CellStyle, height?: number): void {
    const area = { row: this.rows.length, column: 0, rows: 1, columns: WIDTHS.length };
    this.styles.push({ area, style: { wrap: true, vertical: "Center", ...look } });
    this.merges.push(area);
    this.rows.push({
      values: [value],
      height: height ?? rowHeight([{ text: shownText(value), width: WHOLE }]),
      level: 0,
    });
  }

  table(values: readonly PlanValue[], looks: readonly CellStyle[], row: CellStyle = {}): void {
    looks.forEach((look, column) => {
      this.styles.push({
        area: { row: this.rows.length, column, rows: 1, columns: 1 },
        style: { wrap: true, vertical: "Center", border: true, ...look, ...row },
      });
    });
    const cells = values.map((value, column) => ({
      text: shownText(value),
      width: WIDTHS[column] ?? 11,
      bold: row.bold === true,
    }));
    this.rows.push({ values, height: rowHeight(cells), level: 0 });
  }

  gap(): void {
    this.rows.push({ values: [], height: 8, level: 0 });
  }
}

interface SlipContext {
  readonly rubric: Rubric;
  readonly ranking: RankingPlace;
  readonly groups: GroupPlace;
  readonly provisional: readonly string[];
  readonly locale: Locale;
}

const HEADER: CellStyle = { ...styles.header, horizontal: "Center" };

function addSlip(
  page: SlipPage,
  one: RankedUnit,
  index: number,
  { rubric, ranking, groups, provisional, locale }: SlipContext,
): void {
  const say = speaker(consolidateWords, locale);
  const { unit, block, before } = one;
  const side = sideOf(one);
  page.line(say("title.slip"), { ...styles.title, size: 14 }, 24);
  page.line(rubric.title, { italic: true, horizontal: "Center" });
  page.line(say("slip.agency", { agency: unit.agency ?? unit.file }), { bold: true, size: 12 });
  const facts = [
    block === null ? "" : say("slip.block", { block }),
    say("slip.status", { status: statusWord(unit.status) }),
  ];
  page.line(facts.filter((text) => text !== "").join(" · "), {});
  page.gap();

  const points = pointsLook(rubric);
  const looks = [{}, points, points, COUNT];
  page.table(
    [say("column.group"), say("column.max"), say("column.points-own"), say("column.rank")],
    [HEADER, HEADER, HEADER, HEADER],
  );
  groupsOf(rubric).forEach((group, place) => {
    const letters = [groups.column(place), groups.column(place) + 1].map(columnLetters);
    const cells = letters.map((column) => `${quotedSheetName(groups.name)}!$${column}$${groups.first + index + 1}`);
    const section = side.sections.find(({ id }) => id === group.id);
    page.table(
      [
        `${group.code} ${group.title}`.trim(),
        (isPenalty(group) ? -1 : 1) * Number(section?.applies ?? maxPointsOf(group)),
        figure(section?.points ?? null),
        one.rank === null ? "" : { formula: `=${cells[1] ?? ""}`, result: groups.rank(place, index) ?? "" },
      ],
      looks,
    );
  });
  page.table(
    [
      say("row.ranked"),
      Number(rubric.rescale === true ? rubric.maxPoints : side.applies),
      ranking.link(index, "points", one.rank === null ? "" : (figure(one.points) ?? "")),
      ranking.link(index, "rank", one.rank ?? ""),
    ],
    looks,
    { bold: true },
  );
  if (ranking.has("block-rank") && block !== null)
    page.table([say("column.block-rank"), null, null, ranking.link(index, "block-rank", one.blockRank ?? "")], looks);
  if (ranking.has("grade"))
    page.table(
      [say("column.grade"), null, null, ranking.link(index, "grade", one.rank === null ? "" : (one.grade ?? ""))],
      looks,
    );
  if (before !== null) page.table([say("row.before"), null, figure(before.points), before.rank], looks);
  for (const line of provisional) page.line(line, { italic: true });
  if (one.rank === null) page.line(say("slip.unranked"), { italic: true });
  addDecisions(page, one, rubric, locale);
  addLost(page, one, rubric, locale);
  addProblems(page, one, locale);
}

/** What the council decided otherwise than the appraisal, and why. */
function addDecisions(page: SlipPage, { unit }: RankedUnit, rubric: Rubric, locale: Locale): void {
  const say = speaker(consolidateWords, locale);
  const decisions = unit.final?.decisions ?? [];
  if (decisions.length === 0) return;
  const names = rowNames(rubric);
  const look = pointsLook(rubric);
  page.gap();
  page.table(
    [say("slip.decisions"), say("column.appraised"), say("column.final-own"), say("column.change-own")],
    [HEADER, HEADER, HEADER, HEADER],
  );
  for (const { id, appraised, final, reason } of decisions.slice(0, MOST_DECIDED)) {
    const row = names.get(id)?.full ?? id;
    const change = appraised === null || final === null ? null : new Exact(final).minus(appraised).toNumber();
    page.table(
      [reason === "" ? row : say("slip.decision", { row, reason }), figure(appraised), figure(final), change],
      [{}, look, look, { ...look, numberFormat: "+0.00;-0.00;0" }],
    );
  }
  if (decisions.length > MOST_DECIDED)
    page.line(say("slip.decisions-rest", { count: String(decisions.length - MOST_DECIDED) }), { italic: true });
}

/** Where this unit lost most. */
function addLost(page: SlipPage, one: RankedUnit, rubric: Rubric, locale: Locale): void {
  const say = speaker(consolidateWords, locale);
  const names = rowNames(rubric);
  const points = new Map(sideOf(one).criteria.map((row) => [row.id, row]));
  const lost = criteriaOf(rubric)
    .flatMap(({ item, penalty }) => {
      const row = points.get(item.id);
      if (row === undefined || row.excluded) return [];
      const off = penalty ? new Exact(row.points ?? 0) : new Exact(item.maxPoints).minus(row.points ?? 0);
      return off.greaterThan(0) ? [{ id: item.id, max: penalty ? null : item.maxPoints, points: row.points, off }] : [];
    })
    .sort((a, b) => b.off.comparedTo(a.off));
  if (lost.length === 0) return;
  const look = pointsLook(rubric);
  page.gap();
  page.table(
    [say("slip.lost"), say("column.max"), say("column.points-own"), say("column.lost-own")],
    [HEADER, HEADER, HEADER, HEADER],
  );
  for (const { id, max, points: own, off } of lost.slice(0, MOST_LOST))
    page.table(
      [names.get(id)?.full ?? id, figure(max), max === null ? null : figure(own), off.toNumber()],
      [{}, look, look, look],
    );
  const rest = lost.slice(MOST_LOST);
  if (rest.length > 0) {
    const sum = rest.reduce((total, { off }) => total.plus(off), new Exact(0));
    page.table(
      [say("slip.lost-rest", { count: String(rest.length) }), null, null, sum.toNumber()],
      [{ italic: true }, look, look, look],
    );
  }
}

function addProblems(page: SlipPage, { problems }: RankedUnit, locale: Locale): void {
  const say = speaker(consolidateWords, locale);
  if (problems.length === 0) return;
  page.gap();
  page.line(say("slip.problems"), { bold: true });
  for (const problem of problems.slice(0, MOST_PROBLEMS)) page.line(`– ${problemText(problem, locale)}`, {});
  if (problems.length > MOST_PROBLEMS)
    page.line(say("slip.problems-rest", { count: String(problems.length - MOST_PROBLEMS) }), { italic: true });
}
