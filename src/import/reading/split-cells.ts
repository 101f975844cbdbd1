import { readAwardLine } from "./award";
import type { ColumnRole } from "./columns";
import { asksForEvidence, readExclusion } from "./exceptions";
import { finding } from "./finding";
import type { GridRow } from "./grid";
import type { ItemRow, ReadRow } from "./item-row";
import { BULLET, plain } from "./plain";

/** Puts a row that is a further paragraph of a title back to it, and says whether it was one. */
export function takeSplitTitle(
  row: GridRow,
  owner: ItemRow,
  before: ReadRow | undefined,
  roles: readonly ColumnRole[],
): boolean {
  const title = row.texts[roles.indexOf("title")] ?? "";
  const under = before?.item === owner && (before.row === owner.row || before.role === "continuation");
  const how = under ? splitTitle(row, title, roles) : null;
  if (how === null) return false;
  owner.title = `${owner.title}\n${title}`;
  owner.joined.push(row.row);
  if (how === "perhaps") owner.lost.push(finding("split-cell", title));
  return true;
}

/**
 * Whether the title of a row is a further paragraph of the title above: Excel begins a row at every paragraph of a cell that is
 * pasted into a sheet, and merges the other cells of the printed row over these rows or leaves them empty. "sure" where the
 * words go on as well ("(tính cả …)", "trong năm"); "perhaps" where only the merges say so; null for everything that may be a
 * row, an answer or a rule of its own.
 */
function splitTitle(row: GridRow, title: string, roles: readonly ColumnRole[]): "sure" | "perhaps" | null {
  const [code, maximum] = [roles.indexOf("code"), roles.indexOf("maximum")];
  if (code < 0 || maximum < 0 || title === "" || row.spans.has(roles.indexOf("title"))) return null;
  // Numbers and points of its own make a row.
  if (["code", "maximum", "points"].some((role) => (row.texts[roles.indexOf(role as ColumnRole)] ?? "") !== ""))
    return null;
  const words = plain(title);
  if (BULLET.test(words) || /\d|điểm|không|nếu|trừ|trường hợp/iu.test(words)) return null;
  if (readAwardLine(words) !== null || readExclusion(words) !== null || asksForEvidence(words)) return null;
  const tied = row.covers.has(code) && row.covers.has(maximum);
  const alone = row.texts.every((text) => text === "" || text === title);
  if (/^\(/.test(words) || (/^\p{Ll}/u.test(words) && !/^\p{Ll}\d?\)/u.test(words)))
    return tied || alone || words.startsWith("(") ? "sure" : "perhaps";
  return tied ? "perhaps" : null;
}
