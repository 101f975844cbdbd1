import type { Criterion, Rounding, Rule } from "../../src/rubric/schema";
import { formulasOf, termsOf } from "../../src/scoring/rules/registry";
import type { RuleFormulas } from "../../src/scoring/rules/rule";
import type { Random } from "../random";
import { choiceRule, criterionOf, deductionRule, externalRule, ratioRule, tierRule, unitsRule } from "../tiny-rubric";
import { callAsExcel } from "./call-as-excel";
import type { CellResult, Row } from "./iron-calc";
import { decimal, type Mode, ratioPoints, rounded } from "./reference";

// What the native expressions are tried with, in every spreadsheet that there is.

/** What stands in an input cell; null for a blank one. */
export type Input = number | string | null;

/** The input cells of a row, in the order of `inputLetters`. */
export type Inputs = readonly Input[];

/** Figure or choice, denominator, and the counts of printed lines, which stand side by side here; column C is for a long spec. */
const inputLetters = ["A", "B", "D", "E", "F"] as const;
const SPEC = "C";

/** A rule, and what it is tried with. */
export interface FormulaCase {
  readonly what: string;
  readonly rule: Rule;
  readonly max: string;
  readonly rounding: Rounding;
  readonly usable: readonly Inputs[];
  /** Inputs for which the function throws: the native expression is to be in error for all of them, and for no other. */
  readonly unusable: readonly Inputs[];
  /** The points of usable inputs, worked out by hand. */
  readonly points: (inputs: Inputs) => string;
}

/** How much of a grid an engine is asked to calculate. */
export interface GridSize {
  /** Every numerator up to a little more than its denominator, for all denominators up to this one. */
  readonly denominators: number;
  /** Inputs of any size, for each case. */
  readonly random: number;
}

const modes: readonly Mode[] = ["down", "half-up"];

export function criterionIn({ rule, max }: FormulaCase): Criterion {
  return criterionOf(rule, { max });
}

/** The formulas of a case in a row of its own, 1-based. */
export function formulasIn(one: FormulaCase, row: number, criterion: Criterion = criterionIn(one)): RuleFormulas {
  const lines =
    one.rule.kind === "deduction" ? one.rule.lines.map((_, index) => `${inputLetters[2 + index] ?? ""}${row}`) : [];
  return formulasOf(
    criterion,
    { figure: `A${row}`, denominator: `B${row}`, spec: `${SPEC}${row}`, lines },
    termsOf(criterion, one.rounding),
  );
}

/** The native expression by itself, for any sheet: an error where the figures cannot be scored. */
export function nativeExpression({ native, unscorable }: RuleFormulas): string {
  return `IF(${unscorable},VALUE("?"),${native})`;
}

/** The cells of rows with these inputs. */
export function rowsIn(one: FormulaCase, inputs: readonly Inputs[]): Row[] {
  const { specText } = formulasIn(one, 1);
  const spec = specText === null ? [] : [[SPEC, specText] as const];
  return inputs.map((each) =>
    Object.fromEntries([
      ...each.flatMap((input, index) => (input === null ? [] : [[inputLetters[index] ?? "", input] as const])),
      ...spec,
    ]),
  );
}

/**
 * Where the native expression as a spreadsheet shows it, the custom function and the points by hand are not the same: ten
 * such inputs in words.
 * @param shown for all usable inputs and then for all unusable ones
 */
export function disagreements(
  one: FormulaCase,
  shown: readonly CellResult[],
  isError: (result: CellResult) => boolean,
): string[] {
  const { usable, unusable, points } = one;
  const { call } = formulasIn(one, 1);
  const all = [...usable, ...unusable];
  const rows = rowsIn(one, all);
  return all
    .flatMap((inputs, index) => {
      const native = shown[index] ?? "nothing";
      const called = call === null ? native : callAsExcel(call, rows[index] ?? {});
      const wanted = index < usable.length ? points(inputs) : null;
      const right =
        wanted === null
          ? isError(native) && (call === null || isError(called as CellResult))
          : String(native) === wanted && called === native;
      return right
        ? []
        : [
            `${inputs.join(" / ")}: native ${native}, function ${JSON.stringify(called)}, by hand ${wanted ?? "an error"}`,
          ];
    })
    .slice(0, 10);
}

