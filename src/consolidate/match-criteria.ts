import { isBlank, tidy } from "../rubric/labels";
import { criteriaOf, outline } from "../rubric/outline";
import type { Criterion, Rubric } from "../rubric/schema";
import { olderTones } from "./agency";

/** A criterion of this year of which nobody can tell for sure which one of last year's it is. */
interface AskedCriterion {
  readonly id: string;
  /** Ids of last year's that resemble it most, at most three, the best first. */
  readonly candidates: readonly string[];
}

/** Which criterion of last year's form is which of this year's. */
export interface CriteriaMatch {
  /** Last year's ids by this year's. */
  readonly certain: ReadonlyMap<string, string>;
  readonly asked: readonly AskedCriterion[];
  /** Ids of this year's that resemble none of last year's. */
  readonly fresh: readonly string[];
  /** Ids of last year's that are certainly nothing of this year's. */
  readonly left: readonly string[];
}

/** What was said of criteria that nobody can match for sure: last year's id by this year's, or "" for a new one. */
export type MatchAnswers = ReadonlyMap<string, string>;

/** The matches with what was answered: last year's ids by this year's. */
export function answered({ certain, asked }: CriteriaMatch, answers: MatchAnswers): ReadonlyMap<string, string> {
  const said = asked.flatMap(({ id }): [string, string][] => {
    const other = answers.get(id) ?? "";
    return other === "" ? [] : [[id, other]];
  });
  return new Map([...certain, ...said]);
}

/** Certain only at so much likeness, and so far ahead of the next. */
const CERTAIN = 0.85;
const AHEAD = 0.1;
/** From so much likeness on, a criterion is offered as an answer. */
const OFFERED = 0.45;
const MOST_OFFERED = 3;

/**
 * Matches the criteria of two years. Titles alone do not tell criteria apart ("Tại UBND cấp huyện" stands in one form several times;
 * "mức độ 3" and "mức độ 4" differ in one sign), and ids of imported forms are only their numbers. So: an equal id or nothing equal
 * besides, with an equal title under an equal heading; then one to one by the words of title and heading, the maximum and the kind
 * of rule, where numbers and negations agree. Everything else is asked.
 */
export function matchCriteria(last: Rubric, now: Rubric): CriteriaMatch {
  const [before, after] = [rowsOf(last), rowsOf(now)];
  const certain = new Map<string, string>();
  const taken = new Set<string>();
  const settle = (one: Row, other: Row): void => {
    certain.set(one.id, other.id);
    taken.add(other.id);
  };
  const open = (): readonly Row[] => after.filter(({ id }) => !certain.has(id));
  const free = (): readonly Row[] => before.filter(({ id }) => !taken.has(id));

  const isSame = (one: Row, other: Row): boolean => one.title === other.title && one.within === other.within;
  for (const one of after) {
    const other = before.find(({ id }) => id === one.id);
    if (other && isSame(one, other)) settle(one, other);
  }
  for (const one of open()) {
    const others = free().filter((other) => isSame(one, other));
    const [other] = others;
    if (other && others.length === 1 && open().filter((row) => isSame(row, other)).length === 1) settle(one, other);
  }

  const [rest, leftOver] = [open(), free()];
  const pairs = rest.flatMap((one) => leftOver.map((other) => ({ one, other, likeness: likeness(one, other) })));
  const bestBut = (of: (pair: (typeof pairs)[number]) => boolean): number =>
    Math.max(0, ...pairs.filter(of).map((pair) => pair.likeness));
  for (const pair of [...pairs].sort((a, b) => b.likeness - a.likeness)) {
    const { one, other } = pair;
    if (pair.likeness < CERTAIN) break;
    if (!sameNumbers(one, other)) continue;
    const next = bestBut((rival) => rival !== pair && (rival.one === one || rival.other === other));
    if (pair.likeness - next >= AHEAD) settle(one, other);
  }

  const asked: AskedCriterion[] = [];
  const fresh: string[] = [];
  for (const one of open()) {
    const candidates = pairs
      .filter((pair) => pair.one === one && !taken.has(pair.other.id) && pair.likeness >= OFFERED)
      .sort((a, b) => b.likeness - a.likeness)
      .slice(0, MOST_OFFERED)
      .map(({ other }) => other.id);
    if (candidates.length > 0) asked.push({ id: one.id, candidates });
    else fresh.push(one.id);
  }
  return { certain, asked, fresh, left: free().map(({ id }) => id) };
}

/** A criterion as it is matched. */
interface Row {
  readonly id: string;
  readonly title: string;
  readonly within: string;
  readonly words: ReadonlyMap<string, number>;
  readonly headingWords: ReadonlyMap<string, number>;
  /** Numbers of the title in order; years as their distance from the form's. */
  readonly numbers: string;
  /** Words that turn the sense, in order. */
  readonly turns: string;
  readonly max: string;
  readonly kind: Criterion["rule"]["kind"];
}

