import { unzipSync } from "fflate";
import { SaxesParser } from "saxes";
import { describe, expect, test } from "vitest";
import { wordFile } from "../../src/cli/word-file";
import { loadRubric } from "../../src/rubric/library";
import { paperOf } from "../../src/sheet/document/kinds";
import { documentKinds } from "../../src/sheet/document/paper";
import { contentsOf, sourceOf } from "../sheet/document/document-of";

const rubric = await loadRubric("bieu-mau-minh-hoa");
const source = sourceOf(rubric, await contentsOf(rubric.id, "suoi-mo-tham-dinh"), {
  authority: "TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH",
});
const parts = unzipSync(
  wordFile(
    documentKinds.map((kind) => paperOf(kind, source, 12)),
    rubric.title,
  ),
);
interface Node {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: Node[];
  text: string;
}

/** A part of the file as a tree. */
function part(path: string): Node {
  const open: Node[] = [{ name: "", attributes: {}, children: [], text: "" }];
  const parser = new SaxesParser();
  parser.on("opentag", ({ name, attributes }) => {
    const node: Node = { name, attributes, children: [], text: "" };
    open.at(-1)?.children.push(node);
    open.push(node);
  });
  parser.on("closetag", () => void open.pop());
  parser.on("text", (text) => {
    const node = open.at(-1);
    if (node) node.text += text;
  });
  parser.write(new TextDecoder().decode(parts[path])).close();
  return open[0]?.children[0] ?? { name: "", attributes: {}, children: [], text: "" };
}

const within = (node: Node): Node[] => [node, ...node.children.flatMap(within)];
const named = (node: Node, name: string): Node[] => within(node).filter((one) => one.name === name);
const [body = part("word/document.xml")] = part("word/document.xml").children;

/** The order that the schema asks for (ECMA-376 part 1, A.1 wml.xsd); Word refuses a file with another one. */
const order: Readonly<Record<string, readonly string[]>> = {
  "w:pPr": ["w:keepNext", "w:spacing", "w:jc", "w:rPr", "w:sectPr"],
  "w:rPr": ["w:rFonts", "w:b", "w:i", "w:sz", "w:lang"],
  "w:tblPr": ["w:tblW", "w:tblInd", "w:tblBorders", "w:tblLayout", "w:tblCellMar"],
  "w:tblBorders": ["w:top", "w:left", "w:bottom", "w:right", "w:insideH", "w:insideV"],
  "w:tblCellMar": ["w:top", "w:left", "w:bottom", "w:right"],
  "w:trPr": ["w:cantSplit", "w:tblHeader"],
  "w:tcPr": ["w:tcW", "w:gridSpan", "w:vAlign"],
  "w:tbl": ["w:tblPr", "w:tblGrid", "w:tr"],
  "w:tr": ["w:trPr", "w:tc"],
  "w:tc": ["w:tcPr", "w:p"],
  "w:sectPr": ["w:headerReference", "w:type", "w:pgSz", "w:pgMar", "w:pgNumType", "w:titlePg"],
};

describe("a Word file of every document", () => {
  const elements = ["word/document.xml", "word/styles.xml", "word/header1.xml", "word/settings.xml"].flatMap((path) =>
    within(part(path)),
  );

  test("has its elements in the order of the schema, and none that is not looked after here", () => {
    const wrong = elements.flatMap(({ name, children }) => {
      const wanted = order[name];
      if (wanted === undefined) return [];
      const places = children.map((child) => wanted.indexOf(child.name));
      const sorted = places.every((place, index) => place >= 0 && (index === 0 || place >= (places[index - 1] ?? 0)));
      return sorted ? [] : [`${name}: ${children.map((child) => child.name).join(" ")}`];
    });
    expect(elements.length).toBeGreaterThan(1_000);
    expect(wrong).toEqual([]);
  });

  test("every row fills the grid of its table", () => {
    for (const table of named(body, "w:tbl")) {
      const grid = named(table, "w:gridCol").length;
      for (const row of named(table, "w:tr")) {
        const more = named(row, "w:gridSpan").reduce((sum, span) => sum + Number(span.attributes["w:val"]) - 1, 0);
        expect(named(row, "w:tc").length + more).toBe(grid);
      }
    }
  });

  test("is numbered from 1 in every document, on top from the second page, and ends in a paragraph", () => {
    const sections = named(body, "w:sectPr");
    expect(sections).toHaveLength(documentKinds.length);
    for (const section of sections) {
      expect(named(section, "w:pgNumType")[0]?.attributes["w:start"]).toBe("1");
      expect(named(section, "w:titlePg")).toHaveLength(1);
    }
    expect(body.children.slice(-2).map(({ name }) => name)).toEqual(["w:p", "w:sectPr"]);
  });

  test("shows differences with their sign and two places, as the sheet does, and nothing where none is", () => {
    const texts = named(body, "w:t").map(({ text }) => text);
    expect(texts).toEqual(expect.arrayContaining(["−3,50", "+1,00", "−10,25"]));
    // Below zero with a hyphen stand only what a penalty takes off and its points.
    expect(new Set(texts.filter((text) => /^-\d/.test(text)))).toEqual(new Set(["-10", "-8,5", "-9,5"]));
  });

  test("keeps the signatures together with the last row: every paragraph from there to the names stays with the next", () => {
    const rows = body.children;
    const own = rows.slice(
      0,
      rows.findIndex((node) => named(node, "w:sectPr").length > 0),
    );
    const table = own
      .map((node) => named(node, "w:tr").length)
      .lastIndexOf(Math.max(...own.map((node) => named(node, "w:tr").length)));
    const last = named(own[table] ?? body, "w:tr").slice(-3);
    const tail = [...last, ...own.slice(table + 1)];
    const names = own.length - 1;
    const loose = tail
      .filter((node) => node !== own[names])
      .flatMap((node) =>
        named(node, "w:p").filter((one) => one.children.length > 0 && named(one, "w:keepNext").length === 0),
      );
    expect(loose).toEqual([]);
  });
});
