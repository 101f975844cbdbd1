import { selfCheckWords } from "../../locales/self-check";
import { formatDecimal, type Locale, speaker } from "../../locales/words";
import type { CheckReport, StepResult } from "./run-check";
import type { Outcome, OutcomeKind } from "./step";

// The report of a check as people read it, copy it and send it.

/** A sign for each kind of outcome, which stands beside its words. */
export const signs: Readonly<Record<OutcomeKind, string>> = {
  passed: "✔",
  differs: "✖",
  failed: "✖",
  late: "✖",
  absent: "–",
  unseen: "?",
  "left-out": "–",
};

/** Whether a report should speak of it first: Excel does otherwise than the add-in expects. */
export function isTrouble({ outcome }: Pick<StepResult, "outcome">): boolean {
  return outcome.kind === "differs" || outcome.kind === "failed" || outcome.kind === "late";
}

/** What is to be said about one outcome beside its kind; "" where there is nothing. */
export function detailOf(outcome: Outcome, locale: Locale): string {
  const tell = speaker(selfCheckWords, locale);
  switch (outcome.kind) {
    case "passed":
      return outcome.seen ?? "";
    case "differs":
      return tell("detail.differs", { expected: outcome.expected, found: outcome.found });
    case "absent":
      return outcome.what;
    case "failed":
      return outcome.detail;
    case "late":
      return tell("detail.late", { seconds: String(outcome.seconds) });
    case "unseen":
      return tell("detail.unseen");
    case "left-out":
      return tell(
        outcome.detail === "stopped"
          ? "detail.stopped"
          : outcome.detail === "no answer"
            ? "detail.silent"
            : "detail.earlier",
      );
  }
}

/** The time of one step in seconds, as the language writes it. */
export function secondsOf({ milliseconds }: Pick<StepResult, "milliseconds">, locale: Locale): string {
  return `${formatDecimal(locale, (milliseconds / 1000).toFixed(1))} s`;
}

/** The report in rows: how each step ended, its title, time, detail and id. */
export function reportRows({ surroundings, at, results, leftovers, stopped }: CheckReport, locale: Locale): string[][] {
  const tell = speaker(selfCheckWords, locale);
  const { addIn, host, platform, version, languages, sets, browser } = surroundings;
  return [
    [tell("report.title")],
    [tell("report.at"), at],
    [tell("report.addIn"), addIn],
    [tell("report.excel"), `${host} ${version} · ${platform}`],
    [tell("report.languages"), languages.join(" · ")],
    [tell("report.sets"), sets.map(([set, one]) => `${set} ${one}`).join(" · ")],
    [tell("report.browser"), browser],
    [tell("report.result"), countsOf(results, locale)],
    ...(stopped ? [[tell("report.stopped")]] : []),
    ...(leftovers.length > 0 ? [[tell("report.leftovers"), leftovers.join(", ")]] : []),
    [],
    ...results.map((result) => [
      `${signs[result.outcome.kind]} ${tell(`outcome.${result.outcome.kind}`)}`,
      tell(`step.${result.id}`),
      secondsOf(result, locale),
      detailOf(result.outcome, locale),
      result.id,
    ]),
  ];
}

/** How many steps ended in which way. */
export function countsOf(results: readonly StepResult[], locale: Locale): string {
  const tell = speaker(selfCheckWords, locale);
  const kinds = ["passed", "differs", "failed", "late", "absent", "unseen", "left-out"] as const;
  return kinds
    .map((kind) => [kind, results.filter(({ outcome }) => outcome.kind === kind).length] as const)
    .filter(([, count]) => count > 0)
    .map(([kind, count]) => `${tell(`outcome.${kind}`)}: ${count}`)
    .join(" · ");
}

/** The report as text: columns apart by tabs, so that it can be pasted into a message or a sheet. */
export function reportText(report: CheckReport, locale: Locale): string {
  return reportRows(report, locale)
    .map((row) => row.map((cell) => cell.replace(/\s+/g, " ")).join("\t"))
    .join("\n");
}
