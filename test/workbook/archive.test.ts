import { deflateSync, strToU8, Zip, ZipDeflate, ZipPassThrough } from "fflate";
import { describe, expect, test } from "vitest";
import { type Archive, openArchive } from "../../src/workbook/zip/archive";
import { crc32 } from "../../src/workbook/zip/crc32";
import { FileProblem } from "../../src/workbook/file-problem";
import type { limits } from "../../src/workbook/limits";
import { Random } from "../random";
import { buildZip, bytesOf, deflatedRepeat, handmadeZip, type HandmadeEntry, joined, slowChecksum } from "./build-zip";

function textOf(archive: Archive, name: string): string {
  let text = "";
  archive.read(name, (piece) => (text += piece));
  return text;
}

/** What a file is refused with: `code: detail`; the reading goes as far as every part. */
function refusal(bytes: Uint8Array): string {
  try {
    const archive = openArchive(bytes);
    for (const name of archive.names) textOf(archive, name);
  } catch (error) {
    if (error instanceof FileProblem) return error.message;
    throw error;
  }
  return "not refused";
}

/** Text that deflate can do little with, so that its packed form is long too. */
function longText(length: number): string {
  const random = new Random(20260115);
  return Array.from({ length }, () => random.pick(["ệ", "a", "Z", "0", "đ", "…", "𝔸", "9", " ", "ư", "<", "é"])).join(
    "",
  );
}

describe("an archive", () => {
  test("gives the text of its parts, in the order of its directory", () => {
    const archive = openArchive(buildZip({ "xl/b.xml": "<b>Số liệu</b>", "a.xml": "", "[Content_Types].xml": "x" }));
    expect(archive.names).toEqual(["xl/b.xml", "a.xml", "[Content_Types].xml"]);
    expect(archive.names.map((name) => textOf(archive, name))).toEqual(["<b>Số liệu</b>", "", "x"]);
    expect([archive.has("a.xml"), archive.has("A.xml"), archive.has("constructor")]).toEqual([true, true, false]);
  });

  test("gives parts of any length whole, however they are packed", () => {
    const text = longText(900_000);
    const names = { small: text.slice(0, 1000), packed: text, repeated: "điểm ".repeat(200_000) };
    const archive = openArchive(
      handmadeZip([
        ...Object.entries(names).map(([name, content]) => ({ name, content })),
        { name: "stored", content: text, method: 0 },
      ]),
    );
    for (const [name, content] of Object.entries({ ...names, stored: text }))
      expect(textOf(archive, name) === content, name).toBe(true);
    // Long parts are unpacked in another way than short ones: both have been gone.
    expect(deflateSync(strToU8(text)).length).toBeGreaterThan(2 * 256 * 1024);
  });

  test("hands long parts on in pieces", () => {
    const pieces: number[] = [];
    openArchive(buildZip({ a: "x".repeat(1_000_000) })).read("a", (piece) => pieces.push(piece.length));
    expect(pieces.reduce((sum, length) => sum + length, 0)).toBe(1_000_000);
    expect(Math.max(...pieces)).toBeLessThanOrEqual(64 * 1024);
  });

  test("is read where it lies in a larger buffer", () => {
    const zip = buildZip({ a: "text" });
    const buffer = joined([new Uint8Array(13), zip, new Uint8Array(99)]);
    expect(textOf(openArchive(buffer.subarray(13, 13 + zip.length)), "a")).toBe("text");
  });

  test("may say the sizes of a part after it, as programs do that write without looking back", () => {
    const pieces: Uint8Array[] = [];
    const zip = new Zip((_error, piece) => pieces.push(piece));
    for (const [name, part] of [
      ["a", new ZipDeflate("a")],
      ["b", new ZipPassThrough("b")],
    ] as const) {
      zip.add(part);
      part.push(strToU8(`text of ${name}`), true);
    }
    zip.end();
    const bytes = joined(pieces);
    expect(bytes[6]).toBe(8); // the flag for it
    const archive = openArchive(bytes);
    expect([textOf(archive, "a"), textOf(archive, "b")]).toEqual(["text of a", "text of b"]);
  });

  test("may have folders, a comment and bytes between its parts", () => {
    const zip = handmadeZip([
      { name: "xl/", content: "", method: 0 },
      { name: "xl/a", content: "text" },
    ]);
    const comment = "packed by hand";
    zip[zip.length - 2] = comment.length;
    const archive = openArchive(joined([zip, bytesOf(comment)]));
    expect(archive.names).toEqual(["xl/a"]);
    expect(textOf(archive, "xl/a")).toBe("text");
  });

  test("leaves out a mark of the byte order", () => {
    expect(textOf(openArchive(buildZip({ a: "\ufeff<a/>" })), "a")).toBe("<a/>");
  });
});

