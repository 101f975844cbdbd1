import { maxPointsOf, outline } from "../../rubric/outline";
import type { Rubric, Section } from "../../rubric/schema";
import type { ScoreSheet, SectionScore } from "../../scoring/score-sheet";

/** A section of the form with its points and its sub-sections. */
export interface SectionNode {
  readonly section: Section;
  readonly score: SectionScore;
  readonly children: readonly SectionNode[];
}

/** The scored sections as a tree in printed order. */
export function sectionTree(rubric: Rubric, scores: ScoreSheet): SectionNode[] {
  const sections = new Map(
    outline(rubric).flatMap(({ item }) => (item.type === "section" ? [[item.id, item] as const] : [])),
  );
  const below = (parentId: string | null): SectionNode[] =>
    scores.sections
      .filter((score) => score.parentId === parentId)
      .flatMap((score) => {
        const section = sections.get(score.id);
        return section === undefined ? [] : [{ section, score, children: below(score.id) }];
      });
  return below(null);
}

/** How far a bar is filled, 0 to 1. For drawing only: the text beside it has the exact points. */
export function fillOf(points: string | null, maxPoints: string): number {
  const max = Number(maxPoints);
  return points === null || max <= 0 ? 0 : Math.min(1, Math.abs(Number(points)) / max);
}

/** The maximum points of a rubric's bonus sections, or null without any. */
export function bonusOf(rubric: Rubric): string | null {
  const bonus = rubric.items.filter((item) => item.type === "section" && item.bonus);
  const [first] = bonus;
  return first === undefined
    ? null
    : bonus.length === 1
      ? maxPointsOf(first)
      : maxPointsOf({ ...(first as Section), maxPoints: undefined, items: bonus });
}
