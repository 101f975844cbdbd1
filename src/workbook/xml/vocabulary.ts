// The languages that parts of a workbook speak, as the two editions of the standard call them: ECMA-376 "transitional", which
// programs write, and ISO/IEC 29500 "strict". An element of another language is none of ours, whatever it is called.

/** By the name of a language what stands before its elements' names when they are told; nothing for the part's own. */
export type Vocabulary = ReadonlyMap<string, string>;

const ECMA = "http://schemas.openxmlformats.org";
const ISO = "http://purl.oclc.org/ooxml";

function vocabulary(...languages: readonly (readonly [prefix: string, ...names: string[]])[]): Vocabulary {
  return new Map(languages.flatMap(([prefix, ...names]) => names.map((name): [string, string] => [name, prefix])));
}

const spreadsheet = ["", `${ECMA}/spreadsheetml/2006/main`, `${ISO}/spreadsheetml/main`] as const;

/** Of documents in languages that nobody here knows: every element is told, by its name as written. */
export const anyWords = vocabulary();
export const spreadsheetWords = vocabulary(spreadsheet);
/** With what Excel 2010 added at the end of a sheet. */
export const extendedSpreadsheetWords = vocabulary(
  spreadsheet,
  ["x14:", "http://schemas.microsoft.com/office/spreadsheetml/2009/9/main"],
  ["xm:", "http://schemas.microsoft.com/office/excel/2006/main"],
);
export const themeWords = vocabulary(["", `${ECMA}/drawingml/2006/main`, `${ISO}/drawingml/main`]);
export const contentTypeWords = vocabulary(["", `${ECMA}/package/2006/content-types`]);
export const relationshipWords = vocabulary(["", `${ECMA}/package/2006/relationships`]);
export const applicationWords = vocabulary([
  "",
  `${ECMA}/officeDocument/2006/extended-properties`,
  `${ISO}/officeDocument/extendedProperties`,
]);
export const customPropertyWords = vocabulary(
  ["", `${ECMA}/officeDocument/2006/custom-properties`, `${ISO}/officeDocument/customProperties`],
  ["vt:", `${ECMA}/officeDocument/2006/docPropsVTypes`, `${ISO}/officeDocument/docPropsVTypes`],
);
export const corePropertyWords = vocabulary(
  ["", `${ECMA}/package/2006/metadata/core-properties`],
  ["dc:", "http://purl.org/dc/elements/1.1/"],
  ["dcterms:", "http://purl.org/dc/terms/"],
);

/** The languages of attributes that name a relationship (`r:id`). */
export const relationshipAttributes: ReadonlySet<string> = new Set([
  `${ECMA}/officeDocument/2006/relationships`,
  `${ISO}/officeDocument/relationships`,
]);

/** What asks programs to choose between contents by what they know (ECMA-376 part 3). */
export const COMPATIBILITY = `${ECMA}/markup-compatibility/2006`;

/** What stands before the word of a relationship's type. */
const relationshipTypes = [
  `${ECMA}/officeDocument/2006/relationships/`,
  `${ISO}/officeDocument/relationships/`,
  "http://schemas.microsoft.com/office/2006/relationships/",
  `${ECMA}/package/2006/relationships/metadata/`,
  // As the first edition misprinted it; programs still write that.
  `${ECMA}/officedocument/2006/relationships/metadata/`,
];

/** Words of the strict edition by which transitional files say something else. */
const strictWords: ReadonlyMap<string, string> = new Map([
  ["extendedProperties", "extended-properties"],
  ["customProperties", "custom-properties"],
]);

/** The word of a relationship's type (`worksheet`), the same for both editions; null for types of other makers. */
export function relationshipWord(type: string): string | null {
  const base = relationshipTypes.find((each) => type.startsWith(each));
  if (base === undefined) return null;
  const word = type.slice(base.length);
  return strictWords.get(word) ?? word;
}