describe("an archive is refused", () => {
  const plain: HandmadeEntry = { name: "a.xml", content: "<a>text</a>" };
  const good = handmadeZip([plain, { name: "b.xml", content: "<b/>" }]);
  const packed = deflateSync(strToU8("<a>text</a>"));

  test("not when it is good", () => {
    expect(refusal(good)).toBe("not refused");
  });

  test.each<[what: string, bytes: Uint8Array, problem: string]>([
    ["empty", new Uint8Array(0), "not-a-workbook"],
    ["text", bytesOf("TT,Nội dung,Điểm\n1,Chỉ tiêu,5"), "not-a-workbook"],
    ["HTML that is called .xls", bytesOf("<html><table></table></html>"), "not-a-workbook"],
    ["cut in the middle", good.subarray(0, good.length / 2), "damaged"],
    ["without its last byte", good.subarray(0, good.length - 1), "damaged"],
    ["without its first part", joined([bytesOf("PK"), good.subarray(40)]), "damaged"],
    ["with something behind it", joined([good, bytesOf("more")]), "damaged"],
    ["in several volumes", handmadeZip([plain], { disk: 1 }), "unsupported"],
    ["with fewer entries than it says", handmadeZip([plain], { entries: 2, entriesHere: 2 }), "damaged"],
    [
      "with more entries than it says",
      handmadeZip([plain, { ...plain, name: "b" }], { entries: 1, entriesHere: 1 }),
      "damaged",
    ],
    ["with its directory elsewhere", handmadeZip([plain], { offset: 3 }), "damaged"],
    ["of the ZIP64 kind without its record", handmadeZip([plain], { offset: 0xffffffff }), "damaged: no ZIP64 record"],
    [
      "with a part of the ZIP64 kind without its field",
      handmadeZip([{ ...plain, size: 0xffffffff }]),
      "damaged: a.xml: no ZIP64 field",
    ],
    ["with a part that is encrypted", handmadeZip([{ ...plain, flags: 1 }]), "password-protected"],
    ["with another compression", handmadeZip([{ ...plain, method: 9 }]), "unsupported"],
    ["with a wrong checksum", handmadeZip([{ ...plain, checksum: 1 }]), "damaged: a.xml fails its checksum"],
    [
      "with a part that is larger than it says",
      handmadeZip([{ ...plain, size: 5 }]),
      "damaged: a.xml is larger than the 5 bytes",
    ],
    [
      "with a part that is smaller than it says",
      handmadeZip([{ ...plain, size: 500 }]),
      "damaged: a.xml has 11 of 500 bytes",
    ],
    ["with a stored part of two sizes", handmadeZip([{ ...plain, method: 0, size: 10 }]), "damaged: a.xml: sizes"],
    [
      "with a part that is no deflate stream",
      handmadeZip([{ ...plain, packed: bytesOf("\x07no stream") }]),
      "damaged: a.xml: invalid",
    ],
    [
      "with a part that ends too early",
      handmadeZip([{ ...plain, packed: packed.subarray(0, -3) }]),
      "damaged: a.xml: unexpected EOF",
    ],
    [
      "with no data at all where there should be some",
      handmadeZip([{ ...plain, packed: new Uint8Array(0) }]),
      "damaged",
    ],
    [
      "with a part that reaches into the directory",
      handmadeZip([{ ...plain, packedSize: packed.length + 1 }]),
      "damaged: a.xml does not fit",
    ],
    [
      "with a part beyond the end",
      handmadeZip([{ ...plain, offset: 1_000_000 }]),
      "damaged: a.xml is not where it should be",
    ],
    [
      "with a part where none begins",
      handmadeZip([{ ...plain, offset: 1 }]),
      "damaged: a.xml is not where it should be",
    ],
    [
      "with two names for one part",
      handmadeZip([plain, { ...plain, name: "b.xml", offset: 0 }]),
      "damaged: b.xml has two different headers",
    ],
    [
      "with headers of two names",
      handmadeZip([{ ...plain, local: { name: "b.xml" } }]),
      "damaged: a.xml has two different headers",
    ],
    [
      "with headers of two sizes",
      handmadeZip([{ ...plain, local: { size: 12 } }]),
      "damaged: a.xml has two different headers",
    ],
    [
      "with headers of two checksums",
      handmadeZip([{ ...plain, local: { checksum: 12 } }]),
      "damaged: a.xml has two different headers",
    ],
    [
      "with headers of two methods",
      handmadeZip([{ ...plain, local: { method: 0 } }]),
      "damaged: a.xml has two different headers",
    ],
    [
      "with headers that differ on encryption",
      handmadeZip([{ ...plain, local: { flags: 1 } }]),
      "damaged: a.xml has two different headers",
    ],
    ["with a part twice", handmadeZip([plain, plain]), "damaged: a.xml occurs twice"],
    [
      "with two parts that only case tells apart",
      handmadeZip([plain, { ...plain, name: "A.XML" }]),
      "damaged: A.XML occurs twice",
    ],
    [
      "with bytes that are not UTF-8",
      handmadeZip([{ name: "a", content: new Uint8Array([0x3c, 0xc3, 0x28]) }]),
      "damaged: a: ",
    ],
    [
      "with half a letter at the end",
      handmadeZip([{ name: "a", content: new Uint8Array([0x3c, 0xc3]) }]),
      "damaged: a: ",
    ],
  ])("%s", (_what, bytes, problem) => {
    expect(refusal(bytes).slice(0, problem.length)).toBe(problem);
  });

  test("with parts that lie over one another", () => {
    // The second part stands whole inside the data of the first, which is stored.
    const inner = handmadeZip([{ name: "b.xml", content: "<b/>" }]);
    const outer: HandmadeEntry = { name: "a.xml", content: inner, method: 0 };
    const offset = 30 + "a.xml".length;
    const header = {
      checksum: slowChecksum(bytesOf("<b/>")),
      packedSize: deflateSync(bytesOf("<b/>")).length,
      size: 4,
    };
    const bytes = handmadeZip([outer, { name: "c.xml", content: "" }]);
    expect(openArchive(bytes).names).toEqual(["a.xml", "c.xml"]);
    const overlapping = withEntry(bytes, { name: "b.xml", offset, ...header });
    expect(refusal(overlapping)).toBe("damaged: a.xml lies over another part");
  });

  test.each(["../a.xml", "xl/../../a.xml", "xl\\..\\a.xml", "C:a.xml", "", "a\0.xml", "a\n.xml", ".."])(
    "with a part called %j",
    (name) => {
      expect(refusal(handmadeZip([{ name, content: "" }]))).toMatch(/^damaged: name of a part/);
    },
  );

  test.each<[what: string, limit: keyof typeof limits, bytes: () => Uint8Array]>([
    ["a file", "fileBytes", () => new Uint8Array(10 * 1024 * 1024 + 1)],
    [
      "a number of parts",
      "parts",
      () => handmadeZip(Array.from({ length: 10_001 }, (_, index) => ({ name: `part${index}`, content: "" }))),
    ],
    ["a name", "partNameLength", () => handmadeZip([{ name: "x".repeat(513), content: "" }])],
  ])("with too large %s, before anything is unpacked", (_what, limit, bytes) => {
    expect(() => openArchive(bytes())).toThrow(`too-large: ${limit}`);
  });

  test("with too large a part, before anything of it is unpacked", () => {
    // Whoever unpacked it would find that it is no deflate stream.
    const archive = openArchive(
      handmadeZip([{ name: "a", size: 32 * 1024 * 1024 + 1, packed: bytesOf("\x07") }, plain]),
    );
    expect(() => archive.read("a", () => undefined)).toThrow("too-large: partBytes");
    // Nobody has to ask for it.
    expect(textOf(archive, "a.xml")).toBe("<a>text</a>");
  });

  test("with too large parts together, of those that are asked for", () => {
    const large = deflatedRepeat("", new Uint8Array(1024 * 1024), 22, "");
    const archive = openArchive(
      handmadeZip([1, 2, 3].map((number) => ({ name: `part${number}`, size: 22 * 1024 * 1024, packed: large }))),
    );
    const read = (name: string): void => archive.read(name, () => undefined);
    for (const name of ["part1", "part1", "part2"]) expect(() => read(name)).toThrow("fails its checksum");
    expect(() => read("part3")).toThrow("too-large: allPartsBytes");
  });

  test("when a part is missing that is asked for", () => {
    expect(() => textOf(openArchive(good), "c.xml")).toThrow("damaged: c.xml is missing");
  });
});

