import type { Dialect } from "../../src/form/dialect";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { library, loadExample, loadRubric } from "../../src/rubric/library";
import { planForm } from "../../src/sheet/form-plan/form-plan";
import { fillPlan } from "../../src/sheet/form-plan/fill-plan";
import { formBytes } from "../planned-file";
import { plannedFile } from "../planned-file";
import { type FormInFile, readForms } from "../../src/xlsx/read-forms";
import type { FileCell, SheetFile, WorkbookFile } from "../../src/workbook/workbook-file";
import { writeWorkbookFile } from "../../src/workbook/write/write-workbook-file";
import { withFacts } from "../../src/form/description";
import { packedRubric } from "../../src/form/fingerprint";
import { describeForm } from "../../src/form/new-form";
import { pack, unpack } from "../../src/form/pack";
import { PLAN_VERSION } from "../../src/form/plan-version";
import type { Answer } from "../../src/rubric/answers";
import { criteriaOf } from "../../src/rubric/outline";
import type { Criterion, Rubric } from "../../src/rubric/schema";
import { SCHEMA_VERSION } from "../../src/rubric/schema-version";
import { IDENTITY } from "../identity";
import { Random } from "../random";
import { randomAnswers, randomAppraisal } from "../random-answers";

const rubric = await loadRubric("binh-thuan-2022-huyen");
const laGi = await loadExample("binh-thuan-2022-huyen", "la-gi");

/** La Gi's form as a file, on a sheet of that name. */
function fileOf(
  descriptionSheet = "ITSCORE_1",
  { name, identity }: { name?: string; identity?: string } = {},
): WorkbookFile {
  const filled = fillPlan(planForm(rubric), rubric, { answers: laGi.answers, profile: laGi.profile });
  return plannedFile(rubric, name === undefined ? filled : { ...filled, name }, {
    descriptionSheet,
    ...(identity === undefined ? {} : { identity }),
  });
}

async function only(bytes: Uint8Array): Promise<FormInFile> {
  const { forms, damaged } = await readForms(bytes);
  const [form] = forms;
  if (!form || forms.length > 1 || damaged.length > 0)
    throw new Error(`${forms.length} forms, ${damaged.length} damaged`);
  return form;
}

const kinds = ({ inspection }: FormInFile): unknown[] => inspection.findings.map(({ kind, rowId }) => [kind, rowId]);

/** A finding for every text among the figures of an answer. */
function textsAmongFigures({ id }: Criterion, answer: Answer = {}): unknown[] {
  const figures = ["num", "den", "value", "points", "option", "counts"];
  const given = Object.entries(answer).flatMap(([key, value]: [string, unknown]) =>
    figures.includes(key) ? (Array.isArray(value) ? (value as unknown[]) : [value]) : [],
  );
  return given.flatMap((figure) =>
    typeof figure === "object" && figure !== null ? [["input-unread", `criterion:${id}`]] : [],
  );
}

/** The file with the sheets as changed. */
function withSheets(file: WorkbookFile, change: (sheet: SheetFile, index: number) => SheetFile | null): Uint8Array {
  return writeWorkbookFile({ ...file, sheets: file.sheets.flatMap((sheet, index) => change(sheet, index) ?? []) });
}

function textAt(cells: readonly FileCell[], column: number): string {
  const value = cells.find((cell) => cell.column === column)?.value;
  return typeof value === "string" ? value : "";
}

/** A sheet with other cells; the id of a row is what its first cell says. */
function withCells(
  sheet: SheetFile,
  change: (cell: FileCell, id: string, key: string) => Partial<FileCell>,
): SheetFile {
  const keys = sheet.rows[0]?.cells ?? [];
  return {
    ...sheet,
    rows: sheet.rows.map((row) => {
      const id = textAt(row.cells, 0);
      return { ...row, cells: row.cells.map((cell) => ({ ...cell, ...change(cell, id, textAt(keys, cell.column)) })) };
    }),
  };
}

