import { scoringWords } from "../locales/scoring";
import { speaker } from "../locales/words";
import { type BandError, type BandUse, type ParsedBands, parseBands } from "../rubric/bands";
import { Exact } from "../rubric/exact";
import { isBlank as isBlankText, quoted, tidy } from "../rubric/labels";
import { type PointOption, readOptions } from "../scoring/options";
import { invalid, isBlank, readArgument, refuseDoubt, valueError } from "./cell-values";
import { locale } from "./language";

// What the functions read from texts and ranges: tiers, options, grades. Whatever cannot be read is told by its part.

/** @throws for a part that cannot be read */
export function requireBands(text: unknown, use: BandUse): Extract<ParsedBands, { ok: true }> {
  const parsed = parseBands(typeof text === "string" ? text : "", use);
  if (!parsed.ok) throw bandError(...parsed.errors);
  return parsed;
}

export function bandError(...errors: readonly BandError[]): CustomFunctions.Error {
  const say = speaker(scoringWords, locale());
  return valueError(errors.map(({ key, params }) => say(key, params)).join("; "));
}

/** Options arrive as a matrix: one cell with the text form, or two columns with labels and points. */
export function requireOptions(options: readonly (readonly unknown[])[]): readonly PointOption[] {
  const [first = []] = options;
  if (options.length === 1 && first.length === 1) {
    const read = readOptions(textOf(first[0]));
    if (!read.ok) {
      refuseDoubt(read.points ?? "", read.part);
      throw invalid("bad-option", { part: read.part });
    }
    return read.options;
  }
  return options.flatMap(([label, points], index) => {
    if (isBlank(label)) return [];
    const reading = readArgument(points);
    if (reading.kind !== "number") {
      const place = { row: String(index + 1), label: quoted(String(label)) };
      if (isBlank(points)) throw invalid("option-no-points", place);
      throw invalid(typeof points === "string" ? "option-points-text" : "option-points", {
        ...place,
        text: quoted(String(points)),
      });
    }
    return [{ label: String(label), points: reading.value.toFixed() }];
  });
}

function textOf(value: unknown): string {
  return typeof value === "string" ? value : "";
}

/** Bounds in points with the names of their grades. @throws for a part that cannot be read */
export function requireGrades(text: unknown, max: Exact): readonly { readonly bound: Exact; readonly name: string }[] {
  return textOf(text)
    .split(";")
    .filter((part) => !isBlankText(part))
    .map((part) => {
      const [head = "", ...rest] = part.split(":");
      const name = rest.join(":").trim();
      const [, digits, percent] = /^(\d+(?:[.,]\d+)?)\s*(%?)$/.exec(head.trim()) ?? [];
      if (digits === undefined || !/^.+$/.test(name)) throw invalid("bad-grade", { part: tidy(part) });
      refuseDoubt(digits, tidy(part));
      const bound = new Exact(digits.replace(",", "."));
      return { bound: percent ? bound.times(max).div(100) : bound, name };
    });
}
