import { cellPoints } from "./numbers";
import { type GridRow, isEmptyRow } from "./grid";
import { bareKey, plain } from "./plain";
import { codeOf } from "./codes";

/** What a column holds. */
export type ColumnRole = "code" | "title" | "maximum" | "rule" | "points" | "evidence" | "other";

export interface Columns {
  readonly roles: readonly ColumnRole[];
  /** Rows of the table that are its header, also where it is printed again. */
  readonly headers: ReadonlySet<number>;
  /** No words of a header were found: the columns are known by what they hold. */
  readonly guessed: boolean;
}

/** A word of a header says the role, or leaves it to what the column holds: "Mức đạt" may be answers or what was reached. */
type HeaderWord = ColumnRole | "score" | "scale" | "level";

/** Words of headers without marks and spaces, the surest first. "score" columns are told apart by what they hold. */
const HEADER_WORDS: readonly (readonly [pattern: RegExp, role: HeaderWord])[] = [
  [/^(?:stt|tt|no|so|sott|sothutu|ma(?:so|tieuchi|chiso|chitieu|noidung|muc)?|muc|kyhieu)$/, "code"],
  [
    /tucham|tudanhgia|tudanhgia|thamdinh|phucham|ketqua|diemdat|datduoc|quydoi|giaitrinh|diemcham$|duoccham|hoidong|lanhdao|canhancham|truongtu|chenhlech|sosanh/,
    "other",
  ],
  [/^(?:phoihop|chutri|bophan|donvi|nguoi|coquan|thoigian|thoihan|theodoi|nhom).*/, "other"],
  [
    /diemtoida|diemtoithieuvatoida|diemchuan|^chuan$|mucdiem|thangdiemtoida|^toida$|sodiemtoida|diemthanhphantoida/,
    "maximum",
  ],
  [/tailieu|minhchung|kiemchung|hosochungminh|tlkc|canculamminhchung|nguonthuthap|nguonsolieu|nguondulieu/, "evidence"],
  [
    /cachtinh|cachcham|cachxacdinh|cachdanhgia|huongdan|phuongphap|quydinhcham|nguyentac|tieuchuancham|congthuc|diengiai|cachchodiem|yeucaudat|noidungcham(?!diem)|mota/,
    "rule",
  ],
  [/^thangdiem|^mucdanhgia|^phuongan|^cacmuc|^bac$/, "scale"],
  [/^muc(?:do)?(?:dat|hoanthanh|dapung)$/, "level"],
  [/tieuchi|noidung|chiso|linhvuc|tenchitieu|chitieu|hangmuc|nhiemvu|yeucau/, "title"],
  [/^(?:diem|sodiem|diemso|bieudiem)$/, "score"],
  [/ghichu|luuy/, "evidence"],
];

function wordOf(text: string): HeaderWord | null {
  const key = bareKey(text);
  if (key === "" || key.length > 60) return null;
  return HEADER_WORDS.find(([pattern]) => pattern.test(key))?.[1] ?? null;
}

/** How far down a header may begin. */
const HEADER_WITHIN = 15;
const HEADER_OF_POINTS_WITHIN = 60;
/** Rows of one header at most, the numbers of its columns left out. */
const HEADER_ROWS = 3;

/** Finds the header and what each column holds. */
export function findColumns(grid: readonly GridRow[]): Columns {
  const width = grid[0]?.texts.length ?? 0;
  if (width === 1) return { roles: ["title"], headers: new Set(), guessed: false };
  // Another table may stand above the one with the points.
  const first =
    grid
      .slice(0, HEADER_OF_POINTS_WITHIN)
      .find((row, index) => isHeaderLike(row) && leadsToPoints(grid.slice(index, index + HEADER_ROWS))) ??
    grid.slice(0, HEADER_WITHIN).find(isHeaderLike);
  if (!first) return { roles: guessRoles(grid, Array<null>(width).fill(null)), headers: new Set(), guessed: true };
  const headers = new Set([first.row, ...below(grid, first)]);
  const words = Array.from({ length: width }, (_, column) => {
    for (const row of [...grid].filter(({ row: number }) => headers.has(number)).reverse()) {
      const word = wordOf(row.texts[column] ?? "");
      if (word) return word;
    }
    return spanningWord(grid, headers, column);
  });
  const roles = guessRoles(
    grid.filter(({ row }) => !headers.has(row)),
    words,
  );
  const printed = new Set(grid.filter(({ row }) => headers.has(row)).map(keyOf));
  for (const row of grid)
    if (row.row > first.row && !isEmptyRow(row) && (printed.has(keyOf(row)) || isLike(row, first)))
      headers.add(row.row);
  return { roles, headers, guessed: false };
}

