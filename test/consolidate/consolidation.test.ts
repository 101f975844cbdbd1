import { describe, expect, test } from "vitest";
import { consolidate, type ReadUnit } from "../../src/consolidate/consolidation";
import { lostPoints } from "../../src/consolidate/lost-points";
import { readGradeBands } from "../../src/consolidate/grade-bands";
import { rankingInJson } from "../../src/consolidate/last-ranking";
import { statisticsOf } from "../../src/consolidate/statistics";
import type { Answers } from "../../src/rubric/answers";
import { Exact } from "../../src/rubric/exact";
import { parseRubric } from "../../src/rubric/parse";
import { Random } from "../random";
import { expectedFrom, filesOf, ranked, readFrom } from "./units";

/** What each of forty communes says, and what its points are in whole hundredths, reckoned here without the product. */
const communes = Array.from({ length: 40 }, (_, place) => {
  // The last four say what four before them say: ties.
  const index = place < 36 ? place : place - 30;
  const figure = 10 + ((index * 37) % 90);
  const judged = (index * 5) % 13;
  const own = (index * 7) % 9;
  const late = index % 9;
  const isOut = index % 5 === 0;
  const answers: Answers = {
    "I/1": { num: figure },
    "I/2": { points: judged / 2 },
    "I/3": isOut ? { exception: "na", note: "Không có" } : { points: own / 2 },
    "II/1": { value: late },
  };
  return { name: `UBND xã Số ${place}`, answers, figure, judged, own, late, isOut };
});
const BEST = Math.max(...communes.map(({ figure }) => figure));

const half = (num: number, den: number): number => Math.floor((2 * num + den) / (2 * den));
const pointsOf = ({ figure, judged, own, late, isOut }: (typeof communes)[number]): number => {
  const base = Math.min(1800, half(1000 * figure, BEST) + 50 * judged + (isOut ? 0 : 50 * own));
  // Under the ceiling only what is missing to reach it is lost: 20 − 4 leaves 16 of 18.
  const rescaled = isOut ? half(base * 1800, 1600) : base;
  return Math.max(0, rescaled - Math.min(300, 50 * late));
};

const all = (): ReadUnit[] =>
  communes.map(({ name, answers }) => readFrom(ranked, { file: `${name}.xlsx`, agency: name, answers }));

test("the rubric of these tests is one", () => {
  expect(parseRubric(JSON.stringify(ranked))).toMatchObject({ ok: true });
});

test("forty communes are ranked with ratios to the best, ceilings, penalties, rows that do not apply, and ties", () => {
  const { units, best, basis, open } = consolidate(filesOf(ranked, all()));
  const expected = communes.map(pointsOf);
  const byName = new Map(units.map((one) => [one.unit.agency, one]));
  communes.forEach((commune, index) => {
    const own = expected[index] ?? 0;
    const found = byName.get(commune.name);
    expect([commune.name, new Exact(found?.points ?? -1).times(100).toNumber()]).toEqual([commune.name, own]);
    expect(found?.rank).toBe(1 + expected.filter((other) => other > own).length);
    expect(found?.grade).toBe(own >= 1440 ? "Tốt" : own >= 1080 ? "Khá" : "Chưa đạt");
  });
  expect(new Set(units.map(({ rank }) => rank)).size).toBeLessThan(40); // some tie
  expect(best).toEqual([
    {
      id: "I/1",
      figure: String(BEST),
      agencies: communes.filter(({ figure }) => figure === BEST).map(({ name }) => name),
    },
  ]);
  expect([basis, open]).toEqual(["points", 0]);

  const lost = new Map(lostPoints(ranked, units).map((one) => [one.id, one]));
  const judged = communes.reduce((sum, one) => sum + one.judged, 0);
  expect(lost.get("I/2")).toMatchObject({ lost: String(240 - judged / 2), applies: 40, scored: 40 });
  expect(lost.get("I/3")).toMatchObject({ applies: 32 });
  const ratios = communes.reduce((sum, { figure }) => sum + half(1000 * figure, BEST), 0);
  expect(lost.get("I/1")?.lost).toBe(new Exact(40_000 - ratios).div(100).toFixed());
});

