import type { Dialect } from "../../src/form/dialect";
import type { ColumnKey } from "../../src/form/columns";
import { cellAddress } from "../../src/workbook/a1";
import type { Area } from "../../src/workbook/area";
import { describe, expect, test } from "vitest";
import { library, loadExample, loadRubric } from "../../src/rubric/library";
import { criteriaOf, outline } from "../../src/rubric/outline";
import type { Answer, Answers } from "../../src/rubric/answers";
import type { Criterion, Rubric } from "../../src/rubric/schema";
import { type FormPlan, type FormRow, markedPlan, planForm } from "../../src/sheet/form-plan/form-plan";
import { readDescription, readMark, writeMark } from "../../src/form/description";
import { packedRubric } from "../../src/form/fingerprint";
import { describeForm } from "../../src/form/new-form";
import { unpack } from "../../src/form/pack";
import { readCells } from "../../src/form/form-cells";
import { readColumns } from "../../src/form/found-columns";
import { inputCells } from "../../src/form/input-cells";
import type { CellStyle, PlanValue } from "../../src/sheet/sheet-plan";
import { everything } from "../form/everything-rubric";
import { IDENTITY } from "../identity";
import { Random } from "../random";
import { choiceRule, criterionOf, ratioRule, tierRule, tinyRubric, unitsRule } from "../tiny-rubric";

const rubric = await loadRubric("binh-thuan-2022-huyen");
const laGi = await loadExample("binh-thuan-2022-huyen", "la-gi");
const plan = planForm(rubric);

const column = (key: ColumnKey): number => plan.columns.findIndex((one) => one.key === key);
const valueAt = (row: FormRow | undefined, key: ColumnKey): PlanValue => row?.values[column(key)] ?? null;
const textAt = (row: FormRow | undefined, key: ColumnKey): string => {
  const value = valueAt(row, key);
  return typeof value === "string" ? value : "";
};
const rowIndex = (id: string): number => plan.rows.findIndex((row) => row.id === id);
const rowOf = (id: string): FormRow | undefined => plan.rows[rowIndex(id)];
const cellName = (row: number, col: number): string => `${row},${col}`;
const formulaOf = (value: PlanValue): string => (typeof value === "object" && value ? value.formula : "");
const allFormulas = (of: FormPlan): string[] =>
  of.rows.flatMap(({ values }) => values.map(formulaOf)).filter((formula) => formula !== "");

function cellsOf({ row, column: first, rows, columns }: Area): string[] {
  return Array.from({ length: rows * columns }, (_, index) =>
    cellName(row + Math.floor(index / columns), first + (index % columns)),
  );
}

/** The style of every cell, later areas over earlier ones. */
function stylesOf(of: FormPlan): Map<string, CellStyle> {
  const styles = new Map<string, CellStyle>();
  for (const { area, style } of of.styles)
    for (const cell of cellsOf(area)) styles.set(cell, { ...styles.get(cell), ...style });
  return styles;
}
const styles = stylesOf(plan);

/** 0-based rows that a list such as `H12:H14,H17` names, all of them in the given column. */
function rowsNamed(list: string, key: ColumnKey): number[] {
  const letter = String.fromCharCode(65 + column(key));
  return list.split(",").flatMap((range) => {
    const [, from = "", to = from] = new RegExp(`^${letter}(\\d+)(?::${letter}(\\d+))?$`).exec(range) ?? [];
    return Array.from({ length: Number(to) - Number(from) + 1 }, (_, index) => Number(from) - 1 + index);
  });
}

