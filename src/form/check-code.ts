import { type Answers, type Appraisal, type Council, isShownNumber } from "../rubric/answers";
import { tidy } from "../rubric/labels";
import type { Rubric } from "../rubric/schema";
import type { ScoreSheet } from "../scoring/score-sheet";
import { scoringFingerprint } from "./fingerprint";
import { canonicalJson, fingerprintOf } from "./pack";

/** Without I, L, O and U, which are mistaken for others when a code is read out. */
const LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/**
 * The short code that ties a signed paper to the workbook that is mailed with it: over everything that was answered and the total
 * that it gives. "7KQ2-M9XD", 40 bits of a SHA-256: it finds a mix-up or a later change, it is no signature.
 */
export function checkCode(rubric: Rubric, answers: Answers, { total }: Pick<ScoreSheet, "total">): string {
  return codeOf({ form: scoringFingerprint(rubric), answers: plainValue(answers), total: total.points });
}

/**
 * The code of an appraisal: over the appraiser's answers and their total, and once the council has decided something over that
 * as well and over the final total.
 */
export function appraisalCode(
  rubric: Rubric,
  { appraisal, council }: { readonly appraisal: Appraisal; readonly council: Council | null },
  { appraised, final }: { readonly appraised: Total; readonly final: Total | null },
): string {
  const decisions = plainValue(council ?? {}) as object;
  if (final === null || Object.keys(decisions).length === 0) return checkCode(rubric, appraisal, appraised);
  const answers = plainValue(appraisal);
  return codeOf({ form: scoringFingerprint(rubric), answers, council: decisions, total: final.total.points });
}

type Total = Pick<ScoreSheet, "total">;

function codeOf(covered: object): string {
  const digest = fingerprintOf(canonicalJson(covered));
  let bits = BigInt(`0x${digest.slice(0, 10)}`);
  let code = "";
  for (let letter = 0; letter < 8; letter += 1) {
    code = (LETTERS[Number(bits & 31n)] ?? "0") + code;
    bits >>= 5n;
  }
  return `${code.slice(0, 4)}-${code.slice(4)}`;
}

/** Answers without what programs change when they save them: spellings of one letter, spaces at the ends. */
function plainValue(value: unknown): unknown {
  if (typeof value === "string") return tidy(value.normalize("NFC"));
  if (Array.isArray(value)) return value.map(plainValue);
  if (typeof value !== "object" || value === null) return value;
  if (isShownNumber(value as never)) return (value as { number: number }).number;
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, part]: [string, unknown]) =>
      part === undefined || part === "" ? [] : [[key, plainValue(part)]],
    ),
  );
}
