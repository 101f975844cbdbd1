import { HostError } from "./host-error";
import type { HostObject } from "./host-object";

/** Objects that the client holds across batches, by the identifiers that it was given. */
export class References {
  readonly #objects = new Map<string, HostObject>();
  readonly #ids = new Map<HostObject, string>();
  #next = 1;

  keep(object: HostObject): string {
    const known = this.#ids.get(object);
    if (known) return known;
    const id = `reference-${this.#next++}`;
    this.#objects.set(id, object);
    this.#ids.set(object, id);
    return id;
  }

  /** The object of a reference; Excel answers InvalidReference when it is gone. */
  find(id: string): HostObject {
    const object = this.#objects.get(id);
    if (!object) throw new HostError("InvalidReference", "This reference isn't valid for the current operation.");
    return object;
  }

  drop(id: string): void {
    const object = this.#objects.get(id);
    if (object) this.#ids.delete(object);
    this.#objects.delete(id);
  }

  dropAll(): void {
    this.#objects.clear();
    this.#ids.clear();
  }

  /** Everything held now, so that ranges can move with inserted and deleted rows. */
  held(): Iterable<HostObject> {
    return this.#objects.values();
  }
}
