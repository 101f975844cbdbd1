import { identityName, readDescription, readMark } from "../../form/description";
import { runExcel } from "../run";
import { BENCH_MARK, BENCH_NAME } from "./bench";
import { sample, SAMPLE_ID } from "./sample";

// What in a workbook is the check's own. Nothing else is ever touched: a sheet is known by its first cell, a describing sheet
// by the rubric that it describes.

export interface Survey {
  readonly own: readonly OwnSheet[];
  /** Names of the hidden proofs of own forms. */
  readonly ownNames: readonly string[];
  /** Names of sheets that hold something else, and of the workbook's names. */
  readonly others: readonly string[];
  /** The identifiers of all sheets. */
  readonly sheetIds: ReadonlySet<string>;
}

interface OwnSheet {
  readonly id: string;
  readonly name: string;
}

const DESCRIBING = /^ITSCORE_\d+$/;
const PROOF = /^ITSCORE_[0-9a-f]{32}$/i;

/**
 * Looks through the workbook's sheets. Three syncs, and none reads more than first cells and describing sheets.
 * @param before the sheets that stood there when a check began: what came since then under a name of the check's is its own,
 * also where it is half-made
 */
export async function survey(
  context: Excel.RequestContext,
  before: ReadonlySet<string> | null = null,
): Promise<Survey> {
  const { worksheets, names } = context.workbook;
  worksheets.load("items/id,items/name");
  names.load("items/name,items/formula");
  await context.sync();

  const sheets = worksheets.items.map((sheet) => ({
    id: sheet.id,
    name: sheet.name,
    corner: sheet.getRange("A1").load("values"),
    used: sheet.getUsedRangeOrNullObject().load("address"),
    facts: DESCRIBING.test(sheet.name) ? sheet.getUsedRangeOrNullObject().load("values") : null,
  }));
  await context.sync();

  const cornerOf = ({ corner }: (typeof sheets)[number]): unknown => (corner.values as unknown[][])[0]?.[0];
  const described = sheets.flatMap(({ name, facts }) => {
    const description = facts === null || facts.isNullObject ? null : readDescription(facts.values);
    return description?.rubricId === SAMPLE_ID ? [{ name, identity: description.identity }] : [];
  });
  const isOurs = (sheet: (typeof sheets)[number]): boolean => {
    const { id, name } = sheet;
    const mark = readMark(cornerOf(sheet));
    return (
      cornerOf(sheet) === BENCH_MARK ||
      described.some((own) => own.name === name || own.name === mark?.descriptionSheet) ||
      (before !== null && !before.has(id) && (name.startsWith(sample.shortTitle) || name === BENCH_NAME))
    );
  };
  const own = sheets.filter(isOurs);
  const proofs = new Set(described.map(({ identity }) => identityName(identity ?? "").toLowerCase()));
  // A proof that points nowhere is what a form leaves that was deleted by hand.
  const isOurName = ({ name, formula }: Excel.NamedItem): boolean =>
    proofs.has(name.toLowerCase()) || (PROOF.test(name) && String(formula).includes("#REF!"));
  return {
    own: own.map(({ id, name }) => ({ id, name })),
    ownNames: names.items.filter(isOurName).map(({ name }) => name),
    others: [
      ...sheets.filter((sheet) => !own.includes(sheet) && !sheet.used.isNullObject).map(({ name }) => name),
      ...names.items.filter((item) => !isOurName(item)).map(({ name }) => name),
    ],
    sheetIds: new Set(sheets.map(({ id }) => id)),
  };
}

/**
 * Takes away all that is the check's own, one thing after the other, so that what cannot go holds nothing else up.
 * @returns what is still there
 */
export async function cleanUp(before: ReadonlySet<string> | null): Promise<readonly string[]> {
  const found = await runExcel((context) => survey(context, before));
  if (!found.ok) return [found.problem.detail];
  await runExcel(makeRoom);
  for (const { id } of found.value.own) await runExcel(deleteSheet(id));
  for (const name of found.value.ownNames) await runExcel(deleteName(name));
  const left = await runExcel((context) => survey(context, before));
  return left.ok ? [...left.value.own.map(({ name }) => name), ...left.value.ownNames] : [left.problem.detail];

  /** A workbook keeps one visible sheet, and that is none of ours. */
  async function makeRoom(context: Excel.RequestContext): Promise<void> {
    const own = new Set(found.ok ? found.value.own.map(({ id }) => id) : []);
    const { worksheets } = context.workbook;
    worksheets.load("items/id,items/visibility");
    await context.sync();
    const rest = worksheets.items.find(
      ({ id, visibility }) => !own.has(id) && visibility === Excel.SheetVisibility.visible,
    );
    (rest ?? worksheets.add()).activate();
    await context.sync();
  }
}

function deleteSheet(id: string): (context: Excel.RequestContext) => Promise<void> {
  return async (context) => {
    const sheet = context.workbook.worksheets.getItem(id);
    sheet.visibility = Excel.SheetVisibility.visible; // Excel refuses to delete a very hidden sheet
    sheet.delete();
    await context.sync();
  };
}

function deleteName(name: string): (context: Excel.RequestContext) => Promise<void> {
  return async (context) => {
    const proof = context.workbook.names.getItemOrNullObject(name).load("name");
    await context.sync();
    if (!proof.isNullObject) proof.delete();
    await context.sync();
  };
}
