import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { startAppraisal } from "../../src/excel/appraise";
import { undoAppraisal } from "../../src/excel/undo-appraisal";
import { fillForm } from "../../src/excel/fill";
import type { ActiveSheet, OpenForm } from "../../src/excel/form";
import { goToForm, goToRow } from "../../src/excel/go-to";
import { repairForm } from "../../src/excel/inspect";
import { installForm } from "../../src/excel/install";
import { readActiveSheet } from "../../src/excel/read";
import type { ExcelResult } from "../../src/excel/result";
import { type Watch, watchForms } from "../../src/excel/watch";
import type { HeadlessHost } from "../../src/host/headless";
import { HostError } from "../../src/host/host-error";
import { ProtectionModel } from "../../src/host/model/protection";
import { type Action, ActionType, type BatchRequest, EventId } from "../../src/host/protocol";
import { loadRubric } from "../../src/rubric/library";
import { laGiPart, part } from "../la-gi-part";
import { done, openForm, partFiles, rubric, startHost } from "./la-gi-host";

// What Excel is reported to do otherwise than the embedded host (docs/real-excel.md), each played where it matters.

let host: HeadlessHost;
beforeEach(async () => {
  host = await startHost();
});
afterEach(() => {
  vi.restoreAllMocks();
  host.dispose();
});

const SHEET = "CNTT cấp huyện Bình Thuận 2022";

async function openFile(file: Uint8Array): Promise<OpenForm> {
  await host.open(file, "La Gi.xlsx");
  return openForm();
}

/** The names of what was asked of Excel since then, in order. */
function askedSince(before: number): string[] {
  return host.requests.slice(before).flatMap(({ Actions }) => Actions.map(({ Name }) => Name));
}

/** Lets every batch fail that goes through an object path of this name, as long as it lasts. */
function refuse(pathName: string, code: string): { end: () => void } {
  let isRefusing = true;
  host.host.observe({
    started({ ObjectPaths }: BatchRequest) {
      if (isRefusing && Object.values(ObjectPaths).some(({ Name }) => Name === pathName))
        throw new HostError(code, code);
    },
  });
  return { end: () => void (isRefusing = false) };
}

async function sheetNames(): Promise<string[]> {
  return host.Excel.run(async (context) => {
    const sheets = context.workbook.worksheets.load("items/name");
    await context.sync();
    return sheets.items.map(({ name }) => name);
  });
}

async function pageOf(sheetName: string) {
  return host.Excel.run(async (context) => {
    const page = context.workbook.worksheets.getItem(sheetName).pageLayout.load("paperSize,orientation,zoom");
    await context.sync();
    return page.toJSON();
  });
}

const isProtected = (sheetName: string): Promise<boolean> =>
  host.Excel.run(async (context) => {
    const protection = context.workbook.worksheets.getItem(sheetName).protection.load("protected");
    await context.sync();
    return protection.protected;
  });

