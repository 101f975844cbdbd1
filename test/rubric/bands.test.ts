import { describe, expect, test } from "vitest";
import { type Award, type Band, type BandUse, parseBands } from "../../src/rubric/bands";

function awardOf(award: Award): string {
  if (award.kind === "points") return `${award.points.toFixed()} points`;
  if (award.kind === "share") return `${award.share.toFixed()} of max`;
  return `ratio to ${award.target.toFixed()}`;
}

const meaning = ({ edge, bound, award }: Band): string => `${edge} ${bound.toFixed()}: ${awardOf(award)}`;

/** The bands in the order in which they are tried, in words. */
function bandsOf(text: string, use: BandUse): string[] {
  const parsed = parseBands(text, use);
  return parsed.ok ? parsed.bands.map(meaning) : parsed.errors.map(({ key }) => key);
}

function errorsOf(text: string, use: BandUse): string[] {
  const parsed = parseBands(text, use);
  return parsed.ok ? [] : parsed.errors.map(({ key, params }) => `${key} ${params["part"] ?? ""}`.trim());
}

describe("bands over a number", () => {
  test.each([
    ["20:15", ["at-least 20: 15 points"]],
    ["20:15;15:10;10:5", ["at-least 20: 15 points", "at-least 15: 10 points", "at-least 10: 5 points"]],
    // Written upwards, they are still tried from the top.
    ["10:5;15:10;20:15", ["at-least 20: 15 points", "at-least 15: 10 points", "at-least 10: 5 points"]],
    ["12:100%;8:75%;5:50%", ["at-least 12: 1 of max", "at-least 8: 0.75 of max", "at-least 5: 0.5 of max"]],
    ["12:max", ["at-least 12: 1 of max"]],
    ["12:MAX", ["at-least 12: 1 of max"]],
    ["<=3:5;<=7:2", ["at-most 3: 5 points", "at-most 7: 2 points"]],
    ["<=7:2;<=3:5", ["at-most 3: 5 points", "at-most 7: 2 points"]],
    ["≤3:5", ["at-most 3: 5 points"]],
    ["≥20:15;>=10:5", ["at-least 20: 15 points", "at-least 10: 5 points"]],
    [">20:15;20:10", ["above 20: 15 points", "at-least 20: 10 points"]],
    ["20:10;>20:15", ["above 20: 15 points", "at-least 20: 10 points"]],
    [">20:15;<=3:1", ["bands.mixed"]],
    [" 20 : 15 ; 15 : 10 ", ["at-least 20: 15 points", "at-least 15: 10 points"]],
    ["20:15;", ["at-least 20: 15 points"]],
    [";20:15;;", ["at-least 20: 15 points"]],
    ["\n20:15;\n15:10\n", ["at-least 20: 15 points", "at-least 15: 10 points"]],
    ["0:1", ["at-least 0: 1 points"]],
    ["20:0", ["at-least 20: 0 points"]],
    ["0.5:0.25", ["at-least 0.5: 0.25 points"]],
    ["0,5:0,25", ["at-least 0.5: 0.25 points"]],
    ["12,5:1", ["at-least 12.5: 1 points"]],
    // Nothing but a decimal point can stand after a zero, or before two or four digits.
    ["0,125:1", ["at-least 0.125: 1 points"]],
    ["1,2500:3", ["at-least 1.25: 3 points"]],
    ["1.2500:3", ["at-least 1.25: 3 points"]],
    ["1234.567:3", ["at-least 1234.567: 3 points"]],
    ["1000:3", ["at-least 1000: 3 points"]],
  ] as const)("%j", (text, expected) => {
    expect(bandsOf(text, "number")).toEqual(expected);
  });
});

describe("bands over a ratio", () => {
  test.each([
    [">80%:10;70%:7;50%:5", ["above 0.8: 10 points", "at-least 0.7: 7 points", "at-least 0.5: 5 points"]],
    ["90%:max;60%:ratio", ["at-least 0.9: 1 of max", "at-least 0.6: ratio to 1"]],
    ["90%:max;60%:RATIO", ["at-least 0.9: 1 of max", "at-least 0.6: ratio to 1"]],
    ["40%:max;20%:ratio/40%", ["at-least 0.4: 1 of max", "at-least 0.2: ratio to 0.4"]],
    ["20%:ratio/0.4", ["at-least 0.2: ratio to 0.4"]],
    ["20%:ratio/1", ["at-least 0.2: ratio to 1"]],
    ["0.9:5;0,6:3", ["at-least 0.9: 5 points", "at-least 0.6: 3 points"]],
    ["1:5", ["at-least 1: 5 points"]],
    ["100%:5;>=99,5%:4", ["at-least 1: 5 points", "at-least 0.995: 4 points"]],
    [">100%:5", ["above 1: 5 points"]],
    ["12.5%:3", ["at-least 0.125: 3 points"]],
    ["<=20%:5;≤50%:2", ["at-most 0.2: 5 points", "at-most 0.5: 2 points"]],
  ] as const)("%j", (text, expected) => {
    expect(bandsOf(text, "ratio")).toEqual(expected);
  });
});