describe("a row that is scored against the best unit", () => {
  const unit = (name: string, num: number | null, more: object = {}): ReadUnit =>
    readFrom(ranked, { file: `${name}.xlsx`, agency: name, answers: num === null ? {} : { "I/1": { num, ...more } } });
  const points = (...read: ReadUnit[]): (string | null)[] =>
    read.map(
      ({ unit: { file } }) =>
        consolidate(filesOf(ranked, read)).units.find((one) => one.unit.file === file)?.unit.self.criteria[0]?.points ??
        null,
    );

  test("has no points in its own form, and waits; they come with the others and change with a better one", () => {
    const one = unit("UBND xã A", 60);
    expect(one.unit.self.criteria[0]?.points).toBeNull();
    expect(points(one)).toEqual(["10"]);
    expect(points(one, unit("UBND xã B", 90))).toEqual(["6.67", "10"]);
  });

  test("a figure of the highest unit that somebody typed by hand does not count any more", () => {
    expect(points(unit("UBND xã A", 60, { den: 200 }), unit("UBND xã B", 120))).toEqual(["5", "10"]);
  });

  test("of two files of one agency neither sets the mark", () => {
    const twice = { ...unit("UBND xã B", 900), hash: "another" };
    const again = { ...twice, unit: { ...twice.unit, file: "B lần 2.xlsx" }, hash: "a third" };
    expect(points(unit("UBND xã A", 30), unit("UBND xã C", 60), twice, again).slice(0, 2)).toEqual(["5", "10"]);
  });

  test("a blank row stays blank, and where nobody has anything it is told", () => {
    expect(points(unit("UBND xã A", null), unit("UBND xã B", 5))).toEqual([null, "10"]);
    const { units, best } = consolidate(filesOf(ranked, [unit("UBND xã A", 0), unit("UBND xã B", 0)]));
    expect(best).toEqual([{ id: "I/1", figure: null, agencies: [] }]);
    expect(units.map(({ problems }) => problems.filter(({ kind }) => kind === "no-best"))).toEqual([
      [{ kind: "no-best", count: 1 }],
      [{ kind: "no-best", count: 1 }],
    ]);
  });

  test("an appraised figure counts where everything is appraised", () => {
    const appraised = readFrom(ranked, {
      file: "a.xlsx",
      agency: "UBND xã A",
      answers: { "I/1": { num: 60 } },
      appraisal: { "I/1": { num: 30, reason: "other-figures" } },
    });
    const result = consolidate(filesOf(ranked, [appraised, unit("UBND xã B", 60)]));
    const first = result.units.find(({ unit: { agency } }) => agency === "UBND xã A");
    expect([first?.of, first?.points, first?.unit.self.ranked]).toEqual(["appraised", "5", "10"]);
  });
});

