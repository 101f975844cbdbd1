/** Table k holds the checksum of a byte that k further bytes follow, so that four bytes are taken at a time. */
const [t0, t1, t2, t3] = [new Int32Array(256), new Int32Array(256), new Int32Array(256), new Int32Array(256)] as const;
for (let byte = 0; byte < 256; byte += 1) {
  let sum = byte;
  for (let bit = 0; bit < 8; bit += 1) sum = sum & 1 ? (sum >>> 1) ^ 0xedb88320 : sum >>> 1;
  t0[byte] = sum;
}
for (const [before, after] of [
  [t0, t1],
  [t1, t2],
  [t2, t3],
] as const) {
  for (const [byte, sum] of before.entries()) after[byte] = (sum >>> 8) ^ at(t0, sum);
}

/** The checksum of ZIP (CRC-32, ISO 3309), of a piece that follows what had the checksum `before`. */
export function crc32(bytes: Uint8Array, before = 0): number {
  let sum = ~before;
  let index = 0;
  for (const end = bytes.length - 3; index < end; index += 4) {
    sum ^=
      (bytes[index] as number) |
      ((bytes[index + 1] as number) << 8) |
      ((bytes[index + 2] as number) << 16) |
      ((bytes[index + 3] as number) << 24);
    sum = at(t3, sum) ^ at(t2, sum >>> 8) ^ at(t1, sum >>> 16) ^ at(t0, sum >>> 24);
  }
  for (; index < bytes.length; index += 1) sum = (sum >>> 8) ^ at(t0, sum ^ (bytes[index] as number));
  return ~sum >>> 0;
}

/** The table's place for the lowest byte of a number. */
function at(table: Int32Array, number: number): number {
  return table[number & 255] as number;
}
