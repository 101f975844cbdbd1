import { isRecord, rowsOf } from "./raw-json";
import { SCHEMA_VERSIONS } from "./schema-version";

const [FIRST, WITH_THIS_YEARS_RULES] = SCHEMA_VERSIONS;

/**
 * The lowest version of the language that a rubric file can be written in: an older ITSCORE reads what needs no more, and says
 * "newer" of the rest. Reads raw JSON.
 */
export function neededVersion(json: Readonly<Record<string, unknown>>): (typeof SCHEMA_VERSIONS)[number] {
  const isNew =
    json["rescale"] !== undefined ||
    json["grades"] !== undefined ||
    rowsOf(json["items"], []).some(({ row }) => usesNewWords(row));
  return isNew ? WITH_THIS_YEARS_RULES : FIRST;
}

function usesNewWords(row: Readonly<Record<string, unknown>>): boolean {
  const { rule, exceptions, ceiling, penalty } = row;
  return (
    ceiling !== undefined ||
    penalty !== undefined ||
    (isRecord(rule) && (rule["kind"] === "ladder" || rule["best"] !== undefined)) ||
    (Array.isArray(exceptions) && exceptions.some((one) => isRecord(one) && one["award"] === "excluded"))
  );
}
