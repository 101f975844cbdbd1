/** A place of this machine where texts can be kept by key. Every call may reject. */
export interface Shelf {
  readonly name: string;
  get(key: string): Promise<string | null>;
  set(key: string, text: string): Promise<void>;
  delete(key: string): Promise<void>;
  keys(): Promise<readonly string[]>;
}

/** A shelf that does not answer in time. */
export class ShelfSilent extends Error {
  override readonly name = "ShelfSilent";

  constructor(shelf: string) {
    super(`${shelf} does not answer`);
  }
}

/** This window has no such thing. */
export class ShelfAbsent extends Error {
  override readonly name = "ShelfAbsent";
}
