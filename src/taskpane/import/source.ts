import { limits } from "../../workbook/limits";
import { readBeside, type Stopped } from "../session/beside";
import { fileBytes } from "../session/file-bytes";
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
  const bytes = await fileBytes(file);
  if (bytes === null) return { kind: "unreadable" };
  return control.signal.aborted ? { kind: "stopped" } : readGiven({ kind: "file", name: file.name, bytes }, control);
}

/** What the clipboard offers: its page and its text, or why nothing can be read of it: it holds a picture, or no words. */
export function pastedSource(data: DataTransfer): Source | Extract<SourceContents, { readonly kind: "no-table" }> {
  const [html, text] = [data.getData("text/html"), data.getData("text/plain")];
  if (html === "" && text === "")
    return { kind: "no-table", code: data.files.length > 0 ? "picture" : "no-table", detail: "" };
  return { kind: "pasted", html, text };
}
