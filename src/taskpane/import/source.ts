import { limits } from "../../workbook/limits";
import { readBeside, type Stopped } from "../session/beside";
import type { TaskControl } from "../session/task";
import type { Source, SourceContents } from "./read-source";

/** What became of a table that the user gave. */
export type GivenTable = SourceContents | Stopped | { readonly kind: "too-large" | "unreadable" };

/** The reader of workbooks ends by itself after two thirds of it; what is made of the table follows. */
const PATIENCE = 3 * limits.milliseconds;

/** Reads a source beside the pane; where it may have no worker, in it. */
export async function readGiven(source: Source, control: TaskControl): Promise<GivenTable> {
  const beside = await readBeside<SourceContents>(
    () => new Worker(new URL("./source-worker.ts", import.meta.url), { name: "table-reader" }),
    source,
    {
      ...control,
      patience: PATIENCE,
      tooSlow: { kind: "refused", code: "too-slow", place: null },
      failed: (detail) => ({ kind: "failed", detail }),
    },
  );
  if (beside !== null) return beside;
  // The page is held up: a frame or two later the screen says so.
  await new Promise((resolve) => setTimeout(resolve, 35));
  const { readSource } = await import("./read-source");
  return readSource(source);
}

/** Reads a file of the disk; one that is too large is not touched. */
export async function readGivenFile(file: File, control: TaskControl): Promise<GivenTable> {
  if (file.size > limits.fileBytes) return { kind: "too-large" };
  let bytes: Uint8Array;
  try {
    bytes = new Uint8Array(await file.arrayBuffer());
  } catch {
    return { kind: "unreadable" };
  }
  return control.signal.aborted ? { kind: "stopped" } : readGiven({ kind: "file", name: file.name, bytes }, control);
}

/** What the clipboard offers: its page and its text; null where it holds a picture and no words. */
export function pastedSource(data: DataTransfer): Source | null {
  const [html, text] = [data.getData("text/html"), data.getData("text/plain")];
  if (html === "" && text === "") return null;
  return { kind: "pasted", html, text };
}
