import { type Exact, ZERO } from "../rubric/exact";
import type { LibraryEntry } from "../rubric/library";
import { criteriaOf, maxPointsOf, outline } from "../rubric/outline";
import type { Rubric } from "../rubric/schema";
import { fingerprintsOf } from "./fingerprint";

/** What the library shows of a rubric before it is opened. */
export function libraryEntry(rubric: Rubric): Omit<LibraryEntry, "examples"> {
  const sections = outline(rubric).filter((row) => row.item.type === "section");
  const bonus = sections.filter(
    ({ item, parentId, bonus: inBonus }) => inBonus && item.type === "section" && item.bonus && parentId === null,
  );
  const bonusPoints = bonus.reduce((sum: Exact, { item }) => sum.plus(maxPointsOf(item)), ZERO);
  const { content, scoring } = fingerprintsOf(rubric);
  return {
    id: rubric.id,
    title: rubric.title,
    shortTitle: rubric.shortTitle,
    issuer: rubric.issuer,
    level: rubric.level,
    year: rubric.year,
    maxPoints: rubric.maxPoints,
    bonusPoints: bonus.length > 0 ? bonusPoints.toFixed() : null,
    criteria: criteriaOf(rubric).length,
    sections: sections.filter(({ depth }) => depth === 0).length,
    fingerprint: content,
    scoring,
  };
}
