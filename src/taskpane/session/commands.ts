import type { OpenForm } from "../../excel/form";
import type { ExcelResult } from "../../excel/result";

/**
 * How the pane learns what a command did: "nothing" changed that it shows, or Excel tells of it by "events", or the sheet
 * has to be "read again", because no event tells of a changed status, description or column.
 */
type Seen = "nothing" | "events" | "read again";

/** A command of the pane. Its part of excel/ brings the whole plan of a sheet with it, so it loads with the first call. */
interface Command<Given extends readonly unknown[], Value> {
  readonly seen: Seen;
  readonly run: (...given: Given) => Promise<ExcelResult<Value>>;
}

/** A command on the open form, which the session puts before what the caller gives. */
export interface FormCommand<Given extends readonly unknown[], Value> extends Command<[OpenForm, ...Given], Value> {
  readonly on: "form";
}

/** A command on the workbook, whatever is open. */
export interface WorkbookCommand<Given extends readonly unknown[], Value> extends Command<Given, Value> {
  readonly on: "workbook";
}

/** ALL THAT THE PANE CAN ASK OF EXCEL, each command once; the session's methods follow from it. */
export const commands = {
  installForm: onWorkbook(
    () => import("../../excel/install"),
    ({ installForm }) => installForm,
    "read again",
  ),
  /** The sheet in front, or the selection, as a table to import; nothing is written. */
  readSheetTable: onWorkbook(
    () => import("../../excel/sheet-table"),
    ({ readSheetTable }) => readSheetTable,
    "nothing",
  ),
  /** Adds "Bảng mẫu", from which a form can be written from nothing. */
  installTemplate: onWorkbook(
    () => import("../../excel/install-template"),
    ({ installTemplate }) => installTemplate,
    "read again",
  ),
  goToForm: onWorkbook(goTo, ({ goToForm }) => goToForm, "events"),
  goToRow: onForm(goTo, ({ goToRow }) => goToRow, "nothing"),
  goToField: onForm(goTo, ({ goToField }) => goToField, "nothing"),
  goToFinding: onForm(goTo, ({ goToFinding }) => goToFinding, "nothing"),
  /** Shows some rows of the form alone, or all of them, and whether some are hidden. */
  showRows: onForm(rows, ({ showRows }) => showRows, "nothing"),
  areRowsHidden: onForm(rows, ({ areRowsHidden }) => areRowsHidden, "nothing"),
  fillForm: onForm(fill, ({ fillForm }) => fillForm, "events"),
  clearForm: onForm(fill, ({ clearForm }) => clearForm, "events"),
  /** The general parts of the other forms in the workbook; nothing is written. */
  readOtherProfiles: onForm(
    () => import("../../excel/other-profiles"),
    ({ readOtherProfiles }) => readOtherProfiles,
    "nothing",
  ),
  setFigure: onForm(fill, ({ setFigure }) => setFigure, "events"),
  /** Writes what changed in one row, unless somebody has typed there since. */
  setRow: onForm(
    () => import("../../excel/set-row"),
    ({ setRow }) => setRow,
    "events",
  ),
  /** Takes rows out of the maximum or back, says of a penalty group that nothing arose, and undoes that. */
  changeAnswers: onForm(fill, ({ changeAnswers }) => changeAnswers, "events"),
  /** Writes many inputs at once, as when copies are put together, and puts back what stood there. */
  changeInputs: onForm(inputs, ({ changeInputs }) => changeInputs, "events"),
  takeBackInputs: onForm(inputs, ({ takeBackInputs }) => takeBackInputs, "events"),
  /** Compares the open form with its plan; nothing is written. */
  checkForm: onForm(inspect, ({ checkForm }) => checkForm, "nothing"),
  repairForm: onForm(inspect, ({ repairForm }) => repairForm, "events"),
  /** The printed form: made or made again, as a page for Word, as plain values in a workbook of its own, and what is asked once for it. */
  makeDocument: onForm(printing, ({ makeDocument }) => makeDocument, "read again"),
  documentHtml: onForm(printing, ({ documentHtml }) => documentHtml, "nothing"),
  openDocument: onForm(
    () => import("./open-document"),
    ({ openDocument }) => openDocument,
    "nothing",
  ),
  setDocumentFacts: onForm(printing, ({ setDocumentFacts }) => setDocumentFacts, "read again"),
  updateForm: onForm(
    () => import("../../excel/update"),
    ({ updateForm }) => updateForm,
    "read again",
  ),
  remakeForm: onForm(
    () => import("../../excel/remake"),
    ({ remakeForm }) => remakeForm,
    "read again",
  ),
  claimForm: onForm(adopt, ({ claimForm }) => claimForm, "read again"),
  separateForm: onForm(adopt, ({ separateForm }) => separateForm, "read again"),
  /** Opens a copy of the form with native formulas as a new workbook. */
  openCopy: onForm(
    () => import("./open-copy"),
    ({ openCopy }) => openCopy,
    "nothing",
  ),
  /** The same before something is rewritten: of the whole workbook, where Excel gives it. */
  openSafetyCopy: onForm(
    () => import("./open-safety-copy"),
    ({ openSafetyCopy }) => openSafetyCopy,
    "nothing",
  ),
  /** Opens a workbook of its own with a blank form, which carries its rubric wherever it is sent. */
  openBlank: onWorkbook(
    () => import("./open-blank"),
    ({ openBlank }) => openBlank,
    "nothing",
  ),
  startAppraisal: onForm(appraise, ({ startAppraisal }) => startAppraisal, "read again"),
  undoAppraisal: onForm(
    () => import("../../excel/undo-appraisal"),
    ({ undoAppraisal }) => undoAppraisal,
    "read again",
  ),
  startSecondRound: onForm(second, ({ startSecondRound }) => startSecondRound, "read again"),
  undoSecondRound: onForm(second, ({ undoSecondRound }) => undoSecondRound, "read again"),
  openCouncil: onForm(council, ({ openCouncil }) => openCouncil, "read again"),
  closeCouncil: onForm(council, ({ closeCouncil }) => closeCouncil, "read again"),
  setDecision: onForm(council, ({ setDecision }) => setDecision, "events"),
  fillAppraisal: onForm(appraise, ({ fillAppraisal }) => fillAppraisal, "events"),
  agreeRows: onForm(appraise, ({ agreeRows }) => agreeRows, "events"),
  setReason: onForm(appraise, ({ setReason }) => setReason, "events"),
  setRemark: onForm(appraise, ({ setRemark }) => setRemark, "events"),
  /** Moves the form on its way, with what that locks and opens. */
  setStatus: onForm(way, ({ setStatus }) => setStatus, "read again"),
  /** Marks rows as reviewed, or takes the marks away. */
  setReviewed: onForm(
    () => import("../../excel/reviewed"),
    ({ setReviewed }) => setReviewed,
    "read again",
  ),
  /** Deadline and days of the figures. */
  setPeriod: onForm(way, ({ setPeriod }) => setPeriod, "read again"),
  /** Tries everything in the open workbook, which must be empty, and takes away what it made. */
  checkExcel: onWorkbook(
    () => import("../../excel/self-check/run-check"),
    ({ runSelfCheck }) => runSelfCheck,
    "read again",
  ),
  openReport: onWorkbook(
    () => import("./open-report"),
    ({ openReport }) => openReport,
    "nothing",
  ),
  openRanking: onWorkbook(
    () => import("./open-ranking"),
    ({ openRanking }) => openRanking,
    "nothing",
  ),
  /** Opens the bytes of a file that somebody chose. */
  openWorkbookFile: onWorkbook(
    () => import("../../excel/open-workbook"),
    ({ openWorkbook }) => openWorkbook,
    "nothing",
  ),
  openEmptyWorkbook: onWorkbook(
    () => import("../../excel/open-workbook"),
    ({ openEmptyWorkbook }) => openEmptyWorkbook,
    "nothing",
  ),
};

