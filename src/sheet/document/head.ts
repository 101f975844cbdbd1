import { columnKey } from "../../form/columns";
import { agencyField } from "../../rubric/agency-field";
import { isBlank } from "../../rubric/labels";
import { ownOf } from "../../rubric/record";
import { literal } from "../../scoring/rules/formula";
import { wordsAround } from "../words-around";
import { linesOf } from "./line-breaks";
import { pointsOf } from "./paper";
import { type Content, dayParts, DOTS, type Following, say, unbroken, type Writing, words } from "./writing";

// What stands above the table of a document.

/** The agency's name between other words, as the general part of the form has it; within a sentence it stays on one line. */
export function agencyWithin(follow: Following, before: string, after: string, isName = false): Content {
  const field = agencyField(follow.source.rubric);
  if (field === undefined) return words(before + DOTS + after);
  const name = ownOf(follow.source.cells.profile, field.id) ?? "";
  const inner = follow.typed(before, `profile:${field.id}`, columnKey("self", "figure"), name, isName);
  const { value } = inner;
  return typeof value === "object" && value !== null && after !== ""
    ? follow.made(`${value.formula.slice(1)}&${literal(after)}`, inner.text + after, true)
    : { ...inner, text: inner.text + after };
}

/** "Phụ lục", title, "(Kèm theo …)", a short rule, the agency. */
export function addAnnexHead(
  page: Writing,
  follow: Following,
  { numeral, title }: { readonly numeral: string; readonly title: string },
): void {
  const { facts } = follow.source;
  page.line("annex", words(numeral === "" ? say("annex") : say("annex.numbered", { number: numeral })), {
    size: 14,
    bold: true,
    horizontal: "Center",
  });
  page.line("title", words(title.toLocaleUpperCase("vi")), { size: 13, bold: true, horizontal: "Center" });
  const day = dayParts(facts.reportDay);
  const [before, after] = wordsAround((agency) =>
    say("with", {
      report: facts.report ?? say("report"),
      number: facts.number ?? "……/……",
      day: unbroken(say("day", day ?? { d: "……", m: "……", y: say("year.open") })),
      agency,
    }),
  );
  page.line("with", agencyWithin(follow, before, after, true), { size: 13, italic: true, horizontal: "Center" });
  addRule(page);
}

/** A short rule: strokes of the letter below the line, as a border would be as long as its cell. */
function addRule(page: Writing): void {
  const look = { size: 11, horizontal: "Center", vertical: "Top" } as const;
  page.gap(RULE_HEIGHT, true, [{ from: 0, to: page.last, ...words("_".repeat(22)), look }]);
  page.gap(4, true);
}

const RULE_HEIGHT = 15;

/** The agency and the fields of the general part; two short ones share a line. */
export function addProfile(page: Writing, follow: Following): void {
  const { rubric, cells } = follow.source;
  const agency = agencyField(rubric);
  page.line("unit", agencyWithin(follow, say("unit"), ""), { size: 13, bold: true, horizontal: "Center" });
  const fields = rubric.profile
    .filter(({ id }) => id !== agency?.id)
    .map(({ id, label, unit }) => {
      const before = unit === undefined ? say("field", { label }) : say("field.unit", { label, unit });
      const text = ownOf(cells.profile, id) ?? "";
      return { id, content: follow.typed(before, `profile:${id}`, "figure", isBlank(text) ? "" : text) };
    });
  const look = { size: 12, horizontal: "Left", vertical: "Center" } as const;
  const [left, right] = [
    { from: 0, to: 1 },
    { from: 2, to: page.last },
  ];
  for (let index = 0; index < fields.length; index += 1) {
    const [field, next] = fields.slice(index);
    if (field === undefined) break;
    if (next === undefined || !fits(page, left, field.content) || !fits(page, right, next.content)) {
      page.line(`profile:${field.id}`, field.content, { size: 12, horizontal: "Left" });
      continue;
    }
    const cells = [
      { ...left, ...field.content, look },
      { ...right, ...next.content, look },
    ];
    page.pair(`profile:${field.id}+${next.id}`, cells, false);
    index += 1;
  }
  page.gap(6);
}

/** Whether a text takes one line over some columns. */
function fits({ columns }: Writing, { from, to }: { from: number; to: number }, { text }: Content): boolean {
  const width = columns.slice(from, to + 1).reduce((sum, column) => sum + pointsOf(column.width), 0);
  return linesOf(text, width, { size: 12 }).length === 1;
}

/** National title right, agency block and number left, place and date: for a document of its own. */
export function addNationalHead(
  page: Writing,
  follow: Following,
  split: number,
  number: string,
  appraiser: string | null = null,
): void {
  const { facts } = follow.source;
  const side = (right: boolean): { from: number; to: number } =>
    right ? { from: split, to: page.last } : { from: 0, to: split - 1 };
  const look = { horizontal: "Center", vertical: "Top" } as const;
  // Minutes are the appraiser's, and have no line of place and date.
  const agency = appraiser === null ? agencyWithin(follow, "", "") : words(appraiser);
  const parent = facts.parent ?? "";
  page.pair(
    "nation",
    [
      {
        ...side(false),
        ...words((parent === "" ? DOTS : parent).toLocaleUpperCase("vi")),
        look: { ...look, size: 12 },
      },
      { ...side(true), ...words(say("nation")), look: { ...look, size: 12, bold: true } },
    ],
    true,
  );
  const upper = typeof agency.value === "object" && agency.value !== null ? agency.value.formula.slice(1) : null;
  page.pair(
    "motto",
    [
      {
        ...side(false),
        ...follow.made(upper === null ? null : `UPPER(${upper})`, agency.text.toLocaleUpperCase("vi"), true),
        look: { ...look, size: 12, bold: true },
      },
      { ...side(true), ...words(say("motto")), look: { ...look, size: 13, bold: true } },
    ],
    true,
  );
  page.gap(RULE_HEIGHT, true, [
    { ...side(false), ...words("_".repeat(12)), look: { ...look, size: 11 } },
    { ...side(true), ...words("_".repeat(30)), look: { ...look, size: 11 } },
  ]);
  page.pair(
    "number",
    [
      { ...side(false), ...words(say("number", { number })), look: { ...look, size: 13 } },
      appraiser === null
        ? { ...side(true), ...words(dateLine(follow)), look: { ...look, size: 13, italic: true } }
        : null,
    ],
    true,
  );
  page.gap(12, true);
}

/** "La Gi, ngày 05 tháng 3 năm 2026". The year never comes from the clock: a file that is opened again keeps its date. */
export function dateLine({ source: { facts } }: Following): string {
  const day = dayParts(facts.day) ?? { d: "……", m: "……", y: say("year.open") };
  return unbroken(say("date", { place: facts.place ?? DOTS, ...day }));
}
