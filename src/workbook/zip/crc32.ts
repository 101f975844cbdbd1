/**
 * Table k (256 places from 256 k on) holds the checksum of a byte that k further bytes follow, so that eight bytes are taken
 * at a time: the next eight wait for one look-up only, and not for eight.
 */
const tables = new Int32Array(8 * 256);
for (let byte = 0; byte < 256; byte += 1) {
  let sum = byte;
  for (let bit = 0; bit < 8; bit += 1) sum = sum & 1 ? (sum >>> 1) ^ 0xedb88320 : sum >>> 1;
  tables[byte] = sum;
}
for (let place = 256; place < tables.length; place += 1) {
  const before = tables[place - 256] as number;
  tables[place] = (before >>> 8) ^ at(0, before);
}

/** The checksum of ZIP (CRC-32, ISO 3309), of a piece that follows what had the checksum `before`. */
export function crc32(bytes: Uint8Array, before = 0): number {
  let sum = ~before;
  let index = 0;
  for (const end = bytes.length - 7; index < end; index += 8) {
    const first = sum ^ fourAt(bytes, index);
    const second = fourAt(bytes, index + 4);
    sum =
      at(7, first) ^
      at(6, first >>> 8) ^
      at(5, first >>> 16) ^
      at(4, first >>> 24) ^
      at(3, second) ^
      at(2, second >>> 8) ^
      at(1, second >>> 16) ^
      at(0, second >>> 24);
  }
  for (; index < bytes.length; index += 1) sum = (sum >>> 8) ^ at(0, sum ^ (bytes[index] as number));
  return ~sum >>> 0;
}

/** A table's place for the lowest byte of a number. */
function at(table: number, number: number): number {
  return tables[table * 256 + (number & 255)] as number;
}

function fourAt(bytes: Uint8Array, index: number): number {
  return (
    (bytes[index] as number) |
    ((bytes[index + 1] as number) << 8) |
    ((bytes[index + 2] as number) << 16) |
    ((bytes[index + 3] as number) << 24)
  );
}
