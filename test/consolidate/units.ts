import { readExpected } from "../../src/consolidate/expected";
import { type ReadUnit } from "../../src/consolidate/consolidation";
import { type Unit, unitOf } from "../../src/consolidate/unit";
import type { Answers, Appraisal, Council } from "../../src/rubric/answers";
import type { Criterion, Exception, Rubric, Rule, Section } from "../../src/rubric/schema";
import { compareAppraisal, scoreAppraisal } from "../../src/scoring/appraisal";
import { councilScores } from "../../src/scoring/council";
import { score } from "../../src/scoring/score";
import type { FormInFile } from "../../src/xlsx/read-forms";

/** What a form that came back says; everything else of its file is as it should be. */
export interface Sent {
  readonly file: string;
  readonly agency?: string;
  readonly answers: Answers;
  readonly appraisal?: Appraisal;
  readonly council?: Council;
  readonly status?: string;
}

/** The unit of a form that was read, without its workbook. */
function unitFrom(rubric: Rubric, { file, agency = file, answers, appraisal, council, status = "sent" }: Sent): Unit {
  const scores = score(rubric, answers);
  const appraised = appraisal && scoreAppraisal(rubric, answers, appraisal);
  const form = {
    sheetName: "Phiếu",
    rubric,
    description: { status },
    inspection: {
      cells: { profile: { agency } },
      stored: new Map(),
      answers,
      scores,
      findings: [],
      appraisal:
        appraisal && appraised
          ? {
              answers: appraisal,
              scores: appraised,
              comparison: compareAppraisal(rubric, scores, appraised, appraisal),
              council: council ? councilScores(rubric, appraised, council) : null,
            }
          : null,
    },
  };
  return unitOf(file, form as unknown as FormInFile, "vi");
}

export function readFrom(rubric: Rubric, sent: Sent, more: Partial<ReadUnit> = {}): ReadUnit {
  return { unit: unitFrom(rubric, sent), hash: `hash of ${sent.file}`, folder: null, ...more };
}

export function filesOf(rubric: Rubric, read: readonly ReadUnit[]) {
  return { read, refused: [], rubrics: new Map(read.map(({ unit }) => [unit.scoring, rubric])) };
}

export const expectedFrom = readExpected;

function row(id: string, maxPoints: string, rule: Rule, exceptions: readonly Exception[] = []): Criterion {
  return {
    type: "criterion",
    id,
    code: id,
    title: `Tiêu chí ${id}`,
    maxPoints,
    rule,
    ...(exceptions.length > 0 ? { exceptions: [...exceptions] } : {}),
  };
}

const section = (id: string, items: Criterion[], more: Partial<Section>): Section => ({
  type: "section",
  id,
  code: id,
  title: `Nhóm ${id}`,
  items,
  ...more,
});

/** A ratio to the best unit (10), judged points (6), judged points that may not apply (4) under a ceiling of 18; penalties up to 3. */
export const ranked: Rubric = {
  schemaVersion: 2,
  id: "xep-hang",
  title: "BIỂU XẾP HẠNG",
  shortTitle: "Xếp hạng",
  issuer: "UBND tỉnh Mẫu",
  year: 2026,
  level: "xã",
  language: "vi",
  rounding: { decimals: 2, mode: "half-up" },
  maxPoints: "18",
  rescale: true,
  grades: [{ name: "Tốt", from: "80%" }, { name: "Khá", from: "60%" }, { name: "Chưa đạt" }],
  profile: [{ id: "agency", label: "Đơn vị", kind: "text" }],
  items: [
    section(
      "I",
      [
        row("I/1", "10", {
          kind: "ratio",
          numerator: { label: "Hồ sơ trực tuyến" },
          denominator: { label: "Của đơn vị cao nhất" },
          best: true,
        }),
        row("I/2", "6", { kind: "points" }),
        row("I/3", "4", { kind: "points" }, [{ kind: "na", when: "Không có bộ phận này", award: "excluded" }]),
      ],
      { maxPoints: "18", ceiling: "18" },
    ),
    section("II", [row("II/1", "3", { kind: "units", count: { label: "Hồ sơ trễ hạn" }, pointsEach: "0.5" })], {
      maxPoints: "3",
      penalty: true,
    }),
  ],
};
