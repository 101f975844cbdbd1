import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { readWorkbookFile } from "../../src/workbook/read/read-workbook-file";
import { type FormsInFile, readForms } from "../../src/xlsx/read-forms";
import { cellOf } from "../e2e/form-cells";
import { laGiPart, part } from "../la-gi-part";
import { formBytes } from "../planned-file";
import { handmadeZip, zip64 } from "../workbook/build-zip";

// One form, the first section of La Gi's, in packages as other programs lay them out. Every one of them holds the same contents, and says so.

const good = formBytes(part, laGiPart);

/** A figure that is worth 10 points. */
const NINE = new RegExp(`(<c r="${cellOf("1.1#2", "figure")}"[^>]*>)<v>9</v>`);

type Bytes = Record<string, Uint8Array>;
const partsOf = (): Bytes => unzipSync(good);

/** The package with some of its parts' texts changed. @throws where that changes nothing */
function changed(changes: Readonly<Record<string, (xml: string) => string>>, parts: Bytes = partsOf()): Bytes {
  for (const [name, change] of Object.entries(changes)) {
    const before = strFromU8(parts[name] ?? new Uint8Array());
    const after = change(before);
    if (after === before) throw new Error(`${name} stays as it was.`);
    parts[name] = strToU8(after);
  }
  return parts;
}

const renamed = (rename: (name: string) => string, parts: Bytes = partsOf()): Bytes =>
  Object.fromEntries(Object.entries(parts).map(([name, bytes]) => [rename(name), bytes]));

function without(...names: readonly string[]): Bytes {
  return Object.fromEntries(Object.entries(partsOf()).filter(([name]) => !names.includes(name)));
}

function utf16(text: string, littleEndian: boolean, mark: boolean): Uint8Array {
  const units = (mark ? "\ufeff" : "") + text;
  const bytes = new Uint8Array(units.length * 2);
  const view = new DataView(bytes.buffer);
  Array.from({ length: units.length }, (_, at) => view.setUint16(2 * at, units.charCodeAt(at), littleEndian));
  return bytes;
}

/** Every part that is XML in UTF-16. */
const inUtf16 = (littleEndian: boolean, mark: boolean, declared = "UTF-16"): Bytes =>
  Object.fromEntries(
    Object.entries(partsOf()).map(([name, bytes]) => [
      name,
      utf16(strFromU8(bytes).replace("UTF-8", declared), littleEndian, mark),
    ]),
  );

const SHEET = "xl/worksheets/sheet1.xml";
const WORKBOOK = "xl/workbook.xml";
const RELATIONS = "xl/_rels/workbook.xml.rels";
const PACKAGE = "_rels/.rels";
const TYPES = "[Content_Types].xml";
const STRICT: readonly (readonly [string, string])[] = [
  [
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships/extended-properties",
    "http://purl.oclc.org/ooxml/officeDocument/relationships/extendedProperties",
  ],
  [
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships/custom-properties",
    "http://purl.oclc.org/ooxml/officeDocument/relationships/customProperties",
  ],
  [
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    "http://purl.oclc.org/ooxml/officeDocument/relationships",
  ],
  [
    "http://schemas.openxmlformats.org/officeDocument/2006/custom-properties",
    "http://purl.oclc.org/ooxml/officeDocument/customProperties",
  ],
  [
    "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties",
    "http://purl.oclc.org/ooxml/officeDocument/extendedProperties",
  ],
  [
    "http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes",
    "http://purl.oclc.org/ooxml/officeDocument/docPropsVTypes",
  ],
  ["http://schemas.openxmlformats.org/spreadsheetml/2006/main", "http://purl.oclc.org/ooxml/spreadsheetml/main"],
];
const strict = (parts: Bytes): Bytes =>
  Object.fromEntries(
    Object.entries(parts).map(([name, bytes]) => [
      name,
      strToU8(STRICT.reduce((xml, [from, to]) => xml.replaceAll(from, to), strFromU8(bytes))),
    ]),
  );