function keyOf({ texts }: GridRow): string {
  return texts.map(bareKey).join("|");
}

/** A header of another page or part, of which a word or two may differ. */
function isLike(row: GridRow, first: GridRow): boolean {
  if (!isHeaderLike(row)) return false;
  const columns = first.texts.flatMap((text, column) => (text === "" ? [] : [column]));
  const same = columns.filter((column) => bareKey(row.texts[column] ?? "") === bareKey(first.texts[column] ?? ""));
  return columns.length > 2 && same.length >= columns.length - 1;
}

/** Whether the cells of a row are words of a header. */
export function isHeaderLike({ texts }: GridRow): boolean {
  const words = texts.map(wordOf).filter((word) => word !== null);
  const scored = words.filter((word) => word !== "other" && word !== "title" && word !== "evidence").length;
  // A sentence of the table may hold such a word; a header is short, in two columns at least, and without points.
  return words.length >= 2 && scored >= 1 && texts.every((text) => text.length < 120 && cellPoints(text) === null);
}

/** Whether one of the rows names the points, before the first row that has any. */
function leadsToPoints(rows: readonly GridRow[]): boolean {
  for (const row of rows) {
    if (namesPoints(row)) return true;
    if (row.texts.some((text) => cellPoints(text) !== null)) return false;
  }
  return false;
}

function namesPoints(row: GridRow): boolean {
  return (
    row.texts.every((text) => text.length < 120) &&
    row.texts.some((text) => ["maximum", "score", "scale"].includes(wordOf(text) ?? ""))
  );
}

/** Rows that go on with the header: a second level, or the numbers of the columns. */
function below(grid: readonly GridRow[], first: GridRow): number[] {
  const found: number[] = [];
  for (const row of grid.filter(({ row: number }) => number > first.row).slice(0, 3)) {
    const filled = row.texts.filter((text) => text !== "");
    const numbers = filled.length >= 2 && filled.every((text, index) => isColumnNumber(text, index));
    const second =
      row.texts[0] === "" &&
      filled.length >= 1 &&
      filled.every((text) => cellPoints(text) === null && text.length < 60) &&
      filled.some((text) => wordOf(text) !== null) &&
      !row.texts.some(
        (text, column) =>
          text !== "" && first.texts[column] !== "" && wordOf(text) === null && !sharesGroup(first, column),
      );
    if (!numbers && !(second && !/^tong(?:cong|diem)/.test(bareKey(filled[0] ?? "")))) break;
    found.push(row.row);
    if (numbers) break;
  }
  return found;
}

function sharesGroup(first: GridRow, column: number): boolean {
  return first.texts[column + 1] === "" || (first.spans.get(column) ?? 1) > 1;
}

function isColumnNumber(text: string, index: number): boolean {
  const bare = text.replace(/[()[\]\s]/g, "");
  if (/^\d{1,2}(?:=.*)?$/.test(bare)) return Number.parseInt(bare, 10) === index + 1 || (index === 0 && bare === "0");
  return /^\([a-zđA-Z]\)$|^\(?[A-Z]\)?$|^[a-h]$/.test(text.trim());
}

/** A word over several columns speaks for those below it that have none. */
function spanningWord(grid: readonly GridRow[], headers: ReadonlySet<number>, column: number): ColumnRole | null {
  for (const row of grid.filter(({ row: number }) => headers.has(number))) {
    for (let left = column - 1; left >= 0; left -= 1) {
      const text = row.texts[left] ?? "";
      if (text === "") continue;
      const word = wordOf(text);
      if ((row.texts[column] ?? "") === "" && word === "other") return "other";
      break;
    }
  }
  return null;
}

/** "Có: 5 điểm": a cell that says what earns points. */
function saysPoints(text: string): boolean {
  return /\d ?điểm(?!\p{L})|điểm tối đa|không (?:có |tính |được )?điểm/iu.test(plain(text)) && text.length > 8;
}

