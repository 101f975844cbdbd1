import { describe, expect, test } from "vitest";
import { type Entries, withFacts } from "../../src/form/description";
import { handedOver, handingOver } from "../../src/form/handed-over";
import { type FormContents, packContents, unpackContents } from "../../src/form/kept-contents";
import { fingerprintOf } from "../../src/form/pack";
import type { FormStatus } from "../../src/form/status";

const contents: FormContents = {
  answers: {
    "2.1": { num: 74, den: 80, evidence: "12/KH-UBND" },
    "2.2": { num: { cellText: "10/12", number: 46_307, shows: "date" }, exception: { cellText: "Không rõ" } },
    "3": { counts: [1, null, "0,5"], late: true },
  },
  appraisal: null,
  profile: { agency: "UBND thị xã La Gi" },
};
const move = (
  entries: Entries,
  from: FormStatus,
  to: FormStatus,
  day: string,
  said: FormContents = contents,
): Entries => withFacts(entries, [["status", to], ...handingOver(entries, from, { ...said, day, to })]);

describe("a form that goes out of hand", () => {
  const sent = move(new Map([["rubric", "x"]]), "scoring", "sent", "2026-11-20");

  test("keeps what it said, in the hand that gave it away, and says so to whoever has it then", () => {
    for (const status of ["sent", "returned", "scoring"] as const)
      expect(handedOver(sent, status)).toEqual({ ...contents, day: "2026-11-20", to: "sent" });
    expect(sent.get("rubric")).toBe("x");
  });

  test("says of each hand what it gave away last", () => {
    const other = { ...contents, answers: { "2.1": { num: 80, den: 80 } } };
    const returned = move(sent, "sent", "returned", "2026-11-25", other);
    expect(handedOver(returned, "returned")?.day).toBe("2026-11-20");
    const again = move(returned, "returned", "sent", "2026-11-27", other);
    expect(handedOver(again, "returned")).toEqual({ ...other, day: "2026-11-27", to: "sent" });
    // The province had it in hand, too, and sees what the agency has changed since.
    expect(handedOver(again, "sent")?.day).toBe("2026-11-25");
  });

  test("keeps nothing where it stays with those who have it", () => {
    expect(handingOver(sent, "returned", { ...contents, day: "2026-11-20", to: "scoring" })).toEqual([]);
    expect(handingOver(sent, "unknown", { ...contents, day: "2026-11-20", to: "sent" })).toEqual([]);
  });

  test("that is too long to be kept forgets what it said before, and nothing else", () => {
    // No text that shrinks: the fingerprints of numbers.
    const evidence = (row: number): string =>
      Array.from({ length: 60 }, (_, index) => fingerprintOf(`${row} ${index}`)).join("\n");
    const answers = Object.fromEntries(Array.from({ length: 30 }, (_, row) => [`${row}`, { evidence: evidence(row) }]));
    const long = move(sent, "scoring", "sent", "2026-11-28", { ...contents, answers });
    expect([...long.keys()]).toEqual(["rubric", "status"]);
    expect(handedOver(long, "sent")).toBeNull();
  });

  test.each([
    ["a letter of it is another", "handed.agency.0", (text: string) => text.replace(/.$/, "#")],
    ["its fingerprint is another", "handed.agency", () => "0".repeat(64)],
    ["its day is none", "handed.agency.day", () => "2026-02-30"],
    ["it is gone", "handed.agency.0", () => null],
  ])("tells nothing where %s", (_, key, change) => {
    expect(handedOver(withFacts(sent, [[key, change(sent.get(key) ?? "")]]), "returned")).toBeNull();
  });
});

test.each([
  { ...contents, answers: { "2.1": { num: {} } } },
  { ...contents, answers: { "2.1": { counts: [[1]] } } },
  { ...contents, answers: { "2.1": null } },
  { ...contents, answers: [] },
  { ...contents, appraisal: "x" },
  { ...contents, profile: null },
])("what no form can have said is not read: %#", (said) => {
  const packed = packContents(said as unknown as FormContents);
  expect(packed && unpackContents(packed)).toBeNull();
});
