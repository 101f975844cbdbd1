import { columnKey, type Side } from "../../form/columns";
import { decimalsOfMaxima, needsOf } from "../../form/form-needs";
import { sheetWords } from "../../locales/sheet";
import { speaker } from "../../locales/words";
import type { ProfileField, Rubric } from "../../rubric/schema";
import { rowHeight } from "../row-heights";
import { styles } from "../styles";
import { numberValidation } from "./inputs";
import type { Layout } from "./layout";
import { literal } from "../../scoring/rules/formula";
import { decimalsOfSums } from "./score-formula";
import { appliesAt, TITLE_SCALE } from "./sums";
import { fixed } from "./sum-formulas";

// The top of a form: title with the live totals, header, profile.

const say = speaker(sheetWords, "vi");

/** Room for the whole title beside the live total. */
export function titleHeight(sheet: Layout, title: string): number {
  return rowHeight([{ text: title, width: sheet.width("figure", "state") * TITLE_SCALE, bold: true }]) + 6;
}

export function addTitle(sheet: Layout, row: number, totalRow: number, rubric: Rubric): void {
  // The total stands in the columns that stay in sight and the title beside them, so that nothing is cut when the sheet scrolls.
  addLiveTotal(sheet, row, totalRow, rubric, "self");
  sheet.put(row, "figure", rubric.title);
  sheet.merge(row, "code", "content");
  sheet.merge(row, "figure", "state");
  sheet.style(sheet.between(row, "figure", row, "state"), styles.title);
  if (!sheet.hasAppraisal) return;
  addLiveTotal(sheet, row, totalRow, rubric, "appraisal");
  sheet.merge(row, "appraisedFigure", "appraisalState");
}

/** Where a side's live total stands, and the word before it. */
const liveTotals = {
  self: { from: "code", to: "content", words: "total.live" },
  appraisal: { from: "appraisedFigure", to: "appraisalState", words: "appraisal.live" },
} as const;

/** The total of one side; where the maximum can shrink, in words with what applies. */
function addLiveTotal(sheet: Layout, row: number, totalRow: number, rubric: Rubric, side: Side): void {
  const { from, to, words } = liveTotals[side];
  const total = sheet.at(totalRow, columnKey(side, "points"));
  const area = sheet.between(row, from, row, to);
  if (!needsOf(rubric).excludable) {
    sheet.put(row, from, { formula: `=${total}` });
    sheet.style(area, { ...styles.liveTotal, numberFormat: `"${say(words)}: "0.00" / ${rubric.maxPoints}"` });
    return;
  }
  const applies = fixed(appliesAt(sheet, totalRow, rubric, columnKey(side, "countedOut")), decimalsOfMaxima(rubric));
  const points = fixed(total, decimalsOfSums(rubric.rounding.decimals));
  const told = `${literal(`${say(words)}: `)}&${points}&${literal(" / ")}&${applies}`;
  sheet.put(row, from, { formula: `=IF(ISNUMBER(${total}),${told},"")` });
  // Its column is one of labels, where Excel would show a formula as it is written.
  sheet.style(area, { ...styles.liveTotal, numberFormat: "General" });
}

export function addProfile(sheet: Layout, fields: readonly ProfileField[]): void {
  if (fields.length === 0) return;
  const heading = sheet.add({ id: null, cells: { content: say("profile") }, height: 19 });
  sheet.styleRow(heading, styles.section);
  for (const field of fields) {
    const label = field.unit ? `${field.label} (${field.unit})` : field.label;
    const row = sheet.add({
      id: `profile:${field.id}`,
      cells: { content: label },
      height: rowHeight([{ text: label, width: sheet.width("content") }]),
    });
    sheet.styleRow(row, styles.criterion);
    sheet.merge(row, "figure", "guidance");
    const area = sheet.between(row, "figure", row, "guidance");
    sheet.style(area, styles.profileValue);
    if (field.kind === "count") {
      sheet.validations.push(
        numberValidation(sheet.cell(row, "figure"), "whole", say("prompt.title.value"), field.label),
      );
    } else {
      sheet.style(area, { numberFormat: "@" });
    }
  }
}

export function addHeader(sheet: Layout): void {
  const shown = sheet.columns.filter(({ hidden }) => !hidden).map(({ key }) => key);
  const titles = Object.fromEntries(shown.map((key) => [key, say(`column.${key}` as Parameters<typeof say>[0])]));
  const row = sheet.add({
    id: "header",
    cells: titles,
    height: rowHeight(shown.map((key) => ({ text: titles[key] ?? "", width: sheet.width(key), bold: true }))),
  });
  sheet.styleRow(row, styles.header);
}
