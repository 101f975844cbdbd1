import { cellAddress } from "../../src/workbook/a1";
import ExcelJS from "exceljs";
import { beforeAll, describe, expect, test } from "vitest";
import { type Example, library, loadExample, loadRubric } from "../../src/rubric/library";
import type { Rubric } from "../../src/rubric/schema";
import { score } from "../../src/scoring/score";
import { fillPlan } from "../../src/sheet/form-plan/fill-plan";
import { type FormPlan, planForm } from "../../src/sheet/form-plan/form-plan";
import { plannedFile } from "../planned-file";
import { writeWorkbookFile } from "../../src/workbook/write/write-workbook-file";
import { type Edit, hasLibreOffice, type Job, runLibreOffice } from "./libreoffice";
import { all, only, openPackage } from "../workbook/open-package";
import { rowOf, workbookOf } from "../workbook/sample-workbook";
import { sampleOr } from "../thorough";

/** A form, blank and filled with an example of an agency. */
interface Form {
  readonly rubric: Rubric;
  readonly example: Example | null;
  readonly blank: FormPlan;
  readonly filled: FormPlan;
}

async function formOf(id: string, exampleId: string | undefined): Promise<Form> {
  const rubric = await loadRubric(id);
  const example = exampleId === undefined ? null : await loadExample(id, exampleId);
  const plan = planForm(rubric);
  return {
    rubric,
    example,
    blank: fillPlan(plan, rubric, { answers: {}, profile: {} }),
    filled: fillPlan(plan, rubric, { answers: example?.answers ?? {}, profile: example?.profile ?? {} }),
  };
}

const bytesOf = ({ rubric, filled }: Form, plan = filled): Uint8Array => writeWorkbookFile(plannedFile(rubric, plan));

/** What somebody types to get from the blank form to the filled one. */
function typed({ blank, filled }: Form): Edit[] {
  return filled.rows.flatMap(({ values }, row) =>
    values.flatMap((value, column) =>
      typeof value === "object" || value === blank.rows[row]?.values[column]
        ? []
        : [{ sheet: filled.name, cell: cellAddress(row, column), value }],
    ),
  );
}

async function sheetIn(bytes: Uint8Array | undefined): Promise<ExcelJS.Worksheet> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load((bytes ?? new Uint8Array()).slice().buffer);
  const [sheet] = workbook.worksheets;
  if (!sheet) throw new Error("no sheet");
  return sheet;
}

/** What a cell shows; a formula shows its result. */
function shown(sheet: ExcelJS.Worksheet, address: string): unknown {
  const { value, formula, result } = sheet.getCell(address);
  return (formula ? result : value) ?? "";
}

/** The results that a plan promises, by the address of their formulas. */
function promised(plan: FormPlan): [address: string, result: unknown][] {
  return plan.rows.flatMap(({ values }, row) =>
    values.flatMap((value, column): [string, unknown][] =>
      typeof value === "object" && value !== null ? [[cellAddress(row, column), value.result ?? ""]] : [],
    ),
  );
}

const stranger = rowOf([
  { formula: "=ITSCORE.RATIO(1,2,3)", value: 99 },
  { formula: '=ITSCORE.CHOICE("a","a:1")', value: "kept" },
  { formula: "=1+1", value: 5 },
]);

/** Those that are left out of the sample have no rule that the others lack. */
const repeating = ["gia-lai-2020-huyen", "tay-ninh-2015-huyen"];
const asked = library
  .filter(({ id }) => sampleOr(!repeating.includes(id), true))
  .map(({ id, examples }) => ({ id, example: examples[0]?.id }));

