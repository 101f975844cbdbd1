import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { expect, test } from "vitest";
import { FileProblem } from "../../src/workbook/file-problem";
import { readWorkbookFile } from "../../src/workbook/read/read-workbook-file";
import { writeWorkbookFile } from "../../src/workbook/write/write-workbook-file";
import type { ReadOptions } from "../../src/workbook/zip/archive";
import { readForms } from "../../src/xlsx/read-forms";
import { laGiPart, part } from "../la-gi-part";
import { formBytes } from "../planned-file";

// A sheet that takes too long to read: here the clock goes on with each piece of 64 kB.

/** A form between two sheets of somebody's, each with so much behind its cells. */
function bookWith(padding: { readonly before?: number; readonly form?: number }): Uint8Array {
  const book = readWorkbookFile(formBytes(part, laGiPart));
  const [form, description] = book.sheets;
  if (!form || !description) throw new Error("a form and its describing sheet");
  const other = { ...description, name: "Khác", rows: [], visibility: "visible" as const };
  const parts = unzipSync(
    writeWorkbookFile({
      ...book,
      names: book.names.map((one) => ({ ...one, sheet: one.sheet && one.sheet + 1 })),
      sheets: [other, form, description],
    }),
  );
  const padded = (part: string, length = 0): Record<string, Uint8Array> => {
    const xml = strFromU8(parts[part] ?? new Uint8Array());
    // Bytes that pack badly, so that they come in pieces.
    const text = Array.from({ length: length / 8 }, (_, at) =>
      ((at * 2654435761) >>> 0).toString(16).padStart(8, "0"),
    ).join("");
    return { [part]: strToU8(xml.replace("</sheetData>", `</sheetData><!--${text}-->`)) };
  };
  return zipSync({
    ...parts,
    ...padded("xl/worksheets/sheet1.xml", padding.before),
    ...padded("xl/worksheets/sheet2.xml", padding.form),
  });
}

/** A clock by which each piece of a part takes so long. */
function slowly(): ReadOptions {
  let time = 0;
  return { now: () => time, onProgress: () => void (time += 700) };
}

test("is left out where it is no form, and the form behind it is read", async () => {
  const { forms, damaged, leftOut } = await readForms(bookWith({ before: 1_400_000 }), slowly());
  expect(damaged).toEqual([]);
  expect(forms.map(({ sheetName, inspection }) => [sheetName, inspection.scores.total.points])).toEqual([
    ["CNTT cấp huyện Bình Thuận 2022", "34.33"],
  ]);
  expect(leftOut.map(({ sheetName }) => sheetName)).toEqual(["Khác"]);
});

test("is refused where it is the form, with its name", async () => {
  const read = readForms(bookWith({ form: 1_400_000 }), slowly());
  await expect(read).rejects.toThrow(FileProblem);
  await expect(read).rejects.toMatchObject({
    code: "too-slow",
    place: { sheetName: "CNTT cấp huyện Bình Thuận 2022" },
  });
});
