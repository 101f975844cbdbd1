import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { agreeRows, setRemark } from "../../src/excel/appraise";
import { fillForm, setFigure } from "../../src/excel/fill";
import { checkForm } from "../../src/excel/inspect";
import { setReviewed } from "../../src/excel/reviewed";
import { setPeriod, setStatus } from "../../src/excel/status";
import type { HeadlessHost } from "../../src/host/headless";
import type { ColumnKey } from "../../src/form/columns";
import { handedOver } from "../../src/form/handed-over";
import { type ReviewedRows, reviewedRows } from "../../src/form/reviewed";
import { readWorkbookFile } from "../../src/workbook/read/read-workbook-file";
import { readForms } from "../../src/xlsx/read-forms";
import { laGiPart, laGiPartAppraisal, part } from "../la-gi-part";
import { formBytes } from "../planned-file";
import { changePart } from "../taskpane/change-part";
import { done, files, laGi, openForm, partFiles, rubric, startHost } from "./la-gi-host";

let host: HeadlessHost;

beforeAll(async () => {
  host = await startHost();
});
afterAll(() => {
  host.dispose();
});

async function reviewed(): Promise<ReviewedRows> {
  const { facts, answers } = await openForm();
  return reviewedRows(facts, answers);
}

/** Whether cells of the criterion 1.4 take what is typed, and their tint. */
async function cells(...keys: ColumnKey[]): Promise<string[]> {
  const { sheetId, rowOf, layout } = await openForm();
  return host.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem(sheetId);
    const found = keys.map((key) => {
      const { format } = sheet.getRangeByIndexes(rowOf.get("1.4") ?? 0, layout.columns.get(key) ?? 0, 1, 1);
      format.protection.load("locked");
      format.fill.load("color");
      return format;
    });
    sheet.protection.load("protected");
    await context.sync();
    expect(sheet.protection.protected).toBe(true);
    return found.map(({ protection, fill }) => `${protection.locked ? "locked" : "open"} ${fill.color || "-"}`);
  });
}

/** What the bar says above a column. */
async function barOver(key: ColumnKey): Promise<string> {
  await host.calculated();
  const { sheetId, layout } = await openForm();
  return host.Excel.run(async (context) => {
    const cell = context.workbook.worksheets
      .getItem(sheetId)
      .getRangeByIndexes(1, layout.columns.get(key) ?? 0, 1, 1)
      .load("values");
    await context.sync();
    return String(cell.values[0]?.[0]);
  });
}

const OPEN = "open #E6F0FA";
const LOCKED = expect.stringMatching(/^locked (?!#E6F0FA)/) as string;
/** One section alone is no form of the library, which is no matter here. */
const kinds = async (): Promise<string[]> =>
  done(await checkForm(await openForm()))
    .findings.map(({ kind }) => kind)
    .filter((kind) => kind !== "rubric-unknown");

describe("a form on its way", () => {
  test("is locked when it waits, opened when it is sent back with words, and its bar says so", async () => {
    await host.open(partFiles.filled, "La Gi.xlsx");
    expect(await cells("figure", "evidence")).toEqual([OPEN, OPEN]);

    done(await setStatus(await openForm(), "submitted"));
    expect(await cells("figure", "evidence")).toEqual([LOCKED, LOCKED]);
    expect(await barOver("code")).toContain(" · Chờ duyệt · Tổng điểm: 34,33");
    const refused = { ok: false, problem: { code: "status-locked", place: "“Chờ duyệt”" } };
    expect(await setFigure(await openForm(), "1.4", "figure", 1)).toMatchObject(refused);
    expect(await fillForm(await openForm(), {}, {})).toMatchObject(refused);
    expect((await openForm()).answers).toEqual(laGiPart.answers);
    done(await setReviewed(await openForm(), ["1.4", "1.5"], true));
    expect([...(await reviewed()).standing]).toEqual(["1.4", "1.5"]);

    done(await setStatus(await openForm(), "returned", "  Mục 1.4 thiếu số liệu\nquý IV "));
    const { status, facts } = await openForm();
    expect([status, facts.get("status.remark")]).toEqual(["returned", "Mục 1.4 thiếu số liệu\nquý IV"]);
    expect(await cells("figure", "evidence")).toEqual([OPEN, OPEN]);
    done(await setFigure(await openForm(), "1.4", "figure", 12));
    expect([...(await reviewed()).changed]).toEqual(["1.4"]);
    done(await setReviewed(await openForm(), ["1.4"], false));
    expect([...(await reviewed()).standing]).toEqual(["1.5"]);

    done(await setStatus(await openForm(), "sent"));
    const sent = await openForm();
    expect(sent.facts.get("status.remark")).toBeUndefined();
    // The province has it in hand; the agency's last word is what it said when it was sent, and not what was submitted before.
    expect(handedOver(sent.facts, "sent")).toMatchObject({ to: "sent", answers: { "1.4": { num: 12 } } });
    expect(handedOver(sent.facts, "submitted")).toMatchObject({ to: "returned", answers: { "1.4": { num: 13 } } });
    expect(await kinds()).toEqual([]);
  });

  test("in an appraisal opens what is the turn of one side", async () => {
    await host.open(partFiles.appraising, "La Gi.xlsx");
    const keys = ["figure", "appraisedFigure", "opinion", "explanation"] as const;
    expect(await cells(...keys)).toEqual([LOCKED, OPEN, OPEN, OPEN]);

    done(await setStatus(await openForm(), "explaining"));
    expect(await cells(...keys)).toEqual([LOCKED, LOCKED, LOCKED, OPEN]);
    expect(await agreeRows(await openForm(), ["1.4"])).toMatchObject({ problem: { code: "status-locked" } });
    done(await setRemark(await openForm(), "1.4", "explanation", "Đã gửi kèm"));

    done(await setStatus(await openForm(), "explained"));
    expect(await cells(...keys)).toEqual([LOCKED, OPEN, OPEN, LOCKED]);
    done(await setStatus(await openForm(), "final"));
    expect(await cells(...keys)).toEqual([LOCKED, LOCKED, LOCKED, LOCKED]);
    expect(await barOver("code")).toContain("Đã chốt");
    expect(await kinds()).toEqual([]);
  });

  test.each([
    ["sent", laGiPart],
    ["appraising", { ...laGiPart, appraisal: laGiPartAppraisal }],
  ] as const)(
    "a lock that was lifted by hand is told, and is there again with the next move: %s",
    async (status, contents) => {
      await host.open(formBytes(part, contents, { status }), "La Gi.xlsx");
      expect(await kinds()).toEqual([]);
      const { sheetId, layout, rowOf } = await openForm();
      await host.Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getItem(sheetId);
        sheet.protection.unprotect();
        const column = layout.columns.get("figure") ?? 0;
        for (const row of rowOf.values()) sheet.getRangeByIndexes(row, column, 1, 1).format.protection.locked = false;
        sheet.protection.protect({ allowFormatCells: true });
        await context.sync();
      });
      expect(await kinds()).toEqual(["locks-lifted"]);
      done(await setStatus(await openForm(), status));
      expect(await kinds()).toEqual([]);
    },
  );
});

