import { reasonLabel } from "../form/cell-labels";
import type { ColumnKey } from "../form/columns";
import type { Answer, Answers, Appraisal, AppraisedAnswer, ReasonCode } from "../rubric/answers";
import { isBlank, tidy } from "../rubric/labels";
import { criteriaOf } from "../rubric/outline";
import { ownOf, recordOf } from "../rubric/record";
import type { Criterion, Rubric } from "../rubric/schema";
import { scoreAppraisal } from "../scoring/appraisal";
import { isNoEvidence } from "../scoring/no-evidence";
import { score } from "../scoring/score";
import { slotsOf } from "../scoring/rules/registry";
import { figureWords } from "./answer-words";
import { linesOf } from "./lines";

/** What one copy of a form says. */
export interface Copy {
  /** By which people know it. */
  readonly file: string;
  readonly answers: Answers;
  /** null while no appraisal has begun. */
  readonly appraisal: Appraisal | null;
  readonly profile: Readonly<Record<string, string>>;
}

/** The place of a form that a conflict is about. */
interface Spot {
  /** `criterion:4.1` or `profile:agency`. */
  readonly row: string;
  readonly side: "self" | "appraisal";
  /** "figures": figures, choice and exception, which belong together. */
  readonly what: "figures" | "profile" | TextKey | ListKey;
}

/** Two or more copies say different things where only one can stand. The first one's stands until somebody decides. */
export interface Conflict extends Spot {
  /** Equal for the same place of the form. */
  readonly id: string;
  /** The file whose value somebody chose; null while it is open. */
  readonly chosen: string | null;
  /** What the first copy says, which may be nothing, or only a part of what another one says. */
  readonly first: string;
  readonly values: readonly {
    readonly file: string;
    readonly text: string;
    /** What the figures would give; null for none, and for words. */
    readonly points: string | null;
  }[];
}

const columns = {
  figures: { self: "figure", appraisal: "appraisedFigure" },
  profile: { self: "figure", appraisal: "figure" },
  note: { self: "note", appraisal: "opinion" },
  request: { self: "request", appraisal: "request" },
  explanation: { self: "explanation", appraisal: "explanation" },
  reason: { self: "reason", appraisal: "reason" },
  evidence: { self: "evidence", appraisal: "evidence" },
  addedEvidence: { self: "addedEvidence", appraisal: "addedEvidence" },
} as const satisfies Readonly<Record<Spot["what"], Readonly<Record<Spot["side"], ColumnKey>>>>;

/** The column by which people know the place of a conflict. */
export function columnOfSpot({ what, side }: Spot): ColumnKey {
  return columns[what][side];
}

/** Something that the first copy says otherwise or not at all, and the copies that it is taken from. */
export interface Taken extends Spot {
  readonly files: readonly string[];
}

export interface Merged extends Omit<Copy, "file"> {
  readonly conflicts: readonly Conflict[];
  readonly taken: readonly Taken[];
}

/** Lists of documents, which are put together line by line. */
const LISTS = ["evidence", "addedEvidence"] as const;
const TEXTS = ["note", "request", "explanation", "reason"] as const;
type ListKey = (typeof LISTS)[number];
type TextKey = (typeof TEXTS)[number];

/** So many characters of documents a cell takes; beyond them somebody has to choose. */
const LONGEST_LIST = 4_000;

/**
 * Copies of one form as one form. A blank never beats a value, and an answer that only completes another one is no conflict;
 * equal values are one; documents are put together line by line; where two copies say different things the first one's stands
 * and the conflict is told, until `chosen` names a file by the conflict's id (the first copy also where it is blank). The figures of a row are one answer: the numerator of
 * one copy never meets the denominator of another, and an appraiser's reason goes with the figures that it explains.
 */
