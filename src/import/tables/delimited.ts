import { plainParagraphs, type Table, TableBuilder, tableLimits, TableProblem } from "./table";

/**
 * Reads cells between tabs, semicolons or commas, as Excel copies and saves them: a cell in quotation marks may hold line
 * breaks and the sign itself, and doubles its own quotation marks. Without a tab anywhere the text is one column, unless it
 * came from a .csv file.
 * @throws TableProblem
 */
export function readDelimited(text: string, kind: "tsv" | "csv"): Table {
  if (text.length > tableLimits.textLength) throw new TableProblem("too-large", "text");
  const separator = kind === "csv" ? separatorOf(text) : "\t";
  const table = new TableBuilder();
  let at = 0;
  while (at < text.length) {
    const cells: string[] = [];
    for (;;) {
      const { value, end } = readCell(text, at, separator);
      cells.push(value);
      at = end;
      if (text[at] !== separator) break;
      at += 1;
    }
    if (text[at] === "\r") at += 1;
    if (text[at] === "\n") at += 1;
    if (cells.length > tableLimits.columns) throw new TableProblem("too-large", "columns");
    table.add(
      cells.map((value, column) => ({
        column,
        columnSpan: 1,
        rowSpan: 1,
        paragraphs: plainParagraphs(value),
        notes: [],
      })),
    );
  }
  return table.build();
}

function readCell(text: string, start: number, separator: string): { readonly value: string; readonly end: number } {
  if (text[start] === '"') {
    let value = "";
    let at = start + 1;
    for (;;) {
      const quote = text.indexOf('"', at);
      if (quote < 0) break; // It never ends, so it is no quotation but a mark for inches or of speech.
      value += text.slice(at, quote);
      if (text[quote + 1] !== '"') {
        const next = text[quote + 1];
        if (next === undefined || next === separator || next === "\n" || next === "\r")
          return { value, end: quote + 1 };
        break;
      }
      value += '"';
      at = quote + 2;
    }
  }
  let end = start;
  while (end < text.length && text[end] !== separator && text[end] !== "\n" && text[end] !== "\r") end += 1;
  return { value: text.slice(start, end), end };
}

/** The sign that stands between the cells of the first lines most often. Under Vietnamese settings Excel writes ";". */
function separatorOf(text: string): string {
  const head = text.slice(0, 4000).replace(/"(?:[^"]|"")*"/g, "");
  const count = (sign: string): number => head.split(sign).length;
  return ["\t", ";", ","].reduce((best, sign) => (count(sign) > count(best) ? sign : best));
}
