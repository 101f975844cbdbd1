/** Reads units in a thread of its own. */
import { parentPort } from "node:worker_threads";
import { ToldResults } from "../consolidate/files";
import { readUnit } from "../consolidate/read-file";
import { inflate } from "./inflate";
import type { UnitAnswer, UnitQuestion } from "./unit-threads";

const told = new ToldResults();

parentPort?.on("message", ({ index, given, bytes, locale }: UnitQuestion) => {
  void readUnit(given, bytes, locale, { inflate }).then((result) => {
    const answer: UnitAnswer = { index, result: told.next(result) };
    parentPort?.postMessage(answer);
  });
});
