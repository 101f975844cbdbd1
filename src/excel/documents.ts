import { readDocumentMark } from "../form/document-mark";
import { type DocumentFound, inspectDocuments } from "../inspect/documents";
import type { Finding } from "../inspect/finding";
import { documentFactsOf } from "../form/document-facts";
import { type Description, factsOf } from "../form/description";
import { rowsById } from "../sheet/form-plan/placed-plan";
import type { FormFound } from "../sheet/document/document-source";
import type { SheetContents } from "../workbook/contents";
import type { Inspection } from "../inspect/inspect-form";
import type { Rubric } from "../rubric/schema";
import type { Standing } from "../inspect/standing";
import { contentsOf } from "./sheet-contents";

/** What of an inspected form its documents need. */
interface Opened {
  readonly rubric: Rubric;
  readonly sheetName: string;
  readonly standing: Standing;
  readonly description: Pick<Description, "identity" | "entries">;
  readonly inspection: Pick<Inspection, "cells" | "columns" | "appraisal">;
  readonly contents: SheetContents;
}

/** A form as it was read, for its documents; null for one of format 1, which has no identity. */
export function formFound({ rubric, sheetName, description, inspection, contents }: Opened): FormFound | null {
  const { identity, entries } = description;
  if (identity === null) return null;
  return {
    rubric,
    sheetName,
    identity,
    facts: documentFactsOf(factsOf(entries).document),
    cells: inspection.cells,
    rows: rowsById(contents.values),
    columns: inspection.columns,
    values: contents.values,
    first: inspection.appraisal?.first ?? null,
  };
}

/** The sheets that say that they are documents of a form, by their first cells. One sync. */
export async function findDocumentSheets(
  context: Excel.RequestContext,
  identity: string,
): Promise<readonly { readonly sheet: Excel.Worksheet; readonly name: string; readonly kind: string }[]> {
  const { worksheets } = context.workbook;
  worksheets.load("items/name,items/visibility");
  await context.sync();
  const corners = worksheets.items
    .filter(({ visibility }) => visibility !== Excel.SheetVisibility.veryHidden)
    .map((sheet) => ({ sheet, corner: sheet.getRange("A1").load("values") }));
  await context.sync();
  return corners.flatMap(({ sheet, corner }) => {
    const mark = readDocumentMark(corner.values[0]?.[0]);
    return mark?.identity === identity ? [{ sheet, name: sheet.name, kind: mark.kind }] : [];
  });
}

/** What is to be said of the documents of a form; a form that has none asks Excel for nothing. */
export async function documentFindings(context: Excel.RequestContext, opened: Opened): Promise<readonly Finding[]> {
  const found = formFound(opened);
  const { entries } = opened.description;
  if (
    found === null ||
    opened.standing !== "form" ||
    ![...entries.keys()].some((key) => key.startsWith("document.sheet"))
  )
    return [];
  const sheets = await findDocumentSheets(context, found.identity);
  const loaded = sheets.map(({ sheet, name }) => ({
    name,
    used: sheet.getUsedRange().load("values,formulas,numberFormat"),
  }));
  await context.sync();
  const documents = loaded.flatMap(({ name, used }): DocumentFound[] => {
    const contents: SheetContents = contentsOf(name, used, {});
    const mark = readDocumentMark(contents.values[0]?.[0]);
    return mark === null ? [] : [{ contents, mark }];
  });
  return inspectDocuments({ found, entries, documents, names: "live" });
}