describe("the plan of the Bình Thuận form", () => {
  test("has every section and criterion once, in printed order, with its printed number and text", () => {
    const form = outline(rubric);
    const rows = plan.rows.filter(({ id }) => /^(section|criterion):/.test(id ?? ""));
    expect(rows.map(({ id }) => id)).toEqual(form.map(({ item }) => `${item.type}:${item.id}`));
    expect(rows.map((row) => valueAt(row, "code"))).toEqual(form.map(({ item }) => item.code));
    for (const [index, { item }] of form.entries())
      expect(textAt(rows[index], "content").startsWith(item.title)).toBe(true);
    expect(rows.map(({ level }) => level)).toEqual(form.map(({ depth }) => depth));
  });

  test("shows each maximum as a number, and 500 at the end", () => {
    for (const { item } of criteriaOf(rubric))
      expect(valueAt(rowOf(`criterion:${item.id}`), "max")).toBe(Number(item.maxPoints));
    expect(valueAt(rowOf("total"), "max")).toBe(500);
  });

  test("keeps ids and printed numbers as text: 2.10 does not become 2.1", () => {
    plan.rows.forEach((row, index) => {
      for (const key of ["id", "code"] as const) {
        const value = valueAt(row, key);
        if (typeof value === "string" && row.id !== null)
          expect([row.id, key, styles.get(cellName(index, column(key)))?.numberFormat]).toEqual([row.id, key, "@"]);
        if (row.id !== null) expect(typeof value === "number").toBe(false);
      }
    });
    expect(valueAt(rowOf("criterion:2.10"), "code")).toBe("2.10");
  });

  test("unlocks the inputs of the profile and of every criterion, and nothing else", () => {
    const merged = new Map(plan.merges.map((area) => [cellName(area.row, area.column), cellsOf(area)]));
    const keysOf = ({ rule }: Criterion): ColumnKey[] => [
      "figure",
      ...(rule.kind === "ratio" ? (["denominator"] as const) : []),
      "evidence",
      "note",
    ];
    const inputs = [
      ...rubric.profile.map(({ id }) => cellName(rowIndex(`profile:${id}`), column("figure"))),
      ...criteriaOf(rubric).flatMap(({ item }) =>
        keysOf(item).map((key) => cellName(rowIndex(`criterion:${item.id}`), column(key))),
      ),
    ];
    const expected = inputs.flatMap((cell) => merged.get(cell) ?? [cell]);
    const unlocked = [...styles].filter(([, { unlocked: open }]) => open).map(([cell]) => cell);
    expect(unlocked.sort()).toEqual(expected.sort());
  });

  test("tints every unlocked cell, so that one sees where to type", () => {
    for (const [cell, style] of styles) if (style.unlocked) expect([cell, style.fill]).toEqual([cell, "#E6F0FA"]);
  });

  test("sums in every section its direct children and nothing else", () => {
    const childRows = (items: Rubric["items"]): number[] => items.map((item) => rowIndex(`${item.type}:${item.id}`));
    const summed = (id: string): number[][] => {
      const formula = formulaOf(valueAt(rowOf(id), "points"));
      const lists = [/COUNT\(([^)]*)\)/, /SUM\(([^)]*)\)/].map((part) => part.exec(formula)?.[1] ?? "none");
      return lists.map((list) => rowsNamed(list, "points"));
    };
    for (const { item } of outline(rubric)) {
      if (item.type === "section")
        expect([item.id, ...summed(`section:${item.id}`)]).toEqual([
          item.id,
          childRows(item.items),
          childRows(item.items),
        ]);
    }
    expect(summed("total")).toEqual([childRows(rubric.items), childRows(rubric.items)]);
  });

  test("judges in every section's state all rows below it", () => {
    const form = outline(rubric);
    const ranges = (id: string): string[] => [
      ...new Set(
        [...formulaOf(valueAt(rowOf(id), "state")).matchAll(/LEFT\(([^,]*),1\)/g)].map(([, range = ""]) => range),
      ),
    ];
    form.forEach(({ item, depth }, index) => {
      if (item.type === "criterion") return;
      const after = form.slice(index + 1);
      const end = after.findIndex((other) => other.depth <= depth);
      const below = after.slice(0, end < 0 ? undefined : end).map((row) => rowIndex(`${row.item.type}:${row.item.id}`));
      expect([item.id, ...ranges(`section:${item.id}`).map((range) => rowsNamed(range, "state"))]).toEqual([
        item.id,
        below,
      ]);
    });
    const all = form.map(({ item }) => rowIndex(`${item.type}:${item.id}`));
    expect(ranges("total").map((range) => rowsNamed(range, "state"))).toEqual([all]);
  });

  test("offers in each drop-down the printed options in their order", () => {
    for (const { item } of criteriaOf(rubric)) {
      const at = cellName(rowIndex(`criterion:${item.id}`), column("figure"));
      const rules = plan.validations.filter(({ area }) => cellsOf(area).includes(at)).map(({ rule }) => rule);
      expect([item.id, rules.length]).toEqual([item.id, 1]);
      const [rule] = rules;
      if (item.rule.kind === "choice" && rule?.kind === "list") {
        expect(rule.texts).toEqual(item.rule.options.map(({ label }) => label));
      } else {
        // Every ratio of this form counts people, documents or devices; the printed thresholds are over numbers of any kind.
        const isWhole = item.rule.kind === "units" || item.rule.kind === "ratio";
        expect([item.id, rule?.kind]).toEqual([item.id, isWhole ? "whole" : "number"]);
      }
    }
  });

  test("keeps prompts, messages and names within what Excel takes", () => {
    for (const { prompt, refusal } of plan.validations) {
      expect(prompt.title.length).toBeLessThanOrEqual(32);
      expect(prompt.message.length).toBeLessThanOrEqual(255);
      expect(prompt.message.trim()).not.toBe("");
      expect(refusal?.title.length ?? 0).toBeLessThanOrEqual(32);
      expect(refusal?.message.length ?? 0).toBeLessThanOrEqual(225);
    }
    expect(plan.name.length).toBeLessThanOrEqual(31);
    expect(plan.name).not.toMatch(/[[\]:*?/\\]/);
  });

  test("merges no cell twice", () => {
    const cells = plan.merges.flatMap(cellsOf);
    expect(new Set(cells).size).toBe(cells.length);
  });

  test.each<Dialect>(["resilient", "native", "pure"])("writes formulas that Excel takes, %s", (dialect) => {
    for (const formula of allFormulas(planForm(rubric, dialect))) {
      expect(formula.startsWith("=")).toBe(true);
      expect(formula.length).toBeLessThanOrEqual(8192);
      const literals = [...formula.matchAll(/"((?:[^"]|"")*)"/g)];
      for (const [, inside = ""] of literals) expect(inside.length).toBeLessThanOrEqual(255);
      let [depth, deepest, shallowest] = [0, 0, 0];
      for (const sign of formula.replace(/"(?:[^"]|"")*"/g, "")) {
        depth += sign === "(" ? 1 : sign === ")" ? -1 : 0;
        deepest = Math.max(deepest, depth);
        shallowest = Math.min(shallowest, depth);
      }
      expect([depth, shallowest]).toEqual([0, 0]);
      expect(deepest).toBeLessThanOrEqual(64);
    }
  });

  test("asks ITSCORE in a resilient and a pure sheet, and nowhere in a native one", () => {
    const naming = (dialect: Dialect): number =>
      allFormulas(planForm(rubric, dialect)).filter((formula) => formula.includes("ITSCORE.")).length;
    const judged = criteriaOf(rubric).filter(({ item }) => item.rule.kind === "points").length;
    expect([naming("resilient"), naming("pure"), naming("native")]).toEqual([82 - judged, 82 - judged, 0]);
  });

  test("puts a long spec into the row's hidden cell, within what a cell holds", () => {
    for (const row of plan.rows) {
      const spec = textAt(row, "spec");
      if (row.id === "title" || row.hidden || spec === "" || spec === "·") continue;
      expect(spec.length).toBeGreaterThan(255);
      expect(spec.length).toBeLessThanOrEqual(32_767);
      expect(formulaOf(valueAt(row, "points"))).toContain(cellAddress(plan.rows.indexOf(row), column("spec")));
    }
    expect(plan.columns.filter(({ hidden }) => hidden).map(({ key }) => key)).toEqual(["id", "spec"]);
  });

  test("prints everything but the hidden cells, and repeats the header", () => {
    const { titleRows, area } = plan.print;
    expect(valueAt(plan.rows[titleRows.first], "content")).toBe("Nội dung");
    expect([area.column, area.column + area.columns - 1]).toEqual([column("code"), column("note")]);
    expect(area.row + area.rows).toBe(plan.rows.length);
    expect(plan.rows.slice(0, area.row).every(({ hidden }) => hidden)).toBe(true);
    expect(plan.freeze.rows).toBe(titleRows.first + 1);
  });
});

