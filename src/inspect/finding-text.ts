import { findingWords } from "../locales/findings";
import { formWords } from "../locales/form";
import { type Locale, speaker } from "../locales/words";
import { rowNames } from "../rubric/row-names";
import type { ColumnKey } from "../form/columns";
import type { Rubric } from "../rubric/schema";
import type { Finding } from "./finding";
import { cellAddress } from "../workbook/a1";
import { visible } from "./visible-text";

/** A finding in words: where it is, by printed number and title, and what is wrong there. */
export function findingText(
  rubric: Rubric,
  finding: Finding,
  locale: Locale,
): { readonly where: string; readonly what: string } {
  const say = speaker(findingWords, locale);
  const { kind, found, expected } = finding;
  const isAboutPoints = finding.column === "points" && finding.rowId !== "title";
  const plain = (kind === "formula-replaced" || kind === "formula-changed") && !isAboutPoints;
  const nothing = say("nothing");
  return {
    where: visible(finding.sheetName === undefined ? whereOf(rubric, finding, locale) : placeOf(finding, locale)),
    what: visible(
      say(plain ? `${kind}.plain` : kind, {
        found: found === "" ? nothing : shortened(found),
        expected: expected === "" ? nothing : shortened(expected),
      }),
    ),
  };
}

/** A cell of a form by the printed number and title of its row and the title of its column. */
export function placeText(rubric: Rubric, rowId: string, column: ColumnKey, locale: Locale): string {
  // A field of the general part has one cell.
  return visible(
    rowId.startsWith("profile:") ? rowName(rubric, rowId, locale) : whereOf(rubric, { rowId, column }, locale),
  );
}

/** A cell may hold thirty thousand letters. */
const LONGEST = 120;

function shortened(text: string): string {
  return text.length <= LONGEST ? text : `${text.slice(0, LONGEST)}…`;
}

/** A place on a document. */
function placeOf({ sheetName = "", cell }: Finding, locale: Locale): string {
  const say = speaker(findingWords, locale);
  return cell === null
    ? say("row.document", { sheet: sheetName })
    : say("row.document-cell", { sheet: sheetName, cell: cellAddress(cell.row, cell.column) });
}

function whereOf(rubric: Rubric, { rowId, column }: Pick<Finding, "rowId" | "column">, locale: Locale): string {
  const say = speaker(findingWords, locale);
  const title = column === null ? null : speaker(formWords, locale)(`column.${column}` as keyof typeof formWords);
  if (rowId === null) return title ?? say("whole-sheet");
  const row = rowName(rubric, rowId, locale);
  const isLine = title === null || /^(title|heading|date|note:.*|signature:.*)$/.test(rowId);
  return isLine ? row : say("where", { row, column: title });
}

function rowName(rubric: Rubric, rowId: string, locale: Locale): string {
  const say = speaker(findingWords, locale);
  const named = (["total", "title", "header", "heading", "date"] as const).find((one) => one === rowId);
  if (named !== undefined) return say(`row.${named}`);
  if (rowId.startsWith("note:")) return say("row.note");
  if (rowId.startsWith("signature:")) return say("row.signature");
  const [, kind, id = ""] = /^(\w+):(.*)$/s.exec(rowId) ?? [];
  if (kind === "profile") return rubric.profile.find((field) => field.id === id)?.label ?? id;
  if (kind === "line") {
    const [, owner = "", line = "0"] = /^(.*):(\d+)$/s.exec(id) ?? [];
    return say("row.line", { row: rowNames(rubric).get(owner)?.full ?? owner, line: String(Number(line) + 1) });
  }
  return rowNames(rubric).get(id)?.full ?? id;
}
