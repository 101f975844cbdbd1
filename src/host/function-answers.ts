import { type BaseValueObject, ErrorValueObject } from "@univerjs/engine-formula";
import type { Cell } from "./calculation";
import { busy } from "./corrected-functions";
import type { HostQuirks } from "./quirks";

/** How long a late answer takes; in Excel about half a second (Excel-Custom-Functions #372). */
const LATE_MS = 20;

interface Call {
  readonly cell: Cell;
  readonly compute: () => BaseValueObject;
}

/** When a function of the add-in answers: at once, late or never, and what becomes of a cell after an error. */
export class FunctionAnswers {
  /** Calls under way and answers that have come, by cell, function and arguments. */
  readonly #asked = new Map<string, Call>();
  readonly #come = new Map<string, BaseValueObject>();
  /** The cells whose function gave an error the last time. */
  readonly #failed = new Set<string>();
  #timer: ReturnType<typeof setTimeout> | null = null;
  #waiting: (() => void)[] = [];

  /** @param calculate lets the formulas of cells be calculated again */
  constructor(
    private readonly quirks: () => HostQuirks,
    private readonly calculate: (cells: readonly Cell[]) => void,
  ) {}

  /**
   * The answer of a call, or `#BUSY!` until there is one.
   * @param key cell, function and arguments
   */
  answer(cell: Cell, key: string, compute: () => BaseValueObject): BaseValueObject {
    const { functions, errors } = this.quirks();
    // After an error Excel on the web waits in vain at the next calculation, without calling the function (office-js #3234).
    const place = `${cell.sheetId} ${cell.row} ${cell.column}`;
    if (errors === "stick" && this.#failed.delete(place)) return ErrorValueObject.create(busy);
    if (functions === "at once") return this.#noted(place, compute());
    const come = functions === "late" ? this.#come.get(key) : undefined;
    if (come) return this.#noted(place, come);
    if (functions === "late") this.#ask(key, { cell, compute });
    return ErrorValueObject.create(busy);
  }

  /** Resolves when every call that will be answered has been: true where one was, and its cell is to be calculated again. */
  async settled(): Promise<boolean> {
    if (this.#timer === null) return false;
    await new Promise<void>((resolve) => this.#waiting.push(resolve));
    return true;
  }

  #noted(place: string, answer: BaseValueObject): BaseValueObject {
    if (answer.isError()) this.#failed.add(place);
    return answer;
  }

  #ask(key: string, call: Call): void {
    this.#asked.set(key, call);
    this.#timer ??= setTimeout(() => {
      this.#timer = null;
      const due = [...this.#asked];
      this.#asked.clear();
      for (const [asked, { compute }] of due) this.#come.set(asked, compute());
      this.calculate(due.map(([, { cell }]) => cell));
      for (const resolve of this.#waiting.splice(0)) resolve();
    }, LATE_MS);
  }
}
