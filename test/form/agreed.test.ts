import { expect, test } from "vitest";
import { agreedAppraisal } from "../../src/form/agreed";

const answers = {
  "1": { num: 13, den: 15, evidence: "12/KH-UBND", note: "ghi chú" },
  "2": { exception: "na", note: "Không có đơn vị trực thuộc" },
  "3": { value: 4, late: true, note: "Ban hành ngày 05/3" },
  "4": { option: 1 },
} as const;
const appraisal = {
  "1": {
    num: 1,
    den: 2,
    reason: "other-figures",
    note: "Khác",
    request: "Vì sao?",
    explanation: "Vì",
    addedEvidence: "5/BC",
  },
  "4": { option: 0 },
} as const;

test("agreeing takes figures and exceptions over; the words of each side stay, but those that an exception needs", () => {
  expect(agreedAppraisal(answers, appraisal, ["1", "2", "3"])).toEqual({
    "1": {
      num: 13,
      den: 15,
      reason: "agreed",
      note: "Khác",
      request: "Vì sao?",
      explanation: "Vì",
      addedEvidence: "5/BC",
    },
    "2": { exception: "na", reason: "agreed", note: "Không có đơn vị trực thuộc" },
    "3": { value: 4, late: true, reason: "agreed", note: "Ban hành ngày 05/3" },
    "4": { option: 0 },
  });
});
