import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import { SaxesParser } from "saxes";
import { beforeAll, describe, expect, test } from "vitest";
import { xlsxWords } from "../../src/locales/xlsx";
import { FileProblem } from "../../src/workbook/file-problem";
import { readContents } from "../../src/workbook/read/read-contents";
import { Random } from "../random";
import { sampleOr } from "../thorough";
import { breathe } from "../tooling/breathe";
import { bookParts, buildBook, buildZip, joined, sheetXml } from "./build-zip";
import { hostileFiles } from "./hostile-files";
import type { Refusal } from "./read-hostile-files";

/** Everything that a file shows, as text; or the problem for which it is refused. Anything else that is thrown is a fault. */
function readingOf(bytes: Uint8Array): string | FileProblem {
  try {
    const { customXml, ...contents } = readContents(bytes);
    return JSON.stringify({ ...contents, customXml: customXml() });
  } catch (error) {
    if (error instanceof FileProblem) return error;
    throw error;
  }
}

describe("a hostile file is refused", () => {
  let refusals: readonly Refusal[] = [];

  beforeAll(async () => {
    const script = join(import.meta.dirname, "read-hostile-files.ts");
    const { stdout } = await promisify(execFile)(
      process.execPath,
      ["--max-old-space-size=256", "--import", "tsx", script],
      { maxBuffer: 10_000_000 },
    );
    refusals = JSON.parse(stdout) as Refusal[];
  }, 120_000);

  test.each(hostileFiles)("$what", ({ what, problem }) => {
    const { error = "" } = refusals.find((refusal) => refusal.what === what) ?? {};
    expect(error.slice(0, `FileProblem: ${problem}`.length)).toBe(`FileProblem: ${problem}`);
  });

  test("within the memory that a browser has to spare", () => {
    // Node itself, the compiler of the script and the making of the files take the greater part of it.
    expect(Math.max(...refusals.map(({ peakMegabytes }) => peakMegabytes))).toBeLessThan(600);
  });

  test("with words for everybody", () => {
    const codes = new Set(hostileFiles.map(({ problem }) => problem.replace(/:.*/, "")));
    expect(codes.size).toBeGreaterThan(9);
    for (const code of codes)
      expect(Object.keys(xlsxWords)).toEqual(expect.arrayContaining([`problem.${code}`, `problem.${code}.do`]));
  });
});

describe("what would only harm somebody who looked at it", () => {
  const good = '<row r="1"><c r="A1"><v>1</v></c></row>';
  const withRest = (rest: string): unknown => {
    const xml = sheetXml(good).replace("</worksheet>", `${rest}</worksheet>`);
    return readContents(buildBook({ parts: { "xl/worksheets/sheet1.xml": xml } })).sheets[0]?.values;
  };

  test.each([
    ["a merge of the whole sheet", '<mergeCells count="1"><mergeCell ref="A1:XFD1048576"/></mergeCells>'],
    [
      "a validation of the whole sheet",
      '<dataValidations count="1"><dataValidation type="list" sqref="A1:XFD1048576"><formula1>"a,b"</formula1></dataValidation></dataValidations>',
    ],
    [
      "a conditional format of the whole sheet",
      '<conditionalFormatting sqref="A1:XFD1048576"><cfRule type="expression" dxfId="0" priority="1"><formula>TRUE</formula></cfRule></conditionalFormatting>',
    ],
    ["a hundred thousand merges", `<mergeCells>${'<mergeCell ref="A1:B2"/>'.repeat(100_000)}</mergeCells>`],
    ["a link", '<hyperlinks><hyperlink ref="A1" r:id="rId1"/></hyperlinks>'],
  ])("is passed over: %s", (_what, rest) => {
    expect(withRest(rest)).toEqual([[1]]);
  });

  test("is passed over: a size of the sheet that is not its size", () => {
    const xml = sheetXml(good).replace(
      "<sheetData>",
      '<dimension ref="A1:XFD1048576"/><cols><col min="1" max="16384" width="9"/></cols><sheetData>',
    );
    expect(readContents(buildBook({ parts: { "xl/worksheets/sheet1.xml": xml } })).sheets[0]?.values).toEqual([[1]]);
  });

  test("is passed over: formats of rows down to the last", () => {
    expect(
      readContents(buildBook({ sheets: { A: `${good}<row r="1048576" ht="30" hidden="1"/>` } })).sheets[0]?.values,
    ).toEqual([[1]]);
  });
});