describe("a form that comes back as it was sent", () => {
  test("reads La Gi's figures, evidence and profile, 464.06 stored and recomputed, and finds nothing", async () => {
    const { sheetName, inspection } = await only(formBytes(rubric, { answers: laGi.answers, profile: laGi.profile }));
    expect(sheetName).toBe("CNTT cấp huyện Bình Thuận 2022");
    expect(inspection.findings).toEqual([]);
    expect([inspection.scores.total.points, inspection.stored.get("total")]).toEqual(["464.06", 464.06]);
    expect(inspection.answers).toEqual(laGi.answers);
    expect(inspection.cells.profile).toEqual(laGi.profile);
  });

  test.each<Dialect>(["resilient", "native", "pure"])("in the dialect %s", async (dialect) => {
    const form = await only(formBytes(rubric, laGi, { dialect }));
    expect([form.description.dialect, kinds(form)]).toEqual([dialect, []]);
    expect(form.inspection.appraisal?.scores.total.points).toBe("430.92");
  });

  test.each(library.map(({ id }) => id))("%s with any answers and any appraisal", async (id) => {
    const random = new Random(Date.now() % 1_000_000);
    const any = await loadRubric(id);
    const answers = randomAnswers(any, random);
    const appraisal = randomAppraisal(any, answers, random);
    const form = await only(formBytes(any, { answers, profile: {}, appraisal }));
    // What is typed as words where a figure or a printed answer belongs is told, and nothing else.
    const unread = criteriaOf(any).flatMap(({ item }) => [
      ...textsAmongFigures(item, answers[item.id]),
      ...textsAmongFigures(item, appraisal[item.id]),
    ]);
    // A score of 1 out of 100 may be any, and is asked about.
    const told = form.inspection.findings.flatMap(({ kind, rowId }) => (kind === "small-scale" ? [] : [[kind, rowId]]));
    expect(told.sort(), `seed ${random.seed}`).toEqual(unread.sort());
    expect(Number(form.inspection.scores.total.points), `seed ${random.seed}`).toBe(
      form.inspection.stored.get("total"),
    );
    expect(Number(form.inspection.appraisal?.scores.total.points)).toBe(form.inspection.appraisal?.stored.get("total"));
  });

  test("under another name of its sheet", async () => {
    const form = await only(writeWorkbookFile(fileOf("ITSCORE_1", { name: "La Gi nộp" })));
    expect([form.sheetName, kinds(form)]).toEqual(["La Gi nộp", []]);
  });

  test("with its describing sheet under another name", async () => {
    expect(
      kinds(await only(withSheets(fileOf(), (sheet, index) => (index === 1 ? { ...sheet, name: "Sheet2" } : sheet)))),
    ).toEqual([]);
  });
});

describe("texts that are no formulas", () => {
  test.each([
    ["an agency that begins with =", '=HYPERLINK("http://x")'],
    ["control characters", "Sở\u0007 Tài\u0000 chính"],
    ["what looks like an escape", "_x0041_ và _x000D_"],
    ["line breaks and tabs", "dòng 1\ndòng 2\tcột"],
    ["an apostrophe in front", "'tên"],
  ])("%s", async (_, text) => {
    const { inspection } = await only(
      formBytes(rubric, {
        answers: { "2.1": { num: 1, den: 2, evidence: text, note: text } },
        profile: { agency: text },
      }),
    );
    expect(inspection.answers["2.1"]).toEqual({ num: 1, den: 2, evidence: text, note: text });
    expect(inspection.cells.profile["agency"]).toBe(text);
    expect(inspection.findings).toEqual([]);
  });

  test("a note that is longer than a cell is cut where Excel would cut it, and nothing else is lost", async () => {
    const { inspection } = await only(
      formBytes(rubric, { answers: { "2.1": { num: 1, den: 2, note: "ă".repeat(40_000) } }, profile: {} }),
    );
    expect(inspection.answers["2.1"]).toEqual({ num: 1, den: 2, note: "ă".repeat(32_767) });
  });
});