const text = (value: Input | undefined): string =>
  typeof value === "number" ? value.toFixed(3).replace(/\.?0+$/, "") : "1";

/** Figures as people have them: small, large, with decimals. */
function usableFigure(random: Random): number {
  const any = random.next() < 0.6 ? random.size(1_000_000_000) : random.size(1_000_000_000) / 10 ** random.int(3, 6);
  return Number(any.toFixed(3));
}

function gridPairs(denominators: number): Inputs[] {
  return Array.from({ length: denominators }, (_, index) => index + 1).flatMap((den) =>
    Array.from({ length: den + 3 }, (_, num) => [num, den]),
  );
}

/** Pairs for a ratio: whole and decimal, at and around the quotients where something changes. */
function randomPairs(random: Random, count: number): Inputs[] {
  return Array.from({ length: count }, () => {
    const den = Math.max(0.001, usableFigure(random));
    const near = Number(
      (den * random.pick([1, 0.9, 0.8, 0.7, 0.6, 0.5, 0.4, 0.2]) + random.pick([0, 0, 0.001, -0.001, 1, -1])).toFixed(
        3,
      ),
    );
    const usable = near >= 0 && (Number.isInteger(near) || near <= 1_000_000) && near <= 1_000_000_000;
    return [random.next() < 0.5 && usable ? near : usableFigure(random), den];
  });
}

export const badFigures: readonly number[] = [
  -1,
  -0.001,
  1.2345,
  0.0001,
  1 / 3,
  1_000_000_001,
  1_000_000.5,
  1e15,
  1e21,
];
const badPairs: readonly Inputs[] = [
  ...badFigures.flatMap((bad) => [
    [bad, 7],
    [3, bad],
    [bad, bad],
    [bad, 0],
  ]),
  [5, 0],
  [0, 0],
  [0.5, 0],
  [1_000_000_000, 0],
  // less than binary noise, so zero
  [5, 1e-12],
  [0, 1e-12],
];
const badSingles: readonly Inputs[] = badFigures.map((bad) => [bad]);

export function ratioCases({ denominators, random: count }: GridSize, random: Random): FormulaCase[] {
  const scales = [
    ["1", 2],
    ["3", 2],
    ["7", 2],
    ["10", 2],
    ["25", 2],
    ["500", 2],
    ["0.5", 2],
    ["7.25", 2],
    ["10", 0],
    ["10", 1],
    ["10", 3],
  ] as const;
  return modes.flatMap((mode) =>
    scales.map(([max, decimals]): FormulaCase => ({
      what: `× ${max} to ${decimals} decimals, ${mode}`,
      rule: ratioRule(),
      max,
      rounding: { decimals, mode },
      usable: [...gridPairs(denominators), ...randomPairs(random, count)],
      unusable: badPairs,
      points: ([num, den]) => ratioPoints(text(num), text(den), max, mode, decimals),
    })),
  );
}

type Bands = readonly {
  readonly bound: string;
  readonly edge?: "above" | "at-most";
  readonly points?: string;
  readonly share?: string;
  readonly target?: string;
}[];

/** A ratio by bands in BigInt: the first band that holds gives points, a share of the maximum, or ratio / target. */
function bandPoints(bands: Bands, max: string, { mode, decimals }: Rounding): FormulaCase["points"] {
  return ([numerator, denominator]) => {
    const [n, d, m] = [decimal(text(numerator)), decimal(text(denominator)), decimal(max)];
    const [num, den] = [n.num * d.den, d.num * n.den];
    for (const { bound, edge, points, share, target } of bands) {
      const b = decimal(bound);
      const difference = num * b.den - b.num * den;
      if (edge === "above" ? difference <= 0n : edge === "at-most" ? difference > 0n : difference < 0n) continue;
      const t = decimal(target ?? share ?? "1");
      const [top, bottom] =
        points !== undefined
          ? [decimal(points).num * m.den, decimal(points).den * m.den]
          : share !== undefined
            ? [t.num * m.num, t.den * m.den]
            : [num * t.den * m.num, den * t.num * m.den];
      if (top * m.den > bottom * m.num) return max;
      return rounded(top, bottom, decimals, mode);
    }
    return "0";
  };
}

