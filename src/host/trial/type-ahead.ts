import { withoutMarks } from "../../locales/marks";

/** How long letters count as one word. */
const pauseMs = 1000;

/** Finds an option of a list by the letters that are typed, with or without their Vietnamese marks. */
export class TypeAhead {
  readonly #options: readonly string[];
  #typed = "";
  #last = Number.NEGATIVE_INFINITY;

  constructor(options: readonly string[]) {
    this.#options = options.map(withoutMarks);
  }

  /**
   * The option that the letters typed so far mean, or null.
   * @param current the option that is marked; the same letter again goes on from there
   * @param now milliseconds
   */
  find(letter: string, current: number | null, now: number): number | null {
    this.#typed = now - this.#last > pauseMs ? letter : this.#typed + letter;
    this.#last = now;
    const wanted = withoutMarks(this.#typed);
    const repeated = wanted === (wanted[0] ?? "").repeat(wanted.length);
    const from = current === null ? 0 : repeated ? current + 1 : current;
    return this.#next(wanted, from) ?? (repeated ? this.#next(wanted[0] ?? "", from) : null);
  }

  #next(wanted: string, from: number): number | null {
    const { length } = this.#options;
    for (let step = 0; step < length; step++) {
      const index = (from + step) % length;
      if (this.#options[index]?.startsWith(wanted)) return index;
    }
    const inside = this.#options.findIndex((option) => option.includes(wanted));
    return wanted.length > 1 && inside >= 0 ? inside : null;
  }
}
