import type { Exact } from "../../rubric/exact";
import { ZERO } from "../../rubric/exact";
import { isDenied, readCondition } from "./condition";
import { type ImportFinding, finding } from "./finding";
import { oneLine, plain } from "./plain";
import type { ItemRow } from "./item-row";
import type { Node } from "./tree";

/** Numbered rows that turned out to be answers, each with the row that they answer. */
export type AnswerRows = ReadonlyMap<ItemRow, ItemRow>;

/**
 * "a) Từ 50 tin: 5", "b) Từ 20 tin: 3" under a row of 5 points are numbered as criteria are, but they are its answers: they
 * become the row's words. What says so are the points: one of them is the maximum of the row, or none is worth 0, while
 * criteria add up to it.
 * @param said whether somebody has said what the row is
 */
export function takeAnswerRows(
  roots: readonly Node[],
  said: (row: number) => boolean,
): {
  readonly answers: AnswerRows;
  readonly findings: ReadonlyMap<ItemRow, ImportFinding>;
} {
  const answers = new Map<ItemRow, ItemRow>();
  const findings = new Map<ItemRow, ImportFinding>();
  const walk = (node: Node): void => {
    const sure = node.children.some(({ item }) => said(item.row)) ? null : areAnswers(node);
    if (sure === null) {
      node.children.forEach(walk);
      return;
    }
    const { item } = node;
    if (!sure)
      findings.set(item, finding("rows-as-answers", node.children.map((each) => oneLine(each.item.title)).join("; ")));
    for (const child of node.children.splice(0)) {
      const points = (child.maximum ?? ZERO).toFixed().replace(".", ",");
      item.texts.push(`${oneLine(child.item.title)}: ${points} điểm`);
      item.evidence.push(...child.item.evidence);
      item.options += 1;
      answers.set(child.item, item);
    }
  };
  roots.forEach(walk);
  return { answers, findings };
}

/** Whether the rows below are answers: surely, perhaps (false), or not at all (null). */
function areAnswers({ item, children, maximum }: Node): boolean | null {
  const points = children.flatMap(({ maximum: own }) => own ?? []);
  const plainRows = children.every((child) => child.children.length === 0 && isPlain(child.item));
  if (maximum === null || item.texts.length > 0 || item.options > 0) return null;
  if (children.length < 2 || points.length !== children.length || !plainRows) return null;
  const best = points.reduce((most, each) => (each.greaterThan(most) ? each : most), ZERO);
  const sum = points.reduce((total, each) => total.plus(each), ZERO);
  if (!best.equals(maximum) || maximum.isZero()) return null;
  const titles = children.map((child) => plain(oneLine(child.item.title)).toLowerCase());
  const figures = titles.filter((title) => readCondition(title).kind !== "words").length;
  // A criterion is worth something.
  if (points.some((each) => each.isZero()))
    return sum.equals(maximum) && !titles.some(isDenied) && figures === 0 ? false : true;
  if (sum.equals(maximum)) return null;
  if (figures === children.length || (figures > 0 && titles.some(isDenied))) return true;
  return isFalling(points) ? false : null;
}

function isPlain({ texts, options, unlabelled }: ItemRow): boolean {
  return texts.length === 0 && options === 0 && unlabelled === null;
}

function isFalling(points: readonly Exact[]): boolean {
  return points.every((each, index) => index === 0 || each.lessThan(points[index - 1] as Exact));
}
