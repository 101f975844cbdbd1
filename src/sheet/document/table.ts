import { type ColumnKey, columnKey, type Side } from "../../form/columns";
import { sheetWords } from "../../locales/sheet";
import { speaker } from "../../locales/words";
import { inputCells, appraisalCells } from "../../form/input-cells";
import { reasonLabel } from "../../form/cell-labels";
import { needsOf } from "../../form/form-needs";
import { marks } from "../../form/row-states";
import { outline, type OutlineRow } from "../../rubric/outline";
import { ownOf } from "../../rubric/record";
import type { Criterion } from "../../rubric/schema";
import { literal } from "../../scoring/rules/formula";
import { describeRule, slotsOf } from "../../scoring/rules/registry";
import type { Slot } from "../../scoring/rules/rule";
import { awaitsBest } from "../../scoring/score-sheet";
import { countOfMark } from "../form-plan/state-formula";
import { wordsAround } from "../words-around";
import type { PaperCell, PaperRow } from "./paper";
import { columnLook, type TableColumn, tableTitles } from "./table-columns";
import { type Content, type Following, NOTHING, numberText, points, say, type Writing, words } from "./writing";

// The rows of a form as a table on paper.

export interface TableOptions {
  /** Whether the whole rule stands behind the title of a row. */
  readonly hasRule: boolean;
  /** Sums stand with the signatures: the last row is kept with what follows. */
  readonly columns: readonly { readonly key: TableColumn; readonly from: number; readonly to: number }[];
}

/** The words of the form itself. */
const form = speaker(sheetWords, "vi");

export function addTableHeader(page: Writing, { columns, hasRule }: TableOptions): void {
  page.titles(
    "header",
    tableTitles(
      columns.map(({ key }) => key),
      hasRule ? "column.content" : "column.content.short",
    ),
    columns,
  );
}

/** Every section and criterion in printed order, and the printed lines of deductions. */
export function addTableRows(page: Writing, follow: Following, options: TableOptions): void {
  const rows = outline(follow.source.rubric);
  const hasFigures = options.columns.some(({ key }) => key === "figures");
  rows.forEach((row, index) => {
    const isLast = index === rows.length - 1;
    if (row.item.type === "section") {
      addRow(page, options, `section:${row.item.id}`, "heading", true, (key) =>
        key === "code"
          ? words(row.item.code)
          : key === "content"
            ? words(row.item.title)
            : sumContent(follow, `section:${row.item.id}`, key),
      );
      return;
    }
    const criterion: OutlineRow<Criterion> = { ...row, item: row.item };
    // Lines of deductions hold figures only.
    const lines = hasFigures ? slotsOf(row.item).filter((slot) => slot.row !== "own") : [];
    addRow(page, options, `criterion:${row.item.id}`, "body", isLast || lines.length > 0, (key) =>
      criterionContent(follow, criterion, key, options),
    );
    lines.forEach((slot, line) => {
      addRow(page, options, `line:${row.item.id}:${slot.row}`, "body", isLast || line < lines.length - 1, (key) =>
        lineContent(follow, criterion, slot, key),
      );
    });
  });
}

/** The total and, where the form has them, the rescaled total and the grade; kept with what follows. */
export function addSums(page: Writing, follow: Following, options: TableOptions): void {
  const { rubric, cells } = follow.source;
  const ids: readonly SumId[] = [
    "total",
    ...(rubric.rescale ? (["rescaled"] as const) : []),
    ...(rubric.grades ? (["grade"] as const) : []),
  ];
  for (const id of ids) {
    addRow(page, options, id, "sum", true, (key) => {
      if (key !== "content") return sumContent(follow, id, key);
      const title = id === "total" ? withAwaitedRows(follow, sumTitle(follow, id)) : sumTitle(follow, id);
      return id === "total" && cells.appraisal !== null && options.columns.some((column) => column.key === "appraised")
        ? withAppraisedRows(follow, title)
        : title;
    });
  }
}

/** What a sum is called: as the form has it, which says what applies where rows are taken out. */
type SumId = "total" | "rescaled" | "grade";

