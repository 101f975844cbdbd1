import { once } from "node:events";
import { monitorEventLoopDelay, performance } from "node:perf_hooks";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { Worker } from "node:worker_threads";
import { consolidate } from "../../src/consolidate/consolidation";
import { type FileResult, ResultLists } from "../../src/consolidate/files";
import { readUnit } from "../../src/consolidate/read-file";
import { type SimulatedFile, simulatedFiles } from "../../src/consolidate/simulated-files";
import type { Rubric } from "../../src/rubric/schema";
import { readByExcelJs } from "./exceljs-form";

// Many forms that came back: reading, recomputing and comparing them, beside a general library that only reads the same bytes in
// one thread.

export type BenchRow = readonly [what: string, measured: string, wanted: string];

/** The worker's own file stands beside the bundle. */
const WORKER = new URL("./unit-worker.mjs", import.meta.url);

setFlagsFromString("--expose-gc");
const collect = runInNewContext("gc") as () => void;

/** Reads the files in so many threads, each with one file at a time. */
async function readBeside(files: readonly SimulatedFile[], threads: number, lists: ResultLists): Promise<void> {
  const queue = [...files];
  await Promise.all(
    Array.from({ length: threads }, async () => {
      const worker = new Worker(WORKER);
      for (let file = queue.shift(); file !== undefined; file = queue.shift()) {
        // Ends in an error where the thread does.
        const answer = once(worker, "message");
        worker.postMessage(file);
        const [result] = (await answer) as [FileResult];
        lists.add(result);
      }
      await worker.terminate();
    }),
  );
}

/** How long it takes from the wish to stop until a thread that reads has ended. */
async function timeToStop(file: SimulatedFile): Promise<number> {
  const worker = new Worker(WORKER);
  for (let count = 0; count < 50; count += 1) worker.postMessage(file);
  await new Promise((resolve) => worker.once("message", resolve));
  const start = performance.now();
  await worker.terminate();
  return performance.now() - start;
}

export async function benchManyForms(rubric: Rubric, count: number): Promise<BenchRow[]> {
  const files = [...simulatedFiles(rubric, count, 1)].filter(({ name }) => !name.startsWith("~$"));
  const timed = async (work: () => Promise<unknown>): Promise<number> => {
    collect();
    const start = performance.now();
    await work();
    return performance.now() - start;
  };
  const byExcelJs = await timed(async () => {
    // What it cannot read it refuses, as we do.
    for (const { bytes } of files) await readByExcelJs(bytes).catch(() => null);
  });
  const alone = await timed(async () => {
    for (const { name, bytes } of files) await readUnit({ file: name, folder: null }, bytes, "vi");
  });
  collect();
  const before = process.memoryUsage().heapUsed;
  const delay = monitorEventLoopDelay({ resolution: 1 });
  const lists = new ResultLists();
  delay.enable();
  const beside = await timed(() => readBeside(files, 2, lists));
  delay.disable();
  collect();
  const growth = (process.memoryUsage().heapUsed - before) / files.length / 1024;
  const together = await timed(() => Promise.resolve(consolidate(lists)));
  const [first] = files;
  const stop = first ? await timeToStop(first) : 0;
  const ratio = (own: number): string =>
    `${(own / byExcelJs).toFixed(2)} (${(own / files.length).toFixed(1)} ms a file)`;
  const what = `${files.length} forms of ${rubric.id}`;
  return [
    [`${what}, read and recomputed in one thread, of exceljs reading them`, ratio(alone), ""],
    [`${what}, in two threads, of exceljs in one`, ratio(beside), "≤ 0.6"],
    ["the longest that this kept its own thread", `${(delay.max / 1e6).toFixed(0)} ms`, "≤ 50 ms"],
    ["memory kept for each", `${growth.toFixed(1)} kB`, "≤ 100 kB"],
    ["ranking them", `${together.toFixed(0)} ms`, ""],
    ["stopping a thread that reads", `${stop.toFixed(0)} ms`, "≤ 500 ms"],
  ];
}
