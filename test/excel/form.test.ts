import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { OpenForm } from "../../src/excel/form";
import { clearForm, fillForm, setFigure } from "../../src/excel/fill";
import { installForm } from "../../src/excel/install";
import { readActiveSheet } from "../../src/excel/read";
import { type HeadlessHost, startHeadlessHost } from "../../src/host/headless";
import { score } from "../../src/scoring/score";
import printed from "../rubric/binh-thuan-2022-huyen.expected.json";
import { done, files, laGi, openForm, rubric, startHost } from "./la-gi-host";
import { letters } from "../letters";

let host: HeadlessHost;
beforeAll(async () => {
  host = await startHost();
});
afterAll(() => {
  host.dispose();
});

const SHEET = "CNTT cấp huyện Bình Thuận 2022";

/** The blank form from its file: what is typed into it is calculated here. */
async function openBlank(): Promise<OpenForm> {
  await host.open(files.blank, "La Gi.xlsx");
  return openForm();
}

const cell = (form: OpenForm, id: string, column: string): string => `${column}${(form.rowOf.get(id) ?? -1) + 1}`;
const pointsOf = (form: OpenForm, id: string): Promise<unknown> =>
  host.valueOf(SHEET, cell(form, id, letters("points")));
const stateOf = (form: OpenForm, id: string): Promise<unknown> => host.valueOf(SHEET, cell(form, id, letters("state")));
async function sheetNames(): Promise<string[]> {
  return host.Excel.run(async (context) => {
    const sheets = context.workbook.worksheets.load("items/name");
    await context.sync();
    return sheets.items.map(({ name }) => name);
  });
}
/** Row numbers of sections and of the total, from the hidden ids. */
async function rowsById(): Promise<Map<string, number>> {
  return host.Excel.run(async (context) => {
    const used = context.workbook.worksheets.getItem(SHEET).getUsedRange().load("values");
    await context.sync();
    return new Map(used.values.map((row, index) => [String(row[0]), index + 1]));
  });
}

// On the workbook with which Excel begins, and before anything else is in it.
describe("an installation that fails", () => {
  test.each([
    ["Formulas", "GeneralException"],
    ["Merge", "AccessDenied"],
    ["Protect", "AccessDenied"],
  ])("leaves nothing behind when %s fails midway", async (action, code) => {
    host.failWhen(action, code);
    const installed = await installForm(rubric);
    expect(installed.ok).toBe(false);
    expect(await sheetNames()).toEqual(["Sheet1"]);
  });
});

describe("installing a form", () => {
  beforeAll(async () => {
    const before = host.requests.length;
    expect(await installForm(rubric)).toEqual({ ok: true, value: { sheetName: SHEET } });
    expect(host.requests.length - before).toBeLessThanOrEqual(4);
  });

  test("takes at most four syncs and leaves the form active and protected", async () => {
    const state = await host.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet().load("name");
      sheet.protection.load("protected");
      const description = context.workbook.worksheets.getItem("ITSCORE_1").load("visibility");
      await context.sync();
      return [sheet.name, sheet.protection.protected, description.visibility];
    });
    expect(state).toEqual([SHEET, true, "VeryHidden"]);
  });

  test("shows no points and no errors on the blank sheet", async () => {
    const form = await openForm();
    for (const id of form.rowOf.keys()) {
      expect([id, await pointsOf(form, id), await stateOf(form, id)]).toEqual([id, "", "○ Chưa nhập"]);
    }
    const total = (await rowsById()).get("total");
    expect(await host.valueOf(SHEET, `${letters("points")}${total}`)).toBe("");
    expect(await host.valueOf(SHEET, `${letters("state")}${total}`)).toBe("Còn 82 dòng chưa chấm");
  });

  test("keeps the printed labels as text: 2.10 does not become 2.1", async () => {
    expect(await host.valueOf(SHEET, cell(await openForm(), "2.10", "B"))).toBe("2.10");
  });

  test("installs twice under names of their own", async () => {
    const second = await installForm(rubric);
    expect(second).toMatchObject({ ok: true });
    const names = await sheetNames();
    expect(new Set(names).size).toBe(5);
    expect(names).toContain("CNTT cấp huyện Bình Thuận 2 (2)");
  });

  test("writes what the file of a form has in it", async () => {
    const seen = () =>
      host.Excel.run(async (context) => {
        const used = context.workbook.worksheets.getItem(SHEET).getUsedRange();
        used.load("values,formulas,numberFormat");
        await context.sync();
        // Each form has an identity of its own.
        const { formulas, values, ...rest } = used.toJSON();
        const plain = (cells: unknown[][] = []): unknown[][] =>
          cells.map((row, index) =>
            index === 0
              ? [String(row[0]).replace(/[0-9a-f]{32}/, ""), ...row.slice(1)]
              : // Excel 365 shows "@" before a function that came from a file.
                row.map((cell) => (typeof cell === "string" ? cell.replaceAll("@ITSCORE.", "ITSCORE.") : cell)),
          );
        return { ...rest, formulas: plain(formulas), values: plain(values) };
      });
    const installed = await seen();
    await openBlank();
    expect(await seen()).toEqual(installed);
  });
});

