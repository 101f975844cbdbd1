import { rubricWords } from "../locales/rubric";
import { scoringWords } from "../locales/scoring";
import { type Locale, speaker } from "../locales/words";
import { parseBands } from "./bands";
import { type Exact, powerOfTen } from "./exact";
import { isExactEnough, ratioFactor } from "./exact-factor";
import { sameLabel } from "./labels";
import { isRecord, pointsOf, records, rowsOf, type RawRows, textOf } from "./raw-json";
import { type ContentError, type ErrorAt, structureErrors } from "./structure-errors";

/** Figures reach no rung above this. */
const LARGEST_RUNG = 1_000_000_000;

/** The formula of a score from elsewhere multiplies its scale by this at most, so that its products stay below 10^14. */
const LARGEST_FACTOR = 100_000;

/**
 * What a schema cannot see: ids used twice, unreadable bands, references to nothing, labels that cannot be told apart.
 * Reads the raw JSON, so that a file with errors of shape still gets the whole list.
 */
export function contentErrors(json: unknown, locale: Locale): ContentError[] {
  if (!isRecord(json)) return [];
  const say = speaker(rubricWords, locale);
  const error: ErrorAt = (path, key, params = {}) => ({ path, message: say(key, params) });
  const rows = rowsOf(json["items"], ["items"]);
  const profile = records(json["profile"]);
  const fields = new Set(profile.map((field) => field["id"]));

  /** Errors of whoever uses an id that another before it has. */
  const duplicates = (named: RawRows): ContentError[] => {
    const seen = new Set<unknown>();
    return named.flatMap(({ row: { id }, path }) => {
      const again =
        typeof id === "string" && seen.has(id) ? [error([...path, "id"], "error.duplicate-id", { id })] : [];
      seen.add(id);
      return again;
    });
  };
  const maxErrors = (row: Record<string, unknown>, path: readonly PropertyKey[]): ContentError[] => {
    const unexplained = row["printedMaxPoints"] !== undefined && records(row["resolutions"]).length === 0;
    // A section's maximum may be left to its children; nothing can be scored out of 0.
    const counts = row["type"] !== "section" && pointsOf(row["maxPoints"])?.isZero();
    return [
      ...(unexplained ? [error([...path, "printedMaxPoints"], "error.fault-unexplained")] : []),
      ...(counts ? [error([...path, "maxPoints"], "error.max-zero")] : []),
    ];
  };

  /** Points that the rounding would change, and ratios whose formulas could not stay exact. */
  const rounding = isRecord(json["rounding"]) ? json["rounding"] : {};
  const decimals = typeof rounding["decimals"] === "number" ? rounding["decimals"] : 2;
  const precisionErrors = (row: Record<string, unknown>, path: readonly PropertyKey[]): ContentError[] => {
    const rule = isRecord(row["rule"]) ? row["rule"] : {};
    const bandsText = textOf(rule["bands"]) || textOf(rule["tiers"]);
    const bands = bandsText === "" ? null : parseBands(bandsText, rule["bands"] === undefined ? "number" : "ratio");
    const read = bands?.ok ? bands.bands : null;
    const awards = (read ?? []).map(({ award }) => award);
    const stated: [value: Exact | null, path: PropertyKey[]][] = [
      [pointsOf(row["maxPoints"]), ["maxPoints"]],
      [pointsOf(rule["pointsEach"]), ["rule", "pointsEach"]],
      [pointsOf(rule["base"]), ["rule", "base"]],
      [pointsOf(rule["each"]), ["rule", "each"]],
      ...records(rule["options"]).map((option, index): [Exact | null, PropertyKey[]] => [
        pointsOf(option["points"]),
        ["rule", "options", index, "points"],
      ]),
      ...awards.map((award): [Exact | null, PropertyKey[]] => [
        award.kind === "points" ? award.points : null,
        ["rule", rule["bands"] === undefined ? "tiers" : "bands"],
      ]),
      ...records(rule["lines"]).map((line, index): [Exact | null, PropertyKey[]] => [
        pointsOf(line["points"]),
        ["rule", "lines", index, "points"],
      ]),
      ...records(row["exceptions"]).map((exception, index): [Exact | null, PropertyKey[]] => [
        pointsOf(exception["award"]),
        ["exceptions", index, "award"],
      ]),
    ];
    const outOf = pointsOf(rule["outOf"]);
    if (outOf?.isZero()) return [error([...path, "rule", "outOf"], "error.max-zero")];
    if (outOf && outOf.decimalPlaces() > 3)
      return [error([...path, "rule", "outOf"], "error.figure-fine", { value: outOf.toFixed(), decimals: "3" })];
    const tooFine = stated.flatMap(([points, below]) =>
      points && points.decimalPlaces() > decimals
        ? [error([...path, ...below], "error.too-fine", { points: points.toFixed(), decimals: String(decimals) })]
        : [],
    );
    const max = pointsOf(row["maxPoints"]);
    if (max === null || tooFine.length > 0) return tooFine;
    const mode = rounding["mode"] === "down" ? "down" : "half-up";
    const isExact =
      rule["kind"] === "ratio"
        ? isExactEnough(ratioFactor(max, read, { decimals, mode }))
        : !outOf ||
          max
            .times(powerOfTen(decimals))
            .times(mode === "down" ? 1 : 2)
            .times(outOf.div(1_000_000))
            .lessThanOrEqualTo(LARGEST_FACTOR);
    return isExact ? [] : [error([...path, "maxPoints"], "error.beyond-exact", { max: max.toFixed() })];
  };

  const ofRubric = [
    ...maxErrors(json, []),
    ...duplicates(profile.map((row, index) => ({ row, path: ["profile", index] }))),
    ...duplicates(rows),
  ];
  const ofRows = rows.flatMap(({ row, path }) => {
    const errors = maxErrors(row, path);
    if (row["type"] !== "criterion") return errors;

    const max = pointsOf(row["maxPoints"]);
    errors.push(...precisionErrors(row, path));
    const rule = isRecord(row["rule"]) ? row["rule"] : {};
    for (const [name, value] of Object.entries(rule)) {
      const at = [...path, "rule", name];
      const field = isRecord(value) ? value["profile"] : undefined;
      if (typeof field === "string" && !fields.has(field))
        errors.push(error([...at, "profile"], "error.profile", { id: field }));
      if (typeof value === "string" && (name === "bands" || name === "tiers"))
        errors.push(...bandErrors(value, name, at, locale));
    }
    if (rule["kind"] === "ladder") errors.push(...ladderErrors(rule, max, [...path, "rule"], error));
    const options = records(rule["options"]);
    options.forEach((option, index) => {
      const at = [...path, "rule", "options", index];
      const label = textOf(option["label"]);
      const first = options.findIndex((other) => sameLabel(textOf(other["label"]), label));
      if (first < index) errors.push(error([...at, "label"], "error.same-label", { label }));
      if (label !== label.trim().replace(/ +/g, " "))
        errors.push(error([...at, "label"], "error.label-spaces", { label }));
      const points = pointsOf(option["points"]);
      if (max && points?.greaterThan(max)) {
        errors.push(error([...at, "points"], "error.above-max", { points: points.toFixed(), max: max.toFixed() }));
      }
    });
    return errors;
  });
  return [...ofRubric, ...ofRows, ...structureErrors(json, rows, decimals, error)];
}