export function mergeForms(
  rubric: Rubric,
  copies: readonly Copy[],
  chosen: ReadonlyMap<string, string> = new Map(),
): Merged {
  const merge = new Merge(rubric, chosen);
  const answers = recordOf<Answer>();
  const appraisal = recordOf<AppraisedAnswer>();
  const hasAppraisal = copies.some((copy) => copy.appraisal !== null);
  for (const { item } of criteriaOf(rubric)) {
    const put = (into: Record<string, AppraisedAnswer>, merged: AppraisedAnswer): void => {
      if (Object.keys(merged).length > 0) into[item.id] = merged;
    };
    const given = (side: Spot["side"]): Given =>
      copies.map((copy) => ({
        file: copy.file,
        answer: ownOf((side === "self" ? copy.answers : copy.appraisal) ?? {}, item.id) ?? {},
      }));
    const self = merge.row(item, "self", given("self"), {});
    put(answers, self);
    put(appraisal, merge.row(item, "appraisal", given("appraisal"), self));
  }
  const profile = recordOf(
    rubric.profile.flatMap(({ id }): [string, string][] => {
      const spot = { row: `profile:${id}`, side: "self", what: "profile" } as const;
      const said = copies.map(({ file, profile: fields }) => saidText(file, ownOf(fields, id) ?? ""));
      const value = merge.one(spot, said);
      return value === undefined ? [] : [[id, value]];
    }),
  );
  const { conflicts, taken } = merge;
  return { answers, appraisal: hasAppraisal ? appraisal : null, profile, conflicts, taken };
}

type Given = readonly { readonly file: string; readonly answer: AppraisedAnswer }[];

/** What one copy says in one place. */
interface Said<T> {
  readonly file: string;
  readonly value: T;
  /** As people see it; "" for nothing. */
  readonly text: string;
  /** Equal for what is equal to people. */
  readonly key: string;
  /** Asked for conflicts alone: it scores the form. */
  readonly points: () => string | null;
}

function saidText(file: string, text: string): Said<string> {
  return { file, value: text, text: isBlank(text) ? "" : text, key: plainKey(text), points: () => null };
}

class Merge {
  readonly conflicts: Conflict[] = [];
  readonly taken: Taken[] = [];

  constructor(
    private readonly rubric: Rubric,
    private readonly chosen: ReadonlyMap<string, string>,
  ) {}

  /** One side of a row. @param self the merged answer of the agency, for the points of its appraisal */
  row(item: Criterion, side: Spot["side"], given: Given, self: Answer): AppraisedAnswer {
    const row = `criterion:${item.id}`;
    const lists = LISTS.flatMap((key): [ListKey, string][] => {
      const joined = this.list({ row, side, what: key }, given);
      return joined === undefined ? [] : [[key, joined]];
    });
    const points = (answer: AppraisedAnswer): string | null =>
      pointsOf(this.rubric, item, side, { ...answer, ...Object.fromEntries(lists) }, self);
    const figures = given.map(({ file, answer }) => {
      const part = figuresOf(item, answer);
      const text = figureWords(item, part);
      return { file, value: part, text, key: text, points: () => points(answer) };
    });
    const whole = withoutParts(figures);
    const part = this.one({ row, side, what: "figures" }, whole, figures[0]);
    const standing = part === undefined ? "" : figureWords(item, part);
    const texts = TEXTS.flatMap((key): [TextKey, unknown][] => {
      // An appraiser's reason explains the figures beside it, and no others.
      const counts = (at: number): boolean => key !== "reason" || ["", standing].includes(whole[at]?.key ?? "");
      const said = given.map(({ file, answer }, at) => ({
        ...saidText(file, counts(at) ? textOf(key, answer[key]) : ""),
        value: answer[key],
      }));
      const value = this.one({ row, side, what: key }, said);
      return value === undefined ? [] : [[key, value]];
    });
    return { ...part, ...Object.fromEntries([...texts, ...lists]) };
  }

  /** The one value that stands; undefined for none. @param first what the first copy says, where that is not among them */
  one<T>(spot: Spot, said: readonly Said<T>[], first = said[0]): T | undefined {
    const different = distinctBy(
      said.filter(({ text }) => text !== ""),
      ({ key }) => key,
    );
    const own = first === undefined || first.text === "" ? undefined : first;
    let standing = different[0];
    if (different.length > 1) {
      const id = `${spot.side} ${spot.row} ${spot.what}`;
      const values = different.map(({ file, text, points }) => ({ file, text, points: points() }));
      const choice = this.chosen.get(id);
      const keepsFirst = choice !== undefined && choice === first?.file;
      const found = keepsFirst ? own : different.find(({ file }) => file === choice);
      const isDecided = keepsFirst || found !== undefined;
      if (isDecided) standing = found;
      this.conflicts.push({ ...spot, id, chosen: isDecided ? (choice ?? null) : null, first: own?.text ?? "", values });
    }
    if (standing !== undefined && standing.key !== own?.key) {
      const files = said.filter(({ key }) => key === standing.key).map(({ file }) => file);
      this.taken.push({ ...spot, files });
    }
    return standing?.value;
  }

