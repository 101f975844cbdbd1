import { listSource, withFacts, writeMark } from "../form/description";
import { versionFacts } from "../form/write-description";
import { scoringFingerprint } from "../form/fingerprint";
import { type FindingKind, isOfTextNumber, isRemark, textNumberRows } from "../inspect/finding";
import { listsOf } from "../sheet/lists";
import { formProtection } from "../sheet/styles";
import type { Area } from "../workbook/area";
import { demandOwn, refuseFindings } from "./describe";
import { listsIn, writeFacts, writeLists } from "./describing-sheet";
import type { OpenForm } from "./form";
import { factsBefore, formBefore } from "./form-before";
import { loadProof, newIdentity, writeProof } from "./identity";
import { type InspectedSheet, inspectSheet, placedColumns, writeLocked } from "./inspect";
import type { ExcelResult } from "./result";
import { FormProblem, problemOf, runExcel } from "./run";
import { type SourceOf, rewriteValidations, writeHighlight, rangeOf, rangesOf } from "./write-plan";
import { type SheetBefore, wholly } from "./wholly";
import { withoutProtection } from "./without-protection";

/** Findings that an update settles, or that are none of its business: what people typed stays as they typed it. */
const NO_OBSTACLE: readonly FindingKind[] = [
  "earlier-points",
  "not-compared",
  "input-unread",
  "number-as-text",
  "date-for-number",
  "percent-for-number",
  "small-scale",
  "input-formula",
  "input-differs",
  "input-uncalculated",
  "other-version",
  "self-changed",
  "self-record-damaged",
  "first-record-damaged",
  "council-beyond",
  "council-reason-missing",
  "status-unknown",
];

/**
 * Cập nhật phiếu: brings a form of an earlier release up to this one, in place, on the rows and columns where they stand now.
 * Rewrites formulas, printed words, lists with their validations, highlights, protection and versions; touches no input, no
 * row or column of the user, not the status, not the record of the agency's part. Refuses a form that differs from its plan in
 * another way. Four syncs; where one fails, the form is as it was, or its cells are this release's, which is told, and it can be updated again.
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
    const cells = opened.inspection.updates;
    const update = looksOf(opened, placed);

    // First the cells: until the rest has followed, the form is one of an earlier release whose cells are newer already.
    await wholly([formBefore(opened), factsBefore(opened)], () =>
      withoutProtection(context, sheet, opened, () => {
        context.application.suspendApiCalculationUntilNextSync();
        writeLocked(sheet, cells, opened.formats);
        writeLists(descriptionSheet, facts, update.lists);
      }),
    );
    const { mark, description, rubric } = opened;
    const identity = mark.identity ?? newIdentity();
    const entries = withFacts(description.entries, [
      ...versionFacts(identity, rubric.schemaVersion),
      ["scoring", scoringFingerprint(rubric)],
    ]);
    // Protected as a new form is, whatever its own release allowed.
    const asNew = opened.protection && { ...formProtection, selectionMode: Excel.ProtectionSelectionMode.normal };
    try {
      await wholly(
        markBefore(opened, update.lists),
        () =>
          withoutProtection(context, sheet, { ...opened, protection: asNew }, () => {
            // Whoever suspends calculation has to calculate (Microsoft's reference).
            context.application.calculate(Excel.CalculationType.recalculate);
            update.write(sheet);
            if (mark.identity === null) writeProof(context.workbook, sheet, identity);
            writeFacts(descriptionSheet, facts, entries);
            sheet.getRange("A1").values = [[writeMark(identity, mark.descriptionSheet)]];
          }),
        { takeBack: (again) => (mark.identity === null ? removeProof(again, identity) : Promise.resolve()) },
      );
    } catch (error) {
      if (error instanceof FormProblem) throw error;
      throw new FormProblem("update-unfinished", problemOf(error).detail, `“${opened.sheetName}”`);
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

/** The mark and the facts of a form whose cells and lists are this release's already. */
function markBefore(opened: InspectedSheet, lists: readonly string[]): readonly SheetBefore[] {
  const form = formBefore(opened);
  const described = factsBefore(opened);
  const rows = Math.max(described.values.length, lists.length);
  const values = Array.from({ length: rows }, (_, row): readonly unknown[] => {
    const [key = "", value = "", between = ""] = described.values[row] ?? [];
    return [key, value, between, lists[row] ?? ""];
  });
  return [
    { ...form, rows: 1, columns: 1 },
    { ...described, values, formulas: values },
  ];
}

/** A form of format 1 had no proof. */
async function removeProof(context: Excel.RequestContext, identity: string): Promise<void> {
  const proof = loadProof(context.workbook, identity);
  await context.sync();
  if (proof.isNullObject) return;
  proof.delete();
  await context.sync();
}
