import { afterEach, describe, expect, test, vi } from "vitest";
import { wholeWorkbook } from "../../src/excel/whole-workbook";

interface FileScript {
  readonly supported?: boolean;
  readonly size?: number;
  readonly slices?: readonly (readonly number[] | "refused")[];
  readonly opens?: boolean;
}

/** The part of Office that hands out the open workbook, as a test says; how often a file was closed is counted. */
function office({ supported = true, size, slices = [], opens = true }: FileScript): { closed: number } {
  const count = { closed: 0 };
  const answer = (value: unknown): unknown =>
    value === "refused" ? { status: "failed", error: { message: "no" } } : { status: "succeeded", value };
  const file = {
    size: size ?? slices.reduce((sum, slice) => sum + slice.length, 0),
    sliceCount: slices.length,
    getSliceAsync: (index: number, done: (result: unknown) => void) => {
      const slice = slices[index];
      done(answer(slice === "refused" ? slice : { data: slice }));
    },
    closeAsync: () => {
      count.closed += 1;
    },
  };
  vi.stubGlobal("Office", {
    FileType: { Compressed: "compressed" },
    AsyncResultStatus: { Succeeded: "succeeded" },
    context: {
      requirements: { isSetSupported: (set: string) => supported && set === "CompressedFile" },
      document: {
        getFileAsync: (_type: string, _options: unknown, done: (result: unknown) => void) =>
          done(answer(opens ? file : "refused")),
      },
    },
  });
  return count;
}

afterEach(() => vi.unstubAllGlobals());

describe("the open workbook as a file", () => {
  test("is put together from its slices, and closed", async () => {
    const count = office({ slices: [[80, 75, 3], [4], [5, 6]] });
    expect(await wholeWorkbook()).toEqual(new Uint8Array([80, 75, 3, 4, 5, 6]));
    expect(count.closed).toBe(1);
  });

  test.each<[string, FileScript]>([
    ["this Excel does not give it", { supported: false, slices: [[1]] }],
    ["Excel refuses it", { opens: false }],
    ["a slice fails", { slices: [[1], "refused"] }],
    ["it comes empty", { size: 0, slices: [] }],
    ["less comes than was promised", { size: 5, slices: [[1, 2, 3]] }],
    ["more comes than was promised", { size: 2, slices: [[1, 2, 3]] }],
  ])("is none where %s", async (_, script) => {
    office(script);
    expect(await wholeWorkbook()).toBeNull();
  });

  test("is closed also after a slice that failed: else the next reading would be wrong", async () => {
    const count = office({ slices: ["refused"] });
    await wholeWorkbook();
    expect(count.closed).toBe(1);
  });
});
