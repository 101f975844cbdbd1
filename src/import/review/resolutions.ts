import { importWords } from "../../locales/import";
import { resolutionWords } from "../../locales/review";
import { formatDecimal, speaker } from "../../locales/words";
import type { Item, Resolution, Rubric } from "../../rubric/schema";
import { describeRule } from "../../scoring/rules/registry";
import { maxPointsOf } from "../../rubric/outline";
import { isGroup, ownOf, partsOfRow } from "./changed-item";
import type { ReviewRow } from "./look-through";
import type { SumMismatch } from "./mismatch";

// A rubric speaks the language of the form, whatever the pane speaks.
const say = speaker(resolutionWords, "vi");
const explain = speaker(importWords, "vi");
const points = (text: string): string => formatDecimal("vi", text);

/** What is recorded of a decided row: the words of the print, how they are read, and what was open. Null where nothing was. */
export function rowResolution(
  rubric: Rubric,
  { item, read, reading, findings, mismatch, standing, change }: ReviewRow,
): Resolution | null {
  if (!item || !read || (standing !== "accepted" && standing !== "changed")) return null;
  const group = isGroup({ read, reading });
  const isOpen = findings.length > 0 || mismatch !== null;
  if (!isOpen && Object.keys(change).length === 0) return null;
  const quoted = [...new Set(findings.map(({ words }) => words).filter((words) => words !== ""))];
  const isOther = change.maxPoints !== undefined || change.ceiling !== undefined;
  const declared = mismatch?.printed ?? (isOther ? read.maxPoints : undefined);
  const maximum = declared === undefined ? [] : [say("printed.maximum", { max: points(declared) })];
  const printed = [...maximum, ...quoted];
  const reasons = [
    ...findings.map(({ code, words }) => explain(`finding.${code}`, { words })),
    ...(mismatch ? [say("reason.sum", { rows: points(mismatch.rows), printed: points(mismatch.printed) })] : []),
  ];
  return {
    printed: printed.length > 0 ? printed.join(" · ") : ((group ? undefined : ownOf(read).guidance) ?? read.title),
    reading: readingOf(rubric, item, group),
    reason: [...reasons, say(standing === "changed" ? "reason.changed" : "reason.accepted")].join(" "),
  };
}

function readingOf(rubric: Rubric, item: Item, group: boolean): string {
  if (item.type === "criterion")
    return [...describeRule(rubric, item, "vi"), say("reading.maximum", { max: points(item.maxPoints) })].join("; ");
  const parts = group ? null : partsOfRow(item);
  if (parts)
    return parts
      .map((part) => `${part.title} (${points(part.maxPoints)}): ${describeRule(rubric, part, "vi").join("; ")}`)
      .join(" + ");
  const ceiling = item.ceiling === undefined ? [] : [say("reading.ceiling", { max: points(item.ceiling) })];
  return [say("reading.maximum", { max: points(maxPointsOf(item)) }), ...ceiling].join("; ");
}

/** What is recorded of a total that is not what the groups add up to. */
export function formResolution({ rows, printed }: SumMismatch, chosen: "printed" | "rows"): Resolution {
  return {
    printed: say("printed.total", { max: points(printed) }),
    reading: say("reading.maximum", { max: points(chosen === "rows" ? rows : printed) }),
    reason: `${say("reason.total", { rows: points(rows), printed: points(printed) })} ${say("reason.accepted")}`,
  };
}

/** What is recorded of a total that is not printed, where the printed maxima of the groups add up to another one. */
export function unprintedTotal(groups: string, total: string): Resolution {
  return {
    printed: say("printed.no-total", { groups: points(groups) }),
    reading: say("reading.maximum", { max: points(total) }),
    reason: say("reason.changed"),
  };
}
