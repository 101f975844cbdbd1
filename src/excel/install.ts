import type { Dialect } from "../form/dialect";
import { AGENCY_ALONE } from "../form/columns";
import type { Rubric } from "../rubric/schema";
import { type Entries, FORMAT, listSource, withFacts, writeMark } from "../form/description";
import { type FormStart, lastYearFacts } from "../form/last-year";
import { describeForm } from "../form/new-form";
import { fillPlan } from "../sheet/form-plan/fill-plan";
import { type FormPlan, markedPlan } from "../sheet/form-plan/form-plan";
import { withLastYear } from "../sheet/form-plan/last-year-column";
import { plannedForm } from "../sheet/form-plan/placed-plan";
import { listsOf } from "../sheet/lists";
import { formProtection } from "../sheet/styles";
import type { ExcelResult, RemarkCode } from "./result";
import { FormProblem, problemOf, runExcel } from "./run";
import { writeDescription } from "./describing-sheet";
import { loadProof, newIdentity, writeProof } from "./identity";
import { trustRuntime } from "./trust";
import { setPage, writePage } from "./write-page";
import { type SourceOf, writeSheet } from "./write-plan";

/** A form that is to stand in the workbook. */
interface NewForm {
  readonly plan: FormPlan;
  /** What its describing sheet says, by the identity that it gets. */
  readonly entries: (identity: string) => Entries;
}

/**
 * Installs a rubric as a new sheet and its describing sheet, in four syncs. Either the whole form stands in the workbook
 * after the second or nothing of it does; that it is shown and how it is printed may fail by itself.
 */
export function installForm(
  rubric: Rubric,
  dialect: Dialect = "resilient",
  start: FormStart | null = null,
): Promise<ExcelResult<{ sheetName: string }>> {
  return runExcel(async (context, remark) => {
    const taken = loadTakenNames(context.workbook);
    await context.sync();
    const plan = plannedForm(rubric, dialect, AGENCY_ALONE);
    return await addForm(context, remark, taken(), {
      plan: start === null ? plan : fillPlan(plan, rubric, { answers: {}, profile: start.profile }),
      entries: (identity) => {
        const entries = describeForm(rubric, dialect, identity);
        return start === null ? entries : withFacts(entries, lastYearFacts(start.lastYear));
      },
    });
  });
}

/** Adds a planned form to the workbook, in three syncs: the first makes all of it or nothing. */
export async function addForm(
  context: Excel.RequestContext,
  remark: (code: RemarkCode) => void,
  taken: ReadonlySet<string>,
  { plan, entries }: NewForm,
): Promise<{ sheetName: string }> {
  const sheets = context.workbook.worksheets;
  const descriptionName = freeDescriptionName(taken);
  const lists = listsOf(plan.validations);
  const identity = newIdentity();
  const facts = entries(identity);
  const sheetName = freeName(
    plan.name,
    taken,
    (count) => `${plan.name.slice(0, 31 - ` (${count})`.length)} (${count})`,
  );
  const mark = { format: FORMAT, identity, descriptionSheet: descriptionName };
  const protection = { ...formProtection, selectionMode: Excel.ProtectionSelectionMode.normal };
  const description = sheets.add(descriptionName);
  const form = sheets.add(sheetName);
  try {
    context.application.suspendScreenUpdatingUntilNextSync();
    context.application.suspendApiCalculationUntilNextSync();
    writeDescription(description, facts, lists.texts);
    const sourceOf: SourceOf = (texts) => listSource(descriptionName, lists.rowsOf(texts));
    writeSheet(form, markedPlan(withLastYear(plan, facts), writeMark(identity, descriptionName)), sourceOf);
    writeProof(context.workbook, form, identity);
    // Last: from here on Excel refuses writes to locked cells.
    description.visibility = Excel.SheetVisibility.veryHidden;
    description.protection.protect();
    form.protection.protect(protection);
    await context.sync();
  } catch (error) {
    await removeSheets([sheetName, descriptionName], identity, error);
  }
  try {
    // Whoever suspends calculation has to calculate (Microsoft's reference). Excel on the web activates no sheet in the request
    // that adds it (office-js #930), and none while another workbook is in front.
    context.application.calculate(Excel.CalculationType.recalculate);
    form.activate();
    form.getRangeByIndexes(plan.start.row, plan.start.column, 1, 1).select();
    await context.sync();
  } catch {
    remark("not-shown");
  }
  const printed = { sheetName, mark, descriptionSheet: description, protection };
  if (!(await setPage(context, form, printed, (sheet) => writePage(sheet, plan.print)))) remark("page-not-set");
  trustRuntime();
  return { sheetName };
}

/**
 * Takes back what a failed installation left, and tells why it failed.
 * @param identity of the form; null where the sheets are none
 * @throws the error, or what could not be removed
 */
export async function removeSheets(names: readonly string[], identity: string | null, error: unknown): Promise<never> {
  const left = await removeForm(names, identity);
  if (left.length === 0) throw error;
  throw new FormProblem("left-behind", problemOf(error).detail, left.map((name) => `“${name}”`).join("; "));
}

/** Removing what is half made is tried again: Excel may have been busy. */
const TRIES = 2;

/**
 * Takes back what a failed installation left.
 * @returns the sheets that could not be removed; all of them where nobody can tell
 */
export async function removeForm(names: readonly string[], identity: string | null): Promise<readonly string[]> {
  for (let tries = 0; tries < TRIES; tries += 1) {
    const removed = await runExcel((context) => takeAway(context, names, identity));
    if (removed.ok) return [];
  }
  const left = await runExcel(async (context) => {
    const found = names.map((name) => context.workbook.worksheets.getItemOrNullObject(name).load("name"));
    await context.sync();
    return names.filter((_, index) => found[index]?.isNullObject === false);
  });
  return left.ok ? left.value : names;
}

/** Takes sheets away that may be there or not, and the proof of an identity. */
export async function takeAway(
  context: Excel.RequestContext,
  names: readonly string[],
  identity: string | null,
): Promise<void> {
  const proof = identity === null ? null : loadProof(context.workbook, identity);
  const found = names.map((name) => context.workbook.worksheets.getItemOrNullObject(name).load("name"));
  await context.sync();
  for (const sheet of found) {
    if (sheet.isNullObject) continue;
    sheet.visibility = Excel.SheetVisibility.visible; // Excel refuses to delete a very hidden sheet
    sheet.delete();
  }
  if (proof?.isNullObject === false) proof.delete();
  await context.sync();
}

/**
 * The names of the workbook's sheets in lower case, which no new one may have; told after the next sync.
 * @throws FormProblem, when they are told, where no sheet may be added
 */
export function loadTakenNames(workbook: Excel.Workbook): () => ReadonlySet<string> {
  const { worksheets, protection } = workbook;
  worksheets.load("items/name");
  protection.load("protected");
  return () => {
    if (protection.protected) throw new FormProblem("workbook-protected", "workbook structure is protected");
    return new Set(worksheets.items.map(({ name }) => name.toLowerCase()));
  };
}

export function freeDescriptionName(taken: ReadonlySet<string>): string {
  return freeName("ITSCORE_1", taken, (count) => `ITSCORE_${count}`);
}

/** The wanted sheet name, or the first numbered one that is free; Excel compares names without case. */
export function freeName(wanted: string, taken: ReadonlySet<string>, numbered: (count: number) => string): string {
  let name = wanted;
  for (let count = 2; taken.has(name.toLowerCase()); count += 1) name = numbered(count);
  return name;
}
