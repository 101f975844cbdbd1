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
import { sampleOr } from "../thorough";
import { hasLibreOffice, type Job, runLibreOffice, type Typing } from "./libreoffice";
import { onlyForm } from "../only-form";

const random = new Random(Date.now() % 1_000_000);
const seed = `seed ${random.seed}`;

/** A form as its file leaves us, and as somebody without the add-in changes it. */
interface Journey {
  readonly what: string;
  readonly rubric: Rubric;
  readonly before: FormContents;
  readonly after: FormContents;
}

/** With anything in it: the form that has every rule, and another one; all of them at full size. */
const withAnything = sampleOr(
  ["bieu-mau-minh-hoa", random.pick(library).id],
  library.map(({ id }) => id),
);
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
  if (!withAnything.includes(id)) continue;
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

/** The form for teaching, with a figure in every kind of slot of every kind of rule changed; worked out by hand. */
const EVERY_SLOT = "bieu-mau-minh-hoa, a figure of every kind changed";
const teaching = await loadRubric("bieu-mau-minh-hoa");
const suoiMo = await loadExample("bieu-mau-minh-hoa", "suoi-mo");
const everySlot: Readonly<Record<string, Answer>> = {
  "I/1.1": { option: 1 }, // 3
  "I/1.2": { num: 36, den: 45 }, // 80% / 90% × 10 = 8,89, late: 4,445 gives 4,45
  "I/1.3": { counts: [1, 0] }, // 5 − 0,5
  "II/2.1": { exception: "na", note: "Máy do tỉnh trang bị" }, // 5
  "II/2.2b": { value: 20 }, // 6, with 4 above it 10
  "II/2.3": { value: 4 }, // 5
  "II/2.4": { value: 6 }, // 4 + 4 × 1,5
  "III/3.1": { num: 461, den: 500 }, // 92,2%: 4 + 2 × 1,5
  "III/3.3": { value: 91.25 }, // 9,125 gives 9,13
  "IV/4.2": { value: 4 }, // 8
  "IV/4.3": { points: 6 }, // with 8 + 8: 22, at most 20
  "V/5.1": { value: 1 }, // 2
  "V/5.2": { option: 1 }, // 3
  "VI/6.1": { value: 13 }, // 6,5, at most 6
  "VI/6.2": { value: 3 }, // 4, with 3 below it 13, at most 10
};
const byHand: Readonly<Record<string, string | number>> = {
  "section:I": 11.95,
  "section:II": 30,
  "section:III": 16.13,
  "section:IV": 20,
  "section:V": 5,
  "section:VI": -10,
  "criterion:III/3.2": "",
  // 78,08 + 5 − 10 of 90
  total: 73.08,
  // 78,08 × 100 / 90 = 86,76, + 5 − 10
  rescaled: 81.76,
  grade: "Tốt",
};
journeys.push({
  what: EVERY_SLOT,
  rubric: teaching,
  before: suoiMo,
  after: {
    profile: suoiMo.profile,
    answers: Object.fromEntries(
      Object.entries(suoiMo.answers).map(([id, answer]) => [id, { ...answer, ...everySlot[id] }]),
    ),
  },
});

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

  test("every slot of every rule: points, ceilings, penalty, rescaled total and grade as worked out by hand", () => {
    const rules = new Set(criteriaOf(teaching).map(({ item }) => item.rule.kind));
    const changed = criteriaOf(teaching).filter(({ item }) => item.id in everySlot);
    expect(new Set(changed.map(({ item }) => item.rule.kind))).toEqual(rules);
    const [form] = readContents(saved.get(EVERY_SLOT) ?? new Uint8Array()).sheets;
    const { rows, columns } = planForm(teaching);
    const points = columns.findIndex(({ key }) => key === "points");
    const shown = Object.keys(byHand).map((id) => [
      id,
      form?.values[rows.findIndex((row) => row.id === id)]?.[points] ?? "",
    ]);
    expect(Object.fromEntries(shown)).toEqual(byHand);
    expect(
      form?.values[rows.findIndex(({ id }) => id === "total")]?.[columns.findIndex(({ key }) => key === "max")],
    ).toBe(90);
  });

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
