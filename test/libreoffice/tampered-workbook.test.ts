import type { ColumnKey } from "../../src/form/columns";
import { cellAddress } from "../../src/workbook/a1";
import { beforeAll, describe, expect, test } from "vitest";
import { loadExample, loadRubric } from "../../src/rubric/library";
import { planForm } from "../../src/sheet/form-plan/form-plan";
import type { FormContents } from "../../src/sheet/form-plan/fill-plan";
import type { FindingKind } from "../../src/inspect/finding";
import { formBytes } from "../planned-file";
import { type Edit, hasLibreOffice, type Job, runLibreOffice, type Typing } from "./libreoffice";
import { onlyForm } from "../only-form";

const rubric = await loadRubric("binh-thuan-2022-huyen");
const { answers, profile, appraisal = {} } = await loadExample("binh-thuan-2022-huyen", "la-gi");

/** La Gi's form, and what people do to its cells and rows by their names. */
class LaGi {
  private readonly plan;

  constructor(readonly contents: FormContents) {
    this.plan = planForm(rubric, "resilient", { appraisal: contents.appraisal != null });
  }

  unprotect(): Edit {
    return { sheet: this.plan.name, edit: "unprotect" };
  }

  type(id: string, key: ColumnKey, value: Typing["value"]): Edit {
    return {
      sheet: this.plan.name,
      cell: cellAddress(
        this.row(id),
        this.plan.columns.findIndex((column) => column.key === key),
      ),
      value,
    };
  }

  insertRowAbove(id: string): Edit {
    return { sheet: this.plan.name, edit: "insert-row", row: this.row(id) };
  }

  deleteRow(id: string): Edit {
    return { sheet: this.plan.name, edit: "delete-row", row: this.row(id) };
  }

  /** Into an empty row that was inserted below it. */
  copyDown(id: string): Edit {
    return { sheet: this.plan.name, edit: "copy-row", row: this.row(id), to: this.row(id) + 1 };
  }

  private row(id: string): number {
    return this.plan.rows.findIndex((row) => row.id === id);
  }
}

const self = new LaGi({ answers, profile });
const appraised = new LaGi({ answers, profile, appraisal });

type Found = readonly (readonly [kind: FindingKind, rowId: string, column: ColumnKey | null])[];

const tamperings: readonly (readonly [what: string, form: LaGi, edits: readonly Edit[], found: Found])[] = [
  ["nothing", self, [], []],
  ["nothing, while it is appraised", appraised, [], []],
  [
    "points typed over",
    self,
    [self.type("criterion:4.11#1", "points", 15)],
    [["formula-replaced", "criterion:4.11#1", "points"]],
  ],
  ["a total typed over", self, [self.type("total", "points", 500)], [["formula-replaced", "total", "points"]]],
  [
    "a state typed over",
    self,
    [self.type("criterion:2.1", "state", "✓ Đủ")],
    [["formula-replaced", "criterion:2.1", "state"]],
  ],
  ["a maximum raised", self, [self.type("criterion:2.1", "max", 99)], [["max-changed", "criterion:2.1", "max"]]],
  [
    "a title changed",
    self,
    [self.type("criterion:2.1", "content", "Khác")],
    [["text-changed", "criterion:2.1", "content"]],
  ],
  [
    "several of these",
    self,
    [
      self.type("criterion:4.11#1", "points", 15),
      self.type("criterion:2.1", "max", 99),
      self.type("criterion:2.2", "content", "Khác"),
    ],
    [
      ["max-changed", "criterion:2.1", "max"],
      ["text-changed", "criterion:2.2", "content"],
      ["formula-replaced", "criterion:4.11#1", "points"],
    ],
  ],
  ["an empty row inserted", self, [self.insertRowAbove("criterion:2.2")], []],
  ["a row deleted", self, [self.deleteRow("criterion:2.2")], [["row-missing", "criterion:2.2", null]]],
  // The sum above counts the copy, so that it shows more than the figures give.
  [
    "a row copied",
    self,
    [self.insertRowAbove("criterion:2.3"), self.copyDown("criterion:2.2")],
    [
      ["points-differ", "section:2", "points"],
      ["row-doubled", "criterion:2.2", null],
    ],
  ],
  [
    "appraised points typed over",
    appraised,
    [appraised.type("criterion:2.1", "appraisedPoints", 0)],
    [["formula-replaced", "criterion:2.1", "appraisedPoints"]],
  ],
  [
    "the agency's own figure, which was sent and locked",
    appraised,
    [appraised.type("criterion:2.1", "figure", 1)],
    [["self-changed", "criterion:2.1", "figure"]],
  ],
];

describe.skipIf(!hasLibreOffice())(
  "tampering with a form that LibreOffice has saved is found, and nothing else",
  () => {
    const saved = new Map<string, Uint8Array>();

    beforeAll(async () => {
      const forms = [self, appraised];
      const once = await runLibreOffice(
        forms.map(({ contents }): Job => ({ open: formBytes(rubric, contents), save: ["xlsx"] })),
      );
      const bytesOf = (form: LaGi): Uint8Array => once[forms.indexOf(form)]?.[0] ?? new Uint8Array();
      const results = await runLibreOffice(
        tamperings.map(([, form, edits]): Job => ({
          open: bytesOf(form),
          edits: [form.unprotect(), ...edits],
          save: ["xlsx"],
        })),
      );
      tamperings.forEach(([what], index) => saved.set(what, results[index]?.[0] ?? new Uint8Array()));
    }, 300_000);

    test.each(tamperings)("%s", async (what, _form, _edits, found) => {
      const {
        inspection: { findings },
      } = await onlyForm(saved.get(what) ?? new Uint8Array());
      const told = findings.map(({ kind, rowId, column }) => [kind, rowId, column]);
      // Whoever tampered took the protection off, and that is told as well.
      const isOpen = (one: unknown[]): boolean => one[0] === "unprotected";
      expect(told.filter(isOpen)).toHaveLength(1);
      expect(
        told.filter((one) => !isOpen(one)),
        JSON.stringify(findings),
      ).toEqual(found);
    });
  },
);
