import { formulaText } from "./file-formula";
import type { DefinedName, FileProperties, WorkbookFile } from "../workbook-file";
import { attributes, xmlText } from "../xml/xml-text";

/** A relation from one part to another. The target is relative to the folder of the part that names it. */
export interface Relation {
  readonly type: string;
  readonly target: string;
}

const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006";

export const relationTypes = {
  workbook: `${OFFICE}/relationships/officeDocument`,
  coreProperties: "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties",
  appProperties: `${OFFICE}/relationships/extended-properties`,
  customProperties: `${OFFICE}/relationships/custom-properties`,
  worksheet: `${OFFICE}/relationships/worksheet`,
  styles: `${OFFICE}/relationships/styles`,
  sharedStrings: `${OFFICE}/relationships/sharedStrings`,
  drawing: `${OFFICE}/relationships/drawing`,
  chart: `${OFFICE}/relationships/chart`,
  customXml: `${OFFICE}/relationships/customXml`,
  customXmlProperties: `${OFFICE}/relationships/customXmlProps`,
} as const;

/** The ids count from 1 in the given order: rId1, rId2. */
export function relationsXml(relations: readonly Relation[]): string {
  const each = relations.map(
    ({ type, target }, index) => `<Relationship Id="rId${index + 1}" Type="${type}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${each.join("")}</Relationships>`;
}

const SPREADSHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml";
const PARTS = "application/vnd.openxmlformats-officedocument";

/** What each part is, by its path; a part that is not listed is plain XML or relations, by its ending. */
const contentTypes: readonly [path: RegExp, type: string][] = [
  [/^xl\/workbook\.xml$/, `${SPREADSHEET}.sheet.main+xml`],
  [/^xl\/worksheets\/sheet\d+\.xml$/, `${SPREADSHEET}.worksheet+xml`],
  [/^xl\/drawings\/drawing\d+\.xml$/, `${PARTS}.drawing+xml`],
  [/^xl\/charts\/chart\d+\.xml$/, `${PARTS}.drawingml.chart+xml`],
  [/^xl\/styles\.xml$/, `${SPREADSHEET}.styles+xml`],
  [/^xl\/sharedStrings\.xml$/, `${SPREADSHEET}.sharedStrings+xml`],
  [/^docProps\/core\.xml$/, "application/vnd.openxmlformats-package.core-properties+xml"],
  [/^docProps\/app\.xml$/, `${PARTS}.extended-properties+xml`],
  [/^docProps\/custom\.xml$/, `${PARTS}.custom-properties+xml`],
  [/^customXml\/itemProps/, `${PARTS}.customXmlProperties+xml`],
];

export function contentTypesXml(paths: readonly string[]): string {
  const overrides = paths.flatMap((path) =>
    contentTypes
      .filter(([pattern]) => pattern.test(path))
      .map(([, type]) => `<Override PartName="/${path}" ContentType="${type}"/>`),
  );
  return (
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">' +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    '<Default Extension="xml" ContentType="application/xml"/>' +
    `${overrides.join("")}</Types>`
  );
}

/** The list of the sheets, which are the first relations of the workbook, and of the names. */
export function workbookXml({ sheets, names, activeSheet, structureProtected }: WorkbookFile): string {
  const states = { visible: undefined, hidden: "hidden", veryHidden: "veryHidden" };
  const listed = sheets.map(
    ({ name, visibility }, index) =>
      `<sheet${attributes({ name, sheetId: index + 1, state: states[visibility], "r:id": `rId${index + 1}` })}/>`,
  );
  return (
    `<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${OFFICE}/relationships">` +
    (structureProtected ? '<workbookProtection lockStructure="1"/>' : "") +
    `<bookViews><workbookView${attributes({ activeTab: activeSheet || undefined })}/></bookViews>` +
    `<sheets>${listed.join("")}</sheets>` +
    (names.length > 0 ? `<definedNames>${names.map(definedName).join("")}</definedNames>` : "") +
    // A calculation engine as new as Excel's own, so that Excel believes the results; it never has to calculate on opening.
    '<calcPr calcId="191029"/>' +
    "</workbook>"
  );
}

function definedName({ name, formula, sheet, hidden }: DefinedName): string {
  return `<definedName${attributes({ name, localSheetId: sheet ?? undefined, hidden: hidden || undefined })}>${formulaText(formula)}</definedName>`;
}

export function corePropertiesXml({ title, creator, created }: FileProperties): string {
  const text = (element: string, value: string): string =>
    value === "" ? "" : `<${element}>${xmlText(value)}</${element}>`;
  return (
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">' +
    text("dc:title", title) +
    text("dc:creator", creator) +
    (created === null ? "" : `<dcterms:created xsi:type="dcterms:W3CDTF">${xmlText(created)}</dcterms:created>`) +
    "</cp:coreProperties>"
  );
}

/** LibreOffice keeps the results of text formulas only in files that name Excel as their program. */
export const appPropertiesXml = `<Properties xmlns="${OFFICE}/extended-properties"><Application>Microsoft Excel</Application><AppVersion>16.0300</AppVersion></Properties>`;

export function customPropertiesXml(custom: FileProperties["custom"]): string {
  const each = Object.entries(custom).map(
    // Office keeps the numbers 0 and 1 for itself.
    ([name, value], index) =>
      `<property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="${index + 2}" name="${xmlText(name)}"><vt:lpwstr>${xmlText(value)}</vt:lpwstr></property>`,
  );
  return `<Properties xmlns="${OFFICE}/custom-properties" xmlns:vt="${OFFICE}/docPropsVTypes">${each.join("")}</Properties>`;
}

/** @param index of the document, from which its id is made: the same input gives the same bytes */
export function customXmlPropertiesXml(index: number): string {
  const id = `{2F1C7A54-6B0E-4D8B-9A37-${(index + 1).toString(16).toUpperCase().padStart(12, "0")}}`;
  return `<ds:datastoreItem ds:itemID="${id}" xmlns:ds="${OFFICE}/customXml"><ds:schemaRefs/></ds:datastoreItem>`;
}
