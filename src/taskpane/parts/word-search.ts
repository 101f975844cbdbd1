import { withoutMarks } from "../../locales/marks";

/**
 * How well a text holds every typed word, the worst of them: whole words come before beginnings of words, and these before
 * anything else, each with the typed marks first. Null where a word is missing. "Thị xã" and "cơ sở" are one word each, so that
 * "xã" means communes and "sở" departments.
 */
export function matchOf(text: string, typed: string): number | null {
  const marked = joined(text);
  const plain = withoutMarks(marked);
  const [markedWords, plainWords] = [marked.split(NO_LETTER), plain.split(NO_LETTER)];
  const found = joined(typed)
    .split(NO_LETTER)
    .filter((word) => word !== "")
    .map((word) => {
      const bare = withoutMarks(word);
      if (markedWords.some((one) => one === word)) return 5;
      if (plainWords.some((one) => one === bare)) return 4;
      if (markedWords.some((one) => one.startsWith(word))) return 3;
      if (plainWords.some((one) => one.startsWith(bare))) return 2;
      if (marked.includes(word)) return 1;
      return plain.includes(bare) ? 0 : null;
    });
  return found.reduce<number | null>((least, one) => (least === null || one === null ? null : Math.min(least, one)), 5);
}

/** Those that hold every typed word, best matches first, else in their order. */
export function searched<One>(all: readonly One[], textOf: (one: One) => string, typed: string): One[] {
  return all
    .flatMap((one) => {
      const match = matchOf(textOf(one), typed);
      return match === null ? [] : [{ one, match }];
    })
    .sort((a, b) => b.match - a.match)
    .map(({ one }) => one);
}

const NO_LETTER = /[^\p{L}\p{N}_]+/u;

/** Small letters; words that mean something else together are one. */
function joined(text: string): string {
  return text
    .normalize("NFC")
    .toLowerCase()
    .replace(/\s+/g, " ")
    .replace(
      /(?<!\p{L})(?:th[iị] (?=x[aã](?!\p{L})|tr[aấ]n(?!\p{L}))|c[oơ] (?=s[oở](?!\p{L})))/gu,
      (first) => `${first.trim()}_`,
    );
}
