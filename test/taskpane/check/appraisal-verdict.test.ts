import { expect, test } from "vitest";
import type { FormStatus } from "../../../src/form/status";
import type { OpenKind } from "../../../src/taskpane/appraisal/view";
import { appraisalVerdict } from "../../../src/taskpane/check/appraisal-verdict";

interface Case {
  readonly status: FormStatus;
  readonly open?: Partial<Record<OpenKind, number>>;
  readonly differing?: number;
  readonly isChecked?: boolean;
  readonly expected: string;
}

test.each<Case>([
  { status: "appraising", open: { unappraised: 76, reason: 2 }, expected: "unfinished appraising 78, 0 waiting" },
  { status: "appraising", open: { opinion: 1, explanation: 3 }, expected: "unfinished appraising 1, 3 waiting" },
  { status: "appraising", differing: 1, expected: "unfinished appraising 1, 0 waiting" },
  { status: "appraising", open: { explanation: 3 }, expected: "ready back 0, 3 waiting" },
  { status: "explained", open: { explanation: 1 }, expected: "ready back 0, 1 waiting" },
  { status: "explained", expected: "ready close 0, 0 waiting" },
  { status: "explained", isChecked: false, expected: "unchecked unchecked 0, 0 waiting" },
  { status: "explaining", open: { unappraised: 9, explanation: 3 }, expected: "unfinished answering 3, 0 waiting" },
  { status: "explaining", open: { unappraised: 9 }, expected: "ready answered 0, 0 waiting" },
  { status: "final", expected: "ready final 0, 0 waiting" },
  { status: "final", open: { explanation: 1, reason: 1 }, expected: "review final.open 2, 0 waiting" },
  // Nobody can tell whose turn it is: the appraiser's tasks are told.
  { status: "unknown", open: { unappraised: 1 }, expected: "unfinished appraising 1, 0 waiting" },
])(
  "a form that is $status with $open: $expected",
  ({ status, open = {}, differing = 0, isChecked = true, expected }) => {
    const rows = Object.entries(open).map(([kind, count]) => ({
      kind: kind as OpenKind,
      ids: Array.from({ length: count }, (_, index) => String(index)),
    }));
    const { kind, say, count, waiting } = appraisalVerdict(status, { faulty: [], open: rows }, differing, isChecked);
    expect(`${kind} ${say} ${count}, ${waiting} waiting`).toBe(expected);
  },
);