/** A second workbook whose figures are other ones, and a relationship to it in front of the true one. */
function withSecondWorkbook(type: string): Bytes {
  const parts = partsOf();
  parts["xl/evil.xml"] = parts[WORKBOOK] ?? new Uint8Array();
  parts["xl/worksheets/evil.xml"] = strToU8(
    strFromU8(parts[SHEET] ?? new Uint8Array()).replaceAll("<v>10</v>", "<v>9</v>"),
  );
  parts["xl/_rels/evil.xml.rels"] = strToU8(
    strFromU8(parts[RELATIONS] ?? new Uint8Array()).replace("worksheets/sheet1.xml", "worksheets/evil.xml"),
  );
  const main = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";
  return changed(
    {
      [PACKAGE]: (xml) =>
        xml.replace("<Relationship ", `<Relationship Id="rId99" Type="${type}" Target="xl/evil.xml"/><Relationship `),
      [TYPES]: (xml) => xml.replace("</Types>", `<Override PartName="/xl/evil.xml" ContentType="${main}"/></Types>`),
    },
    parts,
  );
}

/** Names that the list of types and the relationships give as well as the directory. */
function spaced(name: string, code: string): Bytes {
  const parts = changed({
    [TYPES]: (xml) => xml.replace("/xl/worksheets/sheet1.xml", `/xl/worksheets/${code}`),
    [RELATIONS]: (xml) => xml.replace("worksheets/sheet1.xml", `worksheets/${code}`),
  });
  return renamed((each) => (each === SHEET ? `xl/worksheets/${name}` : each), parts);
}

const target = (from: string, to: string): Bytes =>
  changed({ [RELATIONS]: (xml) => xml.replace(`"${from}"`, `"${to}"`) });

