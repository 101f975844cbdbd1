import { arrangementOf } from "../form/columns";
import { type Description, type FormMark, readMark } from "../form/description";
import type { Repair } from "../inspect/compare-plan";
import { loadEarlierPlan } from "../inspect/earlier-plan";
import { inspectForm, type Inspection } from "../inspect/inspect-form";
import { resembledRubric } from "../inspect/resembled-rubric";
import type { Standing } from "../inspect/standing";
import { library } from "../rubric/library";
import type { Rubric } from "../rubric/schema";
import type { SheetContents } from "../workbook/contents";
import type { FormPlan } from "../sheet/form-plan/form-plan";
import { placePart } from "../sheet/form-plan/placed-part";
import { placedPlan, placementOf, plannedForm, rowsById } from "../sheet/form-plan/placed-plan";
import { TEXT_FORMAT } from "../sheet/number-formats";
import type { PlanPart } from "../sheet/plan-part";
import { writeCells } from "./column-blocks";
import { demandOwn, describedSheet } from "./describe";
import { documentFindings } from "./documents";
import { rubricOf } from "./embedded-rubric";
import type { OpenForm } from "./form";
import { formBefore } from "./form-before";
import { findLostGuards } from "./live-guards";
import { protectionOf } from "./protection";
import type { ExcelResult } from "./result";
import { FormProblem, runExcel } from "./run";
import { contentsOf } from "./sheet-contents";
import { loadMarks, loadNames } from "./sheet-marks";
import { wholly } from "./wholly";
import { withoutProtection } from "./without-protection";
import { cellContent } from "./write-plan";

/**
 * Reads the whole sheet with its formulas and compares it with its plan. Nothing is written. Three syncs, and those of its
 * documents where it has some.
 * @param what "cells" looks at what stands in them alone, in two syncs
 */
export function checkForm(
  { sheetId }: Pick<OpenForm, "sheetId">,
  what: "cells" | "all" = "all",
): Promise<ExcelResult<Inspection>> {
  return runExcel(async (context) => {
    const sheet = context.workbook.worksheets.getItem(sheetId);
    const opened = await inspectSheet(context, sheet);
    const { inspection } = opened;
    if (what === "cells") return inspection;
    const guards = await findLostGuards(context, sheet, opened);
    return {
      ...inspection,
      findings: [...inspection.findings, ...guards, ...(await documentFindings(context, opened))],
    };
  });
}

/**
 * Puts formulas, maxima and printed texts back where somebody typed over them, and formulas that Excel shows as an error;
 * inputs stay. A protected sheet is protected again in the same way. Returns how many cells were put back.
 */
export function repairForm({
  sheetId,
}: Pick<OpenForm, "sheetId">): Promise<ExcelResult<{ readonly repaired: number }>> {
  return runExcel(async (context) => {
    const sheet = context.workbook.worksheets.getItem(sheetId);
    const opened = await inspectSheet(context, sheet);
    demandOwn(opened);
    const { repairs } = opened.inspection;
    if (repairs.length === 0) return { repaired: 0 };

    await wholly([formBefore(opened)], () =>
      withoutProtection(context, sheet, { ...opened, isDescriptionProtected: false }, () =>
        writeLocked(sheet, repairs, opened.formats),
      ),
    );
    return { repaired: repairs.length };
  });
}

/**
 * Writes into cells that nobody may edit, of a sheet that is not protected just now, byte for byte as the plan has them. A cell
 * that takes text where a formula belongs, or reads what is to be text, gets its format back first; other formats stay.
 * @param formats the number formats of the sheet
 */
export function writeLocked(sheet: Excel.Worksheet, cells: readonly Repair[], formats: NumberFormats): void {
  const isText = (format: unknown): boolean => format === TEXT_FORMAT;
  const reformatted = cells.filter(({ row, column, format }) => isText(format) !== isText(formats[row]?.[column]));
  writeCells(
    sheet,
    "numberFormat",
    reformatted.map((cell) => ({ ...cell, value: cell.format })),
  );
  writeCells(
    sheet,
    "formulas",
    cells.map((cell) => ({ ...cell, value: cellContent(cell.value, cell.format) })),
  );
}

/** Of a sheet, from its first cell. */
type NumberFormats = readonly (readonly unknown[])[];