const bands: readonly (readonly [text: string, max: string, meaning: Bands])[] = [
  [
    ">80%:10;70%:7;50%:5",
    "10",
    [
      { bound: "0.8", edge: "above", points: "10" },
      { bound: "0.7", points: "7" },
      { bound: "0.5", points: "5" },
    ],
  ],
  [
    "90%:max;60%:ratio",
    "15",
    [
      { bound: "0.9", share: "1" },
      { bound: "0.6", target: "1" },
    ],
  ],
  [
    "90%:max;60%:ratio",
    "2.5",
    [
      { bound: "0.9", share: "1" },
      { bound: "0.6", target: "1" },
    ],
  ],
  [
    "40%:max;20%:ratio/40%",
    "20",
    [
      { bound: "0.4", share: "1" },
      { bound: "0.2", target: "0.4" },
    ],
  ],
  ["0%:ratio/70%", "7", [{ bound: "0", target: "0.7" }]],
  [
    "100%:max;80%:75%;12.5%:50%",
    "0.5",
    [
      { bound: "1", share: "1" },
      { bound: "0.8", share: "0.75" },
      { bound: "0.125", share: "0.5" },
    ],
  ],
  [
    "<=20%:10;<=50%:4",
    "10",
    [
      { bound: "0.2", edge: "at-most", points: "10" },
      { bound: "0.5", edge: "at-most", points: "4" },
    ],
  ],
  [
    "80%:3;33.3330%:1.1250",
    "2",
    [
      { bound: "0.8", points: "3" },
      { bound: "0.33333", points: "1.125" },
    ],
  ],
];

/** More than the 255 characters of a literal, so that the spec stands in the row's hidden cell. */
const longBands = {
  text: Array.from({ length: 40 }, (_, index) => `${99 - index}%:${(40 - index) / 4}`).join(";"),
  meaning: Array.from({ length: 40 }, (_, index) => ({ bound: `0.${99 - index}`, points: String((40 - index) / 4) })),
};

export function bandCases({ denominators, random: count }: GridSize, random: Random): FormulaCase[] {
  const all = [
    ...bands.map(([written, max, meaning]) => ({ what: `${written} of ${max}`, written, max, meaning })),
    { what: "40 bands", written: longBands.text, max: "10", meaning: longBands.meaning },
  ];
  return modes.flatMap((mode) =>
    all.map(({ what, written, max, meaning }): FormulaCase => {
      const rounding = { decimals: 2, mode };
      return {
        what: `${what}, ${mode}`,
        rule: ratioRule(written),
        max,
        rounding,
        usable: [...gridPairs(denominators), ...randomPairs(random, count)],
        unusable: badPairs,
        points: bandPoints(meaning, max, rounding),
      };
    }),
  );
}

const tiers: readonly (readonly [text: string, max: string, meaning: Bands])[] = [
  [
    "20:15;15:10;10:5",
    "15",
    [
      { bound: "20", points: "15" },
      { bound: "15", points: "10" },
      { bound: "10", points: "5" },
    ],
  ],
  [
    "12:100%;8:75%;5:50%",
    "0.5",
    [
      { bound: "12", share: "1" },
      { bound: "8", share: "0.75" },
      { bound: "5", share: "0.5" },
    ],
  ],
  [
    "<=3:5;<=7:2",
    "5",
    [
      { bound: "3", edge: "at-most", points: "5" },
      { bound: "7", edge: "at-most", points: "2" },
    ],
  ],
  [
    ">2.5:max;2.5:1",
    "5",
    [
      { bound: "2.5", edge: "above", share: "1" },
      { bound: "2.5", points: "1" },
    ],
  ],
  [
    "500:30;100:15",
    "20",
    [
      { bound: "500", points: "30" },
      { bound: "100", points: "15" },
    ],
  ],
  [
    "0.1:0.125;0:0.375",
    "1",
    [
      { bound: "0.1", points: "0.125" },
      { bound: "0", points: "0.375" },
    ],
  ],
];
const nearTiers = [
  0.099,
  0.1,
  0.101,
  2.499,
  2.5,
  2.501,
  3.001,
  7.001,
  9.999,
  14.999,
  19.999,
  20.001,
  99.999,
  499.999,
  0.1 + 0.2,
  1_000_000_000,
];

