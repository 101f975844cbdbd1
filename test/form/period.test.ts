import { expect, test } from "vitest";
import { daysLeft, isDay, periodOf, shownDay } from "../../src/form/period";
import { periodCell } from "../../src/sheet/form-plan/period";

const none = { deadline: null, dataFrom: null, dataTo: null };

test("what is no day of the calendar says nothing", () => {
  expect(["2026-11-30", "2024-02-29"].map(isDay)).toEqual([true, true]);
  expect(["2026-02-30", "2026-13-01", "30/11/2026", "", "1899-12-31", "2026-1-5"].map(isDay)).toEqual(
    Array.from({ length: 6 }, () => false),
  );
  const facts = new Map([
    ["deadline", "mai"],
    ["data.from", "2026-01-01"],
  ]);
  expect(periodOf(facts)).toEqual({ ...none, dataFrom: "2026-01-01" });
});

test("days are counted by the calendar, over months and leap days", () => {
  expect(shownDay("2026-09-05")).toBe("05/09/2026");
  expect(daysLeft("2026-11-30", "2026-11-25")).toBe(5);
  expect(daysLeft("2026-11-30", "2026-11-30")).toBe(0);
  expect(daysLeft("2026-11-30", "2026-12-02")).toBe(-2);
  expect(daysLeft("2028-03-01", "2028-02-28")).toBe(2);
});

test("the bar counts the days until the form is sent, and tells what is known of the figures", () => {
  const left = "(DATE(2026,11,5)-TODAY())";
  expect(periodCell(none, "scoring")).toBeNull();
  expect(periodCell({ ...none, deadline: "2026-11-05" }, "returned")?.formula).toBe(
    `="Hạn nộp 05/11/2026 ("&IF(${left}>0,"còn "&${left}&" ngày",IF(${left}=0,"hôm nay","quá hạn "&-${left}&" ngày"))&")"`,
  );
  expect(periodCell({ deadline: "2026-11-05", dataFrom: "2026-01-01", dataTo: null }, "sent")).toEqual({
    formula: '="Hạn nộp 05/11/2026 · số liệu từ 01/01/2026"',
    result: "Hạn nộp 05/11/2026 · số liệu từ 01/01/2026",
  });
  expect(periodCell({ deadline: null, dataFrom: "2026-01-01", dataTo: "2026-10-31" }, "scoring")?.result).toBe(
    "số liệu 01/01/2026 – 31/10/2026",
  );
});
