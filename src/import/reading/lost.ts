import type { ColumnRole } from "./columns";
import { type ImportFinding, finding } from "./finding";
import type { GridRow } from "./grid";
import type { Node } from "./tree";

/** What a spreadsheet holds where the print had words: a date of "3/4", a formula of "- Có", an error. */
export function lostIn({ stored, texts }: GridRow, roles: readonly ColumnRole[]): ImportFinding[] {
  return [...stored].flatMap(([column, { kind }]): ImportFinding[] => {
    const role = roles[column] ?? "other";
    if (role === "other" || role === "evidence") return [];
    if (kind === "date") return [finding("stored-date", texts[column])];
    return kind === "error" || (kind === "formula" && role !== "maximum" && role !== "points")
      ? [finding("stored-formula", texts[column])]
      : [];
  });
}

/** "2.1" again behind "2.9" was 2.10: told with the number that it has lost. */
export function markLostZeros(nodes: readonly Node[]): void {
  nodes.forEach(({ item, children }, index) => {
    const [, head = "", last] = /^(.*\.)(\d)$/.exec(item.code?.bare ?? "") ?? [];
    const before = /^(.*\.)(\d+)$/.exec(nodes[index - 1]?.item.code?.bare ?? "");
    const expected = `${head}${last ?? ""}0`;
    const twice = nodes.slice(0, index).some((other) => other.item.code?.bare === item.code?.bare);
    if (last !== undefined && twice && before?.[1] === head && Number(before[2]) === Number(`${last}0`) - 1)
      item.lost.push(finding("lost-zero", expected));
    markLostZeros(children);
  });
}