function sumTitle(follow: Following, id: SumId): Content {
  const shrinks = id === "total" && needsOf(follow.source.rubric).excludable;
  if (shrinks) return follow.result(id, "content");
  return words(id === "rescaled" ? form("rescaled", { max: follow.source.rubric.maxPoints }) : form(id));
}

/** A total without the rows that are scored when the units are ranked together says so. */
function withAwaitedRows(follow: Following, title: Content): Content {
  const { rubric, scores } = follow.source;
  if (!needsOf(rubric).best) return title;
  const count = scores.criteria.filter(awaitsBest).length;
  const states = follow.source.column("state");
  const [before, after] = wordsAround((waiting) => say("awaited-rows", { count: waiting }));
  const number = states && countOfMark(states, marks.awaits);
  const told = number && `${formulaOf(title)}&IF(${number}>0,${literal(before)}&${number}&${literal(after)},"")`;
  return follow.made(told, count > 0 ? `${title.text}${before}${count}${after}` : title.text, true);
}

/** What gives a title in a formula. */
function formulaOf({ value, text }: Content): string {
  return typeof value === "object" && value !== null ? value.formula.slice(1) : literal(text);
}

/** A total over rows that nobody has appraised yet says so, and is no loss. */
function withAppraisedRows(follow: Following, title: Content): Content {
  const { scores } = follow.source;
  const appraised = follow.source.appraised?.scores.total;
  const { count } = scores.total;
  const done = appraised?.filled ?? 0;
  const [points, ids] = [follow.source.column("appraisedPoints"), follow.source.column("id")];
  const [before, after] = wordsAround((appraisedRows) =>
    say("appraised-rows", { done: appraisedRows, count: String(count) }),
  );
  const states = needsOf(follow.source.rubric).best ? follow.source.column("appraisalState") : null;
  const waiting = states === null ? "" : `+${countOfMark(states, marks.awaits)}`;
  // A row that the appraiser has taken out is settled, too.
  const out = needsOf(follow.source.rubric).excludable ? follow.source.column("appraisedCountedOut") : null;
  const outside = out === null || ids === null ? "" : `+COUNTIFS(${out},">0",${ids},"criterion:*")`;
  const number =
    points === null || ids === null
      ? null
      : `SUMPRODUCT(ISNUMBER(${points})*(LEFT(${ids},10)="criterion:"))${outside}${waiting}`;
  const told =
    number === null
      ? null
      : `${formulaOf(title)}&IF(${number}<${count},${literal(before)}&${number}&${literal(after)},"")`;
  return follow.made(told, done < count ? `${title.text}${before}${done}${after}` : title.text, true);
}

type ContentOf = (key: TableColumn) => Content;

function addRow(
  page: Writing,
  { columns }: TableOptions,
  id: string,
  kind: PaperRow["kind"],
  keep: boolean,
  contentOf: ContentOf,
): void {
  const bold = kind === "heading" || kind === "sum";
  page.add({
    id,
    kind,
    keep: keep || kind === "heading",
    cells: columns.map(({ key, from, to }): PaperCell => ({
      from,
      to,
      ...contentOf(key),
      look: columnLook(key, page.size, bold),
    })),
  });
}

/** What a sum shows in a column. */
function sumContent(follow: Following, id: string, key: TableColumn): Content {
  if (key === "points") return follow.result(id, "points");
  if (key === "first") return follow.result(id, "firstPoints");
  if (key === "appraised") return follow.result(id, "appraisedPoints");
  if (key === "final") return follow.result(id, "finalPoints");
  if (key === "difference") return id === "rescaled" || id === "grade" ? NOTHING : follow.result(id, "difference");
  if (key !== "max" || id === "rescaled" || id === "grade") return NOTHING;
  return follow.result(id, "max");
}

