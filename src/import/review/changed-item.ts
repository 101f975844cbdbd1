import { neededVersion } from "../../rubric/needed-version";
import { sumOfMaxima } from "../../rubric/outline";
import type { Criterion, Item, Rubric, Section } from "../../rubric/schema";
import { slugOf } from "../reading/draft";
import { POINTS } from "../reading/draft-rule";
import type { Certainty } from "../reading/finding";
import type { Change, FormAnswers, PartChange, Review } from "./review";
import { resolutionWords } from "../../locales/review";
import { speaker } from "../../locales/words";

const say = speaker(resolutionWords, "vi");

/**
 * The criteria that were read of one printed row, whose points add up. Only of an item that is no group: rows without numbers
 * have ids like parts.
 */
export function partsOfRow(item: Item): readonly Criterion[] | null {
  if (item.type !== "section") return null;
  const parts = item.items.flatMap((part) => (part.type === "criterion" && isPartOf(item, part) ? [part] : []));
  return parts.length === item.items.length ? parts : null;
}

function isPartOf({ id }: Section, part: Criterion): boolean {
  return part.code === "" && part.id.startsWith(`${id}/#`);
}

/** Whether points are given by rows of the table below, and not by the row itself: such a row has no reading of its own. */
export function isGroup({
  read,
  reading,
}: {
  readonly read: Item | null;
  readonly reading: Certainty | null;
}): boolean {
  return read?.type === "section" && reading === null;
}

/** What is printed beside the title of a row: its rule, exceptions and evidence. */
export function ownOf(item: Item): Pick<Criterion, "guidance" | "exceptions" | "evidence"> {
  return item.type === "criterion" ? item : (partsOfRow(item)?.[0] ?? {});
}

/** The independent parts of a row, or nothing. */
export function partsOf(item: Item): readonly PartChange[] | null {
  return partsOfRow(item)?.map(({ title, maxPoints, rule }) => ({ label: title, maxPoints, rule })) ?? null;
}

/** A scored row with what somebody has changed in it. */
export function changedRow(read: Item, change: Change, printsMaximum: boolean): Item {
  const { id, code } = read;
  const title = change.title ?? read.title;
  const printed = read.maxPoints ?? "1";
  const maxPoints = change.maxPoints ?? printed;
  const own = ownOf(read);
  const exceptions = change.exceptions ?? own.exceptions ?? [];
  const evidence = change.evidence === undefined ? own.evidence : (change.evidence ?? undefined);
  const printedMaximum = maxPoints !== printed && printsMaximum ? { printedMaxPoints: printed } : {};
  const shared = {
    ...(own.guidance === undefined ? {} : { guidance: own.guidance }),
    ...(evidence ? { evidence } : {}),
    ...(exceptions.length > 0 ? { exceptions: [...exceptions] } : {}),
  };
  const parts = change.parts ?? (change.rule === undefined ? partsOf(read) : null);
  if (parts && parts.length > 0) {
    return {
      type: "section",
      id,
      code,
      title,
      maxPoints,
      ...printedMaximum,
      items: parts.map((part, index) => ({
        type: "criterion",
        id: `${id}/#${index + 1}`,
        code: "",
        title: part.label,
        maxPoints: part.maxPoints,
        rule: part.rule,
        ...shared,
      })),
    };
  }
  const rule = change.rule ?? (read.type === "criterion" ? read.rule : POINTS);
  return { type: "criterion", id, code, title, maxPoints, ...printedMaximum, rule, ...shared };
}

/** A group with what somebody has changed in it. */
export function changedGroup(read: Section, change: Change, items: Item[]): Section {
  const bonus = change.bonus ?? read.bonus === true;
  const penalty = change.penalty ?? read.penalty === true;
  const ceiling = change.ceiling === undefined ? read.ceiling : (change.ceiling ?? undefined);
  const { bonus: _bonus, penalty: _penalty, ceiling: _ceiling, maxPoints: printed, ...rest } = read;
  const maxPoints = change.maxPoints === "rows" ? sumOfMaxima(items).toFixed() : (change.maxPoints ?? printed);
  return {
    ...rest,
    title: change.title ?? read.title,
    ...(maxPoints === undefined ? {} : { maxPoints }),
    ...(printed !== undefined && maxPoints !== printed ? { printedMaxPoints: printed } : {}),
    ...(bonus ? { bonus: true as const } : {}),
    ...(penalty ? { penalty: true as const } : {}),
    ...(ceiling === undefined || penalty ? {} : { ceiling }),
    items,
  };
}

/** The groups that count add up to so much. */
export function totalOf(items: readonly Item[]): string {
  return sumOfMaxima(items.filter((item) => item.type !== "section" || item.bonus !== true)).toFixed();
}

/** The rubric of a form with what it was asked. `printsTotal`: the table has a row with the total. */
export function changedForm(read: Rubric, items: Item[], { form }: Pick<Review, "form">, printsTotal: boolean): Rubric {
  const { total, ...answered } = form;
  const said = { ...usual(read), ...answered };
  const sum = totalOf(items);
  const maxPoints = printsTotal && total !== "rows" ? read.maxPoints : sum;
  const given = Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined));
  // A short title that nobody has said follows the title.
  const shortTitle = form.shortTitle ?? form.title?.slice(0, 60).trim() ?? read.shortTitle;
  const rubric: Rubric = {
    ...read,
    ...given,
    shortTitle,
    id: slugOf(shortTitle),
    maxPoints,
    ...(printsTotal && maxPoints !== read.maxPoints ? { printedMaxPoints: read.maxPoints } : {}),
    items,
  };
  return { ...withoutBlanks(rubric), schemaVersion: neededVersion(withoutBlanks(rubric)) };
}

/** What every form has, where the print of this one says nothing: who is scored, and who signs. */
function usual({ profile, signatures }: Rubric): FormAnswers {
  return {
    ...(profile.length > 0
      ? {}
      : { profile: [{ id: "agency", label: say("usual.agency"), kind: "text", required: true }] }),
    ...(signatures
      ? {}
      : {
          signatures: [
            { role: say("usual.writer"), hint: say("usual.writer.hint"), part: "self" },
            { role: say("usual.head"), hint: say("usual.head.hint"), part: "self" },
          ],
        }),
  };
}

/** Without lines that were added and not filled in, and without answers that say "none". */
function withoutBlanks(rubric: Rubric): Rubric {
  const { signatures = [], notes = [], grades = [], decision = "", rescale = false, ...rest } = rubric;
  const signed = signatures.filter(({ role }) => role.trim() !== "");
  return {
    ...rest,
    profile: rubric.profile.filter(({ label }) => label.trim() !== ""),
    ...(signed.length > 0 ? { signatures: signed } : {}),
    ...(notes.length > 0 ? { notes } : {}),
    ...(grades.length > 0 ? { grades } : {}),
    ...(decision === "" ? {} : { decision }),
    ...(rescale ? { rescale } : {}),
  };
}
