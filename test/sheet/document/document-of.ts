import type { FormContents } from "../../../src/sheet/form-plan/fill-plan";
import { extentFor, fillPlan } from "../../../src/sheet/form-plan/fill-plan";
import { plannedForm, rowsById } from "../../../src/sheet/form-plan/placed-plan";
import { type DocumentFacts } from "../../../src/form/document-facts";
import { readCells } from "../../../src/form/form-cells";
import { loadExample, loadRubric } from "../../../src/rubric/library";
import { criteriaOf } from "../../../src/rubric/outline";
import type { Rubric } from "../../../src/rubric/schema";
import { type DocumentSource, documentSource } from "../../../src/sheet/document/document-source";
import type { DocumentPlan } from "../../../src/sheet/document/lay-out";
import { IDENTITY } from "../../identity";

/** A form as its documents are made of it. */
export function sourceOf(rubric: Rubric, contents: FormContents, facts: DocumentFacts = {}): DocumentSource {
  const plan = fillPlan(plannedForm(rubric, "resilient", extentFor(contents)), rubric, contents);
  const values = plan.rows.map((row) =>
    row.values.map((value) => (value === null ? "" : typeof value === "object" ? (value.result ?? "") : value)),
  );
  const columns = new Map(plan.columns.map(({ key }, index) => [key, index]));
  const cells = readCells(rubric, columns, values);
  return documentSource({
    rubric,
    sheetName: plan.name,
    identity: IDENTITY,
    facts,
    cells,
    rows: rowsById(values),
    columns,
    values,
    first: contents.first ?? null,
  });
}

/** The forms that the design names, with their examples. */
export const shownForms = [
  ["binh-thuan-2022-huyen", "la-gi"],
  ["ha-nam-2022-so", "so-tai-chinh"],
  ["gia-lai-2020-huyen", "kbang"],
  ["xa-chuyen-doi-so", null],
  ["bieu-mau-minh-hoa", "suoi-mo"],
] as const;

export async function contentsOf(id: string, example: string | null): Promise<FormContents> {
  if (example === null) return { answers: {}, profile: {} };
  const { answers, profile, appraisal } = await loadExample(id, example);
  return { answers, profile, appraisal: appraisal ?? null };
}

/** One to three documents in every row. */
export async function withDocuments(id: string, contents: FormContents): Promise<FormContents> {
  const rubric = await loadRubric(id);
  const documents = (index: number): string =>
    Array.from(
      { length: (index % 3) + 1 },
      (_, more) =>
        `${index * 3 + more + 1}/KH-UBND ngày ${(index % 28) + 1}/3/2026 của UBND tỉnh về kế hoạch chuyển đổi số, trang ${more + 2}`,
    ).join("\n");
  const answers = Object.fromEntries(
    criteriaOf(rubric).map(({ item }, index) => [
      item.id,
      { ...contents.answers[item.id], evidence: documents(index) },
    ]),
  );
  return { ...contents, answers };
}

/** The text that a document shows in a column, by the ids of its rows; parts of a long row are joined. */
export function textsOf({ rows, keys }: DocumentPlan, key: string): ReadonlyMap<string, string> {
  const column = keys.indexOf(key);
  const texts = new Map<string, string>();
  for (const { id, values } of rows) {
    if (id === null) continue;
    const value = values[column] ?? "";
    const text = String(typeof value === "object" ? (value.result ?? "") : value);
    const [own = id, part] =
      /^(.*)#\d+$/s.test(id) && texts.has(id.replace(/#\d+$/, "")) ? [id.replace(/#\d+$/, ""), 1] : [id];
    texts.set(own, part === undefined ? text : `${texts.get(own) ?? ""} ${text}`);
  }
  return texts;
}

/** The rows of each page. */
export function pagesOf({ rows, print }: DocumentPlan): (readonly DocumentPlan["rows"][number][])[] {
  const cuts = [print.area.row, ...(print.breaks ?? []), rows.length];
  return cuts.slice(0, -1).map((cut, index) => rows.slice(cut, cuts[index + 1]));
}
