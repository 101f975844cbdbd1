import type { Area } from "../../src/workbook/area";
import type { Dialect } from "../../src/form/dialect";
import ExcelJS from "exceljs";
import { describe, expect, test } from "vitest";
import { library, loadExample, loadRubric } from "../../src/rubric/library";
import { planForm } from "../../src/sheet/form-plan/form-plan";
import { readDescription, writeMark } from "../../src/form/description";
import { PLAN_VERSION } from "../../src/form/plan-version";
import { fillPlan } from "../../src/sheet/form-plan/fill-plan";
import { unpack } from "../../src/form/pack";
import { listsOf } from "../../src/sheet/lists";
import { IDENTITY } from "../identity";
import type { CellStyle, SheetPlan } from "../../src/sheet/sheet-plan";
import { fileFormula } from "../../src/workbook/write/file-formula";
import { plannedFile } from "../planned-file";
import type { SheetFile, WorkbookFile } from "../../src/workbook/workbook-file";
import { writeWorkbookFile } from "../../src/workbook/write/write-workbook-file";
import { only, openPackage } from "../workbook/open-package";

const rubric = await loadRubric("binh-thuan-2022-huyen");
const laGi = await loadExample("binh-thuan-2022-huyen", "la-gi");
const plan = fillPlan(planForm(rubric), rubric, laGi);
const file = plannedFile(rubric, plan, { title: rubric.title });
const lists = listsOf(plan.validations);
const listRows = (texts: readonly string[]): string => {
  const { first, count } = lists.rowsOf(texts);
  expect(lists.texts.slice(first, first + count)).toEqual(texts);
  return `${first + 1}:$D$${first + count}`;
};
const [form, describing] = file.sheets as [SheetFile, SheetFile];

const cellsOf = ({ row, column, rows, columns }: Area): string[] =>
  Array.from(
    { length: rows * columns },
    (_, index) => `${row + Math.floor(index / columns)},${column + (index % columns)}`,
  );

/** The style of every cell of a plan, later areas over earlier ones. */
function stylesOf({ styles, rows }: SheetPlan): Map<string, CellStyle> {
  const found = new Map<string, CellStyle>();
  for (const { area, style } of styles)
    for (const cell of cellsOf(area)) found.set(cell, { ...found.get(cell), ...style });
  for (const cell of found.keys()) if (Number(cell.split(",")[0]) >= rows.length) found.delete(cell);
  return found;
}

async function openInExcelJs(workbook: WorkbookFile): Promise<ExcelJS.Workbook> {
  const opened = new ExcelJS.Workbook();
  await opened.xlsx.load(writeWorkbookFile(workbook).buffer as ArrayBuffer);
  return opened;
}