describe("what an installation asks of Excel", () => {
  test("Gia Lai's form, the largest, takes fewer than 4,000 actions and less than 1 MB", async () => {
    const before = host.requests.length;
    done(await installForm(await loadRubric("gia-lai-2020-huyen")));
    const sent = host.requests.slice(before);
    expect(sent.length).toBeLessThanOrEqual(4);
    expect(sent.reduce((sum, { Actions }) => sum + Actions.length, 0)).toBeLessThan(4000);
    expect(Math.max(...sent.map((request) => JSON.stringify(request).length))).toBeLessThan(1_000_000);
  });

  describe("comes in an order that keeps everything", () => {
    let actions: { name: string; action: Action; request: BatchRequest }[];
    beforeAll(async () => {
      const own = await startHost();
      done(await installForm(rubric));
      actions = own.requests.flatMap((request) =>
        request.Actions.map((action) => ({ name: action.Name, action, request })),
      );
      own.dispose();
    });
    const first = (name: string): number => actions.findIndex((one) => one.name === name);
    const last = (name: string): number => actions.map((one) => one.name).lastIndexOf(name);

    test("merges before styles, styles before cells", () => {
      expect(first("Merge")).toBeGreaterThan(-1);
      expect(last("Merge")).toBeLessThan(Math.min(first("Locked"), first("WrapText"), first("HorizontalAlignment")));
      expect(Math.max(last("Locked"), last("NumberFormat"))).toBeGreaterThan(-1);
      expect(last("Locked")).toBeLessThan(first("Formulas"));
    });

    test("the freeze before anything is hidden", () => {
      expect(first("FreezeAt")).toBeGreaterThan(-1);
      expect(first("FreezeAt")).toBeLessThan(Math.min(first("ColumnHidden"), first("RowHidden")));
    });

    test("the page after everything else, the paper last", () => {
      expect(first("SetPrintArea")).toBeGreaterThan(Math.max(last("Formulas"), last("Activate"), last("Select")));
      expect(first("PaperSize")).toBeGreaterThan(last("Zoom"));
    });

    test("calculates after it suspended calculation", () => {
      expect(first("SuspendApiCalculationUntilNextSync")).toBeGreaterThan(-1);
      expect(first("Calculate")).toBeGreaterThan(last("Formulas"));
    });

    test("asks for inner lines only where there are some", () => {
      const sidesOf = actions.flatMap(({ action, request }) => {
        if (action.Name !== "Style") return [];
        const border = request.ObjectPaths[String(action.ObjectPathId)];
        const borders = request.ObjectPaths[String(border?.ParentObjectPathId)];
        const format = request.ObjectPaths[String(borders?.ParentObjectPathId)];
        const range = request.ObjectPaths[String(format?.ParentObjectPathId)];
        const [, , rows, columns] = (range?.ArgumentInfo?.Arguments ?? []) as number[];
        return [{ side: border?.ArgumentInfo?.Arguments?.[0], rows, columns }];
      });
      expect(sidesOf.length).toBeGreaterThan(0);
      for (const { side, rows, columns } of sidesOf) {
        if (side === "InsideHorizontal") expect(rows).toBeGreaterThan(1);
        if (side === "InsideVertical") expect(columns).toBeGreaterThan(1);
      }
    });

    test("says nothing that is so by itself", () => {
      expect(first("IgnoreBlanks")).toBe(-1);
    });

    test("packs the rubric in pieces of at most 8,000 letters that begin with one", () => {
      const written = actions
        .filter(({ name }) => name === "Values")
        .flatMap(({ action }) => (action.ArgumentInfo?.Arguments?.[0] as unknown[][]).flat().map(String));
      const long = written.filter((text) => text.length > 1000);
      expect(long.length).toBeGreaterThan(0);
      for (const text of long) {
        expect(text.length).toBeLessThanOrEqual(8000);
        expect(text).toMatch(/^[A-Za-z]/);
      }
    });
  });

  test("fits one page wide and as many high as there are, on A4; an appraisal too", async () => {
    done(await installForm(part));
    const asInstalled = {
      orientation: "Landscape",
      paperSize: "A4",
      zoom: { horizontalFitToPages: 1, verticalFitToPages: 0 },
    };
    expect(await pageOf(SHEET)).toMatchObject(asInstalled);
    done(await fillForm(await openForm(), laGiPart.answers, laGiPart.profile));
    done(await startAppraisal(await openForm()));
    expect(await pageOf(SHEET)).toMatchObject(asInstalled);
  });

  test("lets recipients open the workbook without a question of trust", async () => {
    done(await installForm(part));
    expect(host.Office.context.document.settings.get("Office.DisableTrustUX")).toBe(true);
  });

  test("a setting that cannot be set stops nothing", async () => {
    vi.spyOn(host.Office.context.document.settings, "set").mockImplementation(() => {
      throw new Error("no settings here");
    });
    expect(await installForm(part)).toEqual({ ok: true, value: { sheetName: SHEET } });
  });
});

describe("a printer that lacks what is asked of it", () => {
  test.each(["PaperSize", "Zoom", "SetPrintArea"])("stops no form at %s, and the user is told", async (action) => {
    host.failWhen(action, "InvalidArgument");
    expect(await installForm(part)).toEqual({ ok: true, value: { sheetName: SHEET }, remarks: ["page-not-set"] });
    expect(await isProtected(SHEET)).toBe(true);
  });

  test("stops no appraisal, neither its start nor its end", async () => {
    const form = await openFile(partFiles.filled);
    host.failWhen("SetPrintArea", "InvalidArgument");
    expect(await startAppraisal(form)).toMatchObject({ ok: true, remarks: ["page-not-set"] });
    expect((await openForm()).status).toBe("appraising");
    expect(await isProtected(form.sheetName)).toBe(true);
    host.failWhen("SetPrintArea", "InvalidArgument");
    expect(await undoAppraisal(await openForm())).toMatchObject({ ok: true, remarks: ["page-not-set"] });
    expect((await openForm()).appraisal).toBeNull();
    expect(await isProtected(form.sheetName)).toBe(true);
  });
});

