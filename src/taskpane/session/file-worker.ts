/** Runs beside the pane, which stays alive whatever a file does, and can end this at any time. */
import type { WorkerAnswer } from "./beside";
import { type FileContents, readFile } from "./read-form-file";

const answer = (message: WorkerAnswer<FileContents>): void => {
  postMessage(message);
};

/** The pane has no use for more. */
const BETWEEN_REPORTS = 100;
let reported = 0;

addEventListener("message", ({ data }: MessageEvent<Uint8Array>) => {
  answer({ kind: "started" });
  void readFile(data, (progress) => {
    if (Date.now() - reported < BETWEEN_REPORTS) return;
    reported = Date.now();
    answer({ kind: "progress", progress });
  }).then((contents) => answer({ kind: "done", contents }));
});
