import { documentKinds, readRecord } from "./evidence";

// Which of a form's documents lie in a folder, by the names of its files alone. A name is written by hand: it loses marks and
// signs, and turns words round. What is spelled alike is found; what may be meant is proposed, and a person decides.

/** A document of the form with the files that have its number or its name. */
export interface DocumentFiles {
  /** As it stands in the form. */
  readonly text: string;
  readonly found: readonly string[];
  /** What may be meant, where none is found. */
  readonly near: readonly string[];
}

export interface ComparedFiles {
  /** In the order in which the documents were given. */
  readonly documents: readonly DocumentFiles[];
  /** Files of no document. */
  readonly others: readonly string[];
}

/** So many words two names must share before one is proposed for the other. */
const SHARED_WORDS = 3;
/** And so large a part of the shorter one, in hundredths. */
const SHARED_PERCENT = 70;

/** A name without a number tells its file from others by so many words. */
const TELLING_WORDS = 4;

/** ".pdf": no part of a name. */
const ENDING = /\.[a-z0-9]{2,5}$/i;

/** The words of a name: small letters and figures by themselves, signs left out, "05" as "5". */
function wordsOf(name: string): string[] {
  const parts =
    name
      .normalize("NFC")
      .toLowerCase()
      .match(/\p{N}+|[\p{L}\p{M}]+/gu) ?? [];
  return parts.map((part) => part.replace(/^0+(?=\d)/, ""));
}

/** The same without the marks of Vietnamese. */
function folded(words: readonly string[]): string[] {
  return words.map((word) => word.normalize("NFD").replace(/\p{M}/gu, "").replaceAll("đ", "d"));
}

interface NamedFile {
  readonly path: string;
  readonly words: readonly string[];
  readonly plain: readonly string[];
}

interface Wanted {
  readonly text: string;
  /** The words of the number and symbol; none where the document has no number. */
  readonly symbol: readonly string[];
  /** Ways to call it by its number and kind, each as words without marks. */
  readonly short: readonly (readonly string[])[];
  /** The words of its subject, or all of it where it has no number. */
  readonly subject: readonly string[];
}

function wantedOf(text: string): Wanted {
  const { kind, symbol, subject, link } = readRecord(text);
  const words = wordsOf(symbol);
  const [number = "", ...rest] = folded(words);
  const letters = rest.filter((word) => !/^\d/.test(word));
  const names = [kind, documentKinds.get(kind) ?? "", letters[0] ?? ""].map((name) => folded(wordsOf(name)).join(""));
  const said = symbol === "" ? text.slice(0, text.length - link.length) : subject;
  return {
    text,
    symbol: words,
    short: number === "" ? [] : [letters.join(""), ...names].filter(Boolean).map((name) => [number, name]),
    subject: wordsOf(said.replace(ENDING, "")),
  };
}

/** @param paths of the files, as "thư mục/12-KH-UBND.pdf"; only what stands behind the last "/" is a name */
export function compareFiles(documents: readonly string[], paths: readonly string[]): ComparedFiles {
  const files = paths.map((path): NamedFile => {
    const words = wordsOf(path.slice(path.lastIndexOf("/") + 1).replace(ENDING, ""));
    return { path, words, plain: folded(words) };
  });
  const byWord = new Map<string, NamedFile[]>();
  for (const file of files)
    for (const word of new Set(file.plain)) {
      const known = byWord.get(word);
      if (known) known.push(file);
      else byWord.set(word, [file]);
    }
  const wanted = documents.map(wantedOf);
  const exact = wanted.map((one) => new Set(foundFor(one, byWord)));
  // "12-KH-UBND-VX" is the file of 12/KH-UBND-VX, and not of 12/KH-UBND, where both are documents of the form.
  const longest = new Map<NamedFile, number>();
  for (const [index, found] of exact.entries())
    for (const file of found) longest.set(file, Math.max(longest.get(file) ?? 0, wanted[index]?.symbol.length ?? 0));
  const compared = wanted.map((one, index): { text: string; found: NamedFile[]; near: NamedFile[] } => {
    const found = [...(exact[index] ?? [])].filter((file) => one.symbol.length >= (longest.get(file) ?? 0));
    return { text: one.text, found, near: found.length > 0 ? [] : nearTo(one, byWord, longest) };
  });
  const used = new Set(compared.flatMap(({ found, near }) => [...found, ...near]));
  const pathsOf = (some: readonly NamedFile[]): string[] => some.map(({ path }) => path);
  return {
    documents: compared.map(({ text, found, near }) => ({ text, found: pathsOf(found), near: pathsOf(near) })),
    others: pathsOf(files.filter((file) => !used.has(file))),
  };
}

/** The files that spell its number and symbol, or the whole of its name, letter for letter. */
function foundFor({ symbol, subject }: Wanted, byWord: ReadonlyMap<string, readonly NamedFile[]>): NamedFile[] {
  const name = symbol.length > 0 ? symbol : subject;
  const [first] = folded(name);
  if (first === undefined) return [];
  // "Báo cáo năm" begins the names of many files.
  const isTelling = symbol.length > 0 || name.length >= TELLING_WORDS;
  return (byWord.get(first) ?? []).filter(
    ({ words }) => runAt(words, name) >= 0 && (isTelling || words.length === name.length),
  );
}

/** Files that may be meant and are no other document's: the number beside its kind in some spelling, or most words of the subject. */
function nearTo(
  { symbol, short, subject }: Wanted,
  byWord: ReadonlyMap<string, readonly NamedFile[]>,
  taken: ReadonlyMap<NamedFile, number>,
): NamedFile[] {
  const [number] = folded(symbol);
  const numbered = number === undefined ? [] : (byWord.get(number) ?? []);
  const byNumber = numbered.filter(({ plain }) => short.some(([, name = ""]) => hasLetters(plain, name)));
  const near = byNumber.length > 0 ? byNumber : sharing(folded(subject), byWord);
  return near.filter((file) => !taken.has(file));
}

/** Files that share most of the words. */
function sharing(words: readonly string[], byWord: ReadonlyMap<string, readonly NamedFile[]>): NamedFile[] {
  const wanted = new Set(words);
  const shared = new Map<NamedFile, number>();
  for (const word of wanted) for (const file of byWord.get(word) ?? []) shared.set(file, (shared.get(file) ?? 0) + 1);
  return [...shared].flatMap(([file, count]) => {
    const least = Math.min(wanted.size, new Set(file.plain).size);
    const isAll = count === wanted.size && count > 1;
    return isAll || (count >= SHARED_WORDS && count * 100 >= least * SHARED_PERCENT) ? [file] : [];
  });
}

/** Whether neighbouring words without figures say together what is wanted: "ke", "hoach" for "kehoach". */
function hasLetters(words: readonly string[], wanted: string): boolean {
  return words.some((_, start) => {
    let said = "";
    for (let at = start; said.length < wanted.length; at += 1) {
      const word = words[at];
      if (word === undefined || /^\d/.test(word)) return false;
      said += word;
    }
    return said === wanted;
  });
}

/** Where words stand one after the other in a row of words; -1 for nowhere. */
function runAt(words: readonly string[], wanted: readonly string[]): number {
  return words.findIndex((_, start) => wanted.every((word, index) => words[start + index] === word));
}