  /** The documents of all copies, each once; where they do not fit into a cell, somebody chooses. */
  private list(spot: Spot & { readonly what: ListKey }, given: Given): string | undefined {
    const texts = given.map(({ file, answer }) => saidText(file, answer[spot.what] ?? ""));
    const said = texts.flatMap(({ file, value }) => linesOf(value).map((line) => ({ file, line })));
    // "không có" beside a document says nothing any more.
    const real = said.filter(({ line }) => !isNoEvidence(line));
    const known = new Set<string>();
    const lines = (real.length > 0 ? real : said).filter(({ line }) => {
      const documents = line.split(";").map(plainKey);
      const isNew = !documents.every((one) => known.has(one));
      for (const one of documents) known.add(one);
      return isNew;
    });
    const files = [...new Set(lines.map(({ file }) => file))];
    const [only, ...others] = texts.filter(({ file }) => files.includes(file));
    // What nobody adds to stays to the letter.
    const joined = others.length === 0 ? only?.value : lines.map(({ line }) => line).join("\n");
    if (joined !== undefined && joined.length > LONGEST_LIST && others.length > 0) return this.one(spot, texts);
    const from = files.filter((file) => file !== given[0]?.file);
    if (from.length > 0) this.taken.push({ ...spot, files: from });
    return joined;
  }
}

/** The part of an answer that is scored: figures, choice, exception. */
function figuresOf(item: Criterion, answer: AppraisedAnswer): AppraisedAnswer {
  const keys = new Set(["exception", "late", ...slotsOf(item).map(({ id }) => id.split(".")[0] ?? id)]);
  return Object.fromEntries(Object.entries(answer).filter(([key]) => keys.has(key)));
}

/** What another copy says as well, and more, gives way to that one: 13 of nobody knows how many to 13 of 15. */
function withoutParts(said: readonly Said<AppraisedAnswer>[]): readonly Said<AppraisedAnswer>[] {
  const isPart = (one: Said<AppraisedAnswer>, other: Said<AppraisedAnswer>): boolean => {
    const [small, large] = [valuesOf(one.value), valuesOf(other.value)];
    return small.size < large.size && [...small].every(([key, value]) => large.get(key) === value);
  };
  return said.map((one) => {
    const isLess = one.text !== "" && said.some((other) => isPart(one, other));
    // Its file still counts as the first; only its value is blank.
    return isLess ? { ...one, text: "", key: "" } : one;
  });
}

function valuesOf(answer: AppraisedAnswer): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(answer).flatMap(([key, value]: [string, unknown]) =>
      Array.isArray(value)
        ? value.flatMap((one: unknown, index): [string, string][] =>
            one === null ? [] : [[`${key}.${index}`, JSON.stringify(one)]],
          )
        : [[key, JSON.stringify(value)] as [string, string]],
    ),
  );
}

function plainKey(text: string): string {
  return tidy(text).normalize("NFC");
}

function textOf(key: TextKey, value: unknown): string {
  if (typeof value === "string") return key === "reason" ? reasonLabel(value as ReasonCode) : value;
  return typeof value === "object" && value !== null && "cellText" in value && typeof value.cellText === "string"
    ? value.cellText
    : "";
}

/** What an answer would give in its row. */
function pointsOf(
  rubric: Rubric,
  { id }: Criterion,
  side: Spot["side"],
  answer: AppraisedAnswer,
  self: Answer,
): string | null {
  const alone = { [id]: answer };
  const { criteria } = side === "self" ? score(rubric, alone) : scoreAppraisal(rubric, { [id]: self }, alone);
  return criteria.find((row) => row.id === id)?.points ?? null;
}

/** The first of each that have something in common. */
function distinctBy<T>(all: readonly T[], common: (one: T) => string): T[] {
  const seen = new Map<string, T>();
  for (const one of all) if (!seen.has(common(one))) seen.set(common(one), one);
  return [...seen.values()];
}