// One start for everything: LibreOffice takes longer to start than to do all this.
describe.skipIf(!hasLibreOffice())("a written file in LibreOffice, without the add-in", () => {
  const forms = new Map<string, Form>();
  const saved = new Map<string, Uint8Array[]>();
  const form = (id: string): Form => forms.get(id) as Form;
  const outcome = (job: string): Uint8Array[] => saved.get(job) ?? [];

  beforeAll(async () => {
    const jobs: [name: string, job: Job][] = [];
    for (const { id, example } of asked) {
      const one = await formOf(id, example);
      forms.set(id, one);
      jobs.push([`${id} blank`, { open: bytesOf(one, one.blank), save: ["xlsx", "pdf"] }]);
      jobs.push([`${id} calculated`, { open: bytesOf(one, one.blank), recalculate: true, save: ["xlsx"] }]);
      if (one.example === null) continue;
      jobs.push([`${id} filled`, { open: bytesOf(one), save: ["xlsx"] }]);
      jobs.push([`${id} typed`, { open: bytesOf(one, one.blank), edits: typed(one), save: ["xlsx"] }]);
    }
    jobs.push(["stranger", { open: writeWorkbookFile(workbookOf([stranger])), save: ["xlsx"] }]);
    const results = await runLibreOffice(jobs.map(([, job]) => job));
    jobs.forEach(([name], index) => saved.set(name, results[index] ?? []));
  }, 300_000);

  test("keeps the results that the file carries, and calculates nothing on opening", async () => {
    const sheet = await sheetIn(outcome("stranger")[0]);
    expect(["A1", "B1", "C1"].map((cell) => shown(sheet, cell))).toEqual([99, "kept", 5]);
  });

  describe.each(asked)("$id", ({ id }) => {
    test.each(["blank", "calculated"])("has no error in any cell, %s", async (state) => {
      const sheet = await sheetIn(outcome(`${id} ${state}`)[0]);
      const { blank } = form(id);
      expect(sheet.name).toBe(blank.name);
      expect(promised(blank).map(([cell]) => [cell, shown(sheet, cell)])).toEqual(promised(blank));
    });

    test("prints on A4 landscape, one page wide, with the header on every page", async () => {
      const [xlsx, pdf] = outcome(`${id} blank`);
      const text = Buffer.from(pdf ?? []).toString("latin1");
      const pages = [...text.matchAll(/\/MediaBox\s*\[\s*0 0 ([\d.]+) ([\d.]+)\s*\]/g)].map(([, width, height]) => [
        Math.round(Number(width)),
        Math.round(Number(height)),
      ]);
      expect(text.startsWith("%PDF-")).toBe(true);
      expect(pages.length).toBeGreaterThan(1);
      for (const page of pages) expect(page).toEqual([842, 595]);
      const file = openPackage(xlsx ?? new Uint8Array());
      const sheet = file.xml("xl/worksheets/sheet1.xml");
      expect(only(sheet, "pageSetUpPr").attributes).toMatchObject({ fitToPage: "true" });
      expect(only(sheet, "pageSetup").attributes).toMatchObject({
        paperSize: "9",
        orientation: "landscape",
        fitToWidth: "1",
        fitToHeight: "0",
      });
      const { titleRows } = form(id).blank.print;
      const titles = all(file.xml("xl/workbook.xml"), "definedName").find(
        ({ attributes }) => attributes["name"] === "_xlnm.Print_Titles",
      )?.text;
      expect(titles?.endsWith(`$${titleRows.first + 1}:$${titleRows.first + titleRows.count}`)).toBe(true);
    });
  });

  describe.each(asked.filter(({ example }) => example !== undefined))("$id, filled by an agency", ({ id }) => {
    test("opens with the results that it carries", async () => {
      const sheet = await sheetIn(outcome(`${id} filled`)[0]);
      const expected = promised(form(id).filled);
      expect(expected.map(([cell]) => [cell, shown(sheet, cell)])).toEqual(expected);
    });

    test("shows the right points and total when somebody types the figures there", async () => {
      const { rubric, filled, example: figures } = form(id);
      const sheet = await sheetIn(outcome(`${id} typed`)[0]);
      const points = filled.columns.findIndex(({ key }) => key === "points");
      const at = (row: string): unknown =>
        shown(
          sheet,
          cellAddress(
            filled.rows.findIndex((one) => one.id === row),
            points,
          ),
        );
      const { criteria, total } = score(rubric, figures?.answers ?? {});
      expect(criteria.map((criterion) => [criterion.id, at(`criterion:${criterion.id}`)])).toEqual(
        criteria.map((criterion) => [criterion.id, criterion.points === null ? "" : Number(criterion.points)]),
      );
      expect(at("total")).toBe(Number(total.points));
    });
  });
});
