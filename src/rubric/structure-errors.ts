import type { rubricWords } from "../locales/rubric";
import type { Params } from "../locales/words";
import { type Exact, powerOfTen } from "./exact";
import { EXACT_LIMIT } from "./exact-factor";
import { neededVersion } from "./needed-version";
import { isRecord, pointsOf, type RawRows, records, textOf } from "./raw-json";

/** What is wrong at a place of the file. */
export interface ContentError {
  readonly path: readonly PropertyKey[];
  readonly message: string;
}

/** Makes an error of its place and its words. */
export type ErrorAt = (path: readonly PropertyKey[], key: keyof typeof rubricWords, params?: Params) => ContentError;

/** What is wrong in how rows are summed and graded: sections that contradict each other, bands that cannot be told apart. */
export function structureErrors(
  json: Readonly<Record<string, unknown>>,
  rows: RawRows,
  decimals: number,
  error: ErrorAt,
): ContentError[] {
  return [
    ...versionErrors(json, error),
    ...rescaleErrors(json, decimals, error),
    ...gradeErrors(records(json["grades"]), error),
    ...rows.flatMap(({ row, path }) => sectionErrors(row, path, rows, decimals, error)),
  ];
}

/** A version that is too low would let an older ITSCORE call the file damaged. */
function versionErrors(json: Readonly<Record<string, unknown>>, error: ErrorAt): ContentError[] {
  const stated = json["schemaVersion"];
  const needed = neededVersion(json);
  return typeof stated === "number" && stated < needed
    ? [error(["schemaVersion"], "error.schema-version", { needed: String(needed) })]
    : [];
}

/** Base points × maximum, in the smallest points, have to stay exact. */
function rescaleErrors(json: Readonly<Record<string, unknown>>, decimals: number, error: ErrorAt): ContentError[] {
  const max = pointsOf(json["maxPoints"]);
  if (json["rescale"] !== true || max === null) return [];
  const product = max
    .times(max)
    .times(powerOfTen(decimals + max.decimalPlaces()))
    .times(2);
  return product.greaterThan(EXACT_LIMIT) ? [error(["maxPoints"], "error.rescale-beyond", { max: max.toFixed() })] : [];
}

function gradeErrors(grades: readonly Record<string, unknown>[], error: ErrorAt): ContentError[] {
  const bounds = grades.flatMap((grade, index) =>
    (["from", "to", "below"] as const).flatMap((key) => {
      const text = textOf(grade[key]);
      return text === "" ? [] : [{ index, key, text }];
    }),
  );
  const percents = bounds.filter(({ text }) => text.endsWith("%"));
  const mixed = percents.length > 0 && percents.length < bounds.length;
  const first = bounds.find(({ text }) => !text.endsWith("%"));
  const errors = mixed && first ? [error(["grades", first.index, first.key], "error.grades-mixed")] : [];
  grades.forEach((grade, index) => {
    const others = grades.slice(0, index);
    if (others.some(({ name }) => name === grade["name"]))
      errors.push(error(["grades", index, "name"], "error.grades-label", { label: textOf(grade["name"]) }));
    if (others.some(({ from }) => (from ?? "0") === (grade["from"] ?? "0")))
      errors.push(error(["grades", index, "from"], "error.grades-same"));
  });
  return errors;
}

function sectionErrors(
  row: Readonly<Record<string, unknown>>,
  path: readonly PropertyKey[],
  rows: RawRows,
  decimals: number,
  error: ErrorAt,
): ContentError[] {
  const above = rows.filter(
    (other) => other.path.length < path.length && other.path.every((key, at) => key === path[at]),
  );
  const within = (key: "bonus" | "penalty"): boolean => above.some((other) => other.row[key] === true);
  if (row["type"] !== "section") {
    const evidence = isRecord(row["evidence"]) ? row["evidence"] : {};
    return within("penalty") && evidence["missingScoresZero"] === true
      ? [error([...path, "evidence", "missingScoresZero"], "error.penalty-evidence")]
      : [];
  }
  const errors: ContentError[] = [];
  const ceiling = pointsOf(row["ceiling"]);
  if (row["penalty"] === true) {
    if (row["bonus"] === true || within("bonus")) errors.push(error([...path, "penalty"], "error.penalty-in-bonus"));
    if (within("penalty")) errors.push(error([...path, "penalty"], "error.penalty-in-penalty"));
    if (row["ceiling"] !== undefined) errors.push(error([...path, "ceiling"], "error.penalty-ceiling"));
  } else if (row["bonus"] === true && within("penalty")) {
    errors.push(error([...path, "bonus"], "error.bonus-in-penalty"));
  }
  if (ceiling?.isZero()) errors.push(error([...path, "ceiling"], "error.ceiling-zero"));
  const limits: readonly (readonly [string, Exact | null])[] = [
    ["ceiling", ceiling],
    ...(row["penalty"] === true ? [["maxPoints", pointsOf(row["maxPoints"])] as const] : []),
  ];
  for (const [key, points] of limits) {
    if (points && points.decimalPlaces() > decimals)
      errors.push(error([...path, key], "error.too-fine", { points: points.toFixed(), decimals: String(decimals) }));
  }
  return errors;
}
