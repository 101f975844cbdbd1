/** Reads units beside the pane, one at a time; a worker that takes too long with one is ended. */
import { ToldResults } from "../../consolidate/files";
import { readChosen } from "./read-chosen";
import type { UnitAnswer, UnitQuestion } from "./read-many";

const answer = (message: UnitAnswer): void => {
  postMessage(message);
};

const told = new ToldResults();

addEventListener("message", ({ data }: MessageEvent<UnitQuestion>) => {
  void readChosen(data, () => answer({ kind: "bytes" })).then((result) =>
    answer({ kind: "done", result: told.next(result) }),
  );
});