describe("numbers as other programs leave them", () => {
  test("text that can be read in one way is counted and told; what has two readings stays text", async () => {
    const bytes = withSheets(fileOf(), (sheet, index) =>
      index === 0
        ? withCells(sheet, (_, id, key) =>
            id === "criterion:4.11#1" && key === "figure"
              ? { value: "406" }
              : id === "criterion:2.1" && key === "figure"
                ? { value: "14.194" }
                : {},
          )
        : sheet,
    );
    const form = await only(bytes);
    expect(form.inspection.answers["4.11#1"]).toMatchObject({ num: "406" });
    expect(form.inspection.answers["2.1"]).toMatchObject({ num: { cellText: "14.194" } });
    expect(kinds(form)).toContainEqual(["number-as-text", "criterion:4.11#1"]);
    expect(kinds(form)).toContainEqual(["points-differ", "criterion:2.1"]);
  });
});

describe("numbers that their cells show otherwise", () => {
  async function shown(
    numberFormat: string,
    value: number,
    id = "criterion:4.9#3",
    at = "figure",
    change: (bytes: Uint8Array) => Uint8Array = (bytes) => bytes,
  ): Promise<FormInFile> {
    const file = fileOf();
    const styles = [...file.styles, { numberFormat }];
    const style = file.styles.length;
    const bytes = withSheets({ ...file, styles }, (sheet, index) =>
      index === 0 ? withCells(sheet, (_, row, key) => (row === id && key === at ? { value, style } : {})) : sheet,
    );
    return only(change(bytes));
  }
  /** The workbook counts its days from 1904 on. */
  function from1904(bytes: Uint8Array): Uint8Array {
    const parts = unzipSync(bytes);
    const book = strFromU8(parts["xl/workbook.xml"] ?? new Uint8Array());
    const changed = book.replace("<bookViews>", '<workbookPr date1904="1"/><bookViews>');
    return zipSync({ ...parts, "xl/workbook.xml": strToU8(changed) });
  }
  const told = ({ inspection }: FormInFile): unknown[] =>
    inspection.findings.flatMap(({ kind, rowId, found, expected }) =>
      kind.endsWith("-for-number") ? [[kind, rowId, found, expected]] : [],
    );

  test("a date counts nothing, and is told with both readings and once", async () => {
    const form = await shown("dd/mm/yyyy", 46115);
    expect(told(form)).toEqual([["date-for-number", "criterion:4.9#3", "03/04/2026", "46115"]]);
    expect(form.inspection.scores.criteria.find(({ id }) => id === "4.9#3")?.points).toBeNull();
    expect(kinds(form)).not.toContainEqual(["points-differ", "criterion:4.9#3"]);
  });

  test("the number 20 that shows as 20/01/1900 counts, and is told", async () => {
    const form = await shown("d/m/yyyy", 20);
    expect(told(form)).toEqual([["date-for-number", "criterion:4.9#3", "20/01/1900", "20"]]);
    expect(form.inspection.scores.criteria.find(({ id }) => id === "4.9#3")?.points).toBe("15");
  });

  test("a percent is told as what it shows and what a spreadsheet counts", async () => {
    expect(told(await shown("0%", 0.62))).toEqual([["percent-for-number", "criterion:4.9#3", "62%", "0.62"]]);
    expect(told(await shown("0.00", 62))).toEqual([]);
  });

  test("a head count of the agency that shows a date is told with both readings, and stays the number", async () => {
    const form = await shown("dd/mm/yyyy", 46115, "profile:staffTotal");
    expect(told(form)).toEqual([["date-for-number", "profile:staffTotal", "03/04/2026", "46115"]]);
    expect(form.inspection.cells.profile["staffTotal"]).toBe("46115");
    expect(told(await shown("0%", 0.5, "profile:staffTotal"))).toEqual([
      ["percent-for-number", "profile:staffTotal", "50%", "0.5"],
    ]);
  });

  test("a date among the words is the date that people read", async () => {
    const form = await shown("dd/mm/yyyy", 46115, "criterion:4.9#3", "evidence");
    expect(form.inspection.answers["4.9#3"]?.evidence).toBe("03/04/2026");
    const agency = await shown("dd/mm/yyyy", 46115, "profile:agency");
    expect(agency.inspection.cells.profile["agency"]).toBe("03/04/2026");
  });

  test("in a workbook that counts from 1904 dates are four years and a day later, and that is remarked", async () => {
    const form = await shown("dd/mm/yyyy", 44653, "criterion:4.9#3", "figure", from1904);
    expect(told(form)).toEqual([["date-for-number", "criterion:4.9#3", "03/04/2026", "44653"]]);
    expect(kinds(form)).toContainEqual(["calendar-1904", null]);
    expect(kinds(await shown("0.00", 62))).not.toContainEqual(["calendar-1904", null]);
  });

  test("a file without looks shows plain numbers", async () => {
    expect(
      told(await only(withSheets({ ...fileOf(), styles: [{}] }, (sheet) => withCells(sheet, () => ({ style: 0 }))))),
    ).toEqual([]);
  });
});

