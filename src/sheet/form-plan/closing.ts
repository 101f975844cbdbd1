import type { ColumnKey } from "../../form/columns";
import { sheetWords } from "../../locales/sheet";
import { speaker } from "../../locales/words";
import type { Rubric } from "../../rubric/schema";
import { rowHeight } from "../row-heights";
import type { CellStyle } from "../sheet-plan";
import { styles } from "../styles";
import type { Layout } from "./layout";

// What stands below the total: the form's notes, place and date, the signatures.

const say = speaker(sheetWords, "vi");

/** The right half of the closing rows, left of where an appraisal puts its columns. */
const rightHalf = {
  first: { from: "guidance", to: "note" },
  working: { from: "figure", to: "state" },
} as const;

export function addClosing(sheet: Layout, rubric: Rubric): void {
  const { from: start, to: end } = rightHalf[sheet.arrangement];
  const line = (text: string, index: number, style: CellStyle): void => {
    const row = sheet.add({
      id: `note:${index}`,
      cells: { code: text },
      height: rowHeight([{ text, width: sheet.width("code", end) }]),
    });
    sheet.merge(row, "code", end);
    sheet.style(sheet.between(row, "code", row, end), style);
  };
  if (rubric.notes?.length) {
    line(say("notes"), 0, styles.noteTitle);
    rubric.notes.forEach((note, index) => {
      line(note, index + 1, styles.note);
    });
  }
  sheet.add({ id: null, cells: {} });
  const date = sheet.add({ id: "date", cells: { [start]: say("place-date", { year: String(rubric.year) }) } });
  sheet.merge(date, start, end);
  sheet.style(sheet.between(date, start, date, end), styles.placeDate);

  const [left, right] = (rubric.signatures ?? []).filter(({ part }) => part !== "appraisal");
  const appraiser = rubric.signatures?.find(({ part }) => part === "appraisal") ?? { role: say("appraisal.signature") };
  const signatures: { who: { role: string; hint?: string | undefined } | undefined; from: ColumnKey; to: ColumnKey }[] =
    [
      { who: left, from: "code", to: sheet.arrangement === "first" ? "figure" : "content" },
      { who: right, from: start, to: end },
      ...(sheet.hasAppraisal ? [{ who: appraiser, from: "difference", to: "explanation" } as const] : []),
    ];
  for (const [field, style] of [
    ["role", styles.signatureRole],
    ["hint", styles.signatureHint],
  ] as const) {
    const row = sheet.add({
      id: `signature:${field}`,
      cells: Object.fromEntries(signatures.map(({ who, from }) => [from, who?.[field] ?? null])),
      height: 18,
    });
    for (const { who, from, to } of signatures) {
      if (!who) continue;
      sheet.merge(row, from, to);
      sheet.style(sheet.between(row, from, row, to), style);
    }
  }
  for (let blank = 0; blank < 5; blank += 1) sheet.add({ id: null, cells: {} });
}
