import { describe, expect, test } from "vitest";
import { type OpenedFile, readInThreads } from "../../src/cli/unit-threads";
import { type FileResult, refusalOf } from "../../src/consolidate/files";

/** A thread that reads nothing: it answers with the length of what it is given, the first files last. */
const ECHO = new URL(
  `data:text/javascript,${encodeURIComponent(`
    import { parentPort } from "node:worker_threads";
    parentPort.on("message", ({ index, given, bytes }) =>
      setTimeout(
        () => parentPort.postMessage({
          index,
          result: { refusal: { file: given.file, reason: { kind: "words", text: String(bytes.length) } } },
        }),
        index < 2 ? 60 : 1,
      ),
    );
  `)}`,
);
const BROKEN = new URL(
  `data:text/javascript,${encodeURIComponent(`
    import { parentPort } from "node:worker_threads";
    parentPort.on("message", () => { throw new Error("of the thread"); });
  `)}`,
);

const filesTo = (count: number): { file: string; folder: null }[] =>
  Array.from({ length: count }, (_, index) => ({ file: `${index}.xlsx`, folder: null }));

describe("files read in threads", () => {
  test("are told in their order, each once, whatever ends first; what needs no reading takes its turn", async () => {
    const told: string[] = [];
    await readInThreads({
      files: filesTo(9),
      locale: "vi",
      threads: 2,
      script: ECHO,
      open: ({ file }) => {
        const opened: OpenedFile =
          file === "4.xlsx"
            ? { refusal: refusalOf(file, "by name") }
            : { bytes: new Uint8Array(10 + Number.parseInt(file, 10)) };
        return Promise.resolve(opened);
      },
      onResult: (result) => told.push(textOf(result)),
    });
    expect(told).toEqual([
      ...["0.xlsx 10", "1.xlsx 11", "2.xlsx 12", "3.xlsx 13", "4.xlsx by name"],
      ...["5.xlsx 15", "6.xlsx 16", "7.xlsx 17", "8.xlsx 18"],
    ]);
  });

  test("end with the thread's error where a thread fails", async () => {
    const reading = readInThreads({
      files: filesTo(3),
      locale: "vi",
      threads: 2,
      script: BROKEN,
      open: () => Promise.resolve({ bytes: new Uint8Array(1) }),
      onResult: () => undefined,
    });
    await expect(reading).rejects.toThrow("of the thread");
  });

  test("are read by the command line's own thread as units", async () => {
    const told: string[] = [];
    await readInThreads({
      files: filesTo(1),
      locale: "vi",
      threads: 1,
      open: () => Promise.resolve({ bytes: new TextEncoder().encode("TT,Nội dung") }),
      onResult: (result) => told.push(textOf(result)),
    });
    expect(told).toEqual([expect.stringContaining("0.xlsx Đây không phải tệp Excel (.xlsx).")]);
  });
});

function textOf(result: FileResult): string {
  if (!("refusal" in result)) return `${result.unit.unit.file} unit`;
  const { file, reason } = result.refusal;
  return `${file} ${reason.kind === "words" ? reason.text : reason.kind}`;
}
