import { type FormMark, isEarlier, isNewer, readMark } from "../form/description";
import { readDocumentMark } from "../form/document-mark";
import { itemAt, readCells } from "../form/form-cells";
import { readColumns } from "../form/found-columns";
import { pointedSheet, provenSheet, type WorkbookName } from "../inspect/standing";
import { describedSheet } from "./describe";
import { rubricOf } from "./embedded-rubric";
import type { ActiveSheet } from "./form";
import type { ExcelResult } from "./result";
import { kindsIn } from "../workbook/number-format";
import { FormProblem, runExcel } from "./run";
import { loadMarks, loadNames } from "./sheet-marks";

/** What the active sheet is, and if it is a form, everything on it. Three syncs, of which that for the selection may fail. */
export async function readActiveSheet(): Promise<ExcelResult<ActiveSheet>> {
  const front = { isKnown: false };
  const read = await readFront(() => (front.isKnown = true));
  if (read.ok || front.isKnown || read.problem.code === "cell-being-edited") return read;
  // A chart sheet is in front, which is no worksheet (office-js #2444): the forms are there all the same.
  const forms = await readForms();
  return forms.ok ? { ok: true, value: { kind: "other", forms: forms.value } } : read;
}

function readForms(): Promise<ExcelResult<readonly string[]>> {
  return runExcel(async (context) => {
    const sheets = context.workbook.worksheets.load("items/name,items/visibility");
    await context.sync();
    const marks = loadMarks(sheets, null);
    await context.sync();
    return marks().map(({ sheetName }) => sheetName);
  });
}

/** @param onFront called when the sheet in front has turned out to be a worksheet */
function readFront(onFront: () => void): Promise<ExcelResult<ActiveSheet>> {
  return runExcel(async (context) => {
    const sheets = context.workbook.worksheets;
    const front = sheets.getActiveWorksheet();
    const corner = front.getRange("A1");
    front.load("id,name");
    corner.load("values");
    sheets.load("items/name,items/visibility");
    const names = loadNames(context.workbook);
    await context.sync();
    onFront();

    const document = readDocumentMark(corner.values[0]?.[0]);
    const printed = document === null ? null : await formOfDocument(context, sheets, document.identity, names());
    const sheet = printed?.sheet ?? front;
    const mark = printed?.mark ?? readMark(corner.values[0]?.[0]);
    const marks = loadMarks(sheets, sheet.name);
    if (mark === null) {
      const proven = names().some(
        ({ name, formula }) => /^ITSCORE_[0-9a-f]{32}$/i.test(name) && pointedSheet(formula) === sheet.name,
      );
      if (proven) throw new FormProblem("mark-lost", "a proof points at a first cell that says nothing");
      await context.sync();
      return { kind: "other", forms: marks().map(({ sheetName }) => sheetName) };
    }

    const used = sheet.getUsedRange();
    used.load("values,numberFormat");
    const facts = sheets.getItemOrNullObject(mark.descriptionSheet).getUsedRangeOrNullObject();
    facts.load("values");
    await context.sync();

    const { description, standing } = describedSheet(sheet.name, mark, facts, names(), marks());
    const rubric = await rubricOf(description);
    const columns = readColumns(rubric, used.values);
    if (columns === null) throw new FormProblem("form-damaged", "the key row is incomplete");
    const { answers, appraisal, council, profile, rowOf, ...places } = readCells(
      rubric,
      columns,
      used.values,
      0,
      kindsIn(used.numberFormat as unknown[][]),
    );
    // A cell of a document is none of the form.
    const selectedRow = printed === null ? await readSelectedRow(context) : null;
    return {
      kind: "form",
      form: {
        sheetId: sheet.id,
        sheetName: sheet.name,
        rubric,
        answers,
        appraisal,
        council,
        status: description.status,
        record: description.appraisal,
        standing,
        identity: description.identity,
        release: isNewer(description) ? "newer" : isEarlier(description) ? "earlier" : "same",
        facts: description.entries,
        profile,
        rowOf,
        selectedId: itemAt({ rowOf, ...places }, selectedRow),
        layout: { columns, ...places },
      },
    };
  });
}

/** The form that a document was made of, in whatever sheet it stands now; null where it is not in the workbook. */
async function formOfDocument(
  context: Excel.RequestContext,
  sheets: Excel.WorksheetCollection,
  identity: string,
  names: readonly WorkbookName[],
): Promise<{ readonly sheet: Excel.Worksheet; readonly mark: FormMark } | null> {
  const marks = loadMarks(sheets, null);
  await context.sync();
  const all = marks().filter(({ mark }) => mark.identity === identity);
  const proven = provenSheet(identity, names)?.toLowerCase();
  const found = all.find(({ sheetName }) => sheetName.toLowerCase() === proven) ?? all[0];
  if (found === undefined) return null;
  const sheet = sheets.getItem(found.sheetName).load("id,name");
  await context.sync();
  return { sheet, mark: found.mark };
}

/** The selected row; null where Excel tells of none, as while another workbook has the focus (office-js #5319). */
async function readSelectedRow(context: Excel.RequestContext): Promise<number | null> {
  try {
    const cell = context.workbook.getActiveCell().load("rowIndex");
    await context.sync();
    return cell.rowIndex;
  } catch {
    return null;
  }
}
