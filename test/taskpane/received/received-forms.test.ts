import { describe, expect, test } from "vitest";
import type { ReadUnit } from "../../../src/consolidate/consolidation";
import type { FormStatus } from "../../../src/form/status";
import { nextReceived, receivedForms } from "../../../src/taskpane/received/received-forms";

function read(
  file: string,
  status: FormStatus,
  appraised: readonly [done: number, of: number] | null = null,
): ReadUnit {
  const side = {
    ranked: null,
    points: "10",
    applies: "20",
    percent: null,
    grade: null,
    sections: [],
    criteria: [],
    toBest: {},
  };
  return {
    unit: {
      file,
      sheetName: "Phiếu",
      agency: file.replace(".xlsx", ""),
      title: "Mẫu",
      scoring: "0",
      status,
      self: side,
      appraised: appraised && { ...side, done: appraised[0], of: appraised[1] },
      final: null,
      problems: [],
      remarks: [],
    },
    hash: file,
    folder: null,
  };
}

const forms = receivedForms(
  [
    read("Xã 10.xlsx", "sent"),
    read("Xã 2.xlsx", "sent"),
    read("Xã 3.xlsx", "explaining", [5, 5]),
    read("Xã 4.xlsx", "explained", [5, 5]),
    read("Xã 5.xlsx", "final", [5, 5]),
    read("Xã 6.xlsx", "returned"),
    read("Xã 7.xlsx", "sent"),
    // It was saved since, and is read again.
    read("Xã 2.xlsx", "appraising", [1, 5]),
  ],
  new Set(["Xã 7.xlsx"]),
);

describe("received forms", () => {
  test("stand in the order of their names, each as it was read last, and done where the form or the user says so", () => {
    expect(forms.map(({ file, status, done }) => `${file} ${status} ${done ?? "to do"}`)).toEqual([
      "Xã 2.xlsx appraising to do",
      "Xã 3.xlsx explaining form",
      "Xã 4.xlsx explained to do",
      "Xã 5.xlsx final form",
      "Xã 6.xlsx returned form",
      "Xã 7.xlsx sent user",
      "Xã 10.xlsx sent to do",
    ]);
  });

  test.each([
    [null, "Xã 2.xlsx"],
    ["Xã 2.xlsx", "Xã 4.xlsx"],
    ["Xã 4.xlsx", "Xã 10.xlsx"],
    ["Xã 10.xlsx", "Xã 2.xlsx"],
    ["gone.xlsx", "Xã 2.xlsx"],
  ])("after %s comes %s", (last, expected) => {
    expect(nextReceived(forms, last)?.file).toBe(expected);
  });

  test("of which none is left have no next, and the one that is open is no next of itself", () => {
    expect(
      nextReceived(
        forms.filter(({ done }) => done !== null),
        null,
      ),
    ).toBeNull();
    expect(
      nextReceived(
        forms.filter(({ file }) => file === "Xã 4.xlsx"),
        "Xã 4.xlsx",
      ),
    ).toBeNull();
  });
});