/** What columns hold decides where words do not. */
function guessRoles(body: readonly GridRow[], words: readonly (HeaderWord | null)[]): ColumnRole[] {
  const filled = (column: number): string[] =>
    body.map(({ texts }) => texts[column] ?? "").filter((text) => text !== "");
  const share = (column: number, test: (text: string) => boolean): number => {
    const texts = filled(column);
    return texts.length === 0 ? 0 : texts.filter(test).length / texts.length;
  };
  const numeric = (column: number): boolean => share(column, (text) => cellPoints(text) !== null) >= 0.6;
  const length = (column: number): number => filled(column).reduce((sum, text) => sum + text.length, 0);
  const hasMaximum = words.includes("maximum");
  const roles = words.map((word, column): ColumnRole | null => {
    if (word === "scale") {
      if (numeric(column)) return hasMaximum ? "points" : "maximum";
      return "rule";
    }
    if (word === "level") return share(column, (text) => /\p{L}{2}|[<>≥≤]/u.test(text)) >= 0.6 ? "rule" : "other";
    if (word === "score")
      return hasMaximum || words.includes("scale") ? "points" : numeric(column) ? "maximum" : "rule";
    return word;
  });
  // Whatever its header calls it, a column that says how points are given is one of rules.
  roles.forEach((role, column) => {
    if (role === null && words[column] === null && share(column, saysPoints) >= 0.3) roles[column] = "rule";
  });
  // Beside rules that say their points, "Điểm" is what somebody gave.
  const ruled = roles.flatMap((role, column) => (role === "rule" ? [column] : []));
  roles.forEach((role, column) => {
    if (role === "points" && words[column] === "score" && ruled.some((rule) => share(rule, saysPoints) >= 0.6))
      roles[column] = "other";
  });
  // "Điểm" beside a numeric "Thang điểm": one of both is the maximum, the first.
  const none = (role: ColumnRole): boolean => !roles.includes(role);
  const open = (): number[] =>
    roles.flatMap((role, column) => (role === null && filled(column).length > 0 ? [column] : []));
  if (none("code")) {
    // Numbers stand before what they number.
    const before = (column: number): boolean =>
      !roles.slice(0, column).includes("title") &&
      roles.some((role, other) => other > column && (role === "title" || (role === null && !numeric(other))));
    const holds = (each: number): boolean => share(each, (text) => codeOf(text) !== null) >= 0.6;
    // "Nhóm" over numbers is their column.
    const grouped = roles.flatMap((role, each) => (role === "other" && filled(each).length > 0 ? [each] : []));
    // "Chỉ số" over numbers, "Tên chỉ số" over the names.
    const [first, second] = roles.flatMap((role, each) => (role === "title" ? [each] : []));
    const column =
      open().find((each) => before(each) && holds(each)) ??
      (first !== undefined && second !== undefined && holds(first) ? first : undefined) ??
      grouped.find((each) => before(each) && each < 2 && holds(each));
    if (column !== undefined) roles[column] = "code";
  }
  if (none("title")) {
    const candidates = open().filter((each) => !numeric(each));
    const column = candidates.sort((a, b) => (a > 1 ? 1 : 0) - (b > 1 ? 1 : 0) || length(b) - length(a))[0];
    const fallback = roles.indexOf("rule");
    if (column !== undefined) roles[column] = "title";
    else if (fallback >= 0) roles[fallback] = "title";
  }
  if (none("maximum")) {
    const column = open().find((each) => numeric(each)) ?? -1;
    if (column >= 0) roles[column] = "maximum";
    else if (roles.includes("points") && numeric(roles.indexOf("points"))) roles[roles.indexOf("points")] = "maximum";
  }
  if (none("rule") && words.every((word) => word === null)) {
    const column = open().sort((a, b) => length(b) - length(a))[0];
    if (column !== undefined) roles[column] = "rule";
  }
  // Two columns of one kind: of titles the first names the row, the other says how it is scored.
  let titled = false;
  let counted = false;
  return roles.map((role) => {
    if (role === "title") {
      if (titled) return "rule";
      titled = true;
    }
    if (role === "maximum") {
      if (counted) return "other";
      counted = true;
    }
    return role ?? "other";
  });
}