describe("the file of a form", () => {
  test("has every value and formula of the plan in its cell, with its result", () => {
    expect(form.rows.map(({ row }) => row)).toEqual(plan.rows.map((_, row) => row));
    const results = plan.rows.flatMap(({ values }, row) => {
      const cells = form.rows[row]?.cells ?? [];
      expect(cells.map(({ column }) => column)).toEqual(plan.columns.map((_, column) => column));
      return values.flatMap((value, column) => {
        const cell = cells[column];
        if (typeof value !== "object" || value === null) {
          const expected = row === 0 && column === 0 ? writeMark(IDENTITY, "ITSCORE_1") : value;
          expect([row, column, cell?.formula, cell?.value]).toEqual([row, column, null, expected]);
          return [];
        }
        expect([row, column, cell?.formula, cell?.value]).toEqual([row, column, value.formula, value.result]);
        return [cell?.value];
      });
    });
    // La Gi's figures are filled in, so there are points among them.
    expect(results.filter((result) => typeof result === "number").length).toBeGreaterThan(80);
  });

  test("shows nothing for formulas that nobody has reckoned", () => {
    const blank = plannedFile(rubric, planForm(rubric));
    const results = blank.sheets[0]?.rows.flatMap(({ cells }) =>
      cells.filter(({ formula }) => formula !== null).map(({ value }) => value),
    );
    expect(new Set(results)).toEqual(new Set([""]));
  });

  test("has the look of the plan in every cell, in Times New Roman", () => {
    const planned = stylesOf(plan);
    const sides = ["top", "bottom", "left", "right"] as const;
    for (const { row, cells } of form.rows) {
      for (const { column, style: index } of cells) {
        const {
          bold,
          italic,
          size = 11,
          color,
          fill,
          horizontal,
          vertical,
          wrap,
          indent,
          numberFormat,
          border,
          unlocked,
        } = planned.get(`${row},${column}`) ?? {};
        const style = file.styles[index];
        expect([row, column, style?.font]).toEqual([
          row,
          column,
          {
            name: "Times New Roman",
            size,
            ...(bold ? { bold } : {}),
            ...(italic ? { italic } : {}),
            ...(color ? { color } : {}),
          },
        ]);
        expect([row, column, style?.fill, style?.numberFormat, style?.wrap ?? false]).toEqual([
          row,
          column,
          fill,
          numberFormat,
          wrap ?? false,
        ]);
        expect([row, column, style?.horizontal, style?.vertical, style?.indent ?? 0]).toEqual([
          row,
          column,
          horizontal?.toLowerCase() ?? (indent ? "left" : undefined),
          vertical?.toLowerCase(),
          indent ?? 0,
        ]);
        expect([row, column, sides.map((side) => style?.borders?.[side]?.color)]).toEqual([
          row,
          column,
          sides.map(() => (border ? "#8C96A3" : undefined)),
        ]);
        expect([row, column, style?.locked]).toEqual([row, column, unlocked ? false : undefined]);
      }
    }
  });

  test("keeps looks few, as Excel does", () => {
    expect(file.styles[0]).toEqual({ font: { name: "Times New Roman", size: 12 } });
    expect(file.styles.length).toBeLessThan(60);
    expect(new Set(file.styles.map((style) => JSON.stringify(style))).size).toBe(file.styles.length);
  });

  test("has widths, heights, outline and hidden lines of the plan", () => {
    expect(form.columns.map(({ width, hidden }) => [width, hidden])).toEqual(
      plan.columns.map(({ width, hidden }) => [width, hidden ?? false]),
    );
    expect(form.rows.map(({ height, hidden, level }) => [height, hidden, level])).toEqual(
      plan.rows.map(({ height, hidden, level }) => [height, hidden ?? false, level]),
    );
    expect(form.summaryBelow).toBe(false);
    expect(form.rows.some(({ level }) => level > 0)).toBe(true);
  });

  test("folds no deeper than Excel can", () => {
    const deep = plannedFile(rubric, { ...plan, rows: plan.rows.map((row) => ({ ...row, level: 9 })) });
    expect(new Set(deep.sheets[0]?.rows.map(({ level }) => level))).toEqual(new Set([7]));
  });

  test("asks in every cell for what the plan asks, equal questions in one rule", () => {
    const asked = new Map(
      form.validations.flatMap((validation) => validation.areas.flatMap(cellsOf).map((cell) => [cell, validation])),
    );
    for (const { area, rule, prompt, refusal } of plan.validations) {
      for (const cell of cellsOf(area)) {
        const found = asked.get(cell);
        expect([cell, found?.prompt, found?.error]).toEqual([cell, prompt, refusal]);
        const expected =
          rule.kind === "list"
            ? ["list", `'ITSCORE_1'!$D$${listRows(rule.texts)}`, null]
            : rule.kind === "any"
              ? ["none", null, null]
              : [rule.kind === "whole" ? "whole" : "decimal", String(rule.min), String(rule.max)];
        expect([cell, found?.type, found?.formula1, found?.formula2]).toEqual([cell, ...expected]);
      }
    }
    expect(asked.size).toBe(plan.validations.flatMap(({ area }) => cellsOf(area)).length);
    expect(form.validations.length).toBeLessThan(plan.validations.length);
  });

  test("highlights what the plan highlights, in its order", () => {
    expect(
      form.conditionalFormats.map(({ areas, formula, style }) => [
        areas,
        formula,
        style.fill,
        style.font?.color,
        style.font?.bold ?? false,
      ]),
    ).toEqual(
      plan.highlights.map(({ area, formula, fill, color, bold }) => [
        [area],
        formula.slice(1),
        fill,
        color,
        bold ?? false,
      ]),
    );
    expect(form.conditionalFormats.length).toBeGreaterThan(0);
  });

  test("is protected as an installed form: looks and sizes stay free, inputs unlocked", () => {
    const yes = Object.entries(form.protection?.allow ?? {})
      .filter(([, allowed]) => allowed)
      .map(([action]) => action);
    expect(yes).toEqual(["formatCells", "formatColumns", "formatRows", "selectLockedCells", "selectUnlockedCells"]);
    expect(form.protection?.password).toBe(false);
  });

  test("prints on A4 landscape, one page wide, with the margins of state documents and the header on every page", () => {
    expect(form.page).toMatchObject({
      orientation: "landscape",
      paperSize: 9,
      fitTo: { width: 1, height: 0 },
      blackAndWhite: true,
      centerHorizontally: true,
      header: null,
      footer: "&C&P / &N",
    });
    const { margins } = form.page ?? {};
    const centimetres = [margins?.top, margins?.bottom, margins?.left, margins?.right].map((inches) =>
      Number(((inches ?? 0) * 2.54).toFixed(6)),
    );
    expect(centimetres).toEqual([2, 2, 2, 1.5]);
    const lastRow = plan.print.area.row + plan.print.area.rows;
    const lastColumn = String.fromCharCode(64 + plan.print.area.column + plan.print.area.columns);
    expect(file.names).toEqual([
      {
        name: "_xlnm.Print_Area",
        formula: `'CNTT cấp huyện Bình Thuận 2022'!$B$2:$${lastColumn}$${lastRow}`,
        sheet: 0,
        hidden: false,
      },
      { name: "_xlnm.Print_Titles", formula: "'CNTT cấp huyện Bình Thuận 2022'!$3:$3", sheet: 0, hidden: false },
      {
        name: `ITSCORE_${IDENTITY}`,
        formula: "'CNTT cấp huyện Bình Thuận 2022'!$A$1",
        sheet: null,
        hidden: true,
      },
    ]);
  });

  test("opens at the first input, with header and titles in sight", () => {
    expect([file.activeSheet, form.selection, form.freeze, form.showGridlines]).toEqual([
      0,
      plan.start,
      plan.freeze,
      false,
    ]);
  });

  test("quotes the name of its sheet wherever it is named", () => {
    const odd = plannedFile(rubric, { ...plan, name: "Huyện A's" }, { descriptionSheet: "Mô tả 'x'y" });
    expect(odd.names[0]?.formula).toMatch(/^'Huyện A''s'!\$B\$2:/);
    expect(odd.sheets[0]?.validations.find(({ type }) => type === "list")?.formula1).toMatch(
      /^'Mô tả ''x''y'!\$D\$\d+:\$D\$\d+$/,
    );
  });

  test("says what it is in its properties and in XML of its own", () => {
    const { fingerprint, scoring } = library.find(({ id }) => id === rubric.id) ?? {};
    expect(file.properties).toEqual({
      title: rubric.title,
      creator: "",
      created: null,
      custom: {
        "ITSCORE.format": "2",
        "ITSCORE.rubric": "binh-thuan-2022-huyen",
        "ITSCORE.fingerprint": fingerprint,
        "ITSCORE.scoring": scoring,
        "ITSCORE.dialect": "resilient",
        "ITSCORE.identity": IDENTITY,
        "ITSCORE.plan": String(PLAN_VERSION),
        "ITSCORE.schema": "1",
      },
    });
    const xml = openPackage(writeWorkbookFile(file)).xml("customXml/item1.xml");
    expect(xml).toMatchObject({
      name: "itscore",
      attributes: {
        xmlns: "urn:itscore:form:1",
        rubric: rubric.id,
        fingerprint,
        scoring,
        identity: IDENTITY,
        format: "2",
      },
    });
  });

  test("takes title, author and date from whoever writes it", () => {
    expect(
      plannedFile(rubric, plan, { title: "Phiếu", creator: "Sở A", created: "2022-12-01T00:00:00Z" }).properties,
    ).toMatchObject({ title: "Phiếu", creator: "Sở A", created: "2022-12-01T00:00:00Z" });
    expect(plannedFile(rubric, plan).properties.title).toBe(plan.name);
  });
});

