import { expect, test } from "vitest";
import { packSelf } from "../../../src/form/self-record";
import type { FormStatus } from "../../../src/form/status";
import { isSecondRoundDue } from "../../../src/taskpane/appraisal/second-round-due";

const record = packSelf({ answers: {}, profile: {} }, "sent");

test.each<[status: FormStatus, explanation: string, isDue: boolean]>([
  ["appraising", " ", false],
  ["appraising", "Theo báo cáo 12/BC-UBND", true],
  ["explaining", "Theo báo cáo 12/BC-UBND", false],
  ["explained", "", true],
  ["final", "", true],
  ["unknown", "Theo báo cáo 12/BC-UBND", false],
])("at the status %s with the explanation “%s” a second round is offered: %s", (status, explanation, isDue) => {
  const appraisal = { "1.4": { explanation } };
  expect(isSecondRoundDue({ status, appraisal, record })).toBe(isDue);
  // Without a record of the agency's part nothing could be kept beside it.
  expect(isSecondRoundDue({ status, appraisal, record: null })).toBe(false);
});
