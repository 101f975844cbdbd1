import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { UndoCommand } from "@univerjs/core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { fillForm } from "../../src/excel/fill";
import { installForm } from "../../src/excel/install";
import { readActiveSheet } from "../../src/excel/read";
import { openWorkbook } from "../../src/host/files/open";
import { startHeadlessHost, type HeadlessHost } from "../../src/host/headless";
import { FileProblem } from "../../src/workbook/file-problem";
import { readWorkbookFile } from "../../src/workbook/read/read-workbook-file";
import type { FileCell, SheetFile } from "../../src/workbook/workbook-file";
import { writeWorkbookFile } from "../../src/workbook/write/write-workbook-file";
import { laGi, rubric, startHost } from "../excel/la-gi-host";
import printed from "../rubric/binh-thuan-2022-huyen.expected.json";
import { sheetOf, workbookOf } from "../workbook/sample-workbook";
import { letters } from "../letters";

const FORM = "CNTT cấp huyện Bình Thuận 2022";

const on = <Result>(
  host: HeadlessHost,
  sheetName: string,
  work: (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<Result>,
) => host.Excel.run((context) => work(context.workbook.worksheets.getItem(sheetName), context));

describe("La Gi's form, saved and opened in another Excel", () => {
  let file: Uint8Array;
  /** The Excel that made the form, for what it shows. */
  let before: Awaited<ReturnType<typeof seen>>;
  let host: HeadlessHost;

  beforeAll(async () => {
    const first = await startHost();
    const installed = await installForm(rubric);
    if (!installed.ok) throw new Error(installed.problem.detail);
    const read = await readActiveSheet();
    if (!read.ok || read.value.kind !== "form") throw new Error(JSON.stringify(read));
    await fillForm(read.value.form, laGi.answers, laGi.profile);
    await first.Excel.run(async (context) => {
      const { workbook } = context;
      workbook.customXmlParts.add('<itscore xmlns="urn:itscore:test" a="1"/>');
      workbook.properties.title = "Phiếu của La Gi";
      workbook.properties.author = "UBND thị xã La Gi";
      workbook.properties.custom.add("ITSCORE.rubric", rubric.id);
      workbook.names.add("TONG", workbook.worksheets.getItem(FORM).getRange("H4"));
      workbook.protection.protect();
      await context.sync();
    });
    before = await seen(first);
    file = await first.save();
    first.dispose();
  }, 60_000);
  beforeEach(async () => {
    host = await startHost();
    await host.open(file, "La Gi.xlsx");
  });
  afterEach(() => host.dispose());

  /** Everything that Office.js tells of the form and of the sheet that describes it. */
  async function seen(of: HeadlessHost) {
    const { rowsById, ...form } = await on(of, FORM, async (sheet, context) => {
      const used = sheet.getUsedRange().load("address,values,formulas,text,numberFormat");
      sheet.load("visibility,position,showGridlines");
      sheet.protection.load("protected,options");
      sheet.pageLayout.load(
        "orientation,paperSize,zoom,blackAndWhite,centerHorizontally,topMargin,leftMargin,footerMargin",
      );
      sheet.pageLayout.headersFooters.defaultForAllPages.load("centerFooter,leftHeader");
      const titles = sheet.pageLayout.getPrintTitleRowsOrNullObject().load("address");
      const frozen = sheet.freezePanes.getLocation().load("address");
      const formats = sheet
        .getUsedRange()
        .conditionalFormats.load(
          "items/priority,items/stopIfTrue,items/custom/rule/formula,items/custom/format/fill/color,items/custom/format/font/color,items/custom/format/font/bold",
        );
      await context.sync();
      const { values, formulas, text, numberFormat, address } = used;
      const ids = new Map(values.map((row, index) => [String(row[0]), index]));
      const lines = await looksOf(sheet, context, [...ids.values()].slice(0, 40));
      return {
        address,
        values,
        formulas,
        text,
        numberFormat,
        lines,
        visibility: sheet.visibility,
        position: sheet.position,
        gridlines: sheet.showGridlines,
        protection: sheet.protection.toJSON(),
        page: sheet.pageLayout.toJSON(),
        titles: titles.address,
        frozen: frozen.address,
        formats: formats.items.map((item) => [
          item.priority,
          item.stopIfTrue,
          item.custom.rule.formula,
          item.custom.format.fill.color,
          item.custom.format.font.color,
          item.custom.format.font.bold,
        ]),
        rowsById: ids,
      };
    });
    const description = await on(of, "ITSCORE_1", async (sheet, context) => {
      const used = sheet.getUsedRange().load("values,numberFormat");
      sheet.load("visibility");
      sheet.protection.load("protected");
      await context.sync();
      return [used.values, used.numberFormat, sheet.visibility, sheet.protection.protected];
    });
    return { form, description, rowsById };
  }

  /** How columns B to K of some rows look: letters, colours, lines, sizes, what is hidden and locked, what may be typed. */
  async function looksOf(sheet: Excel.Worksheet, context: Excel.RequestContext, rows: readonly number[]) {
    const cells = rows.flatMap((row) =>
      [0, 1, 2, 3, 4, 6, 7, 8].map((column) => sheet.getRangeByIndexes(row, column, 1, 1)),
    );
    for (const cell of cells) {
      cell.load(
        "rowHidden,columnHidden,format/columnWidth,format/rowHeight,format/wrapText,format/horizontalAlignment,format/verticalAlignment,format/indentLevel,format/fill/color,format/font/name,format/font/size,format/font/bold,format/font/italic,format/font/color,format/protection/locked,format/borders/items/style,format/borders/items/color,dataValidation/rule,dataValidation/prompt,dataValidation/errorAlert,dataValidation/ignoreBlanks,dataValidation/type",
      );
    }
    await context.sync();
    return cells.map((cell) => cell.toJSON());
  }

  const cellOf = (id: string, column: string): string => `${column}${before.rowsById.get(`criterion:${id}`)! + 1}`;

  test("shows the same values, formulas, looks, rules and print setup", async () => {
    const after = await seen(host);
    // Columns are whole pixels wide in a file, as in Excel.
    const inPixels = (lines: object[]) =>
      JSON.parse(JSON.stringify(lines), (key, value: unknown) =>
        key === "columnWidth" ? Math.floor((Number(value) * 4) / 3) : value,
      ) as unknown;
    const { lines: linesBefore, ...formBefore } = before.form;
    const { lines: linesAfter, ...formAfter } = after.form;
    // Excel 365 shows "@" before a function that came from a file.
    expect(JSON.stringify(formAfter.formulas)).toContain("(@ITSCORE.");
    const formulas = formAfter.formulas.map((row: unknown[]) =>
      row.map((cell) => (typeof cell === "string" ? cell.replaceAll("@ITSCORE.", "ITSCORE.") : cell)),
    );
    expect({ ...formAfter, formulas }).toEqual(formBefore);
    expect(inPixels(linesAfter)).toEqual(inPixels(linesBefore));
    expect(after.description).toEqual(before.description);
    // What was compared is what a form has.
    expect(formAfter.formats).toHaveLength(6);
    expect(formAfter.page).toMatchObject({
      orientation: "Landscape",
      paperSize: "A4",
      zoom: { horizontalFitToPages: 1 },
      blackAndWhite: true,
    });
    expect([formAfter.titles, formAfter.frozen, formAfter.gridlines]).toEqual([
      `'${FORM}'!3:3`,
      `'${FORM}'!A1:C3`,
      false,
    ]);
    expect(formAfter.protection).toMatchObject({
      protected: true,
      options: { allowFormatCells: true, allowInsertRows: false },
    });
    expect(after.description[2]).toBe("VeryHidden");
    expect(JSON.stringify(linesAfter)).toContain('"columnHidden":true');
    expect(JSON.stringify(linesAfter)).toContain("Times New Roman");
  });

  test("has the printed points, and follows a changed figure", async () => {
    const total = `${letters("points")}${before.rowsById.get("total")! + 1}`;
    for (const [id, points] of Object.entries(printed.self.criteria))
      expect([id, await host.valueOf(FORM, cellOf(id, letters("points")))]).toEqual([id, Number(points)]);
    expect(await host.valueOf(FORM, total)).toBe(464.06);
    expect(host.formulaOf(FORM, cellOf("1.4", letters("points")))).toContain("ITSCORE.RATIO(");
    await host.typeInto(FORM, cellOf("1.4", letters("figure")), "15");
    expect(await host.valueOf(FORM, cellOf("1.4", letters("points")))).toBe(5);
    expect(await host.valueOf(FORM, total)).toBe(464.73);
  });

  test("refuses what it refused before, in the same words", async () => {
    expect(await host.typeInto(FORM, cellOf("1.4", letters("points")), "5")).toMatchObject({
      accepted: false,
      message: expect.stringContaining("trang tính được bảo vệ"),
    });
    expect(await host.typeInto(FORM, cellOf("1.4", letters("figure")), "abc")).toMatchObject({
      accepted: false,
      message: expect.stringContaining("Chỉ nhập số nguyên từ 0 đến 1.000.000.000"),
    });
    expect(await host.typeInto(FORM, cellOf("1.5", letters("figure")), "Hình như có")).toMatchObject({
      accepted: false,
    });
    expect(
      await host.typeInto(FORM, cellOf("1.5", letters("figure")), "Có: Số hiệu văn bản, nội dung, ngày ký"),
    ).toEqual({
      accepted: true,
    });
    expect(await host.typeInto(FORM, cellOf("1.5", letters("evidence")), "12/KH-UBND")).toEqual({ accepted: true });
  });

  test("is read by the pane as the form that it is", async () => {
    const read = await readActiveSheet();
    if (!read.ok || read.value.kind !== "form") throw new Error(JSON.stringify(read));
    expect(read.value.form.answers).toEqual(laGi.answers);
    expect(read.value.form.profile).toEqual(laGi.profile);
    expect(read.value.form.rubric.id).toBe(rubric.id);
  });

  test("keeps what belongs to the workbook", async () => {
    const kept = await host.Excel.run(async (context) => {
      const { workbook } = context;
      workbook.load("name,isDirty");
      workbook.worksheets.load("items/name,items/visibility");
      workbook.properties.load("title,author");
      workbook.protection.load("protected");
      const custom = workbook.properties.custom.getItem("itscore.RUBRIC").load("key,value,type");
      const name = workbook.names.getItem("TONG").load("value");
      const part = workbook.customXmlParts.getByNamespace("urn:itscore:test").getOnlyItem();
      const xml = part.getXml();
      const selected = workbook.getSelectedRange().load("address");
      await context.sync();
      return {
        file: [workbook.name, workbook.isDirty],
        sheets: workbook.worksheets.items.map((sheet) => [sheet.name, sheet.visibility]),
        properties: [workbook.properties.title, workbook.properties.author],
        custom: [custom.key, custom.value, custom.type],
        structure: workbook.protection.protected,
        name: name.value,
        xml: xml.value,
        selected: selected.address,
      };
    });
    expect(kept).toEqual({
      file: ["La Gi.xlsx", false],
      sheets: [
        ["Sheet1", "Visible"],
        ["ITSCORE_1", "VeryHidden"],
        [FORM, "Visible"],
      ],
      properties: ["Phiếu của La Gi", "UBND thị xã La Gi"],
      custom: ["ITSCORE.rubric", "binh-thuan-2022-huyen", "String"],
      structure: true,
      name: `'${FORM}'!$H$4`,
      xml: '<itscore xmlns="urn:itscore:test" a="1"/>',
      selected: `'${FORM}'!${letters("figure")}6`,
    });
  });

  test("is the same file when it is saved again", async () => {
    const again = await host.save();
    expect(Buffer.from(again).equals(Buffer.from(file))).toBe(true);
  });
});

describe("opening a file", () => {
  let host: HeadlessHost;
  beforeEach(async () => {
    host = await startHeadlessHost();
  });
  afterEach(() => host.dispose());

  const cells = (...rows: readonly (readonly Partial<FileCell>[])[]): Pick<SheetFile, "rows"> => ({
    rows: rows.map((row, index) => ({
      row: index,
      height: null,
      hidden: false,
      level: 0,
      cells: row.map((cell, column) => ({ column, value: null, formula: null, style: 0, ...cell })),
    })),
  });
  const fileOf = (...sheets: readonly Partial<SheetFile>[]): Uint8Array =>
    writeWorkbookFile(workbookOf(sheets.map((sheet) => sheetOf(sheet))));
  const sheetNames = () =>
    host.Excel.run(async (context) => {
      const sheets = context.workbook.worksheets.load("items/name");
      await context.sync();
      return sheets.items.map(({ name }) => name);
    });

  test("replaces everything, a sheet of the same name too, and cannot be undone", async () => {
    await on(host, "Sheet1", async (sheet, context) => {
      sheet.getRange("A1:B2").values = [
        ["cũ", 1],
        [2, 3],
      ];
      sheet.getRange("A1").dataValidation.rule = { wholeNumber: { formula1: 1, formula2: 5, operator: "Between" } };
      sheet.getRange("A1").conditionalFormats.add("Custom");
      sheet.freezePanes.freezeRows(1);
      sheet.protection.protect();
      context.workbook.worksheets.add("Khác");
      context.workbook.names.add("CU", sheet.getRange("A1"));
      context.workbook.customXmlParts.add("<old/>");
      context.workbook.properties.custom.add("cũ", "1");
      await context.sync();
    });
    await host.open(fileOf(cells([{ value: "mới" }])));
    const seen = await on(host, "Sheet1", async (sheet, context) => {
      const used = sheet.getUsedRange().load("values");
      const cell = sheet.getRange("A1");
      cell.dataValidation.load("type");
      const formats = cell.conditionalFormats.getCount();
      const frozen = sheet.freezePanes.getLocationOrNullObject().load("address");
      sheet.protection.load("protected");
      const { workbook } = context;
      const counts = [
        workbook.names.getCount(),
        workbook.customXmlParts.getCount(),
        workbook.properties.custom.getCount(),
        workbook.worksheets.getCount(),
      ];
      await context.sync();
      return [
        used.values,
        cell.dataValidation.type,
        formats.value,
        frozen.isNullObject,
        sheet.protection.protected,
        counts.map(({ value }) => value),
      ];
    });
    expect(seen).toEqual([[["mới"]], "None", 0, true, false, [0, 0, 0, 1]]);
    await host.perform(UndoCommand.id);
    expect(await host.valueOf("Sheet1", "A1")).toBe("mới");
  });

  test("shows results as they were saved until something touches them, as Excel does", async () => {
    await host.open(
      fileOf(
        cells([
          { value: 20 },
          { value: 22 },
          { value: 99, formula: "=A1+B1" },
          { value: "đã tính", formula: "=NOFUNCTION(A1)" },
        ]),
      ),
    );
    expect([await host.valueOf("Sheet1", "C1"), await host.valueOf("Sheet1", "D1")]).toEqual([99, "đã tính"]);
    await host.typeInto("Sheet1", "B1", "23");
    expect([await host.valueOf("Sheet1", "C1"), await host.valueOf("Sheet1", "D1")]).toEqual([43, "đã tính"]);
    await host.typeInto("Sheet1", "A1", "1");
    expect([await host.valueOf("Sheet1", "C1"), await host.valueOf("Sheet1", "D1")]).toEqual([24, "#NAME?"]);
  });

  test("calculates formulas without a result, however many there are", async () => {
    const rows = Array.from({ length: 1200 }, (_, row) => [{ value: row }, { formula: `=A${row + 1}*2` }]);
    for (const count of [3, 1200]) {
      // Our own writer gives every formula a result, so this does not go through a file.
      openWorkbook(host.host, workbookOf([sheetOf(cells(...rows.slice(0, count)))]));
      expect([await host.valueOf("Sheet1", "B1"), await host.valueOf("Sheet1", `B${count}`)]).toEqual([
        0,
        (count - 1) * 2,
      ]);
    }
  });

  test("brings the add-in's functions to life, with arguments of today", async () => {
    host.dispose();
    host = await startHost();
    await host.open(
      fileOf(
        cells([
          { value: 74 },
          { value: 74 },
          { value: 1, formula: "=ITSCORE.RATIO(A1,B1,3)" },
          { value: 1, formula: "=C1*2" },
        ]),
      ),
    );
    expect([await host.valueOf("Sheet1", "C1"), await host.valueOf("Sheet1", "D1")]).toEqual([3, 6]);
    await host.typeInto("Sheet1", "A1", "37");
    expect([await host.valueOf("Sheet1", "C1"), await host.valueOf("Sheet1", "D1")]).toEqual([1.5, 3]);
  });

  test("leaves the functions' results alone where the add-in is missing", async () => {
    await host.open(fileOf(cells([{ value: 74 }, { value: 74 }, { value: 3, formula: "=ITSCORE.RATIO(A1,B1,3)" }])));
    expect(await host.valueOf("Sheet1", "C1")).toBe(3);
  });

  test("tells a watching add-in that another sheet is in front", async () => {
    const heard: string[] = [];
    await host.Excel.run(async (context) => {
      context.workbook.worksheets.onActivated.add(async ({ worksheetId }) => void heard.push(worksheetId));
      await context.sync();
    });
    await host.open(fileOf({ name: "Hai" }));
    await host.calculated();
    expect(heard).toEqual([host.host.engine.activeSheetId()]);
  });

  test("keeps text that looks like something else as text", async () => {
    const texts = ["=A1", "2.10", "0252871287", "TRUE", "-3", "+84", "12/KH-UBND", "#N/A!"];
    await host.open(fileOf(cells(texts.map((value) => ({ value })))));
    const file = await host.save();
    await host.open(file);
    const seen = await on(host, "Sheet1", async (sheet, context) => {
      const used = sheet.getUsedRange().load("values,formulas,valueTypes");
      await context.sync();
      return [used.values[0], new Set(used.valueTypes[0])];
    });
    expect(seen).toEqual([texts, new Set(["String"])]);
  });

  test("counts as no change; typing does, and saving ends it", async () => {
    const dirty = () =>
      host.Excel.run(async (context) => {
        const workbook = context.workbook.load("isDirty");
        await context.sync();
        return workbook.isDirty;
      });
    const seen = [await dirty()];
    await host.open(fileOf(cells([{ value: 1 }, { value: 1, formula: "=A1" }])));
    seen.push(await dirty());
    await host.typeInto("Sheet1", "A1", "2");
    seen.push(await dirty());
    await host.save();
    seen.push(await dirty());
    expect(seen).toEqual([false, false, true, false]);
  });

  test("refuses what is no workbook, and keeps the one that is there", async () => {
    await on(host, "Sheet1", async (sheet, context) => {
      sheet.name = "Của tôi";
      await context.sync();
    });
    await expect(host.open(new TextEncoder().encode("TT;Nội dung"))).rejects.toBeInstanceOf(FileProblem);
    expect(await sheetNames()).toEqual(["Của tôi"]);
  });

  test("knows that a sheet has a password, and none that fits", async () => {
    const allow = {
      formatCells: false,
      formatColumns: false,
      formatRows: false,
      insertColumns: false,
      insertRows: true,
      insertHyperlinks: false,
      deleteColumns: false,
      deleteRows: false,
      sort: false,
      autoFilter: true,
      pivotTables: false,
      selectLockedCells: false,
      selectUnlockedCells: true,
    };
    openWorkbook(host.host, workbookOf([sheetOf({ ...cells([{ value: 1 }]), protection: { allow, password: true } })]));
    expect(await host.typeInto("Sheet1", "A1", "2")).toMatchObject({ accepted: false });
    const options = await on(host, "Sheet1", async (sheet, context) => {
      sheet.protection.load("options");
      await context.sync();
      return sheet.protection.options;
    });
    expect(options).toMatchObject({
      allowInsertRows: true,
      allowAutoFilter: true,
      allowSort: false,
      selectionMode: "Unlocked",
    });
    for (const password of [undefined, "", "x"]) {
      await expect(
        on(host, "Sheet1", async (sheet, context) => {
          sheet.protection.unprotect(password);
          await context.sync();
        }),
      ).rejects.toMatchObject({ code: "AccessDenied" });
    }
    expect(readWorkbookFile(await host.save()).sheets[0]?.protection?.allow).toEqual(allow);
  });

  test("keeps what Office.js says of whole rows, columns and sheets, as far as the sheet is used", async () => {
    await on(host, "Sheet1", async (sheet, context) => {
      sheet.getRange("A1:C3").values = [
        ["a", "b", "c"],
        ["d", "e", "f"],
        ["g", "h", "i"],
      ];
      sheet.getRange("B:B").format.protection.locked = false;
      sheet.getRange("2:2").format.fill.color = "#FFF2CC";
      sheet.getRange("D2").format.borders.getItem("EdgeBottom").style = "Double";
      sheet.getRange("3:3").group("ByRows");
      sheet.getRange("C:C").group("ByColumns");
      sheet.tabColor = "#0E5F38";
      sheet.protection.protect({ selectionMode: "None" });
      await context.sync();
    });
    await host.open(await host.save());
    const seen = await on(host, "Sheet1", async (sheet, context) => {
      const filled = sheet.getRange("A2:Z2").load("format/fill/color");
      const line = sheet.getRange("D2").format.borders.getItem("EdgeBottom").load("style");
      sheet.showOutlineLevels(1, 1);
      const [row, column] = [sheet.getRange("3:3").load("rowHidden"), sheet.getRange("C:C").load("columnHidden")];
      sheet.protection.load("options");
      await context.sync();
      return [
        filled.format.fill.color,
        line.style,
        row.rowHidden,
        column.columnHidden,
        sheet.protection.options.selectionMode,
      ];
    });
    expect(seen).toEqual(["#FFF2CC", "Double", true, true, "None"]);
    expect(await host.typeInto("Sheet1", "B3", "x")).toEqual({ accepted: true });
    expect(await host.typeInto("Sheet1", "A3", "x")).toMatchObject({ accepted: false });
  });
});

describe("a file of LibreOffice", () => {
  let host: HeadlessHost;
  beforeAll(async () => {
    host = await startHost();
    await host.open(new Uint8Array(await readFile(join(import.meta.dirname, "fixtures/libreoffice.xlsx"))));
  });
  afterAll(() => host.dispose());

  test("is shown with its values, live formulas and looks", async () => {
    const seen = await on(host, "Chấm điểm", async (sheet, context) => {
      const used = sheet.getUsedRange().load("values,formulas,numberFormat");
      const title = sheet
        .getRange("A1")
        .load(
          "format/font/name,format/font/size,format/font/bold,format/font/color,format/fill/color,format/horizontalAlignment,format/rowHeight",
        );
      const hidden = [sheet.getRange("5:5").load("rowHidden"), sheet.getRange("D:D").load("columnHidden")] as const;
      const formats = sheet
        .getRange("A2")
        .conditionalFormats.load("items/custom/rule/formula,items/custom/format/fill/color");
      sheet.pageLayout.load("orientation,zoom");
      context.workbook.worksheets.load("items/name,items/visibility");
      context.workbook.properties.load("title");
      const name = context.workbook.names.getItem("MUC").load("value");
      await context.sync();
      return {
        values: used.values,
        formulas: used.formulas.flat().filter((entry) => String(entry).startsWith("=")),
        numberFormats: [used.numberFormat[1]?.[2], used.numberFormat[3]?.[0]],
        title: title.format.toJSON(),
        hidden: [hidden[0].rowHidden, hidden[1].columnHidden],
        formats: formats.items.map(({ custom }) => [custom.rule.formula, custom.format.fill.color]),
        page: [sheet.pageLayout.orientation, sheet.pageLayout.zoom],
        sheets: context.workbook.worksheets.items.map((each) => [each.name, each.visibility]),
        properties: context.workbook.properties.title,
        name: name.value,
      };
    });
    expect(seen).toMatchObject({
      values: [
        ["BẢNG CHẤM", "", ""],
        [20, 22, 2.73],
        ["Có", "=A1", 42],
        [0.125, true, "#DIV/0!"],
        ["ẩn", "", ""],
      ],
      formulas: ["=@ITSCORE.RATIO(A2,B2,3)", "=A1", "=A2+B2", "=TRUE()", "=1/0"],
      numberFormats: ["0.00", "0.0%"],
      title: {
        font: { name: "Times New Roman", size: 14, bold: true, color: "#FFFFFF" },
        fill: { color: "#1F4E79" },
        horizontalAlignment: "Center",
        rowHeight: 30,
      },
      hidden: [true, true],
      formats: [['=$A2="Có"', "#FFE699"]],
      page: ["Landscape", { horizontalFitToPages: 1 }],
      sheets: [
        ["Chấm điểm", "Visible"],
        ["Danh mục", "Hidden"],
      ],
      properties: "Bảng chấm",
      name: "'Danh mục'!$A$1:$A$2",
    });
  });

  test("is protected and validated", async () => {
    expect(await host.typeInto("Chấm điểm", "C2", "1")).toMatchObject({ accepted: false });
    expect(await host.typeInto("Chấm điểm", "A3", "Có thể")).toEqual({
      accepted: false,
      message: "Chỉ chọn Có hoặc Không.",
    });
    expect(await host.typeInto("Chấm điểm", "A3", "Không")).toEqual({ accepted: true });
    expect(await host.typeInto("Chấm điểm", "A2", "-1")).toEqual({ accepted: false, message: "Từ 0 trở lên." });
    expect(await host.typeInto("Chấm điểm", "A2", "22")).toEqual({ accepted: true });
    expect([await host.valueOf("Chấm điểm", "C2"), await host.valueOf("Chấm điểm", "C3")]).toEqual([3, 44]);
  });
});

describe("Excel.createWorkbook", () => {
  test("hands over the file, in the way of the web and in that of the desktop", async () => {
    const host = await startHeadlessHost();
    const file = writeWorkbookFile(workbookOf([sheetOf()]));
    const base64 = Buffer.from(file).toString("base64");
    await host.Excel.createWorkbook(base64);
    await host.Excel.createWorkbook();
    // Outside the web the client library asks for it in this way; the types leave it out.
    await host.Excel.run(async (context) => {
      const application = context.workbook.application as Excel.Application & {
        createWorkbook(base64: string): { open(): void };
      };
      application.createWorkbook(base64).open();
      await context.sync();
    });
    expect(host.createdWorkbooks.map((each) => each && Buffer.from(each).equals(Buffer.from(file)))).toEqual([
      true,
      null,
      true,
    ]);
    await expect(host.Excel.createWorkbook("không phải base64")).rejects.toMatchObject({ code: "InvalidArgument" });
    host.dispose();
  });
});
