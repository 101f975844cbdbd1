import { limits } from "../../workbook/limits";
import { readBeside, type Stopped } from "./beside";
import { fileBytes } from "./file-bytes";
import type { TaskControl } from "./task";
import type { FileContents } from "./read-form-file";

/** What became of a workbook file that the user chose. */
export type CheckedFile = { readonly name: string } & (
  FileContents | { readonly kind: "too-large" | "unreadable" } | Stopped
);

/** In MB, for the words. */
export const FILE_LIMIT = String(limits.fileBytes / 1024 / 1024);

/**
 * The reader ends by itself after two thirds of it: what must be read and what may be left out have each a time of their own.
 * What follows, on a slow machine, is the comparison of large forms.
 */
const PATIENCE = 3 * limits.milliseconds;

interface Reading extends TaskControl {
  /** Nothing runs beside the pane here, which stands still while the file is read. */
  readonly onAlone: () => void;
}

/** Reads the forms of a workbook file beside the pane. A file that is too large is not touched; nothing in a file is believed. */
export async function checkFile(
  file: Pick<File, "name" | "size" | "arrayBuffer">,
  reading: Reading,
): Promise<CheckedFile> {
  const { name } = file;
  if (file.size > limits.fileBytes) return { kind: "too-large", name };
  const bytes = await fileBytes(file);
  if (bytes === null) return { kind: "unreadable", name };
  if (reading.signal.aborted) return { kind: "stopped", name };
  const beside = await readBeside<FileContents>(
    () => new Worker(new URL("./file-worker.ts", import.meta.url), { name: "file-reader" }),
    bytes,
    {
      ...reading,
      patience: PATIENCE,
      tooSlow: { kind: "refused", code: "too-slow", place: null },
      failed: (detail) => ({ kind: "failed", detail }),
    },
  );
  const contents = beside ?? (await readAlone(bytes, reading));
  return { ...contents, name };
}

async function readAlone(bytes: Uint8Array, { report, onAlone }: Reading): Promise<FileContents> {
  onAlone();
  // The page is held up: a frame or two later the screen says so.
  await new Promise((resolve) => setTimeout(resolve, 35));
  const { readFile } = await import("./read-form-file");
  return readFile(bytes, report);
}
