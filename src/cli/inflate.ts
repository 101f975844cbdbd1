import { inflateRawSync } from "node:zlib";
import type { Inflater } from "../workbook/zip/archive";

/** Most parts of a workbook come out of it in one piece. */
const ROOM = 512 * 1024;

/** Node's own way to unpack. */
export const inflate: Inflater = (packed, most) =>
  inflateRawSync(packed, { maxOutputLength: most, chunkSize: Math.min(ROOM, Math.max(most, 64)) });