export type CommandTable = typeof commands;

/** The commands as the pane calls them: `session.setReason(id, reason)`. */
export type CommandMethods = {
  readonly [Name in keyof CommandTable]: CommandTable[Name] extends FormCommand<infer Given, infer Value>
    ? (...given: Given) => Promise<ExcelResult<Value>>
    : CommandTable[Name] extends WorkbookCommand<infer Given, infer Value>
      ? (...given: Given) => Promise<ExcelResult<Value>>
      : never;
};

function goTo() {
  return import("../../excel/go-to");
}

function rows() {
  return import("../../excel/show-rows");
}

function fill() {
  return import("../../excel/fill");
}

function inputs() {
  return import("../../excel/change-inputs");
}

function inspect() {
  return import("../../excel/inspect");
}

function printing() {
  return import("../../excel/document");
}

function adopt() {
  return import("../../excel/adopt");
}

function way() {
  return import("../../excel/status");
}

function appraise() {
  return import("../../excel/appraise");
}

function second() {
  return import("../../excel/second-round");
}

function council() {
  return import("../../excel/council");
}

/** A function of a part of excel/ that takes the open form first. */
function onForm<Part, Given extends readonly unknown[], Value>(
  load: () => Promise<Part>,
  pick: (part: Part) => (form: OpenForm, ...given: Given) => Promise<ExcelResult<Value>>,
  seen: Seen,
): FormCommand<Given, Value> {
  return { on: "form", seen, run: async (form, ...given) => pick(await load())(form, ...given) };
}

function onWorkbook<Part, Given extends readonly unknown[], Value>(
  load: () => Promise<Part>,
  pick: (part: Part) => (...given: Given) => Promise<ExcelResult<Value>>,
  seen: Seen,
): WorkbookCommand<Given, Value> {
  return { on: "workbook", seen, run: async (...given) => pick(await load())(...given) };
}
