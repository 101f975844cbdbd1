import { readFileSync } from "node:fs";
import { inflateSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { letterWidth, textWidth } from "../../src/workbook/letter-widths";

// Tinos has the widths of Times New Roman, letter by letter; its files are the truth that our table is compared with.

const faces = [
  ["400-normal", {}],
  ["700-normal", { bold: true }],
  ["400-italic", { italic: true }],
  ["700-italic", { bold: true, italic: true }],
] as const;

describe.each(faces)("Tinos %s", (name, face) => {
  const widths = new Map(["latin-ext", "vietnamese", "latin"].flatMap((part) => [...advanceWidths(`${part}-${name}`)]));

  test("gives every letter of the keyboard, of Vietnamese and of print the width of our table", () => {
    const vietnamese = Array.from("aăâbcdđeêghiklmnoôơpqrstuưvxy").flatMap((letter) =>
      ["", "\u0300", "\u0301", "\u0303", "\u0309", "\u0323"].map((tone) => (letter + tone).normalize("NFC")),
    );
    const letters = [
      ...Array.from({ length: 95 }, (_, index) => String.fromCharCode(32 + index)),
      ...vietnamese.filter((letter) => letter.length === 1),
      ...vietnamese.filter((letter) => letter.length === 1).map((letter) => letter.toLocaleUpperCase("vi")),
      ...Array.from("·–—“”‘’…×−°§"),
    ].filter((letter) => widths.has(letter));
    expect(letters.length).toBeGreaterThan(240);
    const wrong = letters.filter((letter) => letterWidth(letter, face) !== widths.get(letter));
    expect(wrong).toEqual([]);
  });
});

test("a text is as wide as its letters, composed or not, and a letter that no table has counts as a wide one", () => {
  // 12 × (1024 + 1110 + 1083) / 2048, by hand.
  expect(textWidth("nươ", { size: 12 })).toBeCloseTo(18.85, 2);
  expect(textWidth("Nước".normalize("NFD"), { size: 12 })).toBeCloseTo(textWidth("Nước", { size: 12 }), 10);
  expect(textWidth("漢", { size: 12 })).toBeGreaterThan(textWidth("m", { size: 12 }));
});

/** The advance widths of a WOFF file by letter (W3C WOFF 1.0; OpenType cmap format 4, hmtx). */
function advanceWidths(part: string): Map<string, number> {
  const file = readFileSync(`node_modules/@fontsource/tinos/files/tinos-${part}.woff`);
  const tables = new Map<string, Buffer>();
  for (let index = 0; index < file.readUInt16BE(12); index += 1) {
    const at = 44 + index * 20;
    const [start, packed, length] = [4, 8, 12].map((offset) => file.readUInt32BE(at + offset)) as [
      number,
      number,
      number,
    ];
    const bytes = file.subarray(start, start + packed);
    tables.set(file.toString("latin1", at, at + 4), packed < length ? inflateSync(bytes) : bytes);
  }
  const [cmap, hmtx, hhea] = ["cmap", "hmtx", "hhea"].map((name) => tables.get(name)) as [Buffer, Buffer, Buffer];
  const metrics = hhea.readUInt16BE(34);
  const widths = new Map<string, number>();
  for (let table = 0; table < cmap.readUInt16BE(2); table += 1) {
    const at = cmap.readUInt32BE(8 + table * 8);
    if (cmap.readUInt16BE(at) !== 4) continue;
    const segments = cmap.readUInt16BE(at + 6) / 2;
    for (let segment = 0; segment < segments; segment += 1) {
      const field = (offset: number): number => at + offset + 2 * segment;
      const last = cmap.readUInt16BE(field(14));
      const first = cmap.readUInt16BE(field(16 + 2 * segments));
      const delta = cmap.readUInt16BE(field(16 + 4 * segments));
      const rangeAt = field(16 + 6 * segments);
      const range = cmap.readUInt16BE(rangeAt);
      for (let code = first; code <= last && code < 0xffff; code += 1) {
        const stored = range === 0 ? code : cmap.readUInt16BE(rangeAt + range + 2 * (code - first));
        const glyph = stored === 0 ? 0 : (stored + delta) & 0xffff;
        if (glyph !== 0) widths.set(String.fromCharCode(code), hmtx.readUInt16BE(4 * Math.min(glyph, metrics - 1)));
      }
    }
  }
  return widths;
}
