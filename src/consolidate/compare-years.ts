import { criteriaById, criteriaOf } from "../rubric/outline";
import { plain } from "../rubric/plain-text";
import { ownOf } from "../rubric/record";
import { rowNames } from "../rubric/row-names";
import type { Rubric } from "../rubric/schema";
import { describeRule } from "../scoring/rules/registry";
import { score } from "../scoring/score";
import { figureWords } from "./answer-words";
import type { ComparedForm, PointsChange } from "./compare-forms";

/** A criterion that both years have; what is equal is null or false. */
interface YearsRow {
  readonly id: string;
  readonly isChanged: boolean;
  /** Last year's number and title. */
  readonly title: string | null;
  readonly max: PointsChange | null;
  readonly rule: boolean;
  readonly figures: { readonly a: string; readonly b: string } | null;
  readonly points: PointsChange | null;
  readonly evidence: boolean;
}

interface YearsComparison {
  readonly rows: readonly YearsRow[];
  readonly total: PointsChange;
  /** Ids of this year's criteria that have none of last year's. */
  readonly fresh: readonly string[];
  /** Ids of last year's that none of this year's has. */
  readonly gone: readonly string[];
}

type FormOfYear = Pick<ComparedForm, "answers"> & { readonly rubric: Rubric };

/** Two forms of two years by their self-scored part. @param matches last year's ids by this year's */
export function compareYears(last: FormOfYear, now: FormOfYear, matches: ReadonlyMap<string, string>): YearsComparison {
  const before = criteriaById(last.rubric);
  const [lastScores, nowScores] = [last, now].map(({ rubric, answers }) => score(rubric, answers));
  const [lastPoints, nowPoints] = [lastScores, nowScores].map(
    (scores) => new Map(scores?.criteria.map((row) => [row.id, row.points])),
  );
  const [lastNames, nowNames] = [rowNames(last.rubric), rowNames(now.rubric)];
  const criteria = criteriaOf(now.rubric);
  const rows = criteria.flatMap(({ item }): YearsRow[] => {
    const lastId = matches.get(item.id);
    const other = lastId === undefined ? undefined : before.get(lastId);
    if (lastId === undefined || other === undefined) return [];
    const called = lastNames.get(lastId)?.full ?? other.title;
    const [then, today] = [ownOf(last.answers, lastId) ?? {}, ownOf(now.answers, item.id) ?? {}];
    const figures = { a: figureWords(other, then), b: figureWords(item, today) };
    const points = { a: lastPoints?.get(lastId) ?? null, b: nowPoints?.get(item.id) ?? null };
    const row = {
      title: plain(called) === plain(nowNames.get(item.id)?.full ?? "") ? null : called,
      max: other.maxPoints === item.maxPoints ? null : { a: other.maxPoints, b: item.maxPoints },
      rule: rulesOf(last.rubric, other) !== rulesOf(now.rubric, item),
      figures: figures.a === figures.b ? null : figures,
      points: points.a === points.b ? null : points,
      evidence: plain(then.evidence ?? "") !== plain(today.evidence ?? ""),
    };
    const isChanged = Object.values(row).some((value) => value !== null && value !== false);
    return [{ id: item.id, isChanged, ...row }];
  });
  const used = new Set(matches.values());
  return {
    rows,
    total: { a: lastScores?.total.points ?? null, b: nowScores?.total.points ?? null },
    fresh: criteria.flatMap(({ item }) => (matches.has(item.id) ? [] : [item.id])),
    gone: criteriaOf(last.rubric).flatMap(({ item }) => (used.has(item.id) ? [] : [item.id])),
  };
}

function rulesOf(rubric: Rubric, item: Parameters<typeof describeRule>[1]): string {
  return describeRule(rubric, item, "vi").join("\n");
}
