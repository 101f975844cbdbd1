import { type Entries, listSource, versionFacts, withFacts, writeMark } from "../form/description";
import { scoringFingerprint } from "../form/fingerprint";
import type { Repair } from "../inspect/compare-plan";
import { type FindingKind, isOfTextNumber, isRemark, textNumberRows } from "../inspect/finding";
import { rowsById } from "../sheet/form-plan/placed-plan";
import { listsOf } from "../sheet/lists";
import { formProtection } from "../sheet/styles";
import type { Area } from "../workbook/area";
import { demandOwn, refuseFindings } from "./describe";
import { listsIn, writeFacts, writeLists } from "./describing-sheet";
import type { OpenForm } from "./form";
import { loadProof, newIdentity, writeProof } from "./identity";
import { type InspectedSheet, inspectSheet, placedColumns, writeLocked } from "./inspect";
import { protectionOf } from "./protection";
import type { ExcelResult } from "./result";
import { runExcel } from "./run";
import { type SourceOf, rewriteValidations, writeHighlight, rangeOf, rangesOf } from "./write-plan";
import { withoutProtection } from "./without-protection";

/** Findings that an update settles, or that are none of its business: what people typed stays as they typed it. */
const NO_OBSTACLE: readonly FindingKind[] = [
  "earlier-points",
  "not-compared",
  "input-unread",
  "number-as-text",
  "input-formula",
  "input-differs",
  "input-uncalculated",
  "other-version",
  "self-changed",
  "self-record-damaged",
  "status-unknown",
];

/**
 * Cập nhật phiếu: brings a form of an earlier release up to this one, in place, on the rows and columns where they stand now.
 * Rewrites formulas, printed words, lists with their validations, highlights, protection and versions; touches no input, no
 * row or column of the user, not the status, not the record of the agency's part. Refuses a form that differs from its plan in
 * another way. Four syncs; where one fails, the form is as it was, or stays one that can be updated.
 * @returns how many cells were written anew
 */
export function updateForm({ sheetId }: Pick<OpenForm, "sheetId">): Promise<ExcelResult<{ readonly updated: number }>> {
  return runExcel(async (context) => {
    const sheet = context.workbook.worksheets.getItem(sheetId);
    const opened = await inspectSheet(context, sheet);
    demandOwn(opened);
    refuseChanged(opened);
    const { descriptionSheet, facts } = opened;
    const placed = placedColumns(opened);
    const cells = [...opened.inspection.updates, ...changedTitles(opened, placed)];
    const update = looksOf(opened, placed);

    // First the cells: until the rest has followed, the form is one of an earlier release whose cells are newer already.
    await withoutProtection(context, sheet, opened, () => {
      context.application.suspendApiCalculationUntilNextSync();
      writeLocked(sheet, cells);
      writeLists(descriptionSheet, facts, update.lists);
    });
    const { mark, description, rubric } = opened;
    const identity = mark.identity ?? newIdentity();
    const entries = withFacts(description.entries, [
      ...versionFacts(identity, rubric.schemaVersion),
      ["scoring", scoringFingerprint(rubric)],
    ]);
    try {
      // Protected as a new form is, whatever its own release allowed.
      const asNew = opened.protection && { ...formProtection, selectionMode: Excel.ProtectionSelectionMode.normal };
      await withoutProtection(context, sheet, { ...opened, protection: asNew }, () => {
        // Whoever suspends calculation has to calculate (Microsoft's reference).
        context.application.calculate(Excel.CalculationType.recalculate);
        update.write(sheet);
        if (mark.identity === null) writeProof(context.workbook, sheet, identity);
        writeFacts(descriptionSheet, facts, entries);
        sheet.getRange("A1").values = [[writeMark(identity, mark.descriptionSheet)]];
      });
    } catch (error) {
      await takeBack(sheetId, opened, entries, identity);
      throw error;
    }
    if (opened.protection === null) await protectAnew(context, sheet);
    return { updated: cells.length };
  });
}