describe("a file that was damaged on its way", () => {
  const row = (number: number): string =>
    `<row r="${number}"><c r="A${number}" t="s"><v>${number % 40}</v></c><c r="B${number}"><v>${number / 7}</v></c><c r="C${number}"><f>IF(B${number}&gt;3,B${number}*2,"")</f><v>${(2 * number) / 7}</v></c></row>`;
  const good = buildBook({
    sheets: {
      Phiếu: Array.from({ length: 200 }, (_, index) => row(index + 1)).join(""),
      ITSCORE_1: '<row r="1"><c r="A1" t="inlineStr"><is><t>ITSCORE</t></is></c></row>',
    },
    strings: Array.from({ length: 40 }, (_, index) => `<si><t>Tiêu chí số ${index}</t></si>`).join(""),
    parts: {
      "docProps/custom.xml":
        '<Properties><property name="ITSCORE.fingerprint"><lpwstr>0a1b2c3d</lpwstr></property></Properties>',
      "customXml/item1.xml": '<rubric xmlns="urn:itscore">eyJpZCI6ImJpbmgtdGh1YW4ifQ==</rubric>',
      "xl/styles.xml": "<styleSheet/>",
    },
    packageRelations: [["custom-properties", "docProps/custom.xml"]],
  });
  const undamaged = readingOf(good) as string;

  const damages: Readonly<Record<string, (random: Random) => Uint8Array>> = {
    "bytes changed": (random) => {
      const bytes = good.slice();
      for (let count = random.int(1, 3); count > 0; count -= 1)
        bytes[random.int(0, bytes.length - 1)] = random.int(0, 255);
      return bytes;
    },
    "a bit changed": (random) => {
      const bytes = good.slice();
      const at = random.int(0, bytes.length - 1);
      bytes[at] = (bytes[at] ?? 0) ^ (1 << random.int(0, 7));
      return bytes;
    },
    "a bit of the headers changed": (random) => {
      // The directory and the record at the end of the file, and the first header.
      const bytes = good.slice();
      const directory = new DataView(good.buffer, good.byteOffset).getUint32(good.length - 6, true);
      const at = random.pick([random.int(0, 60), random.int(directory, bytes.length - 1)]);
      bytes[at] = (bytes[at] ?? 0) ^ (1 << random.int(0, 7));
      return bytes;
    },
    "the end lost": (random) => good.slice(0, random.int(0, good.length - 1)),
    "a piece lost": (random) => {
      const from = random.int(0, good.length - 1);
      return joined([good.subarray(0, from), good.subarray(random.int(from + 1, good.length))]);
    },
    "a piece doubled": (random) => {
      const from = random.int(0, good.length - 2);
      const to = random.int(from + 1, good.length);
      return joined([good.subarray(0, to), good.subarray(from)]);
    },
  };

  test.each(Object.entries(damages))(
    "is refused, or shows exactly what it showed before: %s",
    async (_what, damage) => {
      expect(undamaged).toContain("Tiêu chí số 39");
      const random = new Random(Date.now() % 1_000_000);
      const cases = sampleOr(100, 400);
      let refused = 0;
      for (let count = 0; count < cases; count += 1) {
        await breathe();
        const bytes = damage(random);
        const reading = readingOf(bytes);
        if (reading instanceof FileProblem) refused += 1;
        else expect(reading === undamaged, `seed ${random.seed}, case ${count}`).toBe(true);
      }
      expect(refused, `seed ${random.seed}`).toBeGreaterThan(cases / 4);
    },
  );
});