describe("whose form it is", () => {
  const form = (agency: string, points: number, file = `${agency}.xlsx`, more: Partial<ReadUnit> = {}): ReadUnit =>
    readFrom(ranked, { file, agency, answers: { "I/2": { points } } }, more);
  const short = form("UBND xã Hòa An", 1);
  const long = form("Uỷ ban nhân dân xã Hoà An", 2);
  const ranks = (options: Parameters<typeof consolidate>[1], ...read: ReadUnit[]) =>
    Object.fromEntries(consolidate(filesOf(ranked, read), options).units.map(({ unit, rank }) => [unit.file, rank]));

  test("two spellings are asked about, and ranked as two agencies after a no", () => {
    expect(ranks({}, short, long)).toEqual({ [short.unit.file]: null, [long.unit.file]: null });
    const names = [short.unit.agency ?? "", long.unit.agency ?? ""] as const;
    expect(ranks({ spellings: [{ names, isSame: false }] }, short, long)).toEqual({
      [short.unit.file]: 2,
      [long.unit.file]: 1,
    });
  });

  test("after a yes they are one agency: of its files the one counts that somebody chooses, and the other is told", () => {
    const names = [short.unit.agency ?? "", long.unit.agency ?? ""] as const;
    const options = { spellings: [{ names, isSame: true }] };
    expect(ranks(options, short, long)).toEqual({ [short.unit.file]: null, [long.unit.file]: null });
    const chosen = { ...options, counted: new Set([long.hash]) };
    expect(ranks(chosen, short, long)).toEqual({ [long.unit.file]: 1 });
    expect(consolidate(filesOf(ranked, [short, long]), chosen).refused).toEqual([
      { file: short.unit.file, reason: { kind: "replaced", other: long.unit.file } },
    ]);
    // The latest word counts.
    expect(ranks({ ...options, counted: new Set([long.hash, short.hash]) }, short, long)).toEqual({
      [short.unit.file]: 1,
    });
  });

  test("a name that the list spells otherwise is the one on the list after a yes", () => {
    const expected = expectedFrom("Sở Y tế tỉnh Mẫu;Sở\nSở Nội vụ;Sở");
    const health = form("Sở Y tế", 3);
    const before = consolidate(filesOf(ranked, [health]), { expected });
    expect(before.missing.map(({ name }) => name)).toEqual(["Sở Y tế tỉnh Mẫu", "Sở Nội vụ"]);
    expect(before.units[0]?.problems).toContainEqual({ kind: "not-expected", resembles: "Sở Y tế tỉnh Mẫu" });
    const after = consolidate(filesOf(ranked, [health]), {
      expected,
      spellings: [{ names: ["Sở Y tế", "Sở Y tế tỉnh Mẫu"], isSame: true }],
    });
    expect(after.missing.map(({ name }) => name)).toEqual(["Sở Nội vụ"]);
    expect(after.units[0]).toMatchObject({ block: "Sở", problems: [{ kind: "blank-rows" }] });
  });

  test("answers that lead in a circle end", () => {
    const spellings = [
      { names: ["A", "B"], isSame: true },
      { names: ["B", "A"], isSame: true },
      { names: ["A", "A"], isSame: true },
    ] as const;
    expect(consolidate(filesOf(ranked, [form("A", 1), form("B", 2)]), { spellings }).units).toHaveLength(2);
  });

  test("communes of two districts may share a name: the list tells them apart by the folder, and ranks each district", () => {
    const expected = expectedFrom(
      "UBND xã An Phú;Xã;Huyện A;20/11/2026\nUBND xã An Phú;Xã;Huyện B\nUBND xã Bình;Xã;Huyện B",
    );
    const { units, missing } = consolidate(
      filesOf(ranked, [
        form("UBND xã An Phú", 1, "a.xlsx", { folder: "Huyện A" }),
        form("UBND xã An Phú", 2, "b.xlsx", { folder: "Huyện B" }),
        form("UBND xã Bình", 3, "c.xlsx", { folder: "Huyện B" }),
      ]),
      { expected },
    );
    expect(missing).toEqual([]);
    expect(
      units.map(({ unit, parent, parentRank, blockRank, due }) => [unit.file, parent, parentRank, blockRank, due]),
    ).toEqual([
      ["c.xlsx", "Huyện B", 1, 1, null],
      ["b.xlsx", "Huyện B", 2, 2, null],
      ["a.xlsx", "Huyện A", 1, 3, "2026-11-20"],
    ]);
  });
});

test("every file ends in exactly one list, and the lists add up, whatever comes and whatever people answer", () => {
  const seeded = new Random(20261129);
  const random = (): number => seeded.next();
  const names = ["UBND xã A", "Ủy ban nhân dân xã A", "Xã A", "UBND phường A", "UBND xã B", "", "Sở Y", "Sở Y tỉnh Z"];
  const pick = <T>(from: readonly T[]): T => seeded.pick(from);
  for (let round = 0; round < 200; round += 1) {
    const read = Array.from({ length: Math.floor(random() * 12) }, (_, index): ReadUnit => {
      const one = readFrom(ranked, {
        file: `${index}.xlsx`,
        agency: pick(names),
        answers:
          random() < 0.2
            ? {}
            : { "I/1": { num: Math.floor(random() * 4) }, "I/2": { points: Math.floor(random() * 6) } },
      });
      const unit = random() < 0.1 ? { ...one.unit, scoring: "another" } : one.unit;
      return { unit, hash: `h${Math.floor(random() * 14)}`, folder: pick([null, "Cụm 1", "Cụm 2"]) };
    });
    const refused = Array.from({ length: Math.floor(random() * 4) }, (_, index) => ({
      file: `${index}.png`,
      reason: { kind: "words", text: "ảnh" } as const,
    }));
    const result = consolidate(
      { ...filesOf(ranked, read), refused },
      {
        expected: expectedFrom(random() < 0.5 ? "" : "UBND xã A;X\nUBND xã C"),
        counted: new Set(Array.from({ length: 3 }, () => `h${Math.floor(random() * 14)}`)),
        spellings: Array.from(
          { length: 3 },
          () => ({ names: [pick(names), pick(names)], isSame: random() < 0.5 }) as const,
        ),
      },
    );
    const ended = [...result.units.map(({ unit }) => unit.file), ...result.refused.map(({ file }) => file)].sort();
    expect(ended).toEqual([...read.map(({ unit }) => unit.file), ...refused.map(({ file }) => file)].sort());
  }
});

