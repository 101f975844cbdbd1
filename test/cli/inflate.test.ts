import { deflateSync } from "fflate";
import { describe, expect, test } from "vitest";
import { inflate } from "../../src/cli/inflate";
import { FileProblem } from "../../src/workbook/file-problem";
import { openArchive, type ReadOptions } from "../../src/workbook/zip/archive";
import { Random } from "../random";
import { buildZip, bytesOf, deflatedRepeat, type HandmadeEntry, handmadeZip, joined } from "../workbook/build-zip";

/** All the text of a file, or the code for which it is refused. */
function readingOf(bytes: Uint8Array, options: ReadOptions): string {
  let text = "";
  try {
    const archive = openArchive(bytes, options);
    for (const name of archive.names) archive.read(name, (piece) => (text += piece));
  } catch (error) {
    if (error instanceof FileProblem) return error.code;
    throw error;
  }
  return text;
}

const TEXT = `<sheetData>${"<c><f>SUM(A1:A9)</f><v>12</v></c>Đạt ".repeat(400)}</sheetData>`;
const packed = deflateSync(bytesOf(TEXT));

describe("unpacking by Node and by the library comes to the same", () => {
  test("for parts of every kind of size", () => {
    const parts = { a: "", b: "x", c: TEXT, d: TEXT.repeat(40) };
    const whole = Object.values(parts).join("");
    expect(readingOf(buildZip(parts), { inflate })).toBe(whole);
    expect(readingOf(buildZip(parts), {})).toBe(whole);
  });

  test.each<[string, Partial<HandmadeEntry>, string]>([
    ["is larger than it says", { size: 100 }, "damaged"],
    ["is smaller than it says", { size: 100_000 }, "damaged"],
    ["is another one than its checksum says", { checksum: 1 }, "damaged"],
    ["is cut", { packed: packed.slice(0, -20) }, "damaged"],
    ["goes on behind its end", { packed: joined([packed, bytesOf("and more")]) }, TEXT],
    ["is not packed as it says", { packed: bytesOf("<sheetData/>") }, "damaged"],
    ["unpacks to very much", { packed: deflatedRepeat("", bytesOf("0123456789abcdef"), 100_000, "") }, "damaged"],
  ])("for a part that %s", (_, lies, expected) => {
    const file = handmadeZip([{ name: "a", content: TEXT, ...lies }]);
    expect(readingOf(file, { inflate })).toBe(expected);
    expect(readingOf(file, {})).toBe(expected);
  });

  test("for a file in which any bit is turned", () => {
    const file = buildZip({ a: TEXT });
    const random = new Random(20261129);
    const differing = Array.from({ length: 300 }, () => {
      const at = random.int(0, file.length - 1);
      const bit = random.int(0, 7);
      const turned = file.map((byte, index) => (index === at ? byte ^ (1 << bit) : byte));
      return readingOf(turned, { inflate }) === readingOf(turned, {}) ? null : `byte ${at}, bit ${bit}`;
    }).filter((one) => one !== null);
    expect(differing, `seed ${random.seed}`).toEqual([]);
  });
});