function criterionContent(
  follow: Following,
  { item, exceptions }: OutlineRow<Criterion>,
  key: TableColumn,
  { hasRule }: TableOptions,
): Content {
  const id = `criterion:${item.id}`;
  const { cells, evidence } = follow.source;
  switch (key) {
    case "code":
      return words(item.code);
    case "content":
      return words(hasRule ? wholeText(follow, item) : titleOf(item));
    case "figures": {
      const own = inputCells(item, exceptions, ownOf(cells.answers, item.id) ?? {}).own;
      return figures(follow, id, slotsOf(item), exceptions.length > 0, own, "self");
    }
    case "max":
      return points(item.maxPoints);
    case "points":
      return follow.result(id, "points");
    case "evidence":
      return references(
        follow,
        id,
        ownOf(cells.answers, item.id)?.evidence ?? "",
        evidence.references.get(item.id) ?? "",
      );
    case "first":
      return follow.result(id, "firstPoints");
    case "appraised":
      return follow.result(id, "appraisedPoints");
    case "final":
      return follow.result(id, "finalPoints");
    case "difference":
      return follow.result(id, "difference");
    case "reason": {
      const appraised = ownOf(cells.appraisal ?? {}, item.id) ?? {};
      const told = reasons(follow, id, appraisalCells(item, exceptions, appraised).own);
      return withCouncil(follow, id, told, ownOf(cells.council ?? {}, item.id)?.reason ?? "");
    }
  }
}

function titleOf({ title, detail }: Criterion): string {
  return detail === undefined ? title : `${title.replace(/[.:;\s]+$/, "")}. ${detail}`;
}

/** Title, detail and the printed rule with every word of it. */
function wholeText({ source: { rubric } }: Following, item: Criterion): string {
  // Where points are judged the print gives no rule, and there is none to describe.
  const isJudged = slotsOf(item).some(({ role }) => role === "judged");
  const printed = item.guidance?.split("\n") ?? (isJudged ? [] : describeRule(rubric, item, rubric.language));
  const rule = printed
    // A dash before a number may be a minus.
    .map((line) =>
      line
        .trim()
        .replace(/[;.]+$/, "")
        .replace(/^[-–+•]\s+(?=\p{L})/u, ""),
    )
    .filter((line) => line !== "")
    .join("; ")
    // "Không có: 0" and "Tỷ lệ x 5" do not leave their number to the next line.
    .replace(/ ([x×*]) (?=\d)/g, "\u00a0$1\u00a0")
    .replace(/: (?=\d+(?:[.,]\d+)?(?:;|$))/g, ":\u00a0");
  return rule === "" ? titleOf(item) : `${titleOf(item).replace(/[.:;\s]+$/, "")}. ${say("rule", { rule })}`;
}

/** Longer figures are parted behind the stroke: Excel does not part them there. */
const LONGEST_FIGURES = 7;

/** The figures of a row as one text: "13/15", a number, a percent, a short answer, an exception. */
function figures(
  follow: Following,
  id: string,
  slots: readonly Slot[],
  hasExceptions: boolean,
  own: ReadonlyMap<ColumnKey, string | number>,
  side: Side,
): Content {
  const shown = (key: ColumnKey): string => numberText(own.get(key) ?? "");
  const [figure, denominator, exception] = (["figure", "denominator", "exception"] as const).map((role) =>
    columnKey(side, role),
  );
  if (figure === undefined || denominator === undefined || exception === undefined) return NOTHING;
  // Points that somebody gives stand in the column of points already.
  const inRow = slots.filter(({ row, role }) => row === "own" && role !== "judged");
  const at = follow.source.at(id, figure);
  const beside = follow.source.at(id, denominator);
  const percent = inRow.some(({ scale, kind }) => scale === "percent" && kind !== "option") ? "%" : "";
  let text = "";
  let formula: string | null = null;
  if (inRow.some(({ column }) => column === "denominator")) {
    const [top, bottom] = [shown(figure), shown(denominator)];
    text =
      top === "" && bottom === ""
        ? ""
        : `${top}/${top.length + bottom.length + 1 > LONGEST_FIGURES ? "\n" : ""}${bottom}`;
    formula =
      at === null || beside === null
        ? null
        : `IF(LEN(${at}&${beside})=0,"",${at}&"/"&IF(LEN(${at}&${beside})>=${LONGEST_FIGURES},CHAR(10),"")&${beside})`;
  } else if (inRow.every(({ kind }) => kind !== "option") && inRow.length > 0) {
    const value = shown(figure);
    text = value === "" ? "" : value + percent;
    formula = at === null ? null : percent === "" ? `${at}&""` : `IF(${at}="","",${at}&"%")`;
  } else if (
    inRow.length > 0 &&
    inRow.every(({ options }) => options.every(({ label }) => label.length <= SHORT_LABEL))
  ) {
    text = shown(figure);
    formula = at === null ? null : `${at}&""`;
  }
  const excepted = hasExceptions ? follow.source.at(id, exception) : null;
  if (excepted !== null) {
    const word = shown(exception);
    text = [text, word].filter(Boolean).join("\n");
    formula = formula === null ? `${excepted}&""` : `${formula}&IF(${excepted}="","",CHAR(10)&${excepted})`;
    return follow.made(formula, text, true);
  }
  return formula === null ? NOTHING : follow.made(formula, text, true);
}