export function tierCases({ denominators, random: count }: GridSize, random: Random): FormulaCase[] {
  return modes.flatMap((mode) =>
    [1, 2, 3].flatMap((decimals) =>
      tiers.flatMap(([written, max, meaning]): FormulaCase[] => {
        if (decimal(max).den > 10n ** BigInt(decimals)) return []; // no form has a maximum finer than its rounding
        const rounding = { decimals, mode };
        return [
          {
            what: `${written} to ${decimals} decimals, ${mode}`,
            rule: tierRule(written),
            max,
            rounding,
            usable: [
              ...Array.from({ length: 2 * denominators }, (_, value) => value),
              ...nearTiers,
              ...Array.from({ length: count }, () => usableFigure(random)),
            ].map((value) => [value]),
            unusable: badSingles,
            points: bandPoints(meaning, max, rounding),
          },
        ];
      }),
    ),
  );
}

/** White space and signs without width, as pages and other programs leave them; worked out by hand, not by the code. */
const spaces = ["\t", "\n", "\r\n", "\u00a0", "\u2003", "\u2009", "\u2028", "\u202f", "\u3000", " \u00a0 "] as const;
const nothings = ["\u200b", "\u200c", "\u200d", "\u2060", "\ufeff"] as const;
/** Letters that show nothing: the soft hyphen, the empty cell of Braille, the filler of Hangul. */
const unseen = ["\u00ad\u2800\u3164", "\u3164"] as const;
export const blanks: readonly string[] = [...spaces, ...nothings, ...unseen, "  \u200b\n\u00a0"];

/** What a person sees of a label: single spaces, composed, small letters. */
function seen(answer: string): string {
  return answer
    .replace(/[\u200b\u200c\u200d\u2060\ufeff\u00ad]/g, "")
    .replace(/[\s\u2800\u3164]+/g, " ")
    .trim()
    .normalize("NFC")
    .toLowerCase();
}

/** "Unicode tổ hợp" of Vietnamese keyboards: the letter is composed, its tone is not. */
export function toneApart(label: string): string {
  return label
    .normalize("NFD")
    .replace(/([aeiouy])([\u0300\u0301\u0303\u0309\u0323])([\u0302\u0306\u031b])/gi, "$1$3$2")
    .replace(/([aeiouy][\u0302\u0306\u031b])/gi, (letter) => letter.normalize("NFC"));
}

const labels = [
  "Có: Số hiệu, nội dung, ngày ký",
  "Có*",
  "Có?",
  'Loại "A"; loại ~B',
  "<= 2 lần/năm",
  "=1+1",
  "5",
  "Không có",
];
const long = [`${'Có "kế hoạch" '.repeat(40)}năm`, `${'Có "kế hoạch" '.repeat(40)}quý`] as const;

export function choiceCases(): FormulaCase[] {
  const rounding = { decimals: 2, mode: "down" } as const;
  const same = (label: string, answer: Input | undefined): boolean => label.toLowerCase() === seen(String(answer));
  return [
    {
      what: "labels with every sign, in other spaces and letter cases",
      rule: choiceRule(...labels.map((label, index) => [label, `${index}.25`] as const)),
      max: "10",
      rounding,
      usable: [
        ...labels.flatMap((label) => [
          label,
          `  ${label} `,
          label.replaceAll(" ", "   "),
          label.toUpperCase(),
          label.toLowerCase(),
          ...blanks.flatMap((blank) => [`${label}${blank}`, `${blank} ${label}`]),
          ...spaces.map((space) => label.replaceAll(" ", space)),
          ...nothings.map((nothing) => Array.from(label).join(nothing)),
          label.normalize("NFD"),
          toneApart(label),
          ` ${label.toUpperCase().normalize("NFD")}\n`,
        ]),
        5,
      ].map((answer) => [answer]),
      unusable: [
        ...["Có", "Có thêm", "Cóx", "Khong có", "Khôngcó", "6", "Có: Số hiệu", "Loại A", "Ｃó*", "５"],
        // Half composed and half decomposed, as a spreadsheet cannot know it.
        `Có: Số hiệu, ${"nội dung, ngày ký".normalize("NFD")}`,
        `Có: Số hiệu, nội dung, ngày ky\u0301`,
      ].map((answer) => [answer]),
      points: ([answer]) => `${labels.findIndex((label) => same(label, answer))}.25`,
    },
    {
      what: "labels that are longer than a literal",
      rule: choiceRule([long[0], "5"], [long[1], "3"]),
      max: "5",
      rounding,
      usable: long.map((answer) => [answer]),
      unusable: [[long[0].slice(0, -1)], [`${long[0]}${long[1]}`]],
      points: ([answer]) => (answer === long[0] ? "5" : "3"),
    },
    {
      what: "an option above the maximum",
      rule: choiceRule(["Có", "5"], ["Không", "0"]),
      max: "3",
      rounding,
      usable: [["Có"], ["Không"]],
      unusable: [["Chắc"]],
      points: ([answer]) => (answer === "Có" ? "3" : "0"),
    },
  ];
}