// In a cell of text Excel shows a formula as it is written.
test.each([...(await Promise.all(library.map(({ id }) => loadRubric(id)))), everything])(
  "the plan of $id has no formula in a cell that is formatted as text",
  (form) => {
    for (const appraisal of [false, true]) {
      const laidOut = planForm(form, "resilient", { appraisal });
      const looks = stylesOf(laidOut);
      const asText = laidOut.rows.flatMap(({ id, values }, row) =>
        values.flatMap((value, at) =>
          formulaOf(value) !== "" && looks.get(cellName(row, at))?.numberFormat === "@" ? [[id, at]] : [],
        ),
      );
      expect(asText).toEqual([]);
    }
  },
);

describe("row heights", () => {
  // A rough measure of its own: letters of Times New Roman 11 are on average as wide as 0.85 of the digits in which
  // columns are measured, and a line is 14 points high. No row may be lower than that.
  const linesIn = (text: string, width: number): number =>
    text.split("\n").reduce((lines, paragraph) => lines + Math.max(1, Math.ceil((paragraph.length * 0.85) / width)), 0);
  const widthAt = (row: number, col: number): number => {
    const merge = plan.merges.find((area) => area.row === row && area.column === col);
    return plan.columns.slice(col, col + (merge?.columns ?? 1)).reduce((sum, { width }) => sum + width, 0);
  };
  const lowest = (row: number, texts: readonly (readonly [col: number, text: string])[]): number =>
    Math.max(...texts.map(([col, text]) => linesIn(text, widthAt(row, col)) * 14));

  test("show the whole text of every cell, up to Excel's 409 points", () => {
    plan.rows.forEach((row, index) => {
      const texts = row.values.flatMap((value, col) =>
        typeof value === "string" && !plan.columns[col]?.hidden && styles.get(cellName(index, col))?.wrap
          ? [[col, value] as const]
          : [],
      );
      if (row.hidden || texts.length === 0) return;
      expect(
        row.height ?? 15,
        `${row.id ?? index}: ${texts.map(([, text]) => text).join(" | ")}`,
      ).toBeGreaterThanOrEqual(Math.min(409, lowest(index, texts)));
      expect(row.height ?? 15).toBeLessThanOrEqual(409);
    });
  });

  test("are left to the spreadsheet wherever people write, and no cell there is merged", () => {
    for (const appraisal of [false, true]) {
      const laidOut = planForm(rubric, "resilient", { appraisal });
      const open = laidOut.styles.filter(({ style }) => style.unlocked === true).map(({ area }) => area);
      expect(open.length).toBeGreaterThan(5);
      for (const { row, rows } of open) {
        expect(laidOut.rows.slice(row, row + rows).map(({ id, grows }) => [id, grows])).toEqual(
          laidOut.rows.slice(row, row + rows).map(({ id }) => [id, true]),
        );
        expect(laidOut.merges.filter((merge) => merge.row >= row && merge.row < row + rows)).toEqual([]);
      }
    }
  });

  test("are not made by the way of scoring or the state of a row, which are cut off", () => {
    for (const key of ["guidance", "state"] as const) {
      const wrapped = plan.rows.filter(
        ({ id }, row) => id?.startsWith("criterion:") && styles.get(cellName(row, column(key)))?.wrap !== false,
      );
      expect(wrapped.map(({ id }) => id)).toEqual([]);
    }
  });

  test("end at Excel's 409 points for a text without end", () => {
    const long = tinyRubric([{ ...criterionOf(ratioRule()), title: "Nội dung rất dài ".repeat(500) }]);
    expect(Math.max(...planForm(long).rows.map(({ height }) => height ?? 0))).toBe(409);
  });
});