describe("the describing sheet of a file", () => {
  test("is very hidden, protected, and all text", () => {
    expect([describing.name, describing.visibility]).toEqual(["ITSCORE_1", "veryHidden"]);
    expect(
      Object.entries(describing.protection?.allow ?? {})
        .filter(([, allowed]) => allowed)
        .map(([action]) => action),
    ).toEqual(["selectLockedCells", "selectUnlockedCells"]);
    const formats = describing.rows.flatMap(({ cells }) => cells.map(({ style }) => file.styles[style]?.numberFormat));
    expect(new Set(formats)).toEqual(new Set(["@"]));
  });

  test("carries the whole rubric and the lists of the drop-downs", async () => {
    const sheet = (await openInExcelJs(file)).getWorksheet("ITSCORE_1");
    const rows = Array.from({ length: sheet?.rowCount ?? 0 }, (_, row) =>
      [1, 2, 4].map((column) => sheet?.getCell(row + 1, column).value ?? null),
    );
    const description = readDescription(rows.filter(([key]) => key !== null));
    expect(JSON.parse(unpack(description?.rubric ?? [], description?.fingerprint ?? "") ?? "null")).toEqual(rubric);
    expect(rows.flatMap(([, , text]) => (text === null ? [] : [text]))).toEqual(lists.texts);
  });
});

