import { SaxesParser } from "saxes";
import { describe, expect, test } from "vitest";
import { XmlFault, XmlScanner } from "../../src/workbook/xml/xml-scanner";
import { rootLanguageOf } from "../../src/workbook/xml/root-language";
import { Random } from "../random";

/** What a document says, or "fault" where it is not well-formed; read in pieces of so many letters. */
function scanned(xml: string, size = xml.length): readonly string[] | "fault" {
  const told: string[] = [];
  const scanner = new XmlScanner({
    open: (name, attributes, declares) =>
      void told.push(`<${name} ${JSON.stringify(Object.entries(attributes))}${declares ? " xmlns" : ""}`),
    text: (text) => void told.push(text),
    close: (name) => void told.push(`</${name}`),
  });
  try {
    for (let at = 0; at < xml.length; at += size) scanner.write(xml.slice(at, at + size));
    scanner.close();
  } catch (error) {
    if (error instanceof XmlFault) return "fault";
    throw error;
  }
  return [...texts(told), String(scanner.encoding)];
}

/** The same by another parser. */
function parsed(xml: string): readonly string[] | "fault" {
  const told: string[] = [];
  const parser = new SaxesParser({ xmlns: false });
  let depth = 0;
  const text = (found: string): void => {
    if (depth > 0) told.push(found);
  };
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("doctype", () => {
    throw new Error("document type");
  });
  parser.on("opentag", ({ name, attributes }) => {
    depth += 1;
    const declares = Object.keys(attributes).some((each) => each.startsWith("xmlns"));
    told.push(`<${name} ${JSON.stringify(Object.entries(attributes))}${declares ? " xmlns" : ""}`);
  });
  parser.on("closetag", ({ name }) => {
    depth -= 1;
    told.push(`</${name}`);
  });
  parser.on("text", text);
  parser.on("cdata", text);
  let encoding: string | undefined;
  parser.on("xmldecl", (declaration) => void (encoding = declaration.encoding));
  try {
    parser.write(xml).close();
  } catch {
    return "fault";
  }
  return [...texts(told), String(encoding)];
}

/** Texts that nothing parts, as one. */
function texts(told: readonly string[]): string[] {
  const joined: string[] = [];
  for (const each of told) {
    const last = joined.at(-1);
    if (each === "") continue;
    if (last !== undefined && !last.startsWith("<") && !each.startsWith("<")) joined[joined.length - 1] = last + each;
    else joined.push(each);
  }
  return joined;
}

const document =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n<worksheet xmlns="a" xmlns:x=\'b\'><!-- một - hai -->' +
  '<row r="1" spans="1:2"><c r="A1" t="str"><f>IF(B1&lt;3,&quot;a&amp;b&quot;,&#x1F600;)</f><v> Đạt\r\nrồi </v></c>' +
  '<x:c/><c t = "s"  r=\'&#10;"\t\n\'  ><is><t xml:space="preserve">]] > ] ]]</t></is></c></row>' +
  "<?pi a ?b?><ô-tô>\u{10400}<![CDATA[<a>&]]]]><![CDATA[>]]></ô-tô></worksheet>\n<!-- end -->";