function refuseChanged({ inspection: { findings } }: InspectedSheet): void {
  const asText = textNumberRows(findings);
  // Where nobody can compare formulas, what they gave is no obstacle either: they are written anew.
  const isUnknown = findings.some(({ kind }) => kind === "not-compared");
  refuseFindings(
    findings.filter(
      (finding) =>
        !isRemark(finding) &&
        !NO_OBSTACLE.includes(finding.kind) &&
        !(finding.kind === "points-differ" && isUnknown) &&
        !isOfTextNumber(finding, asText),
    ),
  );
}

type PlacedColumns = ReturnType<typeof placedColumns>;

/** The titles of columns that are not as this release prints them; no finding tells of those. */
function changedTitles({ inspection, contents }: InspectedSheet, { plan }: PlacedColumns): Repair[] {
  const [header] = rowsById(contents.values).get("header") ?? [];
  const titles = plan.rows.find(({ id }) => id === "header")?.values ?? [];
  return plan.columns.flatMap(({ key }, index): Repair[] => {
    const column = inspection.columns.get(key);
    const title = titles[index];
    if (header === undefined || column === undefined || typeof title !== "string" || key === "id") return [];
    return contents.values[header]?.[column] === title ? [] : [{ row: header, column, value: title }];
  });
}

/** Validations with their lists, and highlights, where the cells of the form stand now. */
function looksOf(
  opened: InspectedSheet,
  { plan, parts }: PlacedColumns,
): { readonly lists: readonly string[]; write(sheet: Excel.Worksheet): void } {
  const lists = listsOf(plan.validations);
  const sourceOf: SourceOf = (texts) => listSource(opened.mark.descriptionSheet, lists.rowsOf(texts));
  return {
    // Older texts below stay: cells of the user's own may point at them.
    lists: [...lists.texts, ...listsIn(opened.facts).slice(lists.texts.length)],
    write(sheet) {
      for (const { validations, highlights } of parts) {
        rewriteValidations(rangesOf(sheet), validations, sourceOf);
        for (const area of highlighted(highlights)) rangeOf(sheet, area).conditionalFormats.clearAll();
        for (const highlight of highlights) writeHighlight(rangeOf(sheet, highlight.area), highlight);
      }
    },
  };
}

function highlighted(highlights: readonly { readonly area: Area }[]): Area[] {
  return [...new Map(highlights.map(({ area }) => [JSON.stringify(area), area])).values()];
}

/** A form that was found unprotected is protected as a new one. */
async function protectAnew(context: Excel.RequestContext, sheet: Excel.Worksheet): Promise<void> {
  sheet.protection.protect({ ...formProtection, selectionMode: Excel.ProtectionSelectionMode.normal });
  await context.sync();
}

/** Puts mark, facts and name back as they were. A failure here must not hide the first one, so it is not reported. */
async function takeBack(
  sheetId: string,
  { mark, description, facts, contents }: InspectedSheet,
  written: Entries,
  identity: string,
): Promise<void> {
  await runExcel(async (context) => {
    const sheet = context.workbook.worksheets.getItem(sheetId);
    const descriptionSheet = context.workbook.worksheets.getItem(mark.descriptionSheet);
    const form = sheet.protection.load("protected,options");
    const describing = descriptionSheet.protection.load("protected");
    await context.sync();
    const state = {
      sheetName: contents.name,
      protection: protectionOf(form),
      mark,
      descriptionSheet,
      isDescriptionProtected: describing.protected,
    };
    await withoutProtection(context, sheet, state, () => {
      sheet.getRange("A1").values = [[String(contents.values[0]?.[0] ?? "")]];
      writeFacts(descriptionSheet, { rows: Math.max(written.size, facts.length) }, description.entries);
    });
    if (mark.identity !== null) return;
    const proof = loadProof(context.workbook, identity);
    await context.sync();
    if (proof.isNullObject) return;
    proof.delete();
    await context.sync();
  });
}