describe("texts of a rubric", () => {
  const trap = '=HYPERLINK("http://x","y")';
  const hostile: Rubric = {
    ...tinyRubric([
      { ...criterionOf(choiceRule([trap, "1"], ["+1", "0"])), code: "=1+1", title: trap, detail: "@x", guidance: "-1" },
      { ...criterionOf(ratioRule(), {}, "=d"), title: "+cmd", evidence: { ask: trap } },
    ]),
    title: trap,
    shortTitle: "=1+1",
    notes: [trap],
    profile: [{ id: "agency", label: "=A1", kind: "text", unit: "=B1" }],
    signatures: [{ role: trap, hint: "=x" }],
  };

  test("stay text, whatever they begin with", () => {
    const traps = planForm(hostile);
    const values = traps.rows.flatMap((row) =>
      row.values.map((value, index) => [traps.columns[index]?.key, value] as const),
    );
    for (const [key, value] of values) {
      if (typeof value !== "object" || value === null) continue;
      expect(["code", "points", "state"]).toContain(key);
      expect(value.formula.replace(/"(?:[^"]|"")*"/g, "")).not.toContain("HYPERLINK");
    }
    for (const text of [trap, "=1+1", "+cmd", "-1"]) expect(values.some(([, value]) => value === text)).toBe(true);
  });

  test("become a name that Excel takes for a sheet", () => {
    const named = (shortTitle: string): string => planForm({ ...hostile, shortTitle }).name;
    expect(named("CNTT: huyện/xã [2022]?")).toBe("CNTT  huyện xã  2022");
    expect(named("x".repeat(60))).toBe("x".repeat(31));
    expect(named(`${"x".repeat(30)}'yy`)).toBe("x".repeat(30));
    expect(named("'a'")).toBe("a");
    expect(named("***").trim()).not.toBe("");
  });
});