test("protection options with nulls are not handed back to Excel", async () => {
  const form = await openFile(partFiles.filled);
  await host.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem(form.sheetId);
    sheet.protection.unprotect();
    sheet.getRangeByIndexes(form.rowOf.get("1.4") ?? 0, form.layout.columns.get("points") ?? 0, 1, 1).values = [[9]];
    sheet.protection.protect({ allowFormatCells: true });
    await context.sync();
  });
  const { get: options } = Object.getOwnPropertyDescriptor(ProtectionModel.prototype, "options") ?? {};
  vi.spyOn(ProtectionModel.prototype, "options", "get").mockImplementation(function (this: ProtectionModel) {
    const told = options?.call(this) as Excel.WorksheetProtectionOptions;
    return { ...told, selectionMode: null, allowSort: null } as unknown as Excel.WorksheetProtectionOptions;
  });
  const protect = ProtectionModel.prototype.protect;
  vi.spyOn(ProtectionModel.prototype, "protect").mockImplementation(function (this: ProtectionModel, given, password) {
    if (Object.values(given ?? {}).includes(null)) throw new HostError("GeneralException", "internal error");
    protect.call(this, given, password);
  });
  expect(await repairForm(form)).toMatchObject({ ok: true, value: { repaired: 1 } });
  expect(await isProtected(form.sheetName)).toBe(true);
  done(await startAppraisal(await openForm()));
  done(await undoAppraisal(await openForm()));
});

describe("another workbook in front", () => {
  test("leaves the form readable; only the selection is unknown", async () => {
    await openFile(partFiles.filled);
    refuse("GetActiveCell", "InvalidSelection");
    const form = await openForm();
    expect(form.answers).toEqual(laGiPart.answers);
    expect(form.selectedId).toBeNull();
  });

  test.each(["Activate", "Select"])(
    "a form is installed all the same where %s fails, and the user is told",
    async (action) => {
      host.failWhen(action, "GeneralException");
      expect(await installForm(part)).toEqual({ ok: true, value: { sheetName: SHEET }, remarks: ["not-shown"] });
      expect(await isProtected(SHEET)).toBe(true);
    },
  );

  test("stops an installation at the freeze with words, and nothing stays", async () => {
    const before = await sheetNames();
    host.failWhen("FreezeAt", "GeneralException");
    expect(await installForm(part)).toMatchObject({ ok: false, problem: { code: "not-in-front" } });
    expect(await sheetNames()).toEqual(before);
  });

  test.each(["InvalidSelection", "InactiveWorkbook"])("has words where Excel says %s", async (code) => {
    const form = await openFile(partFiles.blank);
    host.failNext(code);
    expect(await goToRow(form, "1.4", "figure")).toMatchObject({ ok: false, problem: { code: "not-in-front" } });
  });

  test("has words where Excel says no more than that something failed", async () => {
    await openFile(partFiles.blank);
    host.failWhen("Activate", "GeneralException");
    expect(await goToForm(SHEET)).toMatchObject({ ok: false, problem: { code: "not-in-front" } });
    // The same code elsewhere has another cause.
    host.failWhen("Formulas", "GeneralException");
    expect(await installForm(part)).toMatchObject({ ok: false, problem: { code: "unexpected" } });
  });
});

describe("a chart sheet in front", () => {
  test.each(["GeneralException", "ItemNotFound", "UnsupportedSheet"])(
    "is no form (%s); the forms of the workbook are named",
    async (code) => {
      await openFile(partFiles.blank);
      refuse("GetActiveWorksheet", code);
      expect(await readActiveSheet()).toEqual({ ok: true, value: { kind: "other", forms: [SHEET] } });
    },
  );
});

