import type { selfCheckWords } from "../../locales/self-check";

type After<Key, Prefix extends string> = Key extends `${Prefix}.${infer Id}` ? Id : never;

/** The steps have their titles in the words of the check: "step.install". */
export type StepId = After<keyof typeof selfCheckWords, "step">;

/** What only eyes and hands at this Excel can tell: "ask.repaint". */
export type QuestionId = After<keyof typeof selfCheckWords, "ask">;

export type Reply = "yes" | "no" | "skipped";

/** How a step ended. What was expected and found is told as values, addresses and codes, which no language changes. */
export type Outcome =
  | { readonly kind: "passed"; readonly seen?: string }
  | { readonly kind: "differs"; readonly expected: string; readonly found: string }
  /** This Excel does not have what the step needs. */
  | { readonly kind: "absent"; readonly what: string }
  | { readonly kind: "failed"; readonly detail: string }
  /** No end within the time limit. */
  | { readonly kind: "late"; readonly seconds: number }
  /** Nobody answered the question. */
  | { readonly kind: "unseen" }
  /** Not run: something before it failed, or the check was stopped. */
  | { readonly kind: "left-out"; readonly detail: string };

export type OutcomeKind = Outcome["kind"];

/** What a step is given. */
export interface Check {
  /** Name of the sheet on which steps try things. */
  readonly bench: string;
  /** Name of the installed form's sheet; null until a step has installed it. */
  form: string | null;
  /** Rows of the bench that no step has used yet. */
  freeRow: number;
  /** In milliseconds: how long an answer of Excel that comes later (a function's, an event's) is waited for. */
  readonly patience: number;
  readonly ask: (question: QuestionId) => Promise<Reply>;
}

export interface Step {
  readonly id: StepId;
  /** The requirement set without which it cannot be tried, as ["ExcelApi", "1.19"]. */
  readonly needs?: readonly [set: string, version: string];
  readonly run: (check: Check) => Promise<Outcome>;
}

/** Thrown where a step has nothing to work on, because an earlier one failed. */
export class NothingToCheck extends Error {}

export const passed: Outcome = { kind: "passed" };

/** Compares what is to be with what is, as JSON. */
export function same(expected: unknown, found: unknown, seen?: string): Outcome {
  const [wanted, got] = [shown(expected), shown(found)];
  if (wanted !== got) return { kind: "differs", expected: wanted, found: got };
  return seen === undefined ? passed : { kind: "passed", seen };
}

/** The places at which two records differ, so that a report tells those and not the whole sheet. */
export function sameAll(expected: ReadonlyMap<string, unknown>, found: ReadonlyMap<string, unknown>): Outcome {
  const places = [...expected.keys()].filter((place) => shown(expected.get(place)) !== shown(found.get(place)));
  const told = (values: ReadonlyMap<string, unknown>): string =>
    places
      .slice(0, MOST_PLACES)
      .map((place) => `${place} ${shown(values.get(place))}`)
      .join("; ") + (places.length > MOST_PLACES ? `; … (${places.length})` : "");
  return places.length === 0
    ? { kind: "passed", seen: String(expected.size) }
    : { kind: "differs", expected: told(expected), found: told(found) };
}

const MOST_PLACES = 4;
const MOST_LETTERS = 120;

/** A value as a report shows it: short, and with its type to be seen. */
function shown(value: unknown): string {
  const text = value === undefined ? "–" : JSON.stringify(value);
  return text.length <= MOST_LETTERS ? text : `${text.slice(0, MOST_LETTERS)}… (${text.length})`;
}
