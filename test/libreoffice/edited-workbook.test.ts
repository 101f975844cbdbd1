import { cellAddress } from "../../src/workbook/a1";
import { beforeAll, describe, expect, test } from "vitest";
import type { Answer, Answers, Appraisal } from "../../src/rubric/answers";
import { library, loadExample, loadRubric } from "../../src/rubric/library";
import { criteriaOf } from "../../src/rubric/outline";
import type { Criterion, Rubric } from "../../src/rubric/schema";
import { scoreAppraisal } from "../../src/scoring/appraisal";
import { exceptionKinds } from "../../src/scoring/exceptions";
import { score } from "../../src/scoring/score";
import { planForm } from "../../src/sheet/form-plan/form-plan";
import { fillPlan, type FormContents } from "../../src/sheet/form-plan/fill-plan";
import { type SheetPlan } from "../../src/sheet/sheet-plan";
import { pointsById } from "../../src/inspect/stored-points";
import { formBytes } from "../planned-file";
import { readContents } from "../../src/workbook/read/read-contents";
import { readWorkbookFile } from "../../src/workbook/read/read-workbook-file";
import { Random } from "../random";
import { faultsBesideChance, randomAnswers, randomAppraisal } from "../random-answers";
import { hasLibreOffice, type Job, runLibreOffice, type Typing } from "./libreoffice";
import { onlyForm } from "./only-form";

const random = new Random(Date.now() % 1_000_000);
const seed = `seed ${random.seed}`;

/** A form as its file leaves us, and as somebody without the add-in changes it. */
interface Journey {
  readonly what: string;
  readonly rubric: Rubric;
  readonly before: FormContents;
  readonly after: FormContents;
}

const journeys: Journey[] = [];
for (const { id, examples } of library) {
  const rubric = await loadRubric(id);
  const profile = Object.fromEntries(
    rubric.profile.map((field): [string, string] => [field.id, field.kind === "count" ? "25" : `01 ${field.label}`]),
  );
  const anything = randomAnswers(rubric, random);
  const appraisal = randomAppraisal(rubric, anything, random);
  for (const example of examples) {
    const { answers, profile: own } = await loadExample(id, example.id);
    journeys.push({
      what: `${id}, as ${example.id} filled it in`,
      rubric,
      before: { answers, profile: own },
      after: { answers: withChanges(rubric, answers), profile: own },
    });
  }
  journeys.push({
    what: `${id}, filled in with anything`,
    rubric,
    before: { answers: anything, profile },
    after: { answers: withChanges(rubric, anything), profile },
  });
  // From the start of an appraisal on the agency's own part stays as it is.
  journeys.push({
    what: `${id}, appraised`,
    rubric,
    before: { answers: anything, profile, appraisal },
    after: { answers: anything, profile, appraisal: withChanges(rubric, appraisal) },
  });
}

/** One other figure in a row of each rule that the form has, and one claim of each exception that it has. */
function withChanges<A extends Answers>(rubric: Rubric, answers: A): A {
  const changed: Record<string, Answer> = { ...answers };
  const rows = criteriaOf(rubric);
  for (const kind of new Set(rows.map(({ item }) => item.rule.kind))) {
    const { item } = random.pick(rows.filter((row) => row.item.rule.kind === kind));
    changed[item.id] = { ...withoutFigures(answers[item.id] ?? {}), ...otherFigures(item, answers[item.id] ?? {}) };
  }
  for (const kind of new Set(rows.flatMap(({ exceptions }) => exceptionKinds(exceptions)))) {
    const offering = rows.filter(
      ({ item, exceptions }) => changed[item.id] === answers[item.id] && exceptionKinds(exceptions).includes(kind),
    );
    if (offering.length === 0) continue;
    const { item } = random.pick(offering);
    const { exception: _, late: __, ...rest } = answers[item.id] ?? {};
    changed[item.id] = { ...rest, note: "theo báo cáo", ...(kind === "late" ? { late: true } : { exception: kind }) };
  }
  return changed as A;
}

function withoutFigures(answer: Answer): Answer {
  const words = ["evidence", "note", "reason", "request", "explanation", "addedEvidence"];
  return Object.fromEntries(Object.entries(answer).filter(([key]) => words.includes(key)));
}

/** FIXED writes the numbers of totals in words in the language of whoever calculates. */
function oneDecimalSign(value: unknown): unknown {
  return typeof value === "string" ? value.replace(/(\d),(?=\d)/g, "$1.") : value;
}

function otherFigures({ rule }: Criterion, answer: Answer): Answer {
  const other = random.int(1, 30);
  if (rule.kind === "ladder" && !rule.value) return { num: other, den: 30 };
  switch (rule.kind) {
    case "ratio":
      return { num: other, den: "den" in answer && typeof answer.den === "number" && answer.den > 0 ? answer.den : 40 };
    case "choice":
      return {
        option: ("option" in answer && answer.option === 0) || rule.options.length === 1 ? rule.options.length - 1 : 0,
      };
    case "deduction":
      return { counts: rule.lines.map(() => random.int(0, 3)) };
    case "points":
      return { points: other / 8 };
    default:
      return { value: other };
  }
}

const planOf = ({ rubric }: Journey, contents: FormContents): SheetPlan =>
  fillPlan(planForm(rubric, "resilient", { appraisal: contents.appraisal != null }), rubric, contents);

