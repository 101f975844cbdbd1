import { Exact, ZERO } from "../../rubric/exact";
import { settleLetters } from "./codes";
import type { ItemRow } from "./rows";
import { cellPoints } from "./numbers";
import { withoutGluedMark } from "./notes";
import { plain } from "./plain";

/** A group with what lies in it, or a criterion without anything. */
export interface Node {
  readonly item: ItemRow;
  readonly children: Node[];
  /** The printed maximum; a glued mark of a footnote is off. */
  maximum: Exact | null;
  /** Its printed number may end with the mark of a footnote. */
  glued: string | null;
}

/**
 * Builds the groups from how the rows are numbered: a style seen before ends what lies deeper, a new one goes deeper. Rows of
 * which somebody has said how deep they lie stand there.
 */
export function buildTree(items: readonly ItemRow[], levels: ReadonlyMap<number, number> = new Map()): Node[] {
  const codes = settleLetters(items.map(({ code }) => code));
  const roots: Node[] = [];
  const stack: { readonly style: string; readonly node: Node }[] = [];
  items.forEach((item, index) => {
    const node: Node = { item, children: [], maximum: item.maximum, glued: null };
    const style = codes[index]?.style ?? uncodedStyle(item, stack.at(-1), items[index - 1]);
    const level = levels.get(item.row);
    if (level === undefined) popTo(stack, style);
    else stack.length = Math.min(level, stack.length);
    (stack.at(-1)?.node.children ?? roots).push(node);
    stack.push({ style, node });
  });
  return roots;
}

function popTo(stack: { readonly style: string }[], style: string): void {
  const same = stack.findIndex((each) => each.style === style);
  if (same >= 0) {
    stack.length = same;
    return;
  }
  // "1.2" ends "1.1.1", even where no "1.1" was numbered.
  const depth = dotted(style);
  while (depth !== null && (dotted(stack.at(-1)?.style ?? "") ?? 0) > depth) stack.pop();
  if (style === "caps") stack.length = 0;
}

function dotted(style: string): number | null {
  return /^n\d+$/.test(style) ? Number(style.slice(1)) : null;
}

/** A row without a number is a sibling of the scored row before it, a group in capitals, or the first of its group. */
function uncodedStyle(
  item: ItemRow,
  top: { readonly style: string; readonly node: Node } | undefined,
  before: ItemRow | undefined,
): string {
  const title = plain(item.title);
  if (/\p{Lu}{2}/u.test(title) && title === title.toUpperCase() && before?.code !== null) return "caps";
  if (!top || !before) return "none";
  const heads =
    before.texts.length === 0 &&
    before.options === 0 &&
    before.maximum !== null &&
    item.maximum !== null &&
    before.maximum.greaterThan(item.maximum);
  return heads && top.style !== "none" ? "none" : top.style;
}

/** Takes marks of footnotes off maxima where the sums say so: "402" over rows of 40 points is 40 with note 2. */
export function settleMaxima(
  nodes: readonly Node[],
  notes: ReadonlyMap<string, string>,
  above: Exact | null = null,
): void {
  for (const node of nodes) {
    settleMaxima(node.children, notes, node.maximum);
    if (node.maximum === null) continue;
    const glued = withoutGluedMark(node.item.maximumText, notes);
    const points = glued && cellPoints(glued.text);
    if (!glued || !points) continue;
    const sum = node.children.length > 0 ? sumOf(node) : null;
    const fits = sum ? sum.equals(points) : above !== null && node.maximum.greaterThan(above);
    if (!fits || sum?.equals(node.maximum) === true) continue;
    node.maximum = points;
    node.glued = glued.mark;
  }
}

/** What lies in a group adds up to so much. */
export function sumOf(node: Node): Exact {
  return node.children.reduce(
    (sum, child) => sum.plus(child.maximum ?? (child.children.length > 0 ? sumOf(child) : ZERO)),
    new Exact(0),
  );
}
