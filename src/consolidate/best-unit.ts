import type { Answer } from "../rubric/answers";
import { Exact } from "../rubric/exact";
import { criteriaById } from "../rubric/outline";
import { ownOf } from "../rubric/record";
import type { Rubric } from "../rubric/schema";
import { readFigure } from "../scoring/figures";
import { scoreRow, totalOf } from "../scoring/score";
import { isExcluded } from "../scoring/score-sheet";
import { sumsOf } from "../scoring/sums";
import { type CountedSide, rowsToBest, sideOf, type SideOfUnit, type Unit, wholeOf } from "./unit";

// Rows that are scored against the highest unit have their points here, when all units are together: each figure divided by
// the highest one, by the row's own rule, rounded once; then every sum above anew.

/** The highest figure of such a row over the units that are ranked together. */
export interface BestFigure {
  readonly id: string;
  /** A decimal string; null where no unit has a figure above 0. */
  readonly figure: string | null;
  /** Who has it. */
  readonly agencies: readonly string[];
}

/** A unit, whose points of it count, and whether it is ranked: of two files of one agency neither sets a mark. */
export interface Candidate {
  readonly unit: Unit;
  readonly of: CountedSide;
  readonly isRanked: boolean;
}

/** The units with the points that they have among these units, and the figures by which they have them. */
export function scoredTogether(
  rubric: Rubric,
  candidates: readonly Candidate[],
): { readonly units: readonly Unit[]; readonly best: readonly BestFigure[] } {
  const ids = rowsToBest(rubric);
  if (ids.length === 0) return { units: candidates.map(({ unit }) => unit), best: [] };
  const best = ids.map((id) => bestOf(id, candidates));
  const marks = new Map(best.map(({ id, figure }) => [id, figure]));
  return {
    best,
    units: candidates.map(({ unit }) => ({
      ...unit,
      self: scoredAgainst(rubric, unit.self, marks),
      appraised: unit.appraised && { ...unit.appraised, ...scoredAgainst(rubric, unit.appraised, marks) },
      final: unit.final && { ...unit.final, ...scoredAgainst(rubric, unit.final, marks) },
    })),
  };
}

function bestOf(id: string, candidates: readonly Candidate[]): BestFigure {
  const figures = candidates.flatMap((one) => {
    const figure = one.isRanked ? figureOf(ownOf(sideOf(one).toBest, id)) : null;
    return figure === null ? [] : [{ figure, name: one.unit.agency ?? one.unit.file }];
  });
  const most = figures.reduce<Exact | null>(
    (best, { figure }) => (best === null || figure.greaterThan(best) ? figure : best),
    null,
  );
  if (most === null || most.isZero()) return { id, figure: null, agencies: [] };
  return {
    id,
    figure: most.toFixed(),
    agencies: figures.filter(({ figure }) => figure.equals(most)).map(({ name }) => name),
  };
}

/** The unit's own figure; null where an exception stands for it. */
function figureOf(answer: Answer | undefined): Exact | null {
  if (answer === undefined || answer.exception !== undefined || !("num" in answer)) return null;
  const reading = readFigure(answer.num);
  return reading.kind === "number" ? reading.value : null;
}

function scoredAgainst(rubric: Rubric, side: SideOfUnit, marks: ReadonlyMap<string, string | null>): SideOfUnit {
  const criteria = side.criteria.map((row) => {
    const answer = ownOf(side.toBest, row.id);
    if (answer === undefined || side.given?.includes(row.id)) return row;
    const scored = scoreRow(rubric, row.id, { ...answer, den: marks.get(row.id) ?? undefined });
    return scored === null ? row : { id: row.id, points: scored.points, excluded: isExcluded(scored) };
  });
  const sums = sumsOf(
    rubric,
    new Map(
      criteria.map(({ id, points, excluded }) => [
        id,
        { points: points === null ? null : new Exact(points), excluded },
      ]),
    ),
  );
  return {
    toBest: side.toBest,
    ...wholeOf(totalOf(rubric, sums.total)),
    sections: side.sections.map(({ id, applies }) => {
      const sum = sums.sections.get(id);
      return { id, points: sum?.points?.toFixed() ?? null, applies: sum?.applies.toFixed() ?? applies };
    }),
    criteria,
  };
}

/** What the highest figure makes of a unit's own, for its explanation. */
export interface ToBest {
  readonly id: string;
  readonly figure: string;
  readonly best: string;
  readonly max: string;
  readonly points: string | null;
}

/** The rows of a unit that were scored against the highest one. */
export function toBestOf(rubric: Rubric, side: SideOfUnit, best: readonly BestFigure[]): ToBest[] {
  const criteria = criteriaById(rubric);
  return best.flatMap(({ id, figure: mark }): ToBest[] => {
    const figure = figureOf(ownOf(side.toBest, id));
    if (mark === null || figure === null || side.given?.includes(id)) return [];
    const points = side.criteria.find((row) => row.id === id)?.points ?? null;
    return [{ id, figure: figure.toFixed(), best: mark, max: criteria.get(id)?.maxPoints ?? "", points }];
  });
}