describe("the figures of La Gi on the sheet", () => {
  async function isAsPrinted(form: OpenForm, expected: typeof printed.self): Promise<void> {
    for (const [id, points] of Object.entries(expected.criteria))
      expect([id, await pointsOf(form, id)]).toEqual([id, Number(points)]);
    const rows = await rowsById();
    for (const [id, points] of Object.entries(expected.sections)) {
      expect([id, await host.valueOf(SHEET, `${letters("points")}${rows.get(`section:${id}`)}`)]).toEqual([
        id,
        Number(points),
      ]);
    }
    expect(await host.valueOf(SHEET, `${letters("points")}${rows.get("total")}`)).toBe(Number(expected.total));
  }

  test("self: every row, section and the total as printed", async () => {
    const form = await openBlank();
    expect(await fillForm(form, laGi.answers, laGi.profile)).toEqual({ ok: true, value: undefined });
    await isAsPrinted(form, printed.self);
  });

  test("are read back as they were written, and the pane's score agrees with the sheet", async () => {
    await host.calculated();
    const before = host.requests.length;
    const form = await openForm();
    expect(host.requests.length - before).toBe(3);
    expect(form.answers).toEqual(laGi.answers);
    expect(form.profile).toEqual(laGi.profile);
    const sheet = score(form.rubric, form.answers);
    expect(sheet.total.points).toBe("464.06");
    for (const { id, points } of sheet.criteria) expect([id, await pointsOf(form, id)]).toEqual([id, Number(points)]);
  });

  test("appraised: every row, section and the total as printed", async () => {
    const form = await openForm();
    expect(await fillForm(form, laGi.appraisal ?? {}, laGi.profile)).toEqual({ ok: true, value: undefined });
    await isAsPrinted(form, printed.appraised);
  });

  test("are gone after clearing", async () => {
    expect(await clearForm(await openForm())).toMatchObject({ ok: true });
    expect(await openForm()).toMatchObject({ answers: {}, profile: {} });
  });
});