describe("a file that somebody has changed, packed again with right checksums", () => {
  const cell = (address: string, value: string): string => `<c r="${address}">${value}</c>`;
  const original = bookParts({
    sheets: {
      Phiếu: Array.from(
        { length: 12 },
        (_, row) =>
          `<row r="${row + 1}">${cell(`A${row + 1}`, `<v>${row * 3}</v>`)}<c r="B${row + 1}" t="s"><v>${row % 4}</v></c>${cell(`C${row + 1}`, `<f>A${row + 1}*2</f><v>${row * 6}</v>`)}<c r="D${row + 1}" t="inlineStr"><is><r><t>chữ </t></r><r><t>${row}</t></r></is></c></row>`,
      ).join(""),
    },
    strings: Array.from({ length: 4 }, (_, index) => `<si><t>Mức ${index}</t></si>`).join(""),
  });

  /** Changes of one part's text, of kinds that people, programs and bad will make. */
  const changes: readonly ((xml: string, random: Random) => string)[] = [
    (xml, random) => {
      const at = random.int(0, xml.length - 1);
      return (
        xml.slice(0, at) +
        random.pick(["<", ">", "&", '"', "x", "0", " ", "/", "\u0000", "é"]) +
        xml.slice(at + random.int(0, 1))
      );
    },
    (xml, random) => {
      const at = random.int(0, xml.length - 1);
      return xml.slice(0, at) + xml.slice(at + random.int(1, 30));
    },
    (xml, random) => {
      const tags = [...xml.matchAll(/<[^>]+>/g)];
      const [one, other] = [random.pick(tags), random.pick(tags)];
      return xml.slice(0, one.index) + other[0] + xml.slice(one.index + (random.int(0, 1) === 0 ? one[0].length : 0));
    },
    (xml, random) => {
      const elements = [...xml.matchAll(/<(c|v|f|si|t|row|is)\b[^>]*>.*?<\/\1>/g)];
      const element = random.pick(elements.length > 0 ? elements : [...xml.matchAll(/<[^>]+>/g)]);
      const wrap = random.pick([
        ["", ""],
        ["<extLst><ext>", "</ext></extLst>"],
        ['<x:a xmlns:x="urn:x">', "</x:a>"],
        [
          '<mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><mc:Choice Requires="x">',
          "</mc:Choice></mc:AlternateContent>",
        ],
        ["<!--", "-->"],
        ["<![CDATA[", "]]>"],
      ]);
      return `${xml.slice(0, element.index)}${element[0]}${wrap.join(element[0])}${xml.slice(element.index + element[0].length)}`;
    },
    (xml, random) => {
      const values = [...xml.matchAll(/"[^"]*"/g)];
      const value = random.pick(values);
      const other = random.pick([
        '""',
        '"-1"',
        '"1e9"',
        '"s"',
        '"str"',
        '"A1"',
        '"XFD1048576"',
        '"constructor"',
        '"0x1"',
        random.pick(values)[0],
      ]);
      return xml.slice(0, value.index) + other + xml.slice(value.index + value[0].length);
    },
  ];

  test("is refused, or read as a parser that knows nothing of workbooks reads its cells", async () => {
    const random = new Random(Date.now() % 1_000_000);
    const cases = sampleOr(500, 8_000);
    let read = 0;
    for (let count = 0; count < cases; count += 1) {
      await breathe();
      const parts: Record<string, string | Uint8Array> = { ...original };
      for (let changesLeft = random.int(1, 2); changesLeft > 0; changesLeft -= 1) {
        const name = random.pick([
          "xl/worksheets/sheet1.xml",
          "xl/worksheets/sheet1.xml",
          "xl/sharedStrings.xml",
          ...Object.keys(parts),
        ]);
        parts[name] = random.pick(changes)(String(parts[name]), random);
      }
      const which = `seed ${random.seed}, case ${count}`;
      const reading = problemOrSheets(buildZip(parts));
      if (reading instanceof FileProblem) continue;
      read += 1;
      const wanted = plainCells(String(parts["xl/worksheets/sheet1.xml"]), String(parts["xl/sharedStrings.xml"]));
      const others = reading.flatMap(({ values }) =>
        values.flatMap((row, at) =>
          row.flatMap((value, column) =>
            value === "" || wanted.get(`${at},${column}`) === value ? [] : [[at, column, value]],
          ),
        ),
      );
      expect(others, which).toEqual([]);
    }
    expect(read, `seed ${random.seed}`).toBeGreaterThan(cases / 20);
  }, 300_000);

  function problemOrSheets(bytes: Uint8Array): ReturnType<typeof readContents>["sheets"] | FileProblem {
    try {
      return readContents(bytes).sheets;
    } catch (error) {
      if (error instanceof FileProblem) return error;
      throw error;
    }
  }

  /** What stands in the cells of a sheet, by row and column, read as a tree: only elements in their own places and language. */
  function plainCells(sheet: string, strings: string): ReadonlyMap<string, unknown> {
    const spreadsheet = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    // A part without any language is read as if it had its own.
    const isMain = ({ language }: TreeElement): boolean => language === spreadsheet || language === "";
    const textOf = (element: TreeElement): string =>
      element.children
        .filter((child) => isMain(child) && (child.name === "t" || child.name === "r"))
        .map((child) =>
          child.name === "r" ? child.children.filter((inner) => inner.name === "t" && isMain(inner)) : [child],
        )
        .flat()
        // Excel drops the spaces around a text that does not ask for them to be kept.
        .map((t) =>
          t.attributes["xml:space"] === "preserve" ? t.text : t.text.replace(/^[ \t\n\r]+|[ \t\n\r]+$/g, ""),
        )
        .join("");
    const shared = (tree(strings)?.children ?? []).filter((child) => child.name === "si" && isMain(child)).map(textOf);
    const found = new Map<string, unknown>();
    let row = -1;
    const [data] = (tree(sheet)?.children ?? []).filter((child) => child.name === "sheetData" && isMain(child));
    for (const each of data?.children ?? []) {
      if (each.name !== "row" || !isMain(each)) continue;
      row = each.attributes["r"] === undefined ? row + 1 : Number(each.attributes["r"]) - 1;
      let column = -1;
      for (const one of each.children) {
        if (one.name !== "c" || !isMain(one)) continue;
        const { r: address, t: type = "n" } = one.attributes;
        column = address === undefined ? column + 1 : lettersToColumn(address);
        const part = (name: string): TreeElement | undefined =>
          one.children.find((child) => child.name === name && isMain(child));
        const value = part("v")?.text;
        const inline = part("is");
        found.set(
          `${row},${column}`,
          type === "inlineStr"
            ? inline
              ? textOf(inline)
              : value
            : type === "s"
              ? shared[Number(value)]
              : type === "n"
                ? Number(value)
                : type === "b"
                  ? value === "1" || value === "true"
                  : value,
        );
      }
    }
    return found;
  }

  function lettersToColumn(address: string): number {
    return Array.from(address.replace(/\d+$/, "")).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  }

  interface TreeElement {
    readonly name: string;
    readonly language: string;
    readonly attributes: Readonly<Record<string, string>>;
    readonly children: TreeElement[];
    text: string;
  }

  /** A document as a tree, by a parser that resolves the languages of names by itself. */
  function tree(xml: string): TreeElement | undefined {
    const root: TreeElement = { name: "", language: "", attributes: {}, children: [], text: "" };
    const open = [root];
    const parser = new SaxesParser({ xmlns: true });
    parser.on("error", () => undefined);
    parser.on("opentag", ({ local, uri, attributes }) => {
      const plain = Object.fromEntries(Object.entries(attributes).map(([name, attribute]) => [name, attribute.value]));
      const element = { name: local, language: uri, attributes: plain, children: [], text: "" };
      open.at(-1)?.children.push(element);
      open.push(element);
    });
    parser.on("closetag", () => void open.pop());
    const text = (found: string): void => {
      const last = open.at(-1);
      if (last) last.text += found;
    };
    parser.on("text", text);
    parser.on("cdata", text);
    parser.write(xml).close();
    return root.children[0];
  }
});