test("a cell in edit mode stops an installation with words at every step that could leave half a form", async () => {
  const before = await sheetNames();
  for (const skip of [0, 1]) {
    host.failNext("InvalidOperationInCellEditMode", { skip });
    expect(await installForm(part)).toMatchObject({ ok: false, problem: { code: "cell-being-edited" } });
    expect(await sheetNames()).toEqual(before);
  }
  host.failNext("InvalidOperationInCellEditMode", { skip: 2 });
  expect(await installForm(part)).toMatchObject({ ok: true, remarks: ["not-shown"] });
});

test("the structure of the workbook is protected: words, and nothing is added", async () => {
  const before = await sheetNames();
  await host.Excel.run(async (context) => {
    context.workbook.protection.protect();
    await context.sync();
  });
  expect(await installForm(part)).toMatchObject({ ok: false, problem: { code: "workbook-protected" } });
  expect(await sheetNames()).toEqual(before);
});

test("a text of more than 8,000 characters goes to Excel by itself, in no array", async () => {
  const form = await openFile(partFiles.blank);
  const note = `-${"a".repeat(9000)}`;
  const before = host.requests.length;
  done(await fillForm(form, { "1.4": { num: 13, den: 15, note }, "1.5": { note: "ngắn" } }, {}));
  const written = host.requests
    .slice(before)
    .flatMap(({ Actions }) => Actions)
    .filter(({ ActionType: type, Name }) => type === ActionType.setProperty && Name === "Values")
    .map(({ ArgumentInfo }) => ArgumentInfo?.Arguments?.[0]);
  expect(written).toContain(note);
  expect(JSON.stringify(written.filter(Array.isArray))).not.toContain("aaaa");
  expect((await openForm()).answers["1.4"]?.note).toBe(note);
});

describe("Excel on the web, which does not tell of a pick from a list", () => {
  let states: ExcelResult<ActiveSheet>[];
  let watch: Watch;
  let comeBack: () => void;
  beforeEach(async () => {
    await openFile(partFiles.blank);
    states = [];
    watch = done(
      await watchForms(
        (state) => void states.push(state),
        (look) => {
          comeBack = look;
          return () => undefined;
        },
      ),
    );
    states.length = 0;
  });
  afterEach(() => watch.stop());

  const answersTold = (): unknown => {
    const last = states.at(-1);
    return last?.ok && last.value.kind === "form" ? last.value.form.answers : null;
  };
  /** Types without Excel telling of it; what is calculated it tells. */
  async function pick(address: string, text: string): Promise<void> {
    const { events } = host.host.book;
    const isListened = events.listen.bind(events);
    events.ignore(EventId.worksheetChanged, "Workbook");
    await host.typeInto(SHEET, address, text);
    isListened(EventId.worksheetChanged, "Workbook");
  }
  const cell = async (id: string, column: string): Promise<string> =>
    `${column}${((await openForm()).rowOf.get(id) ?? -1) + 1}`;
  const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

  test("is read when the sheet was calculated without a known edit", async () => {
    await pick(await cell("1.4", "D"), "13");
    await expect.poll(answersTold, { timeout: 5000 }).toEqual({ "1.4": { num: 13 } });
  });

  test("an edit that was told is read once: its calculation asks for nothing more", async () => {
    await host.typeInto(SHEET, await cell("1.4", "D"), "13");
    await expect.poll(answersTold, { timeout: 5000 }).toEqual({ "1.4": { num: 13 } });
    const before = host.requests.length;
    await pause(1200);
    expect(askedSince(before)).toEqual([]);
    expect(states).toHaveLength(1);
  });

  test("a calculation that changed no figure is told to nobody, and leads to no further reading", async () => {
    await host.Excel.run(async (context) => {
      context.workbook.application.calculate(host.Excel.CalculationType.full);
      await context.sync();
    });
    await pause(600);
    const before = host.requests.length;
    await pause(1200);
    expect(askedSince(before)).toEqual([]);
    expect(states).toEqual([]);
  });

  test("is read when somebody turns to the pane, and told only if something has changed", async () => {
    const { events } = host.host.book;
    events.ignore(EventId.worksheetCalculated, "Workbook");
    await pick(await cell("1.4", "D"), "13");
    comeBack();
    await expect.poll(answersTold, { timeout: 5000 }).toEqual({ "1.4": { num: 13 } });
    comeBack();
    await pause(300);
    await host.calculated();
    expect(states).toHaveLength(1);
  });
});