function rowsOf(rubric: Rubric): readonly Row[] {
  const titles = new Map(outline(rubric).map(({ item, parentId }) => [item.id, { title: item.title, parentId }]));
  const heading = (id: string | null): string => {
    const found = id === null ? undefined : titles.get(id);
    return found === undefined ? "" : `${heading(found.parentId)} ${found.title}`;
  };
  return criteriaOf(rubric).map(({ item, parentId }) => {
    const printed = isBlank(item.detail ?? "") ? item.title : `${item.title} ${item.detail}`;
    const title = readTitle(printed, rubric.year);
    const within = readTitle(heading(parentId), rubric.year);
    const words = title.split(" ");
    return {
      id: item.id,
      title,
      within,
      words: counted(words),
      headingWords: counted(within.split(" ")),
      numbers: words.filter((word) => /\d/.test(word)).join(" "),
      turns: words.filter((word) => TURNS.has(word)).join(" "),
      max: item.maxPoints,
      kind: item.rule.kind,
    };
  });
}

/** "không", "chưa" and words that have an opposite which differs in nothing else. */
const TURNS: ReadonlySet<string> = new Set([
  "không",
  "chưa",
  "chậm",
  "trễ",
  "muộn",
  "quá",
  "trước",
  "sau",
  "trên",
  "dưới",
  "tăng",
  "giảm",
  "ngoài",
  "trừ",
  "vi",
]);

/** Words that programs and offices write in two ways. */
const SPELLINGS: readonly (readonly [RegExp, string])[] = [
  [/(?<!\p{L})tỉ(?!\p{L})/gu, "tỷ"],
  [/(?<!\p{L})(quản|xử|pháp|đại|địa) lí(?!\p{L})/gu, "$1 lý"],
  [/(?<!\p{L})ubnd(?!\p{L})/gu, "ủy ban nhân dân"],
  [/(?<!\p{L})hđnd(?!\p{L})/gu, "hội đồng nhân dân"],
  [/(?<!\p{L})cbcc(?!\p{L})/gu, "cán bộ công chức"],
  [/(?<!\p{L})cbccvc(?!\p{L})/gu, "cán bộ công chức viên chức"],
  [/(?<!\p{L})cntt(?!\p{L})/gu, "công nghệ thông tin"],
  [/(?<!\p{L})cđs(?!\p{L})/gu, "chuyển đổi số"],
  [/(?<!\p{L})tthc(?!\p{L})/gu, "thủ tục hành chính"],
  [/(?<!\p{L})dvctt(?!\p{L})/gu, "dịch vụ công trực tuyến"],
  [/(?<!\p{L})dvc(?!\p{L})/gu, "dịch vụ công"],
  [/(?<!\p{L})attt(?!\p{L})/gu, "an toàn thông tin"],
  [/(?<!\p{L})tttđt(?!\p{L})/gu, "trang thông tin điện tử"],
  [/(?<!\p{L})cchc(?!\p{L})/gu, "cải cách hành chính"],
  [/(?<!\p{L})csdl(?!\p{L})/gu, "cơ sở dữ liệu"],
];

/** A printed title as it is compared: marks count, for "nội" is no "nói"; the form's own year is no other year. */
function readTitle(printed: string, year: number): string {
  let text = olderTones(tidy(printed).normalize("NFC").toLowerCase());
  for (const [found, written] of SPELLINGS) text = text.replace(found, written);
  return text
    .replace(/(?<!\d)20\d\d(?!\d)/g, (found) => {
      const distance = Number(found) - year;
      return Math.abs(distance) <= 2 ? `năm${distance}` : found;
    })
    .replace(/(?<=\d)[.,](?=\d)/g, ",")
    .replace(/[^\p{L}\p{N},%-]+/gu, " ")
    .replace(/(?<![\p{L}\p{N}])[,-]+|[,-]+(?![\p{L}\p{N}])/gu, " ")
    .replace(/ +/g, " ")
    .trim();
}

function counted(words: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const word of words) if (word !== "") counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

function sameNumbers(one: Row, other: Row): boolean {
  return one.numbers === other.numbers;
}

/** From 0 to 1; what says the opposite is not alike at all. */
function likeness(one: Row, other: Row): number {
  if (one.turns !== other.turns) return 0;
  return (
    0.7 * dice(one.words, other.words) +
    0.1 * dice(one.headingWords, other.headingWords) +
    (one.max === other.max ? 0.1 : 0) +
    (one.kind === other.kind ? 0.1 : 0)
  );
}

/** Sørensen and Dice's measure over words as often as they stand there. */
function dice(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): number {
  const size = (words: ReadonlyMap<string, number>): number =>
    [...words.values()].reduce((sum, count) => sum + count, 0);
  const common = [...a].reduce((sum, [word, count]) => sum + Math.min(count, b.get(word) ?? 0), 0);
  const all = size(a) + size(b);
  return all === 0 ? 1 : (2 * common) / all;
}
