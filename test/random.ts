/** A small seeded generator (mulberry32): a failing case is found again from the seed in the failure message. */
export class Random {
  constructor(readonly seed: number) {
    this.state = seed;
  }

  private state: number;

  /** At least 0 and below 1. */
  next(): number {
    this.state = (this.state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  }

  /** A whole number from `least` to `most`, both possible. */
  int(least: number, most: number): number {
    return least + Math.floor(this.next() * (most - least + 1));
  }

  /** A whole number of any size up to `most`: small ones are as likely as large ones. */
  size(most: number): number {
    return this.int(0, Math.min(most, 10 ** this.int(1, Math.ceil(Math.log10(most)))));
  }

  pick<T>(from: readonly T[]): T {
    return from[this.int(0, from.length - 1)] as T;
  }
}