/** A form's sheet, what was read from it, and its describing sheet. */
export interface InspectedSheet extends DescribedSheet {
  readonly inspection: Inspection;
  readonly rubric: Rubric;
  readonly contents: SheetContents;
  readonly formats: NumberFormats;
  /** What the sheet's protection allows; null where it is not protected. */
  readonly protection: Excel.WorksheetProtectionOptions | null;
}

/** A form's describing sheet. */
export interface DescribedSheet {
  readonly sheetName: string;
  readonly standing: Standing;
  readonly mark: FormMark;
  readonly description: Description;
  readonly descriptionSheet: Excel.Worksheet;
  readonly isDescriptionProtected: boolean;
  /** The cells of the describing sheet. */
  readonly facts: readonly (readonly unknown[])[];
}

/** Reads a form's sheet and its describing sheet, in two syncs. */
export async function inspectSheet(context: Excel.RequestContext, sheet: Excel.Worksheet): Promise<InspectedSheet> {
  const used = sheet.getUsedRange();
  used.load("values,formulas,numberFormat");
  sheet.protection.load("protected,options");
  const described = await describeSheet(context, sheet);
  const { description, standing } = described;
  const rubric = await rubricOf(description);
  const contents = contentsOf(described.sheetName, used, { isProtected: sheet.protection.protected });
  const earlier = await loadEarlierPlan(description, library);
  const resembled = await resembledRubric(rubric, description.fingerprint, library);
  const around = { description, library, resembled, earlier, standing, names: "live" } as const;
  const inspection = inspectForm(rubric, around, contents);
  if (inspection === "description-foreign") throw new FormProblem("form-foreign", "its rows are another form's");
  if (inspection === "keys-missing") throw new FormProblem("form-damaged", "the keys of the sheet are gone");
  const formats = formatsOf(used);
  return { ...described, inspection, rubric, contents, formats, protection: protectionOf(sheet.protection) };
}

/** The plan of a form as it stands, and every column of it by itself, with its looks and rules, where its cells stand now: people move columns, too. */
export function placedColumns({
  rubric,
  description,
  inspection,
  contents,
}: Pick<InspectedSheet, "rubric" | "description" | "inspection" | "contents">): {
  readonly plan: FormPlan;
  readonly parts: readonly PlanPart[];
} {
  const rows = rowsById(contents.values);
  const { extent } = inspection;
  const plan = placedPlan(rubric, description.dialect, extent, rows, inspection.columns);
  const arrangement = arrangementOf(inspection.columns);
  const planned = plannedForm(rubric, description.dialect, extent, arrangement);
  const placement = placementOf(planned, rows, inspection.columns);
  const parts = plan.columns.flatMap(({ key }, index) => {
    const column = inspection.columns.get(key);
    return column === undefined ? [] : [placePart(plan, placement, index, column, index + 1)];
  });
  return { plan, parts };
}

/** Reads a form's describing sheet alone, in two syncs: also a form that is damaged has one. */
export async function describeSheet(context: Excel.RequestContext, sheet: Excel.Worksheet): Promise<DescribedSheet> {
  const sheets = context.workbook.worksheets;
  const corner = sheet.getRange("A1").load("values");
  sheet.load("name");
  sheets.load("items/name,items/visibility");
  const names = loadNames(context.workbook);
  await context.sync();

  const mark = readMark(corner.values[0]?.[0]);
  if (mark === null) throw new FormProblem("not-a-form", "the first cell names no describing sheet");
  const marks = loadMarks(sheets, sheet.name);
  const descriptionSheet = sheets.getItemOrNullObject(mark.descriptionSheet);
  descriptionSheet.protection.load("protected");
  const facts = descriptionSheet.getUsedRangeOrNullObject();
  facts.load("values");
  await context.sync();

  const { description, standing } = describedSheet(sheet.name, mark, facts, names(), marks());
  return {
    sheetName: sheet.name,
    standing,
    mark,
    description,
    descriptionSheet,
    isDescriptionProtected: descriptionSheet.protection.protected,
    facts: facts.values,
  };
}

function formatsOf({ numberFormat }: Excel.Range): NumberFormats {
  return numberFormat as unknown[][];
}
