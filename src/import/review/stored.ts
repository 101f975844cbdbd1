import { isRecord } from "../../rubric/raw-json";
import { tableLimits } from "../tables/table";
import type { Review } from "./review";

/** Of how a draft is stored; another one is not read. */
const VERSION = 1;

/** A review as text that can be kept. */
export function storedReview(review: Review): string {
  return JSON.stringify({ version: VERSION, review });
}

/** The review that was stored; null where it is of another version, cut or not one of ours. */
export function restoredReview(text: string): Review | null {
  try {
    const stored: unknown = JSON.parse(text);
    if (!isRecord(stored) || stored["version"] !== VERSION) return null;
    return isReview(stored["review"]) ? stored["review"] : null;
  } catch {
    return null;
  }
}

function isReview(value: unknown): value is Review {
  return (
    isRecord(value) &&
    isTable(value["table"]) &&
    typeof value["name"] === "string" &&
    typeof value["year"] === "number" &&
    (value["columns"] === null || isListOf(value["columns"], (role) => typeof role === "string")) &&
    typeof value["columnsSeen"] === "boolean" &&
    isRecordOf(value["edits"], isRecord) &&
    isRecordOf(value["cuts"], (cuts) =>
      isListOf(cuts, (cut) => isRecordOf(cut, (start) => typeof start === "number")),
    ) &&
    isRecordOf(value["decisions"], isDecision) &&
    isRecord(value["form"])
  );
}

function isDecision(value: unknown): boolean {
  if (!isRecord(value) || typeof value["seen"] !== "string" || typeof value["printed"] !== "string") return false;
  const change = value["change"];
  return (
    isRecord(change) &&
    (change["rule"] === undefined || (isRecord(change["rule"]) && typeof change["rule"]["kind"] === "string"))
  );
}

function isTable(value: unknown): boolean {
  return (
    isRecord(value) &&
    typeof value["columns"] === "number" &&
    isListOf(value["remarks"], (remark) => typeof remark === "string") &&
    isListOf(value["rows"], isRow) &&
    (value["rows"] as unknown[]).length <= tableLimits.rows
  );
}

function isRow(value: unknown): boolean {
  return isRecord(value) && typeof value["header"] === "boolean" && isListOf(value["cells"], isCell);
}

function isCell(value: unknown): boolean {
  return (
    isRecord(value) &&
    ["column", "columnSpan", "rowSpan"].every((key) => typeof value[key] === "number") &&
    isListOf(value["notes"], (note) => typeof note === "string") &&
    isListOf(
      value["paragraphs"],
      (line) =>
        isRecord(line) &&
        typeof line["text"] === "string" &&
        typeof line["label"] === "string" &&
        typeof line["bold"] === "boolean",
    )
  );
}

function isListOf(value: unknown, test: (each: unknown) => boolean): boolean {
  return Array.isArray(value) && value.every(test);
}

function isRecordOf(value: unknown, test: (each: unknown) => boolean): boolean {
  return isRecord(value) && Object.values(value).every(test);
}
