import { agencyKey, bareName, bareResembles } from "./agency";
import type { ExpectedAgency } from "./expected";
import type { Unit } from "./unit";

// Whose form a file is. Names are never taken together in silence: what people said once of two spellings is kept, and asked
// no more.

/** Two spellings of which somebody said whether they mean one agency. */
export interface SpellingAnswer {
  readonly names: readonly [one: string, other: string];
  readonly isSame: boolean;
}

/** Answers that this machine has kept. */
export function readSpellings(value: unknown): readonly SpellingAnswer[] | null {
  if (!Array.isArray(value)) return null;
  const items: readonly unknown[] = value;
  return items.flatMap((one): SpellingAnswer[] => {
    if (typeof one !== "object" || one === null || !("names" in one) || !("isSame" in one)) return [];
    const { names, isSame } = one;
    if (!Array.isArray(names) || typeof isSame !== "boolean") return [];
    const [first, second] = names as readonly unknown[];
    return typeof first === "string" && typeof second === "string" ? [{ names: [first, second], isSame }] : [];
  });
}

/** A unit and whose it is. */
export interface Identified {
  readonly unit: Unit;
  readonly key: string;
  readonly found: ExpectedAgency | null;
  readonly block: string | null;
  readonly parent: string | null;
}

/** What is open about whose form it is. */
export type IdentityProblem =
  | { readonly kind: "same-agency"; readonly other: string } // another file of the same agency
  | { readonly kind: "same-key"; readonly other: string; readonly name: string } // spelt otherwise in another file
  | { readonly kind: "no-agency" }
  | { readonly kind: "not-expected"; readonly resembles: string | null }
  | { readonly kind: "resembles"; readonly other: string; readonly name: string }; // the same name at another level

/** Whether a unit waits for an answer before it can be ranked. */
export function isDoubtful({ kind }: { readonly kind: string }): boolean {
  return kind === "same-agency" || kind === "same-key" || kind === "no-agency";
}

/** What people said of spellings. */
export class Spellings {
  private readonly same = new Map<string, string>();
  private readonly apart = new Set<string>();

  constructor(answers: readonly SpellingAnswer[]) {
    for (const { names, isSame } of answers) {
      const [one, other] = names;
      if (!isSame) this.apart.add(pair(one, other));
      else if (this.nameOf(one) !== this.nameOf(other)) this.same.set(this.nameOf(one), this.nameOf(other));
    }
  }

  /** The one name of all spellings that mean the same. */
  nameOf(spelling: string): string {
    let name = spelling;
    for (let next = this.same.get(name); next !== undefined; next = this.same.get(name)) name = next;
    return name;
  }

  areApart(one: string, other: string): boolean {
    return this.apart.has(pair(one, other));
  }
}

function pair(one: string, other: string): string {
  return [one, other].sort().join("\n");
}

/** Whose form each is: by the list of the expected where it is on it, and by the folder that it came in. */
export function identified(
  units: readonly { readonly unit: Unit; readonly folder: string | null }[],
  expected: readonly ExpectedAgency[],
  spellings: Spellings,
): Identified[] {
  const byKey = new Map<string, ExpectedAgency[]>();
  for (const one of expected) {
    const key = agencyKey(one.name);
    byKey.set(key, [...(byKey.get(key) ?? []), one]);
  }
  return units.map(({ unit, folder }) => {
    const key = agencyKey(spellings.nameOf(unit.agency ?? ""));
    const candidates = byKey.get(key) ?? [];
    // Communes of two districts may share a name: the folder says which one is meant.
    const found =
      candidates.length > 1
        ? (candidates.find(({ block, parent }) => folder !== null && (block === folder || parent === folder)) ?? null)
        : (candidates[0] ?? null);
    return { unit, key, found, block: found?.block ?? folder, parent: found?.parent ?? null };
  });
}

/** What is open about each of them. */
export function identityProblems(
  all: readonly Identified[],
  expected: readonly ExpectedAgency[],
  spellings: Spellings,
): IdentityProblem[][] {
  const within = ({ block, parent }: Identified): string => `${block ?? ""}\n${parent ?? ""}`;
  const sameKey = grouped(all, (one) => `${one.key}\n${within(one)}`);
  const sameName = grouped(all, (one) => `${bareName(one.key)}\n${within(one)}`);
  const listed = expected.map(({ name }) => ({ name, bare: bareName(agencyKey(name)) }));
  return all.map((one) => {
    const { unit, key, found } = one;
    if (key === "") return [{ kind: "no-agency" }];
    const own = unit.agency ?? "";
    const isOpen = ({ unit: other }: Identified): boolean => !spellings.areApart(own, other.agency ?? "");
    const same = sameKey(one)
      .filter(isOpen)
      .map(({ unit: { agency, file } }): IdentityProblem => {
        const name = agency ?? "";
        return spellings.nameOf(name) === spellings.nameOf(own)
          ? { kind: "same-agency", other: file }
          : { kind: "same-key", other: file, name };
      });
    const near = sameName(one)
      .filter((other) => other.key !== key && isOpen(other))
      .map(({ unit: other }): IdentityProblem => ({ kind: "resembles", other: other.file, name: other.agency ?? "" }));
    if (expected.length === 0 || found) return [...same, ...near];
    const bare = bareName(key);
    const meant = listed.find((other) => bareResembles(other.bare, bare) && !spellings.areApart(own, other.name));
    return [...same, ...near, { kind: "not-expected", resembles: meant?.name ?? null }];
  });
}

/** The others that have the same in common. */
function grouped(all: readonly Identified[], common: (one: Identified) => string): (one: Identified) => Identified[] {
  const groups = new Map<string, Identified[]>();
  for (const one of all) {
    const group = groups.get(common(one));
    if (group) group.push(one);
    else groups.set(common(one), [one]);
  }
  return (one) => (one.key === "" ? [] : (groups.get(common(one)) ?? []).filter((other) => other !== one));
}
