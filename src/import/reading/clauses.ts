import { AMOUNT, readAwardLine } from "./award";
import { plain } from "./plain";

/** Where in the form a text stands. What only explains (evidence, notes) need not be understood to the last word. */
export type Source = "rule" | "title" | "note";

export interface Clause {
  /** As it is read (plain.ts), with its own case. */
  readonly text: string;
  readonly source: Source;
  /** "(a)", "1)", or the bullet of the line that it begins. */
  readonly mark: string;
}

const AWARD_ENDS = new RegExp(
  `(?:${AMOUNT} ?%? ?(?:(?:số )?điểm(?: tối đa)?)|điểm tối đa|tính điểm|có điểm|cộng điểm|(?:không|chưa) (?:được )?điểm)\\)?$`,
  "iu",
);
const MARK = /^\s*(?:\(([a-zđ]|\d)\)|([a-zđ]|\d{1,2})\)|[-+*•▪–]+)\s*/iu;

/** Parts the text of a row into clauses: lines, and within them what ";", "." or "," parts behind points. */
export function clausesOf(printed: string, source: Source): Clause[] {
  return joinedLines(plain(printed).replace(LETTERS_BEGIN, "; ").replace(SLASHES, "$1; ").replace(RUN_TOGETHER, "$1; "))
    .flatMap((line) => {
      return sentences(line).map((sentence): Clause => {
        const mark = MARK.exec(sentence);
        return {
          text: mark ? sentence.slice(mark[0].length) : sentence,
          source,
          mark: mark ? (mark[1] ?? mark[2] ?? mark[0].trim()) : "",
        };
      });
    })
    .filter(({ text }) => text !== "");
}

/** "Có: 5 điểm - Không: 0 điểm", "Có: điểm tối đa Không: 0 điểm": answers whose line breaks were lost. */
const RUN_TOGETHER =
  /(\d điểm|[Đđ]iểm tối đa)[.,]? (?:[-+] ?)?(?=\p{Lu}[^:;\n]{0,80}:|[b-hđ2-9]\) ?\p{L}|(?<=- ?)\p{Lu})/gu;

/** "Có: 5 điểm/ Không: 0 điểm". */
const SLASHES = /(điểm) ?\/ ?(?=\p{Lu}[^:/]{0,80}:|(?:không|chưa|có|đã|còn lại)(?= |:)[^:/\d]{0,80}:)/gu;

/** "…, trong đó a là …": what letters stand for is a clause of its own. */
const LETTERS_BEGIN = /(?:[,.;(]\s*)+(?:trong đó|với)?\s*:?\s*(?=[a-d] ?(?:là|:|=) ?\p{L}{2})/giu;

/** A line that goes on in the next one, as a narrow column breaks it. */
function joinedLines(text: string): string[] {
  const lines: string[] = [];
  for (const line of text
    .split("\n")
    .map((each) => each.trim())
    .filter((each) => each !== "")) {
    const last = lines.at(-1);
    const goesOn =
      last !== undefined &&
      /^\p{Ll}/u.test(line) &&
      !/^[a-zđ] ?(?:[=:)]|là )/iu.test(line) &&
      !/[.:;]$/.test(last) &&
      !AWARD_ENDS.test(last) &&
      readAwardLine(last) === null;
    if (goesOn) lines[lines.length - 1] = `${last} ${line}`;
    else lines.push(line);
  }
  return lines;
}

function sentences(line: string): string[] {
  return outsideBrackets(line, /[;]|\.(?=\s+(?:\p{Lu}|\d))|\.$/u)
    .flatMap(commas)
    .map((each) => each.trim().replace(/[\s.;,]+$/, ""))
    .filter((each) => each !== "");
}

/** Splits where the pattern matches and no bracket is open. */
function outsideBrackets(text: string, pattern: RegExp): string[] {
  const pieces: string[] = [];
  let depth = 0;
  let from = 0;
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at];
    if (sign === "(") depth += 1;
    else if (sign === ")") depth = Math.max(0, depth - 1);
    else if (depth === 0 && (sign === ";" || sign === ".") && pattern.test(text.slice(at, at + 4).slice(0, 4))) {
      if (sign === "." && !(/^\.\s+(?:\p{Lu}|\d)/u.test(text.slice(at)) || at === text.length - 1)) continue;
      pieces.push(text.slice(from, at));
      from = at + 1;
    }
  }
  return [...pieces, text.slice(from)];
}

/** "3 điểm nếu có, 2 điểm nếu chậm, không có 0 điểm": where points stand first, a comma parts them from what lies before. */
const POINTS_FIRST = new RegExp(`^(?:(?:được|đạt|tính|chấm|cho) )*${AMOUNT} điểm (?:nếu|khi|đối với|với|cho) `, "iu");
const NOTHING_LEFT = new RegExp(`^(?:không|chưa|còn lại)(?: [^,;:\\d]{1,40})?:? ?${AMOUNT} điểm$`, "iu");

/** "Có: 5 điểm, Không: 0 điểm": a comma parts clauses where points stand before it. */
function commas(text: string): string[] {
  const pieces: string[] = [];
  let from = 0;
  for (const found of text.matchAll(/,\s/g)) {
    const rest = text.slice(found.index + 1).trimStart();
    const first = POINTS_FIRST.test(text.slice(from).trimStart());
    if (
      AWARD_ENDS.test(text.slice(from, found.index)) ||
      (first && (POINTS_FIRST.test(rest) || NOTHING_LEFT.test(rest)))
    ) {
      pieces.push(text.slice(from, found.index));
      from = found.index + 1;
    }
  }
  return [...pieces, text.slice(from)];
}
