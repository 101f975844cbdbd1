import { read as readBySheetJs } from "@e965/xlsx";
import { monitorEventLoopDelay, performance } from "node:perf_hooks";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { Worker } from "node:worker_threads";
import { readInThreads, type UnitQuestion } from "../../src/cli/unit-threads";
import { consolidate } from "../../src/consolidate/consolidation";
import { ResultLists } from "../../src/consolidate/files";
import { readUnit } from "../../src/consolidate/read-file";
import { type SimulatedFile, simulatedFiles } from "../../src/consolidate/simulated-files";
import type { Rubric } from "../../src/rubric/schema";

// Many forms that came back: reading, recomputing and comparing them, beside a general library that only reads the same bytes in
// one thread.

export type BenchRow = readonly [what: string, measured: string, wanted: string];

/** The worker's own file stands beside the bundle. */
const WORKER = new URL("./unit-worker.mjs", import.meta.url);
const THREADS = 2;

setFlagsFromString("--expose-gc");
const collect = runInNewContext("gc") as () => void;

/** How long it takes from the wish to stop until a thread that reads has ended. */
async function timeToStop({ name, bytes }: SimulatedFile): Promise<number> {
  const worker = new Worker(WORKER);
  for (let index = 0; index < 50; index += 1) {
    const given = { file: name, folder: null };
    const question: UnitQuestion = { index, given, bytes: new Uint8Array(bytes), locale: "vi" };
    worker.postMessage(question);
  }
  await new Promise((resolve) => worker.once("message", resolve));
  const start = performance.now();
  await worker.terminate();
  return performance.now() - start;
}

async function timed(work: () => unknown): Promise<number> {
  collect();
  const start = performance.now();
  await work();
  return performance.now() - start;
}

/** @returns the most memory that the process held meanwhile, all threads together, in kB */
async function readBeside(files: readonly SimulatedFile[], lists: ResultLists): Promise<number> {
  let most = 0;
  await readInThreads({
    files: files.map(({ name, bytes }) => ({ file: name, folder: null, bytes })),
    locale: "vi",
    threads: THREADS,
    open: (given) => Promise.resolve(given),
    onResult: (result) => {
      lists.add(result);
      most = Math.max(most, process.memoryUsage.rss() / 1024);
    },
    script: WORKER,
  });
  return most;
}

function heapUsed(): number {
  collect();
  return process.memoryUsage().heapUsed;
}

export async function benchManyForms(rubric: Rubric, count: number): Promise<BenchRow[]> {
  const files = [...simulatedFiles(rubric, count, 1)].filter(({ name }) => !name.startsWith("~$"));
  let unreadable = 0;
  const bySheetJs = await timed(() => {
    for (const { bytes } of files) {
      try {
        readBySheetJs(bytes, { type: "array" });
      } catch {
        unreadable += 1; // refused by us as well
      }
    }
  });
  const alone = await timed(async () => {
    for (const { name, bytes } of files) await readUnit({ file: name, folder: null }, bytes, "vi");
  });
  // The first tenth apart, so that what is kept once for a rubric does not count as growth.
  const tenth = Math.ceil(files.length / 10);
  const mostForTenth = await readBeside(files.slice(0, tenth), new ResultLists());
  const before = heapUsed();
  const delay = monitorEventLoopDelay({ resolution: 1 });
  const all = new ResultLists();
  delay.enable();
  let most = 0;
  const beside = await timed(async () => {
    most = await readBeside(files, all);
  });
  delay.disable();
  const growth = (heapUsed() - before) / files.length / 1024;
  const together = await timed(() => consolidate(all));
  const [first] = files;
  const stop = first ? await timeToStop(first) : 0;
  const ratio = (own: number): string =>
    `${(own / bySheetJs).toFixed(2)} (${(own / files.length).toFixed(1)} ms a file)`;
  const what = `${files.length} forms of ${rubric.id}`;
  return [
    [
      `${what}, read by SheetJS in one thread`,
      `${(bySheetJs / files.length).toFixed(1)} ms a file, ${unreadable} refused`,
      "",
    ],
    [`${what}, read and recomputed in one thread, as a pane does, of SheetJS`, ratio(alone), ""],
    [`${what}, in ${THREADS} threads of the command, of SheetJS in one`, ratio(beside), count >= 1000 ? "≤ 0.6" : ""],
    ["of them units, and files refused", `${all.read.length} and ${all.refused.length}`, ""],
    ["the longest that this kept its own thread", `${(delay.max / 1e6).toFixed(0)} ms`, "≤ 50 ms"],
    ["memory kept for each", `${growth.toFixed(1)} kB`, "≤ 100 kB"],
    [
      `growth of the process from ${tenth} files to ${files.length}`,
      `${((most - mostForTenth) / (files.length - tenth)).toFixed(0)} kB a file (${(most / 1024).toFixed(0)} MB)`,
      count >= 1000 ? "≤ 100 kB" : "",
    ],
    ["ranking them", `${together.toFixed(0)} ms`, ""],
    ["stopping a thread that reads", `${stop.toFixed(0)} ms`, "≤ 500 ms"],
  ];
}
