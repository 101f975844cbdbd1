import { beforeAll, describe, expect, test } from "vitest";
import { findColumns } from "../../src/form/found-columns";
import type { Rubric } from "../../src/rubric/schema";
import { score } from "../../src/scoring/score";
import { fillPlan } from "../../src/sheet/form-plan/fill-plan";
import { planForm } from "../../src/sheet/form-plan/form-plan";
import { cellAddress } from "../../src/workbook/a1";
import { readContents } from "../../src/workbook/read/read-contents";
import { formBytes } from "../planned-file";
import { answersOf, nestedCases, nestedRubric, type SumCase, sumCases, sumRubric } from "../scoring/sum-cases";
import { hasLibreOffice, type Job, runLibreOffice } from "./libreoffice";

const tables = [
  ["side by side", sumRubric, sumCases],
  ["within each other", nestedRubric, nestedCases],
] as const;

/** Somebody without the add-in types a case into a blank form. */
function typing(rubric: Rubric, [, points]: SumCase): Job {
  const blank = planForm(rubric, "native");
  const filled = fillPlan(blank, rubric, { answers: answersOf(points), profile: {} });
  const edits = filled.rows.flatMap(({ values }, row) =>
    values.flatMap((value, column) =>
      value === null || value === (blank.rows[row]?.values[column] ?? null) || typeof value === "object"
        ? []
        : [{ sheet: filled.name, cell: cellAddress(row, column), value }],
    ),
  );
  return {
    open: formBytes(rubric, { answers: {}, profile: {} }, { dialect: "native" }),
    edits,
    save: ["xlsx"],
  };
}

/** What LibreOffice shows in the rows of the sums, as text. */
function shown(rubric: Rubric, bytes: Uint8Array): readonly string[] {
  const values = readContents(bytes).sheets[0]?.values ?? [];
  const columns = findColumns(rubric, values)?.columns;
  const of = (row: string, key: "points" | "max"): string =>
    String(values.find(([id]) => id === row)?.[columns?.get(key) ?? -1] ?? "");
  return [of("total", "points"), of("total", "max"), of("rescaled", "points"), of("grade", "points")];
}

describe.skipIf(!hasLibreOffice())(
  "sums that are worked out by hand are what LibreOffice makes of the formulas",
  () => {
    const saved = new Map<string, Uint8Array>();
    beforeAll(async () => {
      const all = tables.flatMap(([name, rubric, cases]) =>
        cases.map((one) => [`${name} ${one[0]}`, typing(rubric, one)] as const),
      );
      const results = await runLibreOffice(all.map(([, job]) => job));
      all.forEach(([name], index) => {
        const [bytes] = results[index] ?? [];
        if (bytes) saved.set(name, bytes);
      });
    });

    test.each(tables)("%s", (name, rubric, cases) => {
      const wanted = cases.map(([what, points, total]) => {
        const { points: sum, applies, rescaled, grade } = { ...score(rubric, answersOf(points)).total, ...total };
        return [what, sum ?? "", applies, rescaled ?? "", grade ?? ""];
      });
      expect(cases.map(([what]) => [what, ...shown(rubric, saved.get(`${name} ${what}`) ?? new Uint8Array())])).toEqual(
        wanted,
      );
    });
  },
);
