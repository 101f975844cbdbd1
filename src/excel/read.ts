import { library } from "../rubric/library";
import type { Rubric } from "../rubric/schema";
import { describedBy, type Description, readDescription } from "../sheet/description";
import { readCells, readColumns } from "../sheet/form-cells";
import type { ActiveSheet } from "./form";
import type { ExcelResult } from "./result";
import { FormProblem, runExcel } from "./run";
import { unpackInBrowser } from "./unpack";

/** What the active sheet is, and if it is a form, everything on it. Two syncs. */
export function readActiveSheet(): Promise<ExcelResult<ActiveSheet>> {
  return runExcel(async (context) => {
    const sheets = context.workbook.worksheets;
    const sheet = sheets.getActiveWorksheet();
    const corner = sheet.getRange("A1");
    const activeCell = context.workbook.getActiveCell();
    sheet.load("id,name");
    corner.load("values");
    activeCell.load("rowIndex");
    sheets.load("items/name,items/visibility");
    await context.sync();

    const descriptionName = describedBy(corner.values[0]?.[0]);
    if (descriptionName === null) return { kind: "other", forms: await namesOfForms(context, sheets.items) };

    const used = sheet.getUsedRange();
    used.load("values");
    const description = sheets.getItemOrNullObject(descriptionName);
    const facts = description.getUsedRangeOrNullObject();
    facts.load("values");
    await context.sync();

    const rubric = await embeddedRubric(facts.isNullObject ? null : readDescription(facts.values));
    const columns = readColumns(used.values[0] ?? []);
    if (columns === null) throw new FormProblem("form-damaged", "the key row is incomplete");
    const { answers, profile, rowOf, lineRowsOf, profileRowOf } = readCells(rubric, columns, used.values);
    const selectedId = [...rowOf].find(([, row]) => row === activeCell.rowIndex)?.[0] ?? null;
    const layout = { columns, lineRowsOf, profileRowOf };
    return { kind: "form", form: { sheetId: sheet.id, sheetName: sheet.name, rubric, answers, profile, rowOf, selectedId, layout } };
  });
}

/** The visible sheets that are forms. One more sync, and none where there is nothing to look at. */
async function namesOfForms(context: Excel.RequestContext, sheets: readonly Excel.Worksheet[]): Promise<string[]> {
  const visible = sheets.filter(({ visibility }) => visibility === Excel.SheetVisibility.visible);
  const corners = visible.map((sheet) => ({ name: sheet.name, corner: sheet.getRange("A1").load("values") }));
  await context.sync();
  return corners.filter(({ corner }) => describedBy(corner.values[0]?.[0]) !== null).map(({ name }) => name);
}

/** Rubrics that were read from workbooks, by fingerprint: unpacking and checking one takes longer than reading a sheet. */
const known = new Map<string, { readonly packed: string; readonly rubric: Rubric }>();

/** The rubric that travels with the form. It may come from anybody, so it is checked like a file. */
async function embeddedRubric(description: Description | null): Promise<Rubric> {
  if (description === null) throw new FormProblem("form-damaged", "the describing sheet is missing");
  const { fingerprint } = description;
  const packed = description.rubric.join("");
  const kept = known.get(fingerprint);
  if (kept?.packed === packed) return kept.rubric;
  const json = await unpackInBrowser(description.rubric, fingerprint);
  if (json === null) throw new FormProblem("form-changed", `fingerprint ${fingerprint} does not match`);
  // What has the fingerprint of a built-in rubric is that rubric.
  const rubric = library.some((entry) => entry.fingerprint === fingerprint) ? (JSON.parse(json) as Rubric) : await checkedRubric(json);
  known.set(fingerprint, { packed, rubric });
  return rubric;
}

/** The parser is heavy and loads on demand. */
async function checkedRubric(json: string): Promise<Rubric> {
  const { parseRubric } = await import("../rubric/parse");
  const parsed = parseRubric(json);
  if (!parsed.ok) throw new FormProblem("form-damaged", parsed.errors.map(({ path, message }) => `${path}: ${message}`).join("; "));
  return parsed.rubric;
}
