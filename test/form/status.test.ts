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
  (["self", "appraisal", "answer"] as const).filter((part) => isOpenIn(status, part)).join(" ");

describe("the way of a form", () => {
  test.each([
    ["scoring", "Đang chấm", "agency", "self", "submitted sent"],
    ["submitted", "Chờ duyệt", "head", "", "approved returned scoring"],
    ["approved", "Đã duyệt", "agency", "", "sent returned"],
    ["returned", "Trả lại", "agency", "self", "submitted sent"],
    ["sent", "Đã gửi", "province", "", "returned scoring"],
    ["appraising", "Đang thẩm định", "province", "appraisal answer", "explaining final"],
    ["explaining", "Yêu cầu giải trình", "agency", "answer", "explained appraising"],
    ["explained", "Đã giải trình", "province", "appraisal", "appraising explaining final"],
    ["final", "Đã chốt", "nobody", "", "appraising"],
  ] as const)("%s is “%s”: with %s, open %s, then %s", (status, word, turn, parts, next) => {
    const hasAppraisal = ["appraising", "explaining", "explained", "final"].includes(status);
    expect([statusWord(status), turnOf(status), open(status), nextStatuses(status, hasAppraisal).join(" ")]).toEqual([
      word,
      turn,
      parts,
      next,
    ]);
  });

  test("nine places, and only a form that is sent back asks why", () => {
    expect(formStatuses).toHaveLength(9);
    expect(formStatuses.filter(asksRemark)).toEqual(["returned"]);
  });

  test("a word that nobody knows locks everything, stays as it is, and leaves every way out that fits the form", () => {
    expect([statusOf("on-hold"), statusWord("on-hold"), open("unknown")]).toEqual(["unknown", "on-hold", ""]);
    expect(nextStatuses("unknown", false)).toEqual(["scoring", "submitted", "approved", "returned", "sent"]);
    expect(nextStatuses("unknown", true)).toEqual(["appraising", "explaining", "explained", "final"]);
  });

  test("a status that does not fit the form, as after its columns were deleted, leaves every way out, too", () => {
    expect(nextStatuses("scoring", true)).toEqual(["appraising", "explaining", "explained", "final"]);
    expect(nextStatuses("final", false)).toEqual(["scoring", "submitted", "approved", "returned", "sent"]);
  });
});