// Names that Excel 2007 has without a prefix; what it lacks, Excel 2010 and later write as _xlfn.NAME.
const excel2007 = new Set(
  [
    "ABS AND CEILING CHAR CHOOSE CLEAN COLUMN CONCATENATE COUNT COUNTA COUNTBLANK COUNTIF COUNTIFS DATE EXACT FIND FIXED FLOOR HLOOKUP IF IFERROR INDEX INT ISBLANK ISERROR ISNUMBER ISTEXT LEFT LEN LOOKUP LOWER",
  ]
    .concat([
      "MATCH MAX MID MIN MOD N NOT OR PRODUCT RANK REPT RIGHT ROUND ROUNDDOWN ROUNDUP ROW SEARCH SIGN SUBSTITUTE SUM SUMIF SUMIFS SUMPRODUCT T TEXT TRIM TRUNC UPPER VALUE VLOOKUP",
    ])
    .flatMap((names) => names.split(" ")),
);

/** What Excel counts in a formula, without looking into its texts. */
function measure(formula: string): { functions: string[]; depth: number; longestText: number; mostArguments: number } {
  const texts = [...formula.matchAll(/"((?:[^"]|"")*)"/g)].map(([, text = ""]) => text.replaceAll('""', '"').length);
  const bare = formula.replace(/"(?:[^"]|"")*"/g, '""').replace(/'(?:[^']|'')*'/g, "''");
  let mostArguments = 0;
  let depth = 0;
  const open: { commas: number; array: boolean }[] = [];
  for (const sign of bare) {
    if (sign === "(" || sign === "{") open.push({ commas: 0, array: sign === "{" });
    const inner = open.at(-1);
    if (sign === "," && inner && !inner.array) inner.commas += 1;
    if (sign === ")" || sign === "}") mostArguments = Math.max(mostArguments, (open.pop()?.commas ?? 0) + 1);
    depth = Math.max(depth, open.length);
  }
  expect(open).toEqual([]);
  const functions = [...bare.matchAll(/([A-Za-z_][\w.]*)\(/g)].map(([, name = ""]) => name);
  return { functions, depth, longestText: Math.max(0, ...texts), mostArguments };
}

