import { withoutMarks } from "../locales/marks";
import { tidy } from "../rubric/labels";

/**
 * Which names mean one agency. Two spellings of one name have one key; names that only resemble each other have different
 * ones, and people are asked.
 */

// Both ways of placing a tone over "oa", "oe", "uy" become the older one.
const TONES: readonly (readonly [string, string])[] = [
  ["oà", "òa"],
  ["oá", "óa"],
  ["oả", "ỏa"],
  ["oã", "õa"],
  ["oạ", "ọa"],
  ["oè", "òe"],
  ["oé", "óe"],
  ["oẻ", "ỏe"],
  ["oẽ", "õe"],
  ["oẹ", "ọe"],
  ["uỳ", "ùy"],
  ["uý", "úy"],
  ["uỷ", "ủy"],
  ["uỹ", "ũy"],
  ["uỵ", "ụy"],
];

/** A text in small letters with tones where they stood of old: "hoà" and "hòa" are one word. */
export function olderTones(text: string): string {
  return TONES.reduce((written, [newer, older]) => written.replaceAll(newer, older), text);
}

/** What officials write for the levels of the administration, before a name. */
const WRITTEN_OUT: readonly (readonly [RegExp, string])[] = [
  [/(?<![\p{L}\p{N}])tp\s*[.\s]\s*/gu, "thành phố "],
  [/(?<![\p{L}\p{N}])tx\s*[.\s]\s*/gu, "thị xã "],
  [/(?<![\p{L}\p{N}])tt\s*[.\s]\s*/gu, "thị trấn "],
  [/(?<![\p{L}\p{N}])h\s*\.\s*/gu, "huyện "],
  [/(?<![\p{L}\p{N}])p\s*\.\s*/gu, "phường "],
  [/(?<![\p{L}\p{N}])x\s*\.\s*/gu, "xã "],
];

const COMMITTEE = /(?<![\p{L}\p{N}])(?:ủy ban nhân dân|ubnd)(?![\p{L}\p{N}])/gu;

/** What the spellings of one agency's name have in common; "" for no name. Marks count: "Sở Nội vụ" is no "Sở Nói vụ". */
export function agencyKey(name: string): string {
  let key = tidy(name).normalize("NFC").toLowerCase();
  key = olderTones(key);
  for (const [short, long] of WRITTEN_OUT) key = key.replace(short, long);
  return words(key.replace(COMMITTEE, " "));
}

const LEVEL = /^(?:thành phố|thị xã|thị trấn|huyện|quận|phường|xã|đặc khu|sở|ban) /u;

/** A key without its level and without marks: what "xã Đức Linh" and "Phường Đức Linh" have in common. */
export function bareName(key: string): string {
  return withoutMarks(key.replace(LEVEL, ""));
}

/** Whether two bare names of different keys may mean one agency: only the level is another one, or the name goes on. */
export function bareResembles(one: string, other: string): boolean {
  return one === other || one.startsWith(`${other} `) || other.startsWith(`${one} `);
}

/** Words with single spaces, without the marks that part them. */
function words(text: string): string {
  return text.replace(/[^\p{L}\p{N}]+/gu, " ").trim();
}
