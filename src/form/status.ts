import { statusWords } from "../locales/status";
import { speaker } from "../locales/words";
import { type ColumnKey, type FormPart, partOf } from "./columns";

/** Who has a form in hand. */
export type Turn = "agency" | "head" | "province" | "nobody";

/** One place on the way of a form. */
interface StatusFacts {
  readonly status: string;
  readonly turn: Turn;
  /** Whether it belongs to a form with the appraiser's columns, or to one without them. */
  readonly appraised: boolean;
  /** The parts that people may fill in; everything else is locked. */
  readonly open: readonly FormPart[];
  /** Where it may go from here, what comes next by itself first. */
  readonly next: readonly string[];
  /** A form has to have the council's columns for it. */
  readonly council?: true;
  /** Nobody sends a form there without saying why. */
  readonly asksRemark?: true;
}

/**
 * THE WAY OF A FORM between agency and province. Only people move it on, anybody may, and every lock can be lifted by hand: who
 * one is, is a preference of a machine, no right.
 */
const table = [
  { status: "scoring", turn: "agency", appraised: false, open: ["self"], next: ["submitted", "sent"] },
  { status: "submitted", turn: "head", appraised: false, open: [], next: ["approved", "returned", "scoring"] },
  { status: "approved", turn: "agency", appraised: false, open: [], next: ["sent", "returned"] },
  {
    status: "returned",
    turn: "agency",
    appraised: false,
    open: ["self"],
    next: ["submitted", "sent"],
    asksRemark: true,
  },
  { status: "sent", turn: "province", appraised: false, open: [], next: ["returned", "scoring"] },
  // What an agency answers by letter or telephone is noted for it.
  {
    status: "appraising",
    turn: "province",
    appraised: true,
    open: ["appraisal", "answer"],
    next: ["explaining", "deciding", "final"],
  },
  { status: "explaining", turn: "agency", appraised: true, open: ["answer"], next: ["explained", "appraising"] },
  {
    status: "explained",
    turn: "province",
    appraised: true,
    open: ["appraisal"],
    next: ["appraising", "explaining", "deciding", "final"],
  },
  // What the council decides of stands still meanwhile.
  {
    status: "deciding",
    turn: "province",
    appraised: true,
    open: ["council"],
    next: ["final", "appraising"],
    council: true,
  },
  { status: "final", turn: "nobody", appraised: true, open: [], next: ["deciding", "appraising"] },
] as const satisfies readonly StatusFacts[];

export type KnownStatus = (typeof table)[number]["status"];

/** "unknown": a word that this release does not know, or none at all. It locks, as nobody can tell what is allowed. */
export type FormStatus = KnownStatus | "unknown";

const byStatus: ReadonlyMap<string, StatusFacts> = new Map(table.map((facts) => [facts.status, facts]));

/** Every place on the way, in order. */
export const formStatuses: readonly KnownStatus[] = table.map(({ status }) => status);

export function statusOf(text: string | undefined): FormStatus {
  return formStatuses.find((status) => status === text) ?? "unknown";
}

const say = speaker(statusWords, "vi");

/** The word of a status in the form's sheet; a text that names none stays as it is. */
export function statusWord(status: string): string {
  const known = statusOf(status);
  return known === "unknown" ? status : say(known);
}

/** Whose turn it is; nobody can tell of a status that is not known. */
export function turnOf(status: FormStatus): Turn {
  return byStatus.get(status)?.turn ?? "nobody";
}

/** Whether people may fill a part of the form in. */
export function isOpenIn(status: FormStatus, part: FormPart): boolean {
  return byStatus.get(status)?.open.includes(part) ?? false;
}

/** Whether the inputs of a column are open. Beside an appraisal the agency's part is locked whatever the description says. */
export function isOpenTo(status: FormStatus, key: ColumnKey, hasAppraisal: boolean): boolean {
  const part = partOf(key);
  return isOpenIn(status, part) && !(hasAppraisal && part === "self");
}

/** Whether a form is still to be sent: until then its deadline counts. */
export function awaitsSending(status: FormStatus): boolean {
  const facts = byStatus.get(status);
  return facts !== undefined && !facts.appraised && facts.turn !== "province";
}

export function asksRemark(status: FormStatus): boolean {
  return byStatus.get(status)?.asksRemark === true;
}

/** What of a form decides where it may go. */
interface FormColumns {
  readonly hasAppraisal: boolean;
  readonly hasCouncil: boolean;
}

/** Where a form may go from here. From a status that does not fit the form, or that nobody knows, it may go to every one that does. */
export function nextStatuses(status: FormStatus, { hasAppraisal, hasCouncil }: FormColumns): readonly KnownStatus[] {
  const fits = (facts: StatusFacts | undefined): boolean =>
    facts?.appraised === hasAppraisal && (facts.council !== true || hasCouncil);
  const fitting = formStatuses.filter((one) => fits(byStatus.get(one)));
  const facts = byStatus.get(status);
  return facts !== undefined && fits(facts)
    ? facts.next.flatMap((next) => fitting.find((one) => one === next) ?? [])
    : fitting;
}
