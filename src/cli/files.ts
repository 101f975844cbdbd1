import { type FileHandle, open, writeFile } from "node:fs/promises";
import { cliWords } from "../locales/cli";
import { type Locale, speaker } from "../locales/words";
import { fileProblemText } from "../locales/xlsx";
import { FileProblem } from "../workbook/file-problem";
import { limits } from "../workbook/limits";
import { encodingOf } from "../workbook/zip/decoder";
import { CliError } from "./cli-error";

/** The bytes of a file; its size is asked first, so that one that nobody should have to read takes no memory. @throws CliError */
export async function readBytes(file: string, locale: Locale): Promise<Uint8Array> {
  const say = speaker(cliWords, locale);
  const tooLarge = (): CliError =>
    new CliError(say("error.too-large", { file, limit: String(limits.fileBytes / 1024 / 1024) }));
  let handle: FileHandle | undefined;
  try {
    handle = await open(file);
    if ((await handle.stat()).size > limits.fileBytes) throw tooLarge();
    const pieces: Uint8Array[] = [];
    let length = 0;
    // A pipe says no size, and a file may grow meanwhile.
    for (;;) {
      const { bytesRead, buffer } = await handle.read({ buffer: new Uint8Array(PIECE), length: PIECE });
      if (bytesRead === 0) return Buffer.concat(pieces, length);
      length += bytesRead;
      if (length > limits.fileBytes) throw tooLarge();
      pieces.push(buffer.subarray(0, bytesRead));
    }
  } catch (error) {
    if (error instanceof CliError) throw error;
    throw new CliError(say("error.no-file", { file, detail: reasonOf(error, "read", locale) }), { cause: error });
  } finally {
    await handle?.close();
  }
}

const PIECE = 256 * 1024;

/** What a reader of workbooks makes of a file. @throws CliError for what is no workbook that can be read */
export async function readAs<T>(file: string, locale: Locale, read: (bytes: Uint8Array) => T | Promise<T>): Promise<T> {
  const bytes = await readBytes(file, locale);
  try {
    return await read(bytes);
  } catch (error) {
    if (!(error instanceof FileProblem)) throw error;
    throw new CliError(`${file}: ${fileProblemText(error, locale)}`, { cause: error });
  }
}

/** The text of a file in any encoding of Unicode, by its byte order mark. @throws CliError */
export async function readText(file: string, locale: Locale): Promise<string> {
  const bytes = await readBytes(file, locale);
  try {
    return new TextDecoder(encodingOf(bytes), { fatal: true }).decode(bytes);
  } catch (error) {
    const detail = speaker(cliWords, locale)("file.no-text");
    throw new CliError(speaker(cliWords, locale)("error.no-file", { file, detail }), { cause: error });
  }
}

/** Demands that a file to be written is called a workbook. @throws CliError */
export function demandXlsxName(file: string, locale: Locale): void {
  if (!/\.xlsx$/i.test(file)) throw new CliError(speaker(cliWords, locale)("error.not-xlsx", { file }));
}

/** @throws CliError */
export async function writeBytes(file: string, bytes: Uint8Array, locale: Locale): Promise<void> {
  try {
    await writeFile(file, bytes);
  } catch (error) {
    const detail = reasonOf(error, "write", locale);
    throw new CliError(speaker(cliWords, locale)("error.not-written", { file, detail }), { cause: error });
  }
}

/** Why the system does not give or take a file. */
export function reasonOf(error: unknown, doing: "read" | "write", locale: Locale): string {
  const say = speaker(cliWords, locale);
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  switch (code) {
    case "ENOENT":
    case "ENOTDIR":
      return say(doing === "read" ? "file.none" : "file.no-folder");
    case "EISDIR":
      return say("file.folder");
    case "EACCES":
    case "EPERM":
    case "EROFS":
      return say(`file.not-allowed.${doing}`);
    case "EBUSY":
      return say("file.busy");
    case "ENOSPC":
      return say("file.disk-full");
    default:
      return code || String(error);
  }
}
