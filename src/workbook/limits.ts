/**
 * How much of a stranger's file is read before it is refused. A returned form has about 20 parts, 200 kB of XML and 5,000
 * cells, so that honest workbooks with much else in them stay far below, and reading any file at all takes bounded memory.
 */
export const limits = {
  /** Mail servers of the agencies refuse more. */
  fileBytes: 10 * 1024 * 1024,
  /** A sheet with comments, drawings and printer settings has six parts; pictures add to that. Only their names are read. */
  parts: 10_000,
  /** Deflate packs a thousand to one: what a part takes unpacked is not to be seen from the file's size. Of parts that are read. */
  partBytes: 32 * 1024 * 1024,
  allPartsBytes: 64 * 1024 * 1024,
  partNameLength: 512,
  /** SpreadsheetML nests about ten deep. Nested tags are all held in memory. */
  xmlDepth: 64,
  /** A workbook's root declares about 30 namespaces. All attributes of a tag are held in memory. */
  xmlAttributes: 128,
  /** Of XML that is one text, tag or comment. A cell takes 32,767 characters; a rubric in customXml several hundred thousand. */
  textLength: 4_000_000,
  sheets: 1_000,
  cells: 400_000,
  sharedStrings: 1_000_000,
  /** Contents stand in rows of columns without holes, so that it is the last cell's place that takes the room. */
  rows: 100_000,
  columns: 512,
  placesInRows: 4_000_000,
  /** The formula of one cell is handed to every cell that shares it: a few kB of file could become gigabytes. */
  sharedFormulaLength: 16_000_000,
  /** For all parts that are read, together. */
  milliseconds: 10_000,
} as const;

export type LimitName = keyof typeof limits;