describe("what cannot be trusted", () => {
  test("a file without a form has none", async () => {
    const other = fileOf().sheets.map((sheet) => ({ ...sheet, rows: [] }));
    expect(await readForms(writeWorkbookFile({ ...fileOf(), sheets: other }))).toMatchObject({
      forms: [],
      damaged: [],
    });
  });

  test("a describing sheet whose form is gone is told", async () => {
    expect(
      await readForms(withSheets(fileOf(), (sheet, index) => (index === 0 ? { ...sheet, rows: [] } : sheet))),
    ).toMatchObject({ forms: [], damaged: [{ reason: "sheet-gone" }] });
  });

  test("two forms in one file are both read", async () => {
    const one = fileOf("ITSCORE_1");
    const other = fileOf("ITSCORE_2", { name: "Phiếu 2", identity: "f".repeat(32) });
    const names = [...one.names, ...other.names].filter(({ sheet }) => sheet === null);
    const { forms } = await readForms(writeWorkbookFile({ ...one, names, sheets: [...one.sheets, ...other.sheets] }));
    expect(
      forms.map((form) => [form.sheetName, form.inspection.scores.total.points, form.inspection.findings]),
    ).toEqual([
      ["CNTT cấp huyện Bình Thuận 2022", "464.06", []],
      ["Phiếu 2", "464.06", []],
    ]);
  });

  test("a sheet that was moved beside another form's describing sheet is told as such, and nothing is read by it", async () => {
    const [moved, host] = [
      fileOf("ITSCORE_1", { identity: "e".repeat(32) }),
      fileOf("ITSCORE_1", { name: "Phiếu tại chỗ" }),
    ];
    const [sheet] = moved.sheets;
    const { forms, damaged } = await readForms(
      writeWorkbookFile({
        ...host,
        names: host.names.filter((name) => name.sheet === null),
        sheets: [...host.sheets, sheet!],
      }),
    );
    expect(forms.map((form) => [form.sheetName, form.inspection.findings])).toEqual([["Phiếu tại chỗ", []]]);
    expect(damaged).toEqual([{ sheetName: sheet!.name, reason: "description-foreign" }]);
  });

  test("a sheet that was moved to another workbook alone", async () => {
    const file = fileOf("ITSCORE_1");
    const alone = writeWorkbookFile({
      ...file,
      names: [],
      sheets: [file.sheets[0]!],
      properties: { ...file.properties, custom: {} },
    });
    expect(await readForms(alone)).toMatchObject({ forms: [], damaged: [{ reason: "description-missing" }] });
  });

  test.each<[string, [key: string, value: string], string]>([
    ["a later format", ["ITSCORE", "3"], "newer-release"],
    ["a later language of rubrics", ["schema", String(SCHEMA_VERSION + 1)], "newer-release"],
  ])("%s is told as a newer ITSCORE's, never as damage", async (_, fact, reason) => {
    const entries = withFacts(describeForm(rubric, "resilient", IDENTITY), [fact]);
    const file = plannedFile(rubric, planForm(rubric), { entries });
    expect(await readForms(writeWorkbookFile(file))).toMatchObject({ forms: [], damaged: [{ reason }] });
  });

  test("a rubric in a later language is a newer ITSCORE's, too, where the description does not say so", async () => {
    const later = { ...rubric, id: "nam-sau", schemaVersion: SCHEMA_VERSION + 1 } as unknown as Rubric;
    const bytes = writeWorkbookFile(plannedFile(later, planForm(later)));
    expect(await readForms(bytes)).toMatchObject({ forms: [], damaged: [{ reason: "newer-release" }] });
  });

  test("a mark of a later format alone", async () => {
    const file = fileOf();
    const bytes = withSheets(file, (sheet, index) =>
      index === 0 ? withCells(sheet, (_, id) => (id.startsWith("ITSCORE") ? { value: "ITSCORE 3 x y" } : {})) : null,
    );
    expect(await readForms(bytes)).toMatchObject({ forms: [], damaged: [{ reason: "newer-release" }] });
  });

  test("a copy of a form keeps facts that nobody here knows, and a status that locks", async () => {
    const facts = new Map([
      ["status", "on-hold"],
      ["future.key", "kept"],
      ["deadline", "2026-12-31"],
    ]);
    const { description } = await only(formBytes(rubric, laGi, { status: "unknown", facts }));
    expect([description.status, description.statusText]).toEqual(["unknown", "on-hold"]);
    expect([description.entries.get("future.key"), description.entries.get("deadline")]).toEqual([
      "kept",
      "2026-12-31",
    ]);
  });

  test("of two describing sheets under other names than the form says, none is taken for its own", async () => {
    const one = fileOf("ITSCORE_1");
    const other = fileOf("ITSCORE_2", { name: "Phiếu 2", identity: "f".repeat(32) });
    const renamed = (sheet: SheetFile, name: string): SheetFile => ({ ...sheet, name });
    const sheets = [one.sheets[0]!, other.sheets[0]!, renamed(one.sheets[1]!, "A"), renamed(other.sheets[1]!, "B")];
    const file = { ...one, names: [], sheets, properties: { ...one.properties, custom: {} } };
    expect((await readForms(writeWorkbookFile(file))).damaged.map(({ reason }) => reason)).toEqual([
      "description-missing",
      "description-missing",
    ]);
  });

  test("a later plan version is read, and nothing in it is called changed", async () => {
    const entries = withFacts(describeForm(rubric, "resilient", IDENTITY), [["plan", String(PLAN_VERSION + 1)]]);
    const filled = fillPlan(planForm(rubric), rubric, { answers: laGi.answers, profile: laGi.profile });
    const file = plannedFile(rubric, filled, { entries });
    const form = await only(
      withSheets(file, (sheet, index) =>
        index === 0
          ? withCells(sheet, (cell, id, key) =>
              id === "criterion:2.1" && key === "state" ? { formula: "=1", value: 1 } : cell,
            )
          : sheet,
      ),
    );
    expect(kinds(form)).toEqual([["newer-release", null]]);
    expect(form.inspection.scores.total.points).toBe("464.06");
    expect(form.inspection.repairs).toEqual([]);
  });

  test("properties of the file that say two things are told, and the first counts", async () => {
    const parts = unzipSync(writeWorkbookFile(fileOf()));
    const name = "docProps/custom.xml";
    const properties = strFromU8(parts[name] ?? new Uint8Array());
    const own = /<property [^>]*name="ITSCORE.fingerprint".*?<\/property>/s.exec(properties)?.[0] ?? "";
    const twice = (other: string): Uint8Array =>
      zipSync({ ...parts, [name]: strToU8(properties.replace(own, own + own.replace(/>[^<]+</, `>${other}<`))) });
    const findings = async (bytes: Uint8Array): Promise<unknown[]> =>
      (await only(bytes)).inspection.findings.map(({ kind, found }) => [kind, found]);
    expect(await findings(twice("0".repeat(64)))).toEqual([["fact-doubled", "ITSCORE.fingerprint"]]);
    expect(await findings(twice(/>([0-9a-f]{64})</.exec(own)?.[1] ?? ""))).toEqual([]);
  });

  test("a built-in form that lost its hidden sheet is known by the properties of its file", async () => {
    const form = await only(withSheets(fileOf(), (sheet, index) => (index === 0 ? sheet : null)));
    expect([kinds(form), form.inspection.scores.total.points]).toEqual([[["description-lost", null]], "464.06"]);
  });

  test("without those it cannot be read, and says so", async () => {
    const file = fileOf();
    const bytes = withSheets({ ...file, properties: { ...file.properties, custom: {} } }, (sheet, index) =>
      index === 0 ? sheet : null,
    );
    expect(await readForms(bytes)).toMatchObject({ forms: [], damaged: [{ reason: "description-missing" }] });
  });

  test("a rubric that says one thing twice is refused", async () => {
    const packed = packedRubric({ ...rubric, id: "khac" });
    const text = unpack(packed.chunks, packed.fingerprint) ?? "";
    const json = text.replace('"id":"khac"', '"id":"khac","id":"khac"');
    expect(json).not.toBe(text);
    const { fingerprint, chunks } = pack(json);
    const entries = withFacts(describeForm(rubric, "resilient", IDENTITY), [
      ["fingerprint", fingerprint],
      ...chunks.map((chunk, index): [string, string] => [`rubric.packed.${index}`, chunk]),
    ]);
    const filled = fillPlan(planForm(rubric), rubric, { answers: laGi.answers, profile: laGi.profile });
    const { damaged } = await readForms(writeWorkbookFile(plannedFile(rubric, filled, { entries })));
    expect(damaged.map(({ reason }) => reason)).toEqual(["rubric-invalid"]);
  });

  test("a rubric that was changed is refused", async () => {
    const bytes = withSheets(fileOf(), (sheet, index) =>
      index === 1
        ? {
            ...sheet,
            rows: sheet.rows.map((row) => ({
              ...row,
              cells: row.cells.map((cell) =>
                typeof cell.value === "string" && cell.value.length > 1000
                  ? { ...cell, value: `A${cell.value.slice(1)}` }
                  : cell,
              ),
            })),
          }
        : sheet,
    );
    expect(await readForms(bytes)).toMatchObject({ forms: [], damaged: [{ reason: "rubric-changed" }] });
  });

  test("a rubric that matches its fingerprint and is none is refused", async () => {
    const wrong = { ...rubric, maxPoints: "mười" };
    expect(await readForms(writeWorkbookFile(plannedFile(wrong, planForm(wrong))))).toMatchObject({
      forms: [],
      damaged: [{ reason: "rubric-invalid" }],
    });
  });

  test("stored points are not believed", async () => {
    const form = await only(
      withSheets(fileOf(), (sheet, index) =>
        index === 0
          ? withCells(sheet, (_, id, key) => (id === "total" && key === "points" ? { value: 499 } : {}))
          : sheet,
      ),
    );
    expect([form.inspection.scores.total.points, form.inspection.stored.get("total")]).toEqual(["464.06", 499]);
    expect(kinds(form)).toEqual([["points-differ", "total"]]);
  });

  test("the agency's part that was changed after the appraisal began is named", async () => {
    const appraised = plannedFile(rubric, fillPlan(planForm(rubric, "resilient", { appraisal: true }), rubric, laGi));
    const form = await only(withSheets(appraised, (sheet) => sheet));
    expect(kinds(form)).toEqual([["self-record-damaged", null]]); // a plan alone keeps no record
    const { description } = await only(formBytes(rubric, laGi));
    const changed = await only(
      formBytes(
        rubric,
        { ...laGi, answers: { ...laGi.answers, "2.1": { num: 70, den: 74 } } },
        { record: description.appraisal },
      ),
    );
    expect(kinds(changed)).toEqual([["self-changed", "criterion:2.1"]]);
  });
});
