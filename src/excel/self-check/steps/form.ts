import { PLAN_VERSION } from "../../../form/plan-version";
import { readMark } from "../../../form/description";
import { isRemark } from "../../../inspect/finding";
import { formProtection } from "../../../sheet/styles";
import { fillForm, setFigure } from "../../fill";
import { checkForm, repairForm } from "../../inspect";
import { updateForm } from "../../update";
import { until } from "../bench";
import { done, formName, onForm, openForm, samplePlan } from "../form-on-sheet";
import { sampleAnswers, SAMPLE_ID, samplePoints, sampleProfile } from "../sample";
import { type Check, type Outcome, same, sameAll, type Step } from "../step";

// What the add-in does with a form that stands there.

/** The same record with its keys in one order, whoever wrote it. */
function inOrder(record: object): Record<string, unknown> {
  return Object.fromEntries(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Everything in which the form differs from its plan; other points included. */
export async function intact(check: Check): Promise<Outcome> {
  const { findings } = done(await checkForm(await openForm(check)));
  return same(
    [],
    findings.filter((finding) => !isRemark(finding)).map(({ kind, rowId, found }) => `${kind} ${rowId ?? ""} ${found}`),
  );
}

/** The points of the rows as Excel has calculated them; null where a row is missing. */
function pointsNow(check: Check, column: string): Promise<Record<string, unknown>> {
  return onForm(check, async (sheet, context) => {
    const used = sheet.getUsedRange().load("values");
    await context.sync();
    const rows = used.values as unknown[][];
    const at = rows[0]?.indexOf(column) ?? -1;
    return Object.fromEntries(
      Object.keys(samplePoints).map((id) => [id, rows.find(([own]) => own === id)?.[at] ?? null]),
    );
  });
}

/** Waits until a column of points is as worked out by hand. */
export function pointsAre(
  check: Check,
  column = "points",
  expected: Readonly<Record<string, unknown>> = samplePoints,
): Promise<Outcome> {
  return until(check, expected, () => pointsNow(check, column));
}

/** 0-based row of the plan by its id; the sample is installed as planned. */
export function rowOf(id: string): number {
  return samplePlan().rows.findIndex((row) => row.id === id);
}

export function columnOf(key: string): number {
  return samplePlan().columns.findIndex((column) => column.key === key);
}

/** Changes what is locked, and protects again as an installation does. */
async function unprotected(check: Check, change: (sheet: Excel.Worksheet) => void): Promise<void> {
  await onForm(check, async (sheet, context) => {
    sheet.protection.unprotect();
    change(sheet);
    sheet.protection.protect({ ...formProtection, selectionMode: Excel.ProtectionSelectionMode.normal });
    await context.sync();
  });
}

export const formSteps: readonly Step[] = [
  {
    id: "read",
    run: async (check) => {
      const { rubric, standing, status, release, rowOf: rows } = await openForm(check);
      return same([SAMPLE_ID, "form", "scoring", "same", 4], [rubric.id, standing, status, release, rows.size]);
    },
  },
  {
    id: "fill",
    run: async (check) => {
      done(await fillForm(await openForm(check), sampleAnswers, sampleProfile));
      const { answers, profile } = await openForm(check);
      const told = (all: typeof answers, about: typeof profile) =>
        new Map<string, unknown>([
          ...Object.entries(all).map(([id, answer]): [string, unknown] => [id, inOrder(answer)]),
          ...Object.entries(about),
        ]);
      return sameAll(told(sampleAnswers, sampleProfile), told(answers, profile));
    },
  },
  { id: "points", run: pointsOfFilled },
  { id: "intact", run: async (check) => intact(await filled(check)) },
  {
    // A figure that cannot be scored, and the right one again: nothing stays stuck (office-js #3234).
    id: "form-recovers",
    run: async (check) => {
      await filled(check);
      done(await setFigure(await openForm(check), "1.1", "figure", -1));
      const broken = { ...samplePoints, "criterion:1.1": "", "section:1": 2, total: 6 };
      const outcome = await pointsAre(check, "points", broken);
      done(await setFigure(await openForm(check), "1.1", "figure", 13));
      return outcome.kind === "passed" ? pointsAre(check) : outcome;
    },
  },
  {
    id: "repair",
    run: async (check) => {
      await filled(check);
      const formula = await onForm(check, async (sheet, context) => {
        const cell = sheet.getRangeByIndexes(rowOf("total"), columnOf("points"), 1, 1).load("formulas");
        await context.sync();
        return (cell.formulas as unknown[][])[0]?.[0];
      });
      await unprotected(check, (sheet) => {
        sheet.getRangeByIndexes(rowOf("total"), columnOf("points"), 1, 1).values = [[99]];
      });
      const { repaired } = done(await repairForm(await openForm(check)));
      return onForm(check, async (sheet, context) => {
        const cell = sheet.getRangeByIndexes(rowOf("total"), columnOf("points"), 1, 1).load("formulas");
        sheet.protection.load("protected");
        await context.sync();
        return same([1, formula, true], [repaired, (cell.formulas as unknown[][])[0]?.[0], sheet.protection.protected]);
      });
    },
  },
  {
    // The form says that the release before this one has made it, and is brought up to this one.
    id: "update",
    run: async (check) => {
      await onForm(check, async (sheet, context) => {
        const corner = sheet.getRange("A1").load("values");
        await context.sync();
        const name = readMark((corner.values as unknown[][])[0]?.[0])?.descriptionSheet ?? "";
        const describing = context.workbook.worksheets.getItem(name);
        const facts = describing.getUsedRange().load("values");
        await context.sync();
        const row = (facts.values as unknown[][]).findIndex(([key]) => key === "plan");
        describing.protection.unprotect();
        describing.getRangeByIndexes(row, 1, 1, 1).values = [[String(PLAN_VERSION - 1)]];
        describing.protection.protect();
        await context.sync();
      });
      const before = await openForm(check);
      done(await updateForm(before));
      const { release, standing } = await openForm(check);
      const outcome = same(["earlier", "same", "form"], [before.release, release, standing]);
      return outcome.kind === "passed" ? intact(check) : outcome;
    },
  },
  {
    id: "row-inserted",
    run: async (check) => {
      await filled(check);
      const row = (sheet: Excel.Worksheet) => sheet.getRangeByIndexes(rowOf("criterion:1.2"), 0, 1, 1).getEntireRow();
      await unprotected(check, (sheet) => row(sheet).insert(Excel.InsertShiftDirection.down));
      const { answers, rowOf: rows } = await openForm(check);
      const points = await pointsNow(check, "points");
      await unprotected(check, (sheet) => row(sheet).delete(Excel.DeleteShiftDirection.up));
      return same([rowOf("criterion:1.2") + 1, { value: 12 }, samplePoints], [rows.get("1.2"), answers["1.2"], points]);
    },
  },
  {
    // Renamed and moved by hand, a form stays what it is.
    id: "renamed-moved",
    run: async (check) => {
      const name = formName(check);
      const other = `${name} (khác)`;
      const rename = (from: string, to: string, position: number): Promise<void> =>
        Excel.run(async (context) => {
          const sheet = context.workbook.worksheets.getItem(from);
          sheet.name = to;
          sheet.position = position;
          await context.sync();
        });
      await rename(name, other, 0);
      try {
        const { standing, rowOf: rows } = await openForm(check, other);
        return same(["form", 4], [standing, rows.size]);
      } finally {
        await rename(other, name, 1);
      }
    },
  },
];

async function pointsOfFilled(check: Check): Promise<Outcome> {
  return pointsAre(await filled(check));
}

/** Steps may be run one by one: each fills the form in for itself where it is blank. */
async function filled(check: Check): Promise<Check> {
  const form = await openForm(check);
  if (Object.keys(form.answers).length === 0) done(await fillForm(form, sampleAnswers, sampleProfile));
  return check;
}