describe("what people type", () => {
  let form: OpenForm;
  beforeAll(async () => {
    form = await openBlank();
  });

  test("moves row, section and total at once", async () => {
    await host.typeInto(SHEET, cell(form, "1.4", letters("figure")), "13");
    expect(await pointsOf(form, "1.4")).toBe("");
    expect(await stateOf(form, "1.4")).toBe("◐ Thiếu số liệu");
    await host.typeInto(SHEET, cell(form, "1.4", letters("denominator")), "15");
    const rows = await rowsById();
    expect(await pointsOf(form, "1.4")).toBe(4.33);
    expect(await host.valueOf(SHEET, `${letters("points")}${rows.get("section:1")}`)).toBe(4.33);
    expect(await host.valueOf(SHEET, `${letters("points")}${rows.get("total")}`)).toBe(4.33);
    expect(await host.valueOf(SHEET, `${letters("state")}${rows.get("section:1")}`)).toBe("Còn 5 dòng chưa chấm");
  });

  test.each([
    ["164", "138", 10, "▲ Tử lớn hơn mẫu"],
    ["5", "0", "", "✖ Mẫu số bằng 0"],
    ["0", "9", 0, "✓ Đủ"],
  ])("%s / %s gives %s and says %s", async (num, den, points, state) => {
    await host.typeInto(SHEET, cell(form, "4.10#5", letters("figure")), num);
    await host.typeInto(SHEET, cell(form, "4.10#5", letters("denominator")), den);
    expect(await pointsOf(form, "4.10#5")).toBe(points);
    expect(await stateOf(form, "4.10#5")).toBe(state);
    const read = score(rubric, (await openForm()).answers).criteria.find(({ id }) => id === "4.10#5");
    expect(read?.points).toBe(points === "" ? null : String(points));
  });

  test.each(["abc", "-3", "2,5"])("refuses %s with words, and the cell stays as it was", async (text) => {
    const entry = await host.typeInto(SHEET, cell(form, "2.2", letters("figure")), text);
    expect(entry).toMatchObject({
      accepted: false,
      message: expect.stringContaining("Chỉ nhập số nguyên từ 0 đến 1.000.000.000"),
    });
    expect(await host.valueOf(SHEET, cell(form, "2.2", letters("figure")))).toBe("");
  });

  test.each([
    ["abc", "✖ Không phải là số", "not-a-number"],
    [-3, "✖ Số âm", "negative"],
    [1.23456, "✖ Quá 3 số lẻ hoặc quá lớn", "too-many-decimals"],
  ])("says what is wrong with a pasted %s, and the total still adds the other rows", async (value, state, code) => {
    await clearForm(form);
    await setFigure(form, "2.1", "figure", 74);
    await setFigure(form, "2.1", "denominator", 74);
    await host.Excel.run(async (context) => {
      context.workbook.worksheets.getItem(SHEET).getRange(cell(form, "1.4", letters("figure"))).values = [[value]];
      context.workbook.worksheets.getItem(SHEET).getRange(cell(form, "1.4", letters("denominator"))).values = [[15]];
      await context.sync();
    });
    expect(await pointsOf(form, "1.4")).toBe("");
    expect(await stateOf(form, "1.4")).toBe(state);
    const rows = await rowsById();
    expect(await host.valueOf(SHEET, `${letters("points")}${rows.get("total")}`)).toBe(3);
    expect(await host.valueOf(SHEET, `${letters("state")}${rows.get("total")}`)).toBe("Có 1 dòng lỗi ✖");
    const read = score(rubric, (await openForm()).answers);
    expect(read.criteria.find(({ id }) => id === "1.4")).toMatchObject({ points: null, states: [{ code }] });
    expect(read.total).toMatchObject({ points: "3", faulty: 1 });
  });

  test("cannot change a locked cell", async () => {
    const entry = await host.typeInto(SHEET, cell(form, "1.4", letters("points")), "5");
    expect(entry.accepted).toBe(false);
  });

  test("asks for evidence where points are claimed, and is content when it is given", async () => {
    await host.typeInto(SHEET, cell(form, "1.5", letters("figure")), "Có: Số hiệu văn bản, nội dung, ngày ký");
    expect(await pointsOf(form, "1.5")).toBe(5);
    expect(await stateOf(form, "1.5")).toBe("✎ Thiếu minh chứng");
    await host.typeInto(SHEET, cell(form, "1.5", letters("evidence")), "12/KH-UBND");
    expect(await stateOf(form, "1.5")).toBe("✓ Đủ");
  });
});

describe("without the add-in's functions", () => {
  test("the native expressions give the same points", async () => {
    host.dispose();
    host = await startHeadlessHost({ globals: true });
    const form = await openBlank();
    await fillForm(form, laGi.answers, laGi.profile);
    for (const [id, points] of Object.entries(printed.self.criteria))
      expect([id, await pointsOf(form, id)]).toEqual([id, Number(points)]);
    expect(await host.valueOf(SHEET, `${letters("points")}${(await rowsById()).get("total")}`)).toBe(464.06);
  });
});

describe("a workbook without a form", () => {
  test("is told apart, and forms elsewhere in the workbook are named", async () => {
    host.dispose();
    host = await startHost();
    expect(await readActiveSheet()).toEqual({ ok: true, value: { kind: "other", forms: [] } });
    done(await installForm(rubric));
    await host.activate("Sheet1");
    expect(await readActiveSheet()).toEqual({ ok: true, value: { kind: "other", forms: [SHEET] } });
  });
});