export function unitsCases({ denominators, random: count }: GridSize, random: Random): FormulaCase[] {
  return [
    ["2", "14"],
    ["0.1", "1"],
    ["0.25", "1.5"],
    ["0.125", "3"],
    ["0", "5"],
    ["3", "10"],
  ].map(([each = "", max = ""]): FormulaCase => ({
    what: `${each} each, at most ${max}`,
    rule: unitsRule(each),
    max,
    rounding: { decimals: 3, mode: "half-up" },
    usable: [
      ...Array.from({ length: 3 * denominators }, (_, value) => value),
      1_000_000_000,
      ...Array.from({ length: count }, () => random.size(1_000_000_000)),
    ].map((value) => [value]),
    unusable: [...badFigures, 2.5, 0.001, 999_999.999].map((bad) => [bad]),
    points: ([value]) => {
      const [e, m] = [decimal(each), decimal(max)];
      const all = BigInt(Number(value)) * e.num;
      return all * m.den > m.num * e.den ? max : rounded(all, e.den, 3, "down");
    },
  }));
}

export function deductionCases({ denominators, random: count }: GridSize, random: Random): FormulaCase[] {
  const forms: readonly (readonly [max: string, each: readonly string[]])[] = [
    ["10", ["2", "5"]],
    ["10", ["0.5"]],
    ["1", ["0.1"]],
    ["2.5", ["0.25", "0.5"]],
    ["500", ["0.125", "3", "0.1"]],
    ["7.25", ["0"]],
    ["0.5", ["0.1", "0.2", "0.05"]],
  ];
  const grid = (lines: number): number[][] =>
    lines === 0
      ? [[]]
      : grid(lines - 1).flatMap((counts) =>
          Array.from({ length: lines === 1 ? 2 * denominators : 6 }, (_, value) => [...counts, value]),
        );
  // Figure and denominator stay blank: the counts stand below the row.
  const inputs = (counts: Inputs): Inputs => [null, null, ...counts];
  return forms.map(([max, each]): FormulaCase => {
    const seeded = Array.from({ length: count }, () =>
      each.map(() => random.size(random.pick([20, 300, 1_000_000_000]))),
    );
    return {
      what: `${max} less ${each.join(", ")}`,
      rule: deductionRule(each),
      max,
      rounding: { decimals: 3, mode: "half-up" },
      usable: [...grid(each.length), ...seeded, each.map(() => 1_000_000_000)].map(inputs),
      unusable: [...badFigures, 0.5, 2.25, 1e-5, 999_999.999].flatMap((bad) =>
        each.map((_, at) => inputs(each.map((__, line) => (line === at ? bad : 1)))),
      ),
      points: ([, , ...counts]) => {
        const thousandths = (points: string): bigint => {
          const { num, den } = decimal(points);
          return (num * 1000n) / den;
        };
        const left = counts.reduce<bigint>(
          (rest, value, line) => rest - BigInt(Number(value)) * thousandths(each[line] ?? "0"),
          thousandths(max),
        );
        return rounded(left < 0n ? 0n : left, 1000n, 3, "down");
      },
    };
  });
}

/** Scales of another assessment, what they are worth here, and to how many decimals. */
export const externalScales = [
  ["100", "5", 2],
  ["100", "500", 2],
  ["10", "3", 2],
  ["7", "3", 3],
  ["4.5", "1", 1],
  ["3", "0.5", 2],
  ["1000", "7", 0],
] as const;