describe("the rubric that travels with the form", () => {
  // Letters that no compression shortens: larger than any official form, so that it takes several cells.
  const letters = Array.from("aăâbcdđeêghiklmnoôơpqrstuưvxy0123456789");
  const random = new Random(30_000);
  const noise = Array.from({ length: 60_000 }, () => random.pick(letters)).join("");
  const large = { ...rubric, notes: [noise] };
  const packed = packedRubric(large);

  test("comes out as it went in, Vietnamese letters included, in texts that fit into cells", () => {
    expect(packed.chunks.length).toBeGreaterThan(1);
    for (const chunk of packed.chunks) expect(chunk.length).toBeLessThanOrEqual(32_767);
    const json = unpack(packed.chunks, packed.fingerprint);
    expect(JSON.parse(json ?? "null")).toEqual(JSON.parse(JSON.stringify(large)));
  });

  test("has the same fingerprint each time, and another one for another rubric", () => {
    expect(packedRubric(structuredClone(large)).fingerprint).toBe(packed.fingerprint);
    expect(packedRubric({ ...large, year: large.year + 1 }).fingerprint).not.toBe(packed.fingerprint);
    expect(packed.fingerprint).toMatch(/^[0-9a-f]{64}$/);
  });

  test.each<[string, (chunks: string[]) => string[]]>([
    [
      "a changed letter",
      ([first = "", ...rest]) => [
        `${first.slice(0, 500)}${first[500] === "A" ? "B" : "A"}${first.slice(501)}`,
        ...rest,
      ],
    ],
    ["a lost part", (chunks) => chunks.slice(1)],
    ["a part twice", ([first = "", ...rest]) => [first, first, ...rest]],
    ["parts in another order", (chunks) => [...chunks].reverse()],
    ["a cut end", (chunks) => [...chunks.slice(0, -1), (chunks.at(-1) ?? "").slice(0, -4)]],
    ["text that is not base64", ([, ...rest]) => ["không phải base64", ...rest]],
    ["nothing", () => []],
  ])("is refused after damage: %s", (_, damage) => {
    expect(unpack(damage([...packed.chunks]), packed.fingerprint)).toBeNull();
  });

  test("is refused under another fingerprint", () => {
    expect(unpack(packed.chunks, "0".repeat(64))).toBeNull();
  });

  test("is described by two columns of keys and values, in any order of rows", () => {
    const rows = [...describeForm(rubric, "resilient", IDENTITY)];
    const described = readDescription([...rows].reverse());
    const { fingerprint } = packedRubric(rubric);
    expect(described).toMatchObject({ rubricId: rubric.id, fingerprint, dialect: "resilient" });
    expect(unpack(described?.rubric ?? [], fingerprint)).not.toBeNull();
    expect(readDescription([["a", "b"]])).toBeNull();
    expect(readDescription([])).toBeNull();
    const damaged = readDescription(rows.filter(([key]) => key !== "rubric.packed.0"));
    expect(unpack(damaged?.rubric ?? [], fingerprint)).toBeNull();
  });

  test("is found through the form's first cell", () => {
    const mark = writeMark(IDENTITY, "ITSCORE_1 (2)");
    expect(markedPlan(plan, mark).rows[0]?.values[0]).toBe(mark);
    expect(readMark(mark)).toEqual({ format: 2, identity: IDENTITY, descriptionSheet: "ITSCORE_1 (2)" });
    expect(readMark("ITSCORE 1 Mô tả của tôi")).toEqual({
      format: 1,
      identity: null,
      descriptionSheet: "Mô tả của tôi",
    });
    expect(readMark("ITSCORE 3 anything at all")).toEqual({ format: 3, identity: null, descriptionSheet: "" });
    for (const other of ["ITSCORE", "ITSCORE 2 ITSCORE_1", "ITSCORE 0 x", "TT", "", null, 5, true]) {
      expect(readMark(other)).toBeNull();
    }
  });
});