/** So long an answer still stands in the column of figures: "Không". */
const SHORT_LABEL = 12;

/** The numbers of a row's documents, as long as the row names the same ones; dots in brackets once it names others. */
function references(follow: Following, id: string, evidence: string, numbers: string): Content {
  const at = follow.source.at(id, "evidence");
  if (at === null) return words(numbers);
  // A formula holds 8,192 characters; by its length a text that is longer than these is known well enough.
  const same =
    evidence.length <= MOST_COMPARED ? `EXACT(${at},${linesLiteral(evidence)})` : `LEN(${at})=${evidence.length}`;
  return follow.made(
    evidence === "" ? `IF(${at}="","","[…]")` : `IF(${same},${literal(numbers)},IF(${at}="","","[…]"))`,
    numbers,
    true,
  );
}

/** A text of several lines in a formula: programs lose a line break inside of quotation marks. */
function linesLiteral(text: string): string {
  return text.split("\n").map(literal).join("&CHAR(10)&");
}

const MOST_COMPARED = 1_500;

/** The reason of other points, then the appraiser's words; that a row is agreed needs no word. */
function reasons(follow: Following, id: string, own: ReadonlyMap<ColumnKey, string | number>): Content {
  const [reason, opinion] = [String(own.get("reason") ?? ""), String(own.get("opinion") ?? "")];
  const agreed = reasonLabel("agreed");
  const told = reason === agreed ? "" : reason;
  const text = told !== "" && opinion !== "" ? `${told}: ${opinion}` : told + opinion;
  const [reasonAt, opinionAt] = [follow.source.at(id, "reason"), follow.source.at(id, "opinion")];
  if (reasonAt === null || opinionAt === null) return words(text);
  const plain = literal(agreed);
  const content = follow.made(
    `IF(OR(${reasonAt}="",${reasonAt}=${plain}),${opinionAt}&"",${reasonAt}&IF(${opinionAt}="","",": "&${opinionAt}))`,
    text,
    true,
  );
  return { ...content, spare: true };
}

/** The same with what the council says of the row. */
function withCouncil(follow: Following, id: string, told: Content, reason: string): Content {
  if (follow.source.council === null) return told;
  const at = follow.source.at(id, "councilReason");
  const before = say("council.reason", { reason: "" });
  const text = [told.text, reason === "" ? "" : before + reason].filter((line) => line !== "").join("\n");
  if (at === null) return words(text);
  const first = formulaOf(told);
  const said = `${literal(before)}&${at}`;
  const content = follow.made(`${first}&IF(TRIM(${at})="","",IF(${first}="","",CHAR(10))&${said})`, text, true);
  return { ...content, spare: true };
}

function lineContent(
  follow: Following,
  { item, exceptions }: OutlineRow<Criterion>,
  slot: Slot,
  key: TableColumn,
): Content {
  if (key === "content") return words(`– ${say("line", { label: slot.label, points: slot.pointsOff ?? "" })}`);
  if (key !== "figures" || slot.row === "own") return NOTHING;
  const id = `line:${item.id}:${slot.row}`;
  const value = inputCells(item, exceptions, ownOf(follow.source.cells.answers, item.id) ?? {}).lines[slot.row] ?? "";
  const at = follow.source.at(id, "figure");
  return follow.made(at === null ? null : `${at}&""`, numberText(value));
}