export function externalScoreCases({ random: count }: GridSize, random: Random): FormulaCase[] {
  return modes.flatMap((mode) =>
    externalScales.map(([outOf, max, decimals]): FormulaCase => {
      const steps = Array.from({ length: 60 }, (_, step) => Number(((Number(outOf) * step) / 50).toFixed(3)));
      const seeded = Array.from({ length: count }, () => random.int(0, Math.ceil(Number(outOf) * 1200)) / 1000);
      return {
        what: `out of ${outOf}, worth ${max}, to ${decimals} decimals, ${mode}`,
        rule: externalRule(outOf),
        max,
        rounding: { decimals, mode },
        usable: [...steps, ...seeded, Number(outOf) + 0.001, 0.1 + 0.2, 1_000_000, 999_999.999, 1_000_000_000].map(
          (value) => [value],
        ),
        unusable: badSingles,
        points: ([value]) => ratioPoints(text(value), outOf, max, mode, decimals),
      };
    }),
  );
}

export function judgedCases({ random: count }: GridSize, random: Random): FormulaCase[] {
  return modes.flatMap((mode) =>
    (
      [
        ["2", 2],
        ["7", 0],
        ["7", 1],
        ["0.5", 2],
        ["500", 3],
      ] as const
    ).map(([max, decimals]): FormulaCase => ({
      what: `at most ${max} to ${decimals} decimals, ${mode}`,
      rule: { kind: "points" },
      max,
      rounding: { decimals, mode },
      usable: [
        ...Array.from({ length: 30 }, (_, step) => step / 8),
        ...Array.from({ length: count }, () => random.int(0, 2_500) / 1000),
        0.1 + 0.2,
        1_000_000_000,
      ].map((value) => [value]),
      unusable: badSingles,
      points: ([value]) => {
        const [v, m] = [decimal(text(value)), decimal(max)];
        return v.num * m.den > m.num * v.den ? max : rounded(v.num, v.den, decimals, mode);
      },
    })),
  );
}

/** Ladders by whole steps in BigInt: base at the bound, so much for each further whole step, at most the maximum. */
export function ladderCases({ denominators, random: count }: GridSize, random: Random): FormulaCase[] {
  const ladders = [
    ["80", "2", "5", "0.5", "5"],
    ["50", "0", "2.5", "0.25", "3.5"],
    ["33.333", "1", "0.125", "0.01", "4"],
  ] as const;
  return (["pair", "figure"] as const).flatMap((figures) =>
    ladders.map(([from, base, step, each, max]): FormulaCase => {
      const label = { label: "Số liệu", unit: "nghìn hồ sơ" };
      const bounds = { from: `${from}%`, base, step: `${step}%`, each };
      const isPair = figures === "pair";
      return {
        what: `${from}%: ${base}, every ${step}%: ${each}, of ${max}, ${figures}`,
        rule: {
          kind: "ladder",
          measure: "percent",
          ...(isPair ? { numerator: label, denominator: label } : { value: label }),
          ...bounds,
        },
        max,
        rounding: { decimals: 2, mode: "half-up" },
        usable: isPair
          ? [...gridPairs(denominators), ...randomPairs(random, count)]
          : Array.from({ length: 200 + count }, (_, index) => [
              index < 200 ? index / 2 : Number((random.next() * 130).toFixed(3)),
            ]),
        unusable: isPair ? badPairs : badSingles,
        points: ([value, total]) => {
          const [v, d, f, s] = [text(value), isPair ? text(total) : "1", from, step].map(decimal);
          if (!v || !d || !f || !s) return "";
          // value in percent is num / den
          const [num, den] = [v.num * d.den * (isPair ? 100n : 1n), v.den * d.num];
          const above = num * f.den - f.num * den;
          if (above < 0n) return "0";
          const steps = (above * s.den) / (f.den * den * s.num);
          const [b, e, m] = [base, each, max].map((points) => BigInt(Math.round(Number(points) * 100)));
          if (b === undefined || e === undefined || m === undefined) return "";
          const points = b + e * steps;
          return rounded(points < m ? points : m, 100n, 2, "down");
        },
      };
    }),
  );
}
