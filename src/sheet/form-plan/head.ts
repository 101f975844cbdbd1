import { columnKey } from "../../form/columns";
import { decimalsOfMaxima, needsOf } from "../../form/form-needs";
import { sheetWords } from "../../locales/sheet";
import { speaker } from "../../locales/words";
import type { ProfileField, Rubric } from "../../rubric/schema";
import { rowHeight } from "../row-heights";
import { styles } from "../styles";
import { numberValidation } from "./inputs";
import type { Layout } from "./layout";
import { decimalsOfSums } from "../../scoring/rounding";
import { literal } from "../../scoring/rules/formula";
import { appliesAt, TITLE_SCALE } from "./sums";
import { fixed } from "./sum-formulas";

// The top of a form: title with the live totals, header, profile.

const say = speaker(sheetWords, "vi");

/** The title of the form, over the columns that an appraisal leaves beside each other. */
export function addHeading(sheet: Layout, title: string): void {
  const row = sheet.add({
    id: "heading",
    cells: { code: title },
    height: rowHeight([{ text: title, width: sheet.width("code", "state") * TITLE_SCALE, bold: true }]) + 6,
  });
  sheet.merge(row, "code", "state");
  sheet.style(sheet.between(row, "code", row, "state"), styles.title);
}

/** The top of plan version 1: the total in the columns that stay in sight, the title beside it. */
export function addFirstTitle(sheet: Layout, row: number, totalRow: number, rubric: Rubric): void {
  const total = sheet.at(totalRow, "points");
  const area = sheet.between(row, "code", row, "content");
  sheet.put(row, "figure", rubric.title);
  sheet.merge(row, "code", "content");
  sheet.merge(row, "figure", "state");
  sheet.style(sheet.between(row, "figure", row, "state"), styles.title);
  if (sheet.hasAppraisal) sheet.merge(row, "appraisedFigure", "appraisalState");
  if (!needsOf(rubric).excludable) {
    sheet.put(row, "code", { formula: `=${total}` });
    sheet.style(area, { ...styles.bar, numberFormat: `"${say("total.live")}: "0.00" / ${rubric.maxPoints}"` });
    return;
  }
  const applies = fixed(appliesAt(sheet, totalRow, rubric, "countedOut"), decimalsOfMaxima(rubric));
  const points = fixed(total, decimalsOfSums(rubric.rounding.decimals));
  const told = `${literal(`${say("total.live")}: `)}&${points}&${literal(" / ")}&${applies}`;
  sheet.put(row, "code", { formula: `=IF(ISNUMBER(${total}),${told},"")` });
  sheet.style(area, styles.bar);
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
      grows: true,
    });
    sheet.styleRow(row, styles.criterion);
    // A merged cell is none that grows, and none that a pasted block fits; text runs over the blank cells beside it.
    const isFirst = sheet.arrangement === "first";
    if (isFirst) sheet.merge(row, "figure", "guidance");
    const area = sheet.between(row, "figure", row, isFirst ? "guidance" : "figure");
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
  // The words of the states are smaller, and never the longest.
  const states = new Set<string>(sheet.scorings.map((side) => columnKey(side, "state")));
  const height = rowHeight(
    sheet.columns
      .filter(({ key, hidden }) => !hidden && !states.has(key))
      .map(({ key, width }) => ({ text: titles[key] ?? "", width, bold: true })),
  );
  const row = sheet.add({ id: "header", cells: titles, grows: true, height });
  sheet.styleRow(row, styles.header);
  for (const side of sheet.scorings) sheet.style(sheet.cell(row, columnKey(side, "state")), styles.smallHeader);
}