describe("XML is read as another parser reads it", () => {
  test("whole and in pieces of every size", () => {
    const right = parsed(document);
    expect(right).not.toBe("fault");
    for (const size of [1, 2, 3, 5, 7, 11, 64, document.length])
      expect(scanned(document, size), `${size}`).toEqual(right);
  });

  test.each([
    "",
    " ",
    "a",
    "<a>",
    "<a/><b/>",
    "<a/>b",
    "b<a/>",
    "<a></b>",
    "<a></a",
    "<a><b></a></b>",
    "</a>",
    "<a b></a>",
    "<a b=c/>",
    '<a b="c"d="e"/>',
    '<a b="1" b="2"/>',
    '<a b="<"/>',
    '<a b="&c;"/>',
    "<a>&</a>",
    "<a>&nbsp;</a>",
    "<a>&#0;</a>",
    "<a>&#xD800;</a>",
    "<a>&#x110000;</a>",
    "<a>&#;</a>",
    "<a>]]></a>",
    "<a>\u0001</a>",
    "<a>\uffff</a>",
    "<a><!-- -- --></a>",
    "<a><!-- ---></a>",
    "<a><!-a></a>",
    "<a><![cdata[]]></a>",
    "<![CDATA[a]]><a/>",
    "<1a/>",
    "<·a/>",
    "< a/>",
    "<a / >",
    "<a/b>",
    '<a><?xml version="1.0"?></a>',
    ' <?xml version="1.0"?><a/>',
    '<?xml version="2.0"?><a/>',
    '<?xml encoding="UTF-8"?><a/>',
    '<?xml version="1.0" encoding=UTF-8?><a/>',
    "<?XML a?><a/>",
    "<? a?><a/>",
    "<!DOCTYPE a><a/>",
    '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>',
    "<a><!-- ",
    '<a b="',
  ])("%j is refused by both", (xml) => {
    expect(parsed(xml)).toBe("fault");
    for (const size of [1, 3, Math.max(1, xml.length)]) expect(scanned(xml, size)).toBe("fault");
  });

  test.each([
    '<a b="&#13;&#x9;"> &#13; </a >',
    "<a>\r\r\n\n</a>\r",
    "\ufeff<a/>",
    "<a.b-c_d:e/>",
    "<a·/>",
    "<constructor __proto__='1' toString=\"2\"/>",
    "<a>&#9;&gt;&apos;</a><?b?>",
    '<?xml version="1.1"?><a/>',
    "<a\n b\r=\t'c'/>",
    '<a b="]]>">></a>',
  ])("%j is read by both", (xml) => {
    expect(parsed(xml)).not.toBe("fault");
    for (const size of [1, 2, xml.length]) expect(scanned(xml, size)).toEqual(parsed(xml));
  });

  test("whatever is changed in it", () => {
    const random = new Random(Date.now() % 1_000_000);
    const bits = [
      "<",
      ">",
      "&",
      '"',
      "'",
      "/",
      "]]>",
      "--",
      "<!--",
      "?>",
      "\r",
      " ",
      "=",
      "&#1;",
      "a",
      "</c>",
      "\u0000",
      "x",
    ];
    for (let turn = 0; turn < 1500; turn += 1) {
      const at = random.int(0, document.length);
      const changed =
        document.slice(0, at) +
        (random.next() < 0.5 ? random.pick(bits) : "") +
        document.slice(at + random.int(0, random.next() < 0.3 ? 12 : 1));
      // Half of a pair of surrogates comes out of no bytes.
      if (/\p{Cs}/u.test(changed)) continue;
      expect(scanned(changed, random.int(1, 90)), `seed ${random.seed}, ${changed}`).toEqual(parsed(changed));
    }
  });

  test("a text of four million letters in small pieces takes no time by its square", () => {
    const scanner = new XmlScanner({ open: () => undefined, text: () => undefined, close: () => undefined });
    scanner.write("<a b='");
    const started = performance.now();
    for (let piece = 0; piece < 4_000; piece += 1) scanner.write("x".repeat(1_000));
    scanner.write("'/>");
    scanner.close();
    expect(performance.now() - started).toBeLessThan(2_000);
  });
});

test("the language of a document is that of its first element", () => {
  expect(rootLanguageOf('<?xml version="1.0"?><!-- a --><b:a xmlns="c" xmlns:b="d"><e xmlns="f"/></b:a>')).toBe("d");
  expect(rootLanguageOf("<a/>")).toBe("");
  expect(rootLanguageOf("<b:a/>")).toBe("");
  expect(rootLanguageOf("no XML")).toBe("");
  expect(rootLanguageOf(`<a xmlns="b">${"c".repeat(10_000)}`)).toBe("b");
});
