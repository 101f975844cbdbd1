import type { OpenForm } from "../../excel/form";
import type { Surroundings } from "../../excel/self-check/surroundings";
import { aboutWords } from "../../locales/about";
import { type Locale, speaker } from "../../locales/words";
import type { LoggedProblem } from "../session/problem-log";

/** What of the open form helps to understand an error: how it is made and where it stands, none of its contents. */
type FormMade = Pick<OpenForm, "facts" | "status" | "standing" | "release"> & {
  readonly rubric: Pick<OpenForm["rubric"], "id">;
};

/** The report of errors as text, line by line. */
export function errorReport(
  { addIn, host, platform, version, languages, sets, browser }: Surroundings,
  form: FormMade | null,
  problems: readonly LoggedProblem[],
  locale: Locale,
): string {
  const say = speaker(aboutWords, locale);
  return [
    say("line.addIn", { version: addIn }),
    say("line.excel", { host, platform, version }),
    say("line.languages", { languages: languages.join(", ") }),
    say("line.sets", { sets: sets.map((set) => set.join(" ")).join(", ") }),
    say("line.browser", { browser }),
    form === null
      ? say("line.form.none")
      : say("line.form", {
          rubric: form.rubric.id,
          plan: form.facts.get("plan") ?? "?",
          status: form.status,
          standing: form.standing,
          release: form.release,
        }),
    say(problems.length > 0 ? "line.problems" : "line.problems.none"),
    ...problems.map(({ at, during, code, detail }) =>
      say("line.problem", { time: at.toISOString(), during, code, detail }),
    ),
  ].join("\n");
}