const packages: Readonly<Record<string, () => Bytes>> = {
  "the list of types in small letters": () => renamed((name) => (name === TYPES ? "[content_types].xml" : name)),
  "names in other letters than their relationships": () =>
    renamed((name) => name.replace("sharedStrings", "SharedStrings")),
  "all names in capitals": () => renamed((name) => name.toUpperCase()),
  "back slashes in the names": () => renamed((name) => name.replaceAll("/", "\\")),
  "a slash in front of the names": () => renamed((name) => `/${name}`),
  "a dot in front of the names": () => renamed((name) => `./${name}`),
  "a name with a space, which its relationship writes as a code": () => spaced("sheet 1.xml", "sheet%201.xml"),
  "a name with a code for a plain letter": () => spaced("sheet1.xml", "%73heet1.xml"),
  "a Vietnamese name, which its relationship writes as codes": () =>
    spaced("phiếu.xml", encodeURIComponent("phiếu.xml")),
  "targets from the top": () => target("worksheets/sheet1.xml", "/xl/worksheets/sheet1.xml"),
  "targets up and down": () => target("worksheets/sheet1.xml", "../xl/./worksheets/../worksheets/sheet1.xml"),
  "targets with back slashes": () => target("worksheets/sheet1.xml", "worksheets\\sheet1.xml"),
  "targets in other letters": () => target("sharedStrings.xml", "SHAREDSTRINGS.XML"),
  "UTF-16, little end first": () => inUtf16(true, true),
  "UTF-16, big end first": () => inUtf16(false, true),
  "UTF-16 without a mark": () => inUtf16(true, false, "UTF-16LE"),
  "UTF-16, big end first, without a mark": () => inUtf16(false, false, "UTF-16BE"),
  "a mark of UTF-8": () =>
    changed({
      [SHEET]: (xml) => `\ufeff${xml}`,
      [WORKBOOK]: (xml) => `\ufeff${xml}`,
      [RELATIONS]: (xml) => `\ufeff${xml}`,
    }),
  "the strict edition": () => strict(partsOf()),
  "no app.xml, which a relationship names": () => without("docProps/app.xml"),
  "no core.xml, which a relationship names": () => without("docProps/core.xml"),
  "no custom.xml, which a relationship names": () => without("docProps/custom.xml"),
  "no XML of its own": () =>
    without("customXml/item1.xml", "customXml/itemProps1.xml", "customXml/_rels/item1.xml.rels"),
  "properties that are no XML": () =>
    changed({
      "docProps/app.xml": () => "no XML",
      "docProps/core.xml": () => "<a><b></a>",
      "docProps/custom.xml": () => "",
    }),
  "XML of others that is no XML": () => ({ ...partsOf(), "customXml/item7.xml": strToU8("<") }),
  "XML of others in UTF-16": () => ({
    ...partsOf(),
    "customXml/item7.xml": utf16('<?xml version="1.0" encoding="utf-16"?><DataMashup xmlns="urn:x"/>', true, true),
  }),
  "relationships to a theme, a link and a drawing that are not there": () =>
    changed({
      [RELATIONS]: (xml) =>
        xml.replace(
          "</Relationships>",
          `${["theme", "externalLink", "calcChain"]
            .map(
              (type, index) =>
                `<Relationship Id="x${index}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="gone/${type}.xml"/>`,
            )
            .join("")}</Relationships>`,
        ),
    }),
  "a relationship of somebody else's type to another workbook": () => withSecondWorkbook("urn:x/officeDocument"),
  "a relationship to another workbook that lies outside": () =>
    changed({
      [PACKAGE]: (xml) =>
        xml.replace(
          "<Relationship ",
          '<Relationship Id="rId98" TargetMode="External" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="http://127.0.0.1/evil.xml"/><Relationship ',
        ),
    }),
  "the words of the sheet under a prefix": () =>
    changed({
      [SHEET]: (xml) =>
        xml
          .replace(/<(\/?)([A-Za-z])/g, "<$1x:$2")
          .replace(
            'xmlns="http://schemas.openxmlformats.org/spreadsheetml',
            'xmlns:x="http://schemas.openxmlformats.org/spreadsheetml',
          ),
    }),
  "elements of another language among the cells": () =>
    changed({
      [SHEET]: (xml) =>
        xml
          .replace("<sheetData>", '<sheetData><e:row xmlns:e="urn:evil" r="1"><e:c r="A1"><e:v>9</e:v></e:c></e:row>')
          .replace(/(<row r="17"[^>]*>)/, '$1<c xmlns="urn:evil" r="A17"><v>9</v></c>')
          .replace(/<c r="E17"( s="\d+")\/>/, '<c r="E17"$1><e:v xmlns:e="urn:evil">9</e:v></c>')
          .replace("</sheetData>", '</sheetData><e:sheetData xmlns:e="urn:evil"><e:row r="900"/></e:sheetData>'),
    }),
  "values in extension lists of cells and of the sheet": () =>
    changed({
      [SHEET]: (xml) =>
        xml
          .replace("<v>10</v></c>", '<v>10</v><extLst><ext uri="x"><v>9</v><f>9</f></ext></extLst></c>')
          .replace(
            "</worksheet>",
            '<extLst><ext uri="x"><sheetData><row r="1"><c r="A1"><v>9</v></c></row></sheetData></ext></extLst></worksheet>',
          ),
    }),
  "other texts in the extensions of shared ones": () =>
    changed({
      "xl/sharedStrings.xml": (xml) =>
        xml.replace("</t></si>", '</t><extLst><ext uri="x"><t>9</t></ext></extLst></si>'),
    }),
  "other sheets in an extension of the workbook": () =>
    changed({
      [WORKBOOK]: (xml) =>
        xml.replace(
          "</workbook>",
          '<extLst><ext uri="x"><sheets><sheet name="Khác" sheetId="9" r:id="rId1"/></sheets></ext></extLst></workbook>',
        ),
    }),
  "an attribute of another language in front of the sheet's own": () =>
    changed({ [WORKBOOK]: (xml) => xml.replace('r:id="rId1"', 'e:id="rId2" xmlns:e="urn:evil" r:id="rId1"') }),
};

const pointsOf = ({ forms }: FormsInFile): unknown =>
  forms.map(({ sheetName, inspection }) => [
    sheetName,
    inspection.scores.total.points,
    inspection.findings.map(({ kind, cell }) => [kind, cell]),
  ]);
const SAME: [name: string, points: string, findings: unknown[]][] = [
  ["CNTT cấp huyện Bình Thuận 2022", "34.33", [["rubric-unknown", null]]],
];
/** Everything that stands in cells, as one text. */
const contentsOf = (bytes: Uint8Array): string =>
  JSON.stringify(
    readWorkbookFile(bytes).sheets.map(({ name, rows }) => [
      name,
      rows.flatMap(({ row, cells }) =>
        cells.flatMap(({ column, value, formula }) => (value === null ? [] : [[row, column, value, formula]])),
      ),
    ]),
  );
const goodContents = contentsOf(good);
/** Packed quickly: how well is nobody's matter here. */
const pack = (parts: Bytes): Uint8Array => zipSync(parts, { level: 1 });

describe("a package of another program's making holds the same form", () => {
  test.each(Object.entries(packages))("%s", async (_what, parts) => {
    const bytes = pack(parts());
    expect(pointsOf(await readForms(bytes))).toEqual(SAME);
    expect(contentsOf(bytes) === goodContents).toBe(true);
  });

  test.each([
    ["no styles, which a relationship names", () => without("xl/styles.xml")],
    ["styles that are no XML", () => changed({ "xl/styles.xml": () => "<styleSheet" })],
  ])("but for its looks, which is told once: %s", async (_what, parts) => {
    const bytes = pack(parts());
    expect(pointsOf(await readForms(bytes))).toEqual(
      SAME.map(([name, points, findings]) => [
        name,
        points,
        expect.arrayContaining([...findings, ["looks-lost", null]]),
      ]),
    );
    expect(contentsOf(bytes) === goodContents).toBe(true);
  });

  test.each([
    ["in the fields of every part and at the end", {}],
    ["at the end only", { fields: false }],
    ["beside an old record that says the same", { oldRecord: true }],
  ])("ZIP64 %s", async (_what, how) => {
    const bytes = zip64(partsOf(), how);
    expect(pointsOf(await readForms(bytes))).toEqual(SAME);
    expect(contentsOf(bytes) === goodContents).toBe(true);
  });

  test("sizes that follow the data, and a mark of UTF-8 names", async () => {
    const bytes = handmadeZip(
      Object.entries(partsOf()).map(([name, content]) => ({
        name,
        content,
        flags: 0x808,
        local: { checksum: 0, packedSize: 0, size: 0 },
      })),
    );
    expect(pointsOf(await readForms(bytes))).toEqual(SAME);
  });
});

describe("what could be another form to another program", () => {
  const problem = (parts: Bytes): Promise<unknown> => readForms(pack(parts));

  test("two workbooks of the right type are refused", async () => {
    const type = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument";
    await expect(problem(withSecondWorkbook(type))).rejects.toThrow("damaged: two parts of the type officeDocument");
    await expect(
      problem(
        withSecondWorkbook(type.replace(/.*relationships/, "http://purl.oclc.org/ooxml/officeDocument/relationships")),
      ),
    ).rejects.toThrow("damaged: two parts");
  });

  test("two relationships of one id are refused", async () => {
    const twice = changed({ [RELATIONS]: (xml) => xml.replace('Id="rId2"', 'Id="rId1"') });
    await expect(problem(twice)).rejects.toThrow("damaged: xl/_rels/workbook.xml.rels: rId1 occurs twice");
  });

  test("two names that mean one part are refused", async () => {
    const parts = partsOf();
    for (const name of ["XL/workbook.xml", "xl\\workbook.xml", "/xl/workbook.xml", "xl/work%62ook.xml"])
      await expect(problem({ ...parts, [name]: strToU8("<x/>") })).rejects.toThrow("occurs twice");
  });

  test("a sheet in somebody else's language is refused", async () => {
    const foreign = changed({
      [SHEET]: (xml) => xml.replace("http://schemas.openxmlformats.org/spreadsheetml/2006/main", "urn:evil"),
    });
    await expect(problem(foreign)).rejects.toThrow("damaged: xl/worksheets/sheet1.xml: worksheet of another language");
  });

  test("a value in an extension list is none: the cell is blank as it is on the screen", async () => {
    const bytes = pack(
      changed({
        [SHEET]: (xml) => xml.replace(NINE, '$1<extLst><ext uri="x"><v>9</v></ext></extLst>'),
      }),
    );
    const [form] = (await readForms(bytes)).forms;
    expect(form?.inspection.scores.total.points).toBe("24.33");
  });

  test("contents to choose among are not read, and told", async () => {
    const choice =
      '<mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><mc:Choice Requires="x14"><v>9</v></mc:Choice><mc:Fallback><v>8</v></mc:Fallback></mc:AlternateContent>';
    const bytes = pack(changed({ [SHEET]: (xml) => xml.replace(NINE, `$1${choice}`) }));
    const { forms, suspicious } = await readForms(bytes);
    expect([forms[0]?.inspection.scores.total.points, suspicious]).toEqual(["24.33", ["alternative"]]);
  });

  test.each([
    ["another length", 32, 1],
    ["another start", 48, 1],
    ["another number of parts", 40, 1],
  ])("a ZIP64 record of %s than the old one is refused", async (_what, at, more) => {
    const bytes = zip64(partsOf(), { oldRecord: true });
    const record = bytes.length - 22 - 20 - 56;
    const view = new DataView(bytes.buffer, bytes.byteOffset);
    view.setUint32(record + at, view.getUint32(record + at, true) + more, true);
    await expect(readForms(bytes)).rejects.toThrow(/damaged|unsupported/);
  });
});
