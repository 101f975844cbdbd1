import { Exact, ZERO } from "../../rubric/exact";
import { type Code, settleLetters, settleListLevels } from "./codes";
import type { ItemRow } from "./item-row";
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
  const codes = settleListLevels(
    settleLetters(items.map(({ code }) => code)),
    items.map(({ listLevel }) => listLevel),
  );
  const roots: Node[] = [];
  const stack: { readonly style: string; readonly node: Node }[] = [];
  items.forEach((item, index) => {
    const node: Node = { item, children: [], maximum: item.maximum, glued: null };
    const code = codes[index] ?? null;
    const style = code?.style ?? uncodedStyle(item, stack.at(-1), items[index - 1]);
    const level = levels.get(item.row);
    if (level !== undefined) stack.length = Math.min(level, stack.length);
    else if (!opensGroup(code, stack.at(-1)?.node)) popTo(stack, style);
    (stack.at(-1)?.node.children ?? roots).push(node);
    stack.push({ style, node });
  });
  for (const root of roots) hoist(root, levels);
  return roots;
}

/** "1" right under "1.1", which nothing says how to score: it is the first row of that group. */
function opensGroup(code: Code | null, top: Node | undefined): boolean {
  if (!top || code?.bare !== "1" || !/^n[2-9]$/.test(top.item.code?.style ?? "")) return false;
  return top.item.texts.length === 0 && top.item.options === 0 && top.item.maximum !== null;
}

/**
 * "5" with a rule of its own, and "5.1" and "5.2" beside it: numbered like a group, but the points of what holds them say that
 * all three are rows of one level.
 */
function hoist(node: Node, levels: ReadonlyMap<number, number>): void {
  for (const child of [...node.children]) {
    const above = node.maximum;
    const own = child.maximum;
    if (child.children.length === 0 || child.children.some(({ item }) => levels.has(item.row))) continue;
    const scored = child.item.texts.length > 0 && own !== null;
    if (scored && above !== null && !sumOf(node).equals(above) && sumOf(node).plus(sumOf(child)).equals(above))
      node.children.splice(node.children.indexOf(child) + 1, 0, ...child.children.splice(0));
  }
  for (const child of node.children) hoist(child, levels);
}

function popTo(stack: { readonly style: string; readonly node: Node }[], style: string): void {
  // A group marked "*" stands beside the rows before it.
  if (style === "*" && stack.length > 1 && !stack.some((each) => each.style === style)) stack.pop();
  // So does one that has a title alone.
  const scored = (node: Node): boolean =>
    node.children.length === 0 && (node.item.texts.length > 0 || node.item.options > 0);
  if (style === "heading" && !stack.some((each) => each.style === style))
    while (stack.length > 1 && scored((stack.at(-1) as { readonly node: Node }).node)) stack.pop();
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
  if (item.maximum === null && item.texts.length === 0) return "heading";
  if (item.level > 0) return `level ${item.level}`;
  const title = plain(item.title);
  if (/\p{Lu}{2}/u.test(title) && title === title.toUpperCase() && (before?.code !== null || isBare(item, before)))
    return "caps";
  if (!top || !before) return "none";
  // A group in capitals holds what follows in small letters.
  if (top.style === "caps" && top.node.item === before && before.texts.length === 0) return "none";
  // A numbered row without points and rule is the group of what follows; one with points, of less.
  const heads =
    before.texts.length === 0 &&
    before.options === 0 &&
    item.maximum !== null &&
    (before.maximum === null ? before.code !== null : before.maximum.greaterThan(item.maximum));
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

/** Nothing says how the row is scored, while the row before it, in small letters, has a rule. */
function isBare(item: ItemRow, before: ItemRow): boolean {
  const title = plain(before.title);
  return item.texts.length === 0 && before.texts.length > 0 && title !== title.toUpperCase();
}

/** What lies in a group adds up to so much. */
export function sumOf(node: Node): Exact {
  return node.children.reduce(
    (sum, child) => sum.plus(child.maximum ?? (child.children.length > 0 ? sumOf(child) : ZERO)),
    new Exact(0),
  );
}