describe("the time of reading", () => {
  /** A clock that is this much later each time that it is looked at. */
  const clock = (step: number): (() => number) => {
    let time = 1000;
    return () => (time += step);
  };
  const bytes = buildZip({ a: "x".repeat(500_000), b: "y" });

  test("ends at ten seconds", () => {
    expect(() => textOf(openArchive(bytes, { now: clock(3000) }), "a")).toThrow("too-slow: more than 10000 ms");
    expect(textOf(openArchive(bytes, { now: clock(10) }), "a")).toHaveLength(500_000);
  });

  test("is counted over all parts, and not between them", () => {
    let time = 0;
    const archive = openArchive(bytes, { now: () => time });
    const readFor = (milliseconds: number): void => archive.read("b", () => (time += milliseconds));
    readFor(6000);
    time += 1_000_000;
    readFor(3000);
    time += 1_000_000;
    expect(() => readFor(2000)).toThrow("too-slow");
    expect(() => readFor(0)).toThrow("too-slow");
  });

  test("of what is read aside is counted by itself", () => {
    let time = 0;
    const archive = openArchive(bytes, { now: () => time });
    const readFor = (milliseconds: number): void => archive.read("b", () => (time += milliseconds));
    readFor(9000);
    archive.aside(() => readFor(9000));
    expect(() => archive.aside(() => readFor(2000))).toThrow("too-slow");
    readFor(500);
    expect(() => readFor(600)).toThrow("too-slow");
  });
});

