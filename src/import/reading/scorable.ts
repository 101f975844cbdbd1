import type { Item } from "../../rubric/schema";
import type { Locale } from "../../locales/words";
import { parseRubric } from "../../rubric/parse";
import { POINTS } from "./draft-rule";
import { finding } from "./finding";
import type { ImportedTable } from "./import-table";

/** Rules that cannot be scored, however they were read, are left to the user: one pass may uncover what another hid. */
const PASSES = 3;

/**
 * The same draft with only such rules as can be scored. What the print says may be read well and still be no rule (two
 * answers with one label, points finer than the rounding): such a row asks for its points, and says why.
 */
export function scorableDraft(imported: ImportedTable, locale: Locale): ImportedTable {
  let draft = imported;
  for (let pass = 0; pass < PASSES; pass += 1) {
    const parsed = parseRubric(JSON.stringify(draft.rubric), locale);
    if (parsed.ok) return draft;
    const faults = new Map<string, string>();
    for (const { path, message } of parsed.errors) {
      const [, place = "", id = ""] = /^(\S+) \((.+)\)$/su.exec(path) ?? [];
      if (/\.rule(?:\.|$)/.test(place) && !faults.has(id)) faults.set(id, message);
    }
    if (faults.size === 0) return draft;
    draft = withoutRules(draft, faults);
  }
  return draft;
}

function withoutRules(draft: ImportedTable, faults: ReadonlyMap<string, string>): ImportedTable {
  const mend = (item: Item): Item => {
    if (item.type === "section") return { ...item, items: item.items.map(mend) };
    return faults.has(item.id) ? { ...item, rule: POINTS } : item;
  };
  const items = draft.rubric.items.map(mend);
  return {
    ...draft,
    rubric: { ...draft.rubric, items },
    rows: draft.rows.map((row) => {
      // The parts of a row have ids below its own.
      const [, fault] = [...faults].find(([id]) => id === row.id || id.startsWith(`${row.id ?? "\0"}/#`)) ?? [];
      if (fault === undefined || row.reading === undefined) return row;
      return { ...row, reading: "manual", findings: [...row.findings, finding("not-scorable", fault)] };
    }),
  };
}