test("deadline and days of the figures stand in the bar and in the description; nobody is accused of them", async () => {
  await host.open(partFiles.filled, "La Gi.xlsx");
  const told = (): Promise<string> => barOver("evidence");
  done(await setPeriod(await openForm(), { deadline: "2020-11-30", dataFrom: null, dataTo: "2020-10-31" }));
  expect(await told()).toMatch(/^Hạn nộp 30\/11\/2020 \(quá hạn \d{4,} ngày\) · số liệu đến 31\/10\/2020$/);
  expect((await openForm()).facts.get("deadline")).toBe("2020-11-30");
  expect(await kinds()).toEqual([]);
  done(await setStatus(await openForm(), "sent"));
  expect(await told()).toBe("Hạn nộp 30/11/2020 · số liệu đến 31/10/2020");
  expect(await kinds()).toEqual([]);
  done(await setPeriod(await openForm(), { deadline: null, dataFrom: null, dataTo: null }));
  expect(await told()).toBe("");
  expect((await openForm()).facts.has("deadline")).toBe(false);

  // The same in a file, and a bar that says another day is found.
  const facts = new Map([["deadline", "2020-11-30"]]);
  await host.open(formBytes(part, laGiPart, { facts }), "La Gi.xlsx");
  expect(await told()).toMatch(/^Hạn nộp 30\/11\/2020 \(quá hạn/);
  expect(await kinds()).toEqual([]);
  const { sheetId, layout } = await openForm();
  await host.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem(sheetId);
    sheet.protection.unprotect();
    sheet.getRangeByIndexes(1, layout.columns.get("evidence") ?? 0, 1, 1).values = [["Hạn nộp 31/12/2020"]];
    sheet.protection.protect({});
    await context.sync();
  });
  expect(await kinds()).toEqual(["formula-replaced"]);
});

test("a file whose locks were lifted by hand is told; one that somebody may fill in is not", async () => {
  const { answers, profile } = laGi;
  const told = async (bytes: Uint8Array): Promise<string[]> =>
    ((await readForms(bytes)).forms[0]?.inspection.findings ?? []).map(({ kind }) => kind);
  const scoring = formBytes(rubric, { answers, profile });
  expect(await told(scoring)).toEqual([]);
  // The very cells, under the words of another status.
  const described = changePart(scoring, "xl/sharedStrings.xml", (xml) =>
    xml.replace(">scoring<", ">sent<").replace(">Đang chấm<", ">Đã gửi<"),
  );
  const sent = changePart(described, "xl/worksheets/sheet1.xml", (xml) => xml.replaceAll("Đang chấm", "Đã gửi"));
  expect(await told(sent)).toEqual(["locks-lifted"]);
});

test("a file is locked as its status says", () => {
  const openCells = (bytes: Uint8Array): number => {
    const { sheets, styles } = readWorkbookFile(bytes);
    return (sheets[0]?.rows ?? [])
      .flatMap(({ cells: row }) => row)
      .filter(({ style }) => styles[style]?.locked === false).length;
  };
  const { answers, profile } = laGi;
  expect(openCells(files.filled)).toBeGreaterThan(300);
  for (const status of ["submitted", "sent", "unknown"] as const)
    expect(openCells(formBytes(rubric, { answers, profile }, { status, facts: new Map([["status", "x"]]) }))).toBe(0);
  const appraised = (status: "appraising" | "explaining" | "final") =>
    openCells(formBytes(rubric, { answers, profile, appraisal: {} }, { status }));
  // Explanation and added evidence of 82 rows.
  expect([appraised("explaining"), appraised("final")]).toEqual([164, 0]);
  expect(appraised("appraising")).toBeGreaterThan(500);
});