describe("the checksum", () => {
  test("is the standard's own, of its own example", () => {
    expect(crc32(bytesOf("123456789"))).toBe(0xcbf43926);
    expect(crc32(new Uint8Array(0))).toBe(0);
  });

  test("is the same in pieces of any length", () => {
    const random = new Random(7);
    for (let length = 0; length < 70; length += 1) {
      const bytes = Uint8Array.from({ length }, () => random.int(0, 255));
      const cut = random.int(0, length);
      expect(crc32(bytes.subarray(cut), crc32(bytes.subarray(0, cut)))).toBe(slowChecksum(bytes));
    }
  });
});

/** The archive with one more entry in its directory, for data that is there already. */
function withEntry(zip: Uint8Array, entry: HandmadeEntry): Uint8Array {
  const view = new DataView(zip.buffer, zip.byteOffset);
  const end = zip.length - 22;
  const start = view.getUint32(end + 16, true);
  const more = handmadeZip([entry]);
  const moreStart = new DataView(more.buffer).getUint32(more.length - 22 + 16, true);
  const whole = joined([zip.subarray(0, end), more.subarray(moreStart, more.length - 22), zip.subarray(end)]);
  const record = new DataView(whole.buffer, whole.length - 22);
  const count = view.getUint16(end + 10, true) + 1;
  record.setUint16(8, count, true);
  record.setUint16(10, count, true);
  record.setUint32(12, whole.length - 22 - start, true);
  return whole;
}
