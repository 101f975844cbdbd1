import type { OpenForm } from "../../excel/form";
import type { DocumentRecord } from "../../form/evidence";
import { isOpenTo } from "../../form/status";
import type { Locale } from "../../locales/words";
import { valueIn } from "../../rubric/answers";
import { Exact } from "../../rubric/exact";
import { ownOf } from "../../rubric/record";
import type { Criterion } from "../../rubric/schema";
import type { Slot } from "../../scoring/rules/rule";
import type { TypedFigure, TypedReading } from "../../scoring/typed-figure";
import { type Part, shownPart, type Typed, standingOf, typedFigure } from "./row-draft";
import type { RowDrafts } from "./row-drafts";
import type { RowWriter } from "./row-writer";

/** The fields of one row: what they show, and what happens to what is typed. */
export interface RowEditor {
  /** Nothing can be typed: the form is being appraised, or its status locks the agency's part. */
  readonly locked: boolean;
  /** What a field shows: what is typed, else what the cell holds. */
  text(part: Part): string;
  /** What the cell holds, where it has changed while something is typed; null elsewhere. */
  moved(part: Part): string | null;
  /** What a figure means that is typed; one that stands in its cell is none but the number it is. */
  read(slot: Slot): TypedFigure;
  type(part: Part, text: string): void;
  /** Writes what is typed in a field, if it is clear what is meant. */
  leave(part: Part): void;
  revert(part: Part): void;
  /** Writes what is typed, although the cell has changed. */
  keep(part: Part): void;
  /** Writes figures that are meant, at once. */
  mean(reading: TypedReading): void;
  /** Writes a choice, or words that are complete, at once. */
  put(part: Part, text: string): void;
  /** The document that is being written; null for none. */
  openDocument(): OpenDocument | null;
  keepDocument(open: OpenDocument | null): void;
}

/** A document that is being written. */
export interface OpenDocument {
  /** The one of the row that is changed, as it stands there; "" for a new one. */
  readonly text: string;
  readonly record: DocumentRecord;
}

export function rowEditor(
  form: OpenForm,
  criterion: Criterion,
  drafts: RowDrafts,
  writer: RowWriter,
  locale: Locale,
): RowEditor {
  const answer = ownOf(form.answers, criterion.id) ?? {};
  const draft = drafts.of(criterion.id);
  const shown = (part: Part): string => shownPart(criterion, answer, part, locale);
  const set = (part: Part, typed: Typed): void => drafts.set(criterion.id, part, typed);
  const write = (...parts: readonly Part[]): void => void writer.write(criterion.id, parts);
  const put = (part: Part, text: string): void => {
    set(part, { text, base: shown(part) });
    write(part);
  };
  return {
    locked: isSelfLocked(form),
    text: (part) => draft.get(part)?.text ?? shown(part),
    moved(part) {
      const typed = draft.get(part);
      if (typed === undefined) return null;
      return standingOf(criterion, answer, part, typed, locale) === "moved" ? shown(part) : null;
    },
    read(slot) {
      const typed = draft.get(slot.id);
      if (typed !== undefined) return typedFigure(criterion, slot, typed);
      const held = valueIn(answer, slot.id);
      return typeof held === "number" ? { kind: "number", value: new Exact(held).toFixed() } : { kind: "blank" };
    },
    type(part, text) {
      // What the cell holds already is kept, too: something else may just be on its way into it.
      set(part, { text, base: draft.get(part)?.base ?? shown(part) });
    },
    leave: (part) => {
      if (draft.has(part)) write(part);
    },
    revert: (part) => drafts.set(criterion.id, part, null),
    keep(part) {
      const now = shown(part);
      set(part, { text: now, ...draft.get(part), base: now });
      write(part);
    },
    mean(reading) {
      for (const [part, value] of reading) {
        const text = locale === "vi" ? value.replace(".", ",") : value;
        set(part, { text, base: shown(part), meant: value });
      }
      write(...reading.keys());
    },
    put,
    openDocument() {
      const kept = drafts.of(criterion.id).get("document");
      return kept === undefined ? null : (JSON.parse(kept.text) as OpenDocument);
    },
    keepDocument: (open) =>
      drafts.set(criterion.id, "document", open === null ? null : { text: JSON.stringify(open), base: "" }),
  };
}

/** Whether the agency's part is locked, by an appraisal or by where the form is on its way. */
export function isSelfLocked({ appraisal, status }: Pick<OpenForm, "appraisal" | "status">): boolean {
  return !isOpenTo(status, "figure", appraisal !== null);
}

const FIELDS = "input[data-part]:not(:disabled), [data-part] input:not(:disabled), textarea[data-part]:not(:disabled)";

/** Where a person begins: the chosen option, or else the first field. */
export function focusFirst(card: HTMLElement | null): void {
  const fields = [...(card?.querySelectorAll<HTMLInputElement>(FIELDS) ?? [])];
  const first = fields.find(({ type, checked }) => type === "radio" && checked) ?? fields[0];
  if (first === undefined) card?.querySelector<HTMLElement>("h3")?.focus();
  else {
    first.focus();
    if (first.type === "text") first.select();
  }
}

/** Enter leaves a figure for the next one; behind the last for the button that goes on. */
export function focusNext(card: HTMLElement | null, from: HTMLElement): void {
  const fields = [...(card?.querySelectorAll<HTMLInputElement>("input[data-part]:not([type=radio])") ?? [])];
  const next = fields[fields.findIndex((field) => field === from) + 1];
  if (next !== undefined) {
    next.focus();
    next.select();
  } else document.querySelector<HTMLElement>("[data-foot]")?.focus();
}
