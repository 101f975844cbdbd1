import { type FileResult, refusalOf } from "../../consolidate/files";
import { readUnit } from "../../consolidate/read-file";
import { consolidatePlaceWords } from "../../locales/consolidate-place";
import { speaker } from "../../locales/words";
import type { UnitQuestion } from "./read-many";

/**
 * Reads a chosen file as a unit, or says why it is none: never throws.
 * @param onBytes told when the file has come from its disk or cloud, from where on time counts
 */
export async function readChosen(
  { file, path, folder, locale }: UnitQuestion,
  onBytes: () => void,
): Promise<FileResult> {
  const say = speaker(consolidatePlaceWords, locale);
  let bytes: Uint8Array;
  try {
    bytes = new Uint8Array(await file.arrayBuffer());
  } catch (error) {
    const name = error instanceof DOMException ? error.name : "";
    const why = name === "NotFoundError" ? "vanished" : name === "NotReadableError" ? "changed" : "unreadable";
    return { refusal: refusalOf(path, say(`file.${why}`)) };
  }
  onBytes();
  try {
    return await readUnit({ file: path, folder, modified: file.lastModified }, bytes, locale);
  } catch (error) {
    return { refusal: refusalOf(path, say("file.failed", { detail: String(error) })) };
  }
}