describe("what is wrong with a band string", () => {
  test.each<[BandUse, string, string[]]>([
    ["number", "", ["bands.empty"]],
    ["number", " ; ; ", ["bands.empty"]],
    ["number", "20", ["bands.unreadable 20"]],
    ["number", "20:", ["bands.unreadable 20:"]],
    ["number", ":15", ["bands.unreadable :15"]],
    ["number", "20:15:10", ["bands.unreadable 20:15:10"]],
    ["number", "20-15", ["bands.unreadable 20-15"]],
    ["number", "hai:3", ["bands.unreadable hai:3"]],
    ["number", "20:ba", ["bands.unreadable 20:ba"]],
    ["number", "-5:3", ["bands.unreadable -5:3"]],
    ["number", "5:-3", ["bands.unreadable 5:-3"]],
    ["number", "<3:5", ["bands.unreadable <3:5"]],
    ["number", "=3:5", ["bands.unreadable =3:5"]],
    ["number", "1e3:5", ["bands.unreadable 1e3:5"]],
    ["number", "20:15,5,5", ["bands.unreadable 20:15,5,5"]],
    ["number", "20:max/2", ["bands.unreadable 20:max/2"]],
    // 1,250 can be one and a quarter or a thousand two hundred and fifty.
    ["number", "1,250:3", ["bands.ambiguous 1,250:3"]],
    ["number", "20:1,250", ["bands.ambiguous 20:1,250"]],
    // and so can 1.000.
    ["number", "1.000:5;500:3", ["bands.ambiguous 1.000:5"]],
    ["number", "20:12.500", ["bands.ambiguous 20:12.500"]],
    ["number", "20:ratio", ["bands.no-ratio-here 20:ratio"]],
    ["number", "20:ratio/40%", ["bands.no-ratio-here 20:ratio/40%"]],
    ["number", "20:15;20:10", ["bands.duplicate 20:10"]],
    ["number", "20:15;20.0:10", ["bands.duplicate 20.0:10"]],
    ["number", "20:15;>=20:10", ["bands.duplicate >=20:10"]],
    ["number", "20:15;<=3:1", ["bands.mixed <=3:1"]],
    ["number", "<=3:1;20:15", ["bands.mixed 20:15"]],
    ["ratio", "90:max", ["bands.write-percent 90:max"]],
    ["ratio", "1.5:max", ["bands.write-percent 1.5:max"]],
    ["ratio", "20%:ratio/40", ["bands.write-percent 20%:ratio/40"]],
    ["ratio", "20%:ratio/0%", ["bands.unreadable 20%:ratio/0%"]],
    ["ratio", "20%:ratio/", ["bands.unreadable 20%:ratio/"]],
    ["ratio", "20%:ratio*2", ["bands.unreadable 20%:ratio*2"]],
    ["ratio", "20%:ratio/1,250%", ["bands.ambiguous 20%:ratio/1,250%"]],
    ["ratio", "90%:5;0.9:3", ["bands.duplicate 0.9:3"]],
    ["ratio", "50%%:3", ["bands.unreadable 50%%:3"]],
  ])("over a %s, %j", (use, text, errors) => {
    expect(errorsOf(text, use)).toEqual(errors);
  });

  test("names every bad part, and only those", () => {
    expect(errorsOf("20:15;hai:3;15:10;15:9;<=3:1;1,250:2;5:ratio", "number")).toEqual([
      "bands.unreadable hai:3",
      "bands.duplicate 15:9",
      "bands.mixed <=3:1",
      "bands.ambiguous 1,250:2",
      "bands.no-ratio-here 5:ratio",
    ]);
  });

  test("does not confuse a string over a ratio with the same string over a number", () => {
    expect(errorsOf("90:5", "number")).toEqual([]);
    expect(errorsOf("90:5", "ratio")).toEqual(["bands.write-percent 90:5"]);
    expect(errorsOf("90:5", "number")).toEqual([]);
  });

  test("stays right when very many strings have been read", () => {
    for (let bound = 0; bound < 1500; bound += 1)
      expect(bandsOf(`${bound}:1`, "number")).toEqual([`at-least ${bound}: 1 points`]);
    expect(bandsOf("7:1", "number")).toEqual(["at-least 7: 1 points"]);
  });
});
