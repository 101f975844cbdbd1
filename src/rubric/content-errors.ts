import { rubricWords } from "../locales/rubric";
import { scoringWords } from "../locales/scoring";
import { type Locale, type Params, speaker } from "../locales/words";
import { parseBands } from "./bands";
import { Exact, powerOfTen, ZERO } from "./exact";
import { sameLabel } from "./labels";

/** What is wrong at a place of the file. */
export interface ContentError {
  readonly path: readonly PropertyKey[];
  readonly message: string;
}

/** A ratio's formula multiplies figures of up to 10^9 by this at most, so that its products stay below 10^14. */
const LARGEST_FACTOR = 100_000;
const ONE = new Exact(1);

type Rows = readonly { readonly row: Record<string, unknown>; readonly path: readonly PropertyKey[] }[];

/**
 * What a schema cannot see: ids used twice, unreadable bands, references to nothing, labels that cannot be told apart.
 * Reads the raw JSON, so that a file with errors of shape still gets the whole list.
 */
export function contentErrors(json: unknown, locale: Locale): ContentError[] {
  if (!isRecord(json)) return [];
  const say = speaker(rubricWords, locale);
  const error = (path: readonly PropertyKey[], key: keyof typeof rubricWords, params: Params = {}): ContentError => ({
    path,
    message: say(key, params),
  });
  const rows = rowsOf(json["items"], ["items"]);
  const profile = records(json["profile"]);
  const fields = new Set(profile.map((field) => field["id"]));

  /** Errors of whoever uses an id that another before it has. */
  const duplicates = (named: Rows): ContentError[] => {
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
    const awards = bands?.ok ? bands.bands.map(({ award }) => award) : [];
    const stated: [value: Exact | null, path: PropertyKey[]][] = [
      [pointsOf(row["maxPoints"]), ["maxPoints"]],
      [pointsOf(rule["pointsEach"]), ["rule", "pointsEach"]],
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
      return [error([...path, "rule", "outOf"], "error.too-fine", { points: outOf.toFixed(), decimals: "3" })];
    const tooFine = stated.flatMap(([points, below]) =>
      points && points.decimalPlaces() > decimals
        ? [error([...path, ...below], "error.too-fine", { points: points.toFixed(), decimals: String(decimals) })]
        : [],
    );
    const max = pointsOf(row["maxPoints"]);
    const factor = rule["kind"] === "ratio" ? ONE : rule["kind"] === "score" && outOf ? outOf.div(1_000_000) : null;
    if (factor === null || max === null || tooFine.length > 0) return tooFine;
    const targets = awards
      .map((award) => (award.kind === "ratio" ? award.target : ZERO))
      .map((target) => target.times(powerOfTen(target.decimalPlaces())));
    const largest = targets.reduce((most, target) => (target.greaterThan(most) ? target : most), ONE);
    const product = max
      .times(powerOfTen(decimals))
      .times(rounding["mode"] === "down" ? 1 : 2)
      .times(largest)
      .times(factor);
    return product.greaterThan(LARGEST_FACTOR)
      ? [error([...path, "maxPoints"], "error.beyond-exact", { max: max.toFixed() })]
      : [];
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
  return [...ofRubric, ...ofRows];
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

/** Sections and criteria in printed order with their places. */
function rowsOf(items: unknown, path: readonly PropertyKey[]): Rows {
  if (!Array.isArray(items)) return [];
  return items.flatMap((row: unknown, index): Rows => {
    if (!isRecord(row)) return [];
    const here = [...path, index];
    return [{ row, path: here }, ...rowsOf(row["items"], [...here, "items"])];
  });
}

function textOf(value: unknown): string {
  return typeof value === "string" ? value : "";
}

function pointsOf(value: unknown): Exact | null {
  return typeof value === "string" && /^\d+(\.\d+)?$/.test(value) ? new Exact(value) : null;
}

function records(value: unknown): Record<string, unknown>[] {
  return Array.isArray(value) ? value.filter(isRecord) : [];
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
