import { type Arrangement, columnsFor, type SizedColumn } from "../../form/columns";
import type { Dialect } from "../../form/dialect";
import { needsOf } from "../../form/form-needs";
import type { Rubric } from "../../rubric/schema";
import type { PlanRow, SheetPlan } from "../sheet-plan";
import { page, styles } from "../styles";
import { addClosing } from "./closing";
import { shapeOf } from "./form-shape";
import { addAppraisedBar, addBar } from "./bar";
import { addCouncilBar } from "./council";
import { addFirstTitle, addHeader, addHeading, addProfile } from "./head";
import { highlights } from "./highlights";
import { addReasons } from "./inputs";
import { Layout } from "./layout";
import { AS_PLANNED, type Placement } from "./placement";
import { addRows } from "./rows";
import { addTotal } from "./sums";

/** The plan of a form: a sheet whose columns and rows are known by what they hold. */
export interface FormPlan extends SheetPlan {
  readonly columns: readonly SizedColumn[];
  readonly rows: readonly FormRow[];
}

export interface FormRow extends PlanRow {
  /** What the hidden id column says: `criterion:2.10`, `line:VI/4:0`, `section:2`, `profile:agency`, `title`, `heading`, `total`, `note:1`, or null. */
  readonly id: string | null;
}

export interface PlanOptions {
  /** Where the rows and columns stand in a sheet that was changed; formulas then speak of those cells. */
  readonly placement?: Placement;
  /** With the appraiser's columns; the agency's own part is locked then. */
  readonly appraisal?: boolean;
  /** With the column of what the first of two rounds gave. */
  readonly second?: boolean;
  /** With the council's columns. */
  readonly council?: boolean;
  /** How the sheet is laid out; forms are made in the working arrangement. */
  readonly arrangement?: Arrangement;
}

/**
 * Lays a rubric out as a worksheet: hidden key row, the bar with status and live total, header, title, profile, the form in
 * printed order, total, notes and signatures. Only the bar and the header stay in sight.
 * Its first cell is empty: what belongs there is the mark of one form, not of a plan (markedPlan).
 */
export function planForm(
  rubric: Rubric,
  dialect: Dialect = "resilient",
  {
    placement = AS_PLANNED,
    appraisal = false,
    second = false,
    council = false,
    arrangement = "working",
  }: PlanOptions = {},
): FormPlan {
  const sheet = new Layout(
    columnsFor(needsOf(rubric), { appraisal, second, council }, arrangement),
    placement,
    arrangement,
  );

  const keys = Object.fromEntries(sheet.columns.slice(1).map(({ key }) => [key, key]));
  sheet.add({ id: "", hidden: true, cells: keys });
  const titleRow = sheet.nextRow;
  sheet.add({ id: "title", cells: {}, height: BAR_HEIGHT });
  const headerRow = sheet.nextRow;
  addHeader(sheet);
  if (arrangement === "working") addHeading(sheet, rubric.title);
  const firstField = sheet.nextRow + 1;
  addProfile(sheet, rubric.profile);

  const shape = shapeOf(rubric, sheet.nextRow);
  addRows(sheet, { rubric, dialect, shape });
  const totalRow = sheet.nextRow;
  addTotal(sheet, rubric, shape);
  if (arrangement === "working") addBar(sheet, titleRow, totalRow, rubric);
  else addFirstTitle(sheet, titleRow, totalRow, rubric);
  if (appraisal) addAppraisedBar(sheet, titleRow, totalRow, rubric, shape);
  if (council) addCouncilBar(sheet, titleRow, totalRow, rubric, shape);
  addClosing(sheet, rubric);
  if (appraisal) {
    addReasons(
      sheet,
      shape.criteria.map(({ item }) => shape.rowOf(item.id)),
    );
  }

  return {
    name: sheetName(rubric.shortTitle),
    columns: sheet.columns,
    rows: sheet.rows,
    // "2.10" is a label: as a number it would become 2.1, as the printed form of Bình Thuận shows.
    styles: [
      {
        area: { row: 0, column: sheet.index("id"), rows: sheet.rows.length, columns: 2 },
        style: styles.labels,
      },
      ...sheet.styles,
    ],
    merges: sheet.merges,
    validations: sheet.validations,
    highlights: highlights(sheet, shape.firstRow, shape.lastRow),
    start: { row: rubric.profile.length > 0 ? firstField : shape.firstRow, column: sheet.index("figure") },
    freeze: { rows: headerRow + 1, columns: sheet.index("content") + 1 },
    print: {
      page,
      titleRows: { first: headerRow, count: 1 },
      // What only helps on the screen stands behind it.
      area: sheet.between(titleRow, "code", sheet.nextRow - 1, appraisal ? "addedEvidence" : "note"),
    },
  };
}

/** Slim: the bar and the header are always in sight. */
const BAR_HEIGHT = 18;

/** The plan of one form, known by its mark in the first cell. */
export function markedPlan<P extends SheetPlan>(plan: P, mark: string): P {
  const [first, ...rest] = plan.rows;
  return first ? { ...plan, rows: [{ ...first, values: [mark, ...first.values.slice(1)] }, ...rest] } : plan;
}

/** A name that Excel takes for a sheet. */
function sheetName(title: string): string {
  const name = title
    .replace(/[[\]:*?/\\]/g, " ")
    .trim()
    .slice(0, 31);
  return name.replace(/^['\s]+|(?<!['\s])['\s]+$/g, "") || "ITSCORE";
}
