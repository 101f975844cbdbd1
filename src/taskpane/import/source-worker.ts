/** Runs beside the pane, which stays alive whatever a table does, and can end this at any time. */
import type { WorkerAnswer } from "../session/beside";
import { readSource, type Source, type SourceContents } from "./read-source";

const answer = (message: WorkerAnswer<SourceContents>): void => {
  postMessage(message);
};

addEventListener("message", ({ data }: MessageEvent<Source>) => {
  answer({ kind: "started" });
  answer({ kind: "done", contents: readSource(data) });
});