/** What somebody types to get from the one to the other. */
function typed(journey: Journey): Typing[] {
  const [from, to] = [planOf(journey, journey.before), planOf(journey, journey.after)];
  return to.rows.flatMap(({ values }, row) =>
    values.flatMap((value, column) => {
      const was = from.rows[row]?.values[column] ?? null;
      return value === was || (typeof value === "object" && value !== null)
        ? []
        : [{ sheet: to.name, cell: cellAddress(row, column), value }];
    }),
  );
}

/** Answers as they are read: a row without any has none. */
function asRead(answers: Answers | Appraisal): Answers {
  return Object.fromEntries(
    Object.entries(answers).flatMap(([id, { ...answer }]): [string, Answer][] => {
      if ("counts" in answer && answer.counts?.every((count) => count === null)) delete answer.counts;
      return Object.keys(answer).length === 0 ? [] : [[id, answer]];
    }),
  );
}

/** The cells of the form that anybody may fill in. */
function unlockedCells(bytes: Uint8Array): string[] {
  const {
    sheets: [form],
    styles,
  } = readWorkbookFile(bytes);
  return (
    form?.rows.flatMap(({ row, cells }) =>
      cells.filter(({ style }) => styles[style]?.locked === false).map(({ column }) => cellAddress(row, column)),
    ) ?? []
  );
}

const stored = (points: ReadonlyMap<string, string | null>): [string, string | number][] =>
  [...points].map(([id, value]) => [id, value === null ? "" : Number(value)]);

describe.skipIf(!hasLibreOffice())("a form that somebody without the add-in changes in LibreOffice", () => {
  const saved = new Map<string, Uint8Array>();
  const throughOds = new Map<string, Uint8Array>();

  beforeAll(async () => {
    const results = await runLibreOffice(
      journeys.map((journey): Job => ({
        open: formBytes(journey.rubric, journey.before),
        edits: typed(journey),
        save: ["xlsx", "ods"],
      })),
    );
    const again = await runLibreOffice(
      results.map(([, ods = new Uint8Array()]): Job => ({ open: ods, format: "ods", save: ["xlsx"] })),
    );
    journeys.forEach(({ what }, index) => {
      saved.set(what, results[index]?.[0] ?? new Uint8Array());
      throughOds.set(what, again[index]?.[0] ?? new Uint8Array());
    });
  }, 300_000);

  describe.each(journeys.map((journey) => [journey.what, journey] as const))("%s", (what, journey) => {
    const { rubric, after } = journey;

    test("shows in every row, section and total what the figures give, and no error anywhere", () => {
      const [form, ...others] = readContents(saved.get(what) ?? new Uint8Array()).sheets;
      const formulas = planOf(journey, after).rows.flatMap(({ values }, row) =>
        values.flatMap((value, column) =>
          typeof value === "object" && value !== null ? [{ row, column, result: value.result ?? "" }] : [],
        ),
      );
      const told = (shown: (formula: (typeof formulas)[number]) => unknown): unknown[] =>
        formulas.map((formula) => [cellAddress(formula.row, formula.column), oneDecimalSign(shown(formula))]);
      expect(typed(journey), seed).not.toEqual([]);
      expect(
        told(({ row, column }) => form?.values[row]?.[column] ?? ""),
        seed,
      ).toEqual(told(({ result }) => result));
      expect(
        [form, ...others].flatMap(
          (sheet) => sheet?.values.flat().filter((value) => typeof value === "string" && value.startsWith("#")) ?? [],
        ),
        seed,
      ).toEqual([]);
    });

    test("is read back with the same answers and points, and nothing is found", async () => {
      const { inspection, description } = await onlyForm(saved.get(what) ?? new Uint8Array());
      const scores = score(rubric, after.answers);
      expect(faultsBesideChance(inspection), seed).toEqual([]);
      expect(inspection.answers, seed).toEqual(asRead(after.answers));
      expect(inspection.cells.profile, seed).toEqual(after.profile);
      expect(inspection.scores, seed).toEqual(scores);
      expect([...inspection.stored], seed).toEqual(stored(pointsById(scores)));
      expect(description.status).toBe(after.appraisal ? "appraising" : "scoring");
      if (!after.appraisal) return;
      const appraised = scoreAppraisal(rubric, after.answers, after.appraisal);
      expect(inspection.appraisal?.answers, seed).toEqual(asRead(after.appraisal));
      expect(inspection.appraisal?.scores, seed).toEqual(appraised);
      expect([...(inspection.appraisal?.stored ?? [])], seed).toEqual(stored(pointsById(appraised)));
    });

    test("stays protected, with the same cells to fill in and its description hidden", () => {
      const bytes = saved.get(what) ?? new Uint8Array();
      expect(
        readWorkbookFile(bytes).sheets.map(({ visibility, protection }) => [visibility, protection?.password]),
      ).toEqual([
        ["visible", false],
        [expect.stringMatching(/^(hidden|veryHidden)$/), false],
      ]);
      expect(unlockedCells(bytes)).toEqual(unlockedCells(formBytes(rubric, journey.before)));
    });

    test("loses nothing through OpenDocument and back but the copy for Office.js", async () => {
      const bytes = throughOds.get(what) ?? new Uint8Array();
      expect([saved.get(what), bytes].map((file) => readContents(file ?? new Uint8Array()).customXml().length)).toEqual(
        [1, 0],
      );
      const { inspection } = await onlyForm(bytes);
      expect(faultsBesideChance(inspection), seed).toEqual([]);
      expect(inspection.answers, seed).toEqual(asRead(after.answers));
      expect([...inspection.stored], seed).toEqual(stored(pointsById(score(rubric, after.answers))));
    });
  });
});