describe("reading answers back", () => {
  const keys = plan.columns.map(({ key }) => key);
  const columns = readColumns(rubric, [["id", ...keys.slice(1)]]);
  if (!columns) throw new Error("the key row is complete");

  /** The values of the whole sheet after somebody filled it in. */
  function filled(answers: Answers, profile: Readonly<Record<string, string>> = {}): unknown[][] {
    return plan.rows.map(({ id, values }) => {
      const row: unknown[] = values.map((value) => (value === null || typeof value === "object" ? "" : value));
      const form = criteriaOf(rubric).find(({ item }) => `criterion:${item.id}` === id);
      if (form) {
        for (const [key, value] of inputCells(form.item, form.exceptions, answers[form.item.id] ?? {}).own)
          row[column(key)] = value;
      }
      if (id?.startsWith("profile:")) row[column("figure")] = profile[id.slice("profile:".length)] ?? "";
      return row;
    });
  }

  test.each([
    ["self-scored", laGi.answers],
    ["appraised", laGi.appraisal ?? {}],
  ])("gives the figures of La Gi back, %s", (_, answers) => {
    const read = readCells(rubric, columns, filled(answers, laGi.profile));
    expect(read.answers).toEqual(answers);
    expect(read.profile).toEqual(laGi.profile);
  });

  test("finds rows by their hidden ids after rows were inserted and reordered", () => {
    const random = new Random(22);
    const rows = filled(laGi.answers, laGi.profile);
    const moved = rows
      .map((row) => ({ row, place: random.next() }))
      .sort((a, b) => a.place - b.place)
      .map(({ row }) => row);
    moved.splice(10, 0, rows[0]?.map(() => "") ?? [], ["", "ghi chú riêng", 5, 6, 7]);
    const read = readCells(rubric, columns, moved);
    expect(read.answers, `seed ${random.seed}`).toEqual(laGi.answers);
    expect(read.profile).toEqual(laGi.profile);
    for (const [id, row] of read.rowOf) expect(moved[row]?.[0]).toBe(`criterion:${id}`);
    expect(read.rowOf.size).toBe(82);
  });

  test("finds columns by the hidden key row after one was inserted", () => {
    const shifted = readColumns(rubric, [["marker", "code", "", ...keys.slice(2)]]);
    if (!shifted) throw new Error("the key row is complete");
    const rows = filled(laGi.answers).map((row) => [...row.slice(0, 2), "chen vào", ...row.slice(2)]);
    expect(readCells(rubric, shifted, rows).answers).toEqual(laGi.answers);
  });

  test("says where the rows stand when only a part of the sheet is read", () => {
    const rows = filled(laGi.answers);
    const from = rowIndex("criterion:2.1");
    const read = readCells(rubric, columns, rows.slice(from, from + 3), from);
    expect(read.rowOf.get("2.1")).toBe(from);
    expect(read.answers["2.1"]).toEqual(laGi.answers["2.1"]);
  });

  test("knows a sheet whose key row is damaged", () => {
    expect(readColumns(rubric, [["id", "code", "content", "figure"]])).toBeNull();
    expect(readColumns(rubric, [])).toBeNull();
  });

  test("reads an empty form as no answers at all", () => {
    expect(readCells(rubric, columns, filled({}))).toMatchObject({ answers: {}, profile: {} });
  });

  test("ignores rows that belong to no criterion", () => {
    const read = readCells(rubric, columns, [
      ["criterion:gone", "", "", 5, 6],
      ["criterion", "", "", 5],
      [null],
      [],
      [5, 5, 5],
    ]);
    expect(read).toMatchObject({ answers: {}, profile: {} });
    expect(read.rowOf.size).toBe(0);
  });

  const of = (criterion: Criterion): Criterion => criterion;
  const typedInto = (criterion: Criterion, answer: Answer): Partial<Record<ColumnKey, string | number>> =>
    Object.fromEntries(inputCells(criterion, criterion.exceptions ?? [], answer).own);
  test.each<[string, Criterion, Answer, unknown, unknown]>([
    [
      "text in a figure stays what the cell shows",
      of(criterionOf(ratioRule())),
      { num: { cellText: "năm" }, den: 5 },
      "năm",
      5,
    ],
    ["one figure of two", of(criterionOf(ratioRule())), { den: 5 }, "", 5],
    ["zero", of(criterionOf(tierRule("20:15"))), { value: 0 }, 0, ""],
    ["units", of(criterionOf(unitsRule("2"))), { value: 7 }, 7, ""],
    ["judged points", of(criterionOf({ kind: "points" })), { points: 1.5 }, 1.5, ""],
    ["an option", of(criterionOf(choiceRule(["Có", "1"], ["Không", "0"]))), { option: 1 }, "Không", ""],
    [
      "text that is no option",
      of(criterionOf(choiceRule(["Có", "1"], ["Không", "0"]))),
      { option: { cellText: "Chắc" } },
      "Chắc",
      "",
    ],
    ["evidence and note", of(criterionOf(ratioRule())), { evidence: "12/KH-UBND", note: "=1+1" }, "", ""],
  ])("round trip: %s", (_, criterion, answer, figure, denominator) => {
    const inputs = typedInto(criterion, answer);
    expect([inputs["figure"], inputs["denominator"] ?? ""]).toEqual([figure, denominator]);
    const row = keys.map((key) => (key === "id" ? "criterion:c" : (inputs[key] ?? "")));
    expect(readCells(tinyRubric([criterion]), columns, [row]).answers).toEqual({ c: answer });
  });

  test("TRUE in a figure is the text that the cell shows, and no number", () => {
    const read = readCells(tinyRubric([criterionOf(ratioRule())]), columns, [
      keys.map((key) => (key === "id" ? "criterion:c" : key === "figure" ? true : key === "denominator" ? 5 : "")),
    ]);
    expect(read.answers).toEqual({ c: { num: { cellText: "TRUE" }, den: 5 } });
  });

  test("writes decimal strings of an answers file as the numbers that they mean", () => {
    expect(typedInto(criterionOf(ratioRule()), { num: "0,5", den: "1.234,5" })).toMatchObject({
      figure: 0.5,
      denominator: 1234.5,
    });
    expect(typedInto(criterionOf(tierRule("20:15")), { value: "12" })).toMatchObject({ figure: 12 });
    expect(typedInto(criterionOf(tierRule("20:15")), { value: "nhiều" })).toMatchObject({ figure: "nhiều" });
    expect(typedInto(criterionOf({ kind: "points" }), { points: "" })).toMatchObject({ figure: "" });
  });
});

describe("what may be filled in", () => {
  const unlocked = (appraisal: boolean): ReadonlySet<ColumnKey> => {
    const planned = planForm(rubric, "resilient", { appraisal });
    const row = planned.rows.findIndex(({ id }) => id === "criterion:2.1");
    const state = new Map<ColumnKey, boolean>();
    for (const { area, style } of planned.styles) {
      if (style.unlocked === undefined || row < area.row || row >= area.row + area.rows) continue;
      for (const { key } of planned.columns.slice(area.column, area.column + area.columns))
        state.set(key, style.unlocked);
    }
    return new Set([...state].flatMap(([key, open]) => (open ? [key] : [])));
  };

  test("is the agency's part while it scores", () => {
    expect(unlocked(false)).toEqual(new Set(["figure", "denominator", "evidence", "note"]));
  });

  test("is the appraiser's part, and where the agency answers, once an appraisal has begun", () => {
    expect(unlocked(true)).toEqual(
      new Set([
        "appraisedFigure",
        "appraisedDenominator",
        "reason",
        "opinion",
        "request",
        "explanation",
        "addedEvidence",
      ]),
    );
  });
});