/** A ladder takes a figure or two of them, climbs, and says its steps in the unit that it measures. */
function ladderErrors(
  rule: Record<string, unknown>,
  max: Exact | null,
  path: readonly PropertyKey[],
  error: ErrorAt,
): ContentError[] {
  const percent = rule["measure"] === "percent";
  const two = rule["numerator"] !== undefined && rule["denominator"] !== undefined;
  const one = rule["numerator"] === undefined && rule["denominator"] === undefined;
  const figures = rule["value"] === undefined ? two : one;
  const base = pointsOf(rule["base"]);
  const rungs = (["from", "step"] as const).flatMap((key): ContentError[] => {
    const [, digits, sign = ""] = /^(\d+(?:\.\d+)?)(%?)$/.exec(textOf(rule[key])) ?? [];
    const value = pointsOf(digits);
    if (value === null) return []; // its shape is told already
    if ((sign === "%") !== percent)
      return [
        error([...path, key], percent ? "error.ladder-percent" : "error.ladder-count", { text: textOf(rule[key]) }),
      ];
    if (key === "step" && value.isZero()) return [error([...path, key], "error.ladder-zero")];
    if (value.decimalPlaces() > 3)
      return [error([...path, key], "error.figure-fine", { value: value.toFixed(), decimals: "3" })];
    return value.greaterThan(LARGEST_RUNG)
      ? [error([...path, key], "error.ladder-large", { value: value.toFixed() })]
      : [];
  });
  return [
    ...(figures && (one || percent) ? [] : [error(path, "error.ladder-figures")]),
    ...rungs,
    ...(pointsOf(rule["each"])?.isZero() ? [error([...path, "each"], "error.ladder-zero")] : []),
    ...(max && base?.greaterThan(max)
      ? [error([...path, "base"], "error.above-max", { points: base.toFixed(), max: max.toFixed() })]
      : []),
  ];
}

function bandErrors(
  text: string,
  name: "bands" | "tiers",
  path: readonly PropertyKey[],
  locale: Locale,
): ContentError[] {
  const parsed = parseBands(text, name === "bands" ? "ratio" : "number");
  const say = speaker(scoringWords, locale);
  if (parsed.ok) return parsed.inOrder ? [] : [{ path, message: say("bands.out-of-order") }];
  return parsed.errors.map(({ key, params }) => ({ path, message: say(key, params) }));
}
