import { cliWords } from "../locales/cli";
import { formatDecimal, type Locale, speaker } from "../locales/words";
import { library } from "../rubric/library";
import { print, printJson } from "./output";

/** Prints the built-in rubrics, a line each: id, points, number of criteria, title. */
export function listRubrics(json: boolean, locale: Locale): void {
  const say = speaker(cliWords, locale);
  for (const entry of library) {
    if (json) {
      printJson(entry);
      continue;
    }
    const points =
      formatDecimal(locale, entry.maxPoints) +
      (entry.bonusPoints ? ` + ${formatDecimal(locale, entry.bonusPoints)}` : "");
    print([entry.id, points, say("criteria", { count: String(entry.criteria) }), entry.title].join("\t"));
  }
}
