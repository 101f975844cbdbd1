import { isRecord } from "../../rubric/raw-json";
import { tableLimits } from "../tables/table";
import type { Review } from "./review";

/** Of how a draft is stored; another one is not read. */
const VERSION = 1;

/** A review as it is kept. */
export function storedReview(review: Review): unknown {
  return { version: VERSION, review };
}

/** The review that was kept, or why it is not read: a later release wrote it (`newer`), or it is not one of ours. */
export function restoredReview(
  value: unknown,
): { readonly ok: true; readonly value: Review } | { readonly ok: false; readonly newer: boolean } {
  if (!isRecord(value)) return { ok: false, newer: false };
  const { version, review } = value;
  if (version !== VERSION) return { ok: false, newer: typeof version === "number" && version > VERSION };
  return isReview(review) ? { ok: true, value: review } : { ok: false, newer: false };
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
