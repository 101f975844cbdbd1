/** A text in quotation marks, where a mark is doubled, or a number without; and what ends it. */
const field = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/g;

/** The cells of a CSV file as LibreOffice writes them for the tests: texts and errors as text, numbers as numbers, "" for blank cells. */
export function readCsv(text: string): (string | number)[][] {
  const rows: (string | number)[][] = [];
  let row: (string | number)[] = [];
  for (const [found, quoted, plain = "", end] of text.matchAll(field)) {
    if (found === "" && row.length === 0) break; // the end of the file
    row.push(quoted !== undefined ? quoted.replaceAll('""', '"') : plain === "" ? "" : Number(plain));
    if (end === ",") continue;
    rows.push(row);
    row = [];
  }
  return rows;
}