test("mean, median and quartiles of points are those of a spreadsheet", () => {
  const told = (...points: string[]): unknown => {
    const found = statisticsOf(points.map((one) => new Exact(one)));
    return found && [found.mean, found.lower, found.median, found.upper].map((one) => one.toFixed());
  };
  // By hand: of four, the quarters lie at places 1.75, 2.5 and 3.25.
  expect(told("1", "2", "4", "8.5")).toEqual(["3.875", "1.75", "3", "5.125"]);
  expect(told("0.1", "0.3", "0.2")).toEqual(["0.2", "0.15", "0.2", "0.25"]);
  expect(told("7")).toEqual(["7", "7", "7", "7"]);
  expect(told()).toBeNull();
});

test("grades that people give stand in place of the form's own", () => {
  const bands = readGradeBands("Xuất sắc: từ 90%\nĐạt;5,5\nKhông đạt\n");
  expect(bands).toEqual({
    grades: [{ name: "Xuất sắc", from: "90%" }, { name: "Đạt", from: "5.5" }, { name: "Không đạt" }],
    unread: [],
  });
  expect(readGradeBands("Tốt\nKhá 70\nKhá 60").unread).toEqual(["Tốt", "Khá 60"]);
  const read = [6, 5.5, 1].map((points, index) =>
    readFrom(ranked, { file: `${index}`, agency: `xã ${index}`, answers: { "I/2": { points } } }),
  );
  const { units, rubric } = consolidate(filesOf(ranked, read), { grades: bands.grades });
  expect(units.map(({ grade }) => grade)).toEqual(["Đạt", "Đạt", "Không đạt"]);
  expect(rubric?.grades).toEqual(bands.grades);
});

test("last year's ranking stands beside this year's", () => {
  const last = rankingInJson({
    units: [{ agency: "Uỷ ban nhân dân xã A", points: "4.5", rank: 3 }, { agency: null }, "?"],
  });
  const read = ["UBND xã A", "UBND xã B"].map((agency) =>
    readFrom(ranked, { file: agency, agency, answers: { "I/2": { points: 5 } } }),
  );
  expect(consolidate(filesOf(ranked, read), { last }).units.map(({ before }) => before)).toEqual([
    { points: "4.5", rank: 3 },
    null,
  ]);
  expect(rankingInJson({ other: 1 })).toBeNull();
});

test("points that are equal as decimals tie, however they came about and are written", () => {
  // In floats 2.1 + 0.2 is a hair above 2.3.
  const answers: readonly Answers[] = [
    { "I/2": { points: 2.1 }, "I/3": { points: 0.2 } },
    { "I/2": { points: 2.3 }, "I/3": { points: 0 } },
    { "I/2": { points: "2,30" }, "I/3": { points: "0" } },
    { "I/2": { points: "2.3" }, "I/3": { points: "0,00" } },
    { "I/2": { points: 2.29 }, "I/3": { points: 0 } },
  ];
  expect(2.1 + 0.2).not.toBe(2.3);
  const { units } = consolidate(
    filesOf(
      ranked,
      answers.map((given, index) => readFrom(ranked, { file: `${index}`, agency: `xã ${index}`, answers: given })),
    ),
  );
  expect(units.map(({ unit: { agency }, points, rank }) => [agency, points, rank])).toEqual([
    ["xã 0", "2.3", 1],
    ["xã 1", "2.3", 1],
    ["xã 2", "2.3", 1],
    ["xã 3", "2.3", 1],
    ["xã 4", "2.29", 5],
  ]);
});
