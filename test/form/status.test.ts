import { describe, expect, test } from "vitest";
import {
  asksRemark,
  formStatuses,
  isOpenIn,
  nextStatuses,
  statusOf,
  statusWord,
  turnOf,
  type FormStatus,
} from "../../src/form/status";

/** The parts that are open, of a form at this point of its way. */
const open = (status: FormStatus) =>
  (["self", "appraisal", "answer", "council"] as const).filter((part) => isOpenIn(status, part)).join(" ");

const AGENCY = { hasAppraisal: false, hasCouncil: false };
const APPRAISED = { hasAppraisal: true, hasCouncil: false };

describe("the way of a form", () => {
  test.each([
    ["scoring", "Đang chấm", "agency", "self", "submitted sent"],
    ["submitted", "Chờ duyệt", "head", "", "approved returned scoring"],
    ["approved", "Đã duyệt", "agency", "", "sent returned"],
    ["returned", "Trả lại", "agency", "self", "submitted sent"],
    ["sent", "Đã gửi", "province", "", "returned scoring"],
    ["appraising", "Đang thẩm định", "province", "appraisal answer", "explaining deciding final"],
    ["explaining", "Yêu cầu giải trình", "agency", "answer", "explained appraising"],
    ["explained", "Đã giải trình", "province", "appraisal", "appraising explaining deciding final"],
    ["deciding", "Hội đồng xét", "province", "council", "final appraising"],
    ["final", "Đã chốt", "nobody", "", "deciding appraising"],
  ] as const)("%s is “%s”: with %s, open %s, then %s", (status, word, turn, parts, next) => {
    const hasAppraisal = ["appraising", "explaining", "explained", "deciding", "final"].includes(status);
    expect([
      statusWord(status),
      turnOf(status),
      open(status),
      nextStatuses(status, { hasAppraisal, hasCouncil: true }).join(" "),
    ]).toEqual([word, turn, parts, next]);
  });

  test("ten places, and only a form that is sent back asks why", () => {
    expect(formStatuses).toHaveLength(10);
    expect(formStatuses.filter(asksRemark)).toEqual(["returned"]);
  });

  test("goes to the council only where the council has its columns, and from there to the end", () => {
    expect(nextStatuses("appraising", APPRAISED)).toEqual(["explaining", "final"]);
    expect(nextStatuses("final", APPRAISED)).toEqual(["appraising"]);
    expect(nextStatuses("deciding", APPRAISED)).toEqual(["appraising", "explaining", "explained", "final"]);
  });

  test("a word that nobody knows locks everything, stays as it is, and leaves every way out that fits the form", () => {
    expect([statusOf("on-hold"), statusWord("on-hold"), open("unknown")]).toEqual(["unknown", "on-hold", ""]);
    expect(nextStatuses("unknown", AGENCY)).toEqual(["scoring", "submitted", "approved", "returned", "sent"]);
    expect(nextStatuses("unknown", APPRAISED)).toEqual(["appraising", "explaining", "explained", "final"]);
  });

  test("a status that does not fit the form, as after its columns were deleted, leaves every way out, too", () => {
    expect(nextStatuses("scoring", APPRAISED)).toEqual(["appraising", "explaining", "explained", "final"]);
    expect(nextStatuses("final", AGENCY)).toEqual(["scoring", "submitted", "approved", "returned", "sent"]);
  });
});
