import type { Council, CouncilDecision } from "../rubric/answers";
import { Exact } from "../rubric/exact";
import { isBlank } from "../rubric/labels";
import { criteriaOf } from "../rubric/outline";
import { ownOf } from "../rubric/record";
import type { Criterion, Rubric } from "../rubric/schema";
import { type Reading, readFigure } from "./figures";
import { decimalsOfSums } from "./rounding";
import { scoreRows } from "./score";
import type { CriterionScore, ScoreSheet, State } from "./score-sheet";

/** What the council makes of a row. Points are decimal strings; null is not scored, never zero. */
export interface CouncilRow {
  readonly id: string;
  readonly appraised: string | null;
  /** The points that the council gives; null where the appraisal stands. */
  readonly council: string | null;
  /** What counts in the end. */
  readonly final: string | null;
  /** Final minus appraised; null while one of them is missing. */
  readonly difference: string | null;
  /** True where the council gives other points than the appraiser; a row without points that is given some is one of them. */
  readonly differs: boolean;
  readonly reasonMissing: boolean;
  /** Why what stands there is no points that this row can have; the row has none then. */
  readonly fault: State | null;
  readonly reason: string;
}

/** What a form comes to once the council has decided: its points where it gives some, else those of the appraisal. */
export interface CouncilScores {
  readonly scores: ScoreSheet;
  readonly rows: readonly CouncilRow[];
  /** How many rows the council gives points of its own. */
  readonly decided: number;
}

/**
 * Puts the council's points in the place of the appraiser's and adds the form up again, so that ceilings, penalties, what is
 * taken out of the maximum and grades follow in the usual way.
 * @param appraised the score of the appraisal that counts
 */
export function councilScores(rubric: Rubric, appraised: ScoreSheet, council: Council): CouncilScores {
  const criteria = new Map(criteriaOf(rubric).map(({ item }) => [item.id, item]));
  const decimals = decimalsOfSums(rubric.rounding.decimals);
  const decided = appraised.criteria.map((row) => {
    const criterion = criteria.get(row.id);
    const decision = ownOf(council, row.id) ?? {};
    return decide(row, decision, criterion ? readDecision(criterion, decision, decimals) : { kind: "blank" });
  });
  return {
    scores: scoreRows(
      rubric,
      decided.map(({ score }) => score),
    ),
    rows: decided.map(({ row }) => row),
    decided: decided.filter(({ row }) => row.council !== null).length,
  };
}

/** The points of a decision, within what the row can bring and with no more decimals than the form's sums have. */
function readDecision({ maxPoints }: Criterion, { points }: CouncilDecision, decimals: number): Reading {
  const reading = readFigure(points);
  if (reading.kind !== "number") return reading;
  const { value } = reading;
  if (value.greaterThan(maxPoints) || value.decimalPlaces() > decimals) {
    const params = { value: value.toFixed(), max: maxPoints, decimals: String(decimals) };
    return { kind: "fault", state: { code: "points-outside", params } };
  }
  return reading;
}

interface Decided {
  readonly row: CouncilRow;
  readonly score: CriterionScore;
}

function decide(appraised: CriterionScore, { reason = "" }: CouncilDecision, reading: Reading): Decided {
  const { id, points } = appraised;
  const stands = { id, appraised: points, council: null, differs: false, reasonMissing: false, fault: null, reason };
  if (reading.kind === "blank")
    return { row: { ...stands, final: points, difference: points === null ? null : "0" }, score: appraised };
  const score = { ...appraised, points: null, raw: null, states: [], steps: [], advice: null };
  if (reading.kind === "fault")
    return {
      row: { ...stands, final: null, difference: null, fault: reading.state },
      score: { ...score, states: [reading.state] },
    };
  const given = reading.value.toFixed();
  const difference = points === null ? null : new Exact(given).minus(points).toFixed();
  const differs = difference !== "0";
  return {
    row: {
      ...stands,
      council: given,
      final: given,
      difference,
      differs,
      reasonMissing: differs && isBlank(reason),
    },
    score: {
      ...score,
      points: given,
      raw: given,
      states: reading.warning ? [reading.warning] : [],
    },
  };
}
