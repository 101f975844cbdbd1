import { describe, expect, test } from "vitest";
import { chosenFiles } from "../../../src/taskpane/consolidate/chosen";
import { readMany } from "../../../src/taskpane/consolidate/read-many";
import type { FileResult } from "../../../src/consolidate/files";

// Without workers, as in a browser that refuses them: what is told of the files is the same.

/** A file of which only the name is known until somebody asks for its bytes. */
function file(name: string, bytes: () => Promise<ArrayBuffer>): File {
  return { name, size: 9, lastModified: 0, webkitRelativePath: "", arrayBuffer: bytes } as File;
}

const text = (told: string) => () => Promise.resolve(new TextEncoder().encode(told).buffer);
const failing = (name: string) => () => Promise.reject(new DOMException("", name));
const refused = (result: FileResult): string =>
  "refusal" in result && result.refusal.reason.kind === "words" ? result.refusal.reason.text : "";

async function read(files: readonly File[], stopAt = Infinity) {
  const controller = new AbortController();
  const told = new Map<string, string>();
  let asked = 0;
  let turns = 0;
  const others = setInterval(() => (turns += 1), 0);
  const counted = files.map(({ name, arrayBuffer }) => file(name, () => ((asked += 1), arrayBuffer())));
  const left = await readMany(chosenFiles(counted), "vi", {
    signal: controller.signal,
    report: ({ done }) => {
      if (done >= stopAt) controller.abort();
    },
    onAlone: () => undefined,
    onResult: (result, { path }) => told.set(path, refused(result)),
  });
  clearInterval(others);
  return { told, left, asked, turns };
}

describe("a folder of fifty thousand files", () => {
  const pictures = Array.from({ length: 50_000 }, (_, index) => file(`anh ${index}.jpg`, text("picture")));

  test("is gone through by name, with room for the pane; only workbooks are opened, and every file is told", async () => {
    const { told, left, asked, turns } = await read([...pictures, file("a.xlsx", text("no workbook"))]);
    expect([told.size, left, asked]).toEqual([50_001, 0, 1]);
    expect(told.get("anh 49999.jpg")).toBe("Không phải tệp .xlsx");
    expect(told.get("a.xlsx")).toContain("Đây không phải tệp Excel");
    expect(turns).toBeGreaterThan(10);
  });

  test("can be left in the middle: what was told stays, and the rest is counted", async () => {
    const { told, left, asked } = await read([file("a.xlsx", text("")), ...pictures], 10_000);
    expect(asked).toBe(0);
    expect(told.size).toBeLessThan(12_000);
    expect(left).toBe(50_001 - told.size);
  });
});

test("files that vanish, change or cannot be had while others are read are told with what to do", async () => {
  const { told, left } = await read([
    file("gone.xlsx", failing("NotFoundError")),
    file("saved meanwhile.xlsx", failing("NotReadableError")),
    file("in the cloud.xlsx", failing("UnknownError")),
    file("there.xlsx", text("no workbook")),
  ]);
  expect(left).toBe(0);
  expect([...told].map(([name, words]) => [name, words.slice(0, 30)])).toEqual([
    ["gone.xlsx", "Tệp đã bị xóa hoặc đổi tên sau"],
    ["saved meanwhile.xlsx", "Tệp đã bị thay đổi sau khi chọ"],
    ["in the cloud.xlsx", "Không đọc được tệp. Nếu tệp nằ"],
    ["there.xlsx", "Đây không phải tệp Excel (.xls"],
  ]);
});
