/** Reads units in a thread of its own, as the pane's worker does. */
import { parentPort } from "node:worker_threads";
import { readUnit } from "../../src/consolidate/read-file";
import type { SimulatedFile } from "../../src/consolidate/simulated-files";

parentPort?.on("message", ({ name, bytes }: SimulatedFile) => {
  void readUnit({ file: name, folder: null }, bytes, "vi").then((result) => parentPort?.postMessage(result));
});