describe("a formula is measured as Excel counts", () => {
  test.each([
    ["1+1", { functions: [], depth: 0, longestText: 0, mostArguments: 0 }],
    [
      'IF(OR(A1="a,""(",B1),SUM({1,2,3}),"x")',
      { functions: ["IF", "OR", "SUM"], depth: 3, longestText: 4, mostArguments: 3 },
    ],
  ])("%s", (formula, expected) => {
    expect(measure(formula)).toEqual(expected);
  });
});

describe.each(library)("every formula in a file of $id", async ({ id }) => {
  const one = await loadRubric(id);
  test.each<[Dialect, appraisal: boolean]>([
    ["resilient", false],
    ["native", false],
    ["pure", false],
    ["resilient", true],
  ])("is within what Excel 2007 takes, %s, appraised: %s", (dialect, appraisal) => {
    const { sheets } = plannedFile(one, planForm(one, dialect, { appraisal }), { dialect });
    const cells = sheets.flatMap(({ rows, conditionalFormats }) => [
      ...rows.flatMap(({ cells: inRow }) => inRow.flatMap(({ formula }) => (formula === null ? [] : [formula]))),
      ...conditionalFormats.map(({ formula }) => formula),
    ]);
    const formulas = cells.map(fileFormula);
    expect(formulas.length).toBeGreaterThan(50);
    for (const formula of formulas) {
      expect(formula.length).toBeLessThanOrEqual(8192);
      const { functions, depth, longestText, mostArguments } = measure(formula);
      expect([
        formula,
        functions.filter((name) => !excel2007.has(name) && !/^_xldudf_ITSCORE_[A-Z]+$/.test(name)),
      ]).toEqual([formula, []]);
      expect(depth).toBeLessThanOrEqual(64);
      expect(longestText).toBeLessThanOrEqual(255);
      expect(mostArguments).toBeLessThanOrEqual(255);
    }
    const custom = formulas.filter((formula) => formula.includes("_xldudf_ITSCORE_")).length;
    expect(dialect === "native" ? custom === 0 : custom > 0).toBe(true);
  });

  test("is read by another program as it was written", async () => {
    const planned = plannedFile(one, planForm(one));
    const opened = (await openInExcelJs(planned)).worksheets[0];
    for (const { row, cells } of planned.sheets[0]?.rows ?? []) {
      for (const { column, formula, value } of cells) {
        const read = opened?.getCell(row + 1, column + 1);
        // exceljs gives merged cells the value of the first, and an empty result as none.
        if (read?.isMerged && read.master !== read) continue;
        expect([read?.address, read?.value ?? null]).toEqual([
          read?.address,
          formula === null ? value : { formula: fileFormula(formula), ...(value === "" ? {} : { result: value }) },
        ]);
      }
    }
  });
});

describe("a written form", () => {
  const written = openPackage(writeWorkbookFile(file));

  test("has a value for every formula", () => {
    const cells = only(written.xml("xl/worksheets/sheet1.xml"), "sheetData").children.flatMap(
      ({ children }) => children,
    );
    const formulas = cells.filter(({ children }) => children.some(({ name }) => name === "f"));
    expect(formulas.length).toBeGreaterThan(200);
    expect(formulas.filter(({ children }) => children.every(({ name }) => name !== "v"))).toEqual([]);
  });
});
