import { runBatch } from "./batch";
import { Book } from "./book";
import type { Engine } from "./engine";
import { correctFunctions } from "./corrected-functions";
import { substituteExactly } from "./exact-substitute";
import { demandPayload } from "./limits";
import { WorkbookModel } from "./model/workbook";
import { demandInFront, type HostQuirks } from "./quirks";
import {
  ActionType,
  MessageType,
  type Action,
  type BatchRequest,
  type EventEntry,
  type RequestMessage,
} from "./protocol";

/** The bridge as Microsoft's client library wants it (`OfficeExtension.HostBridge.init`); it sets the listener itself. */
export interface Bridge {
  sendMessageToHost(message: string): void;
  onMessageFromHost: ((message: string) => void) | null;
}

/** Called with each batch, before it runs (`started`) and before each action (`action`); either may throw. */
export interface BatchObserver {
  started?(request: BatchRequest): void;
  action?(action: Action): void;
}

/** Excel, as far as an add-in can tell: batches come in on the bridge, answers and events go out. */
export class ExcelHost {
  readonly book: Book;
  readonly #workbook: WorkbookModel;
  readonly #observers: BatchObserver[] = [];
  #queue: Promise<unknown> = Promise.resolve();
  #bridge: Bridge | null = null;
  #events: EventEntry[] = [];

  constructor(
    readonly engine: Engine,
    quirks: Partial<HostQuirks> = {},
  ) {
    correctFunctions(engine, () => this.book.culture);
    substituteExactly(engine);
    this.book = new Book(engine, quirks);
    this.#workbook = new WorkbookModel(this.book);
    this.book.events.onEntry((entry) => {
      if (this.#events.push(entry) === 1) this.#queue = this.#queue.then(() => this.#deliverEvents());
    });
  }

  observe(observer: BatchObserver): void {
    this.#observers.push(observer);
  }

  /** The bridge for the client library of one runtime, which takes the place of the one before. Only JSON text crosses it. */
  connect(): Bridge {
    this.disconnect();
    const bridge: Bridge = {
      onMessageFromHost: null,
      sendMessageToHost: (text) => {
        if (this.#bridge !== bridge) return;
        // One batch after another, as in Excel; the answer never comes before the caller has returned.
        this.#queue = this.#queue.then(() => this.#answer(text));
      },
    };
    this.#bridge = bridge;
    return bridge;
  }

  /** Ends what the runtime had: its events and the ranges that it held. What it still sends is not heard. */
  disconnect(): void {
    this.#bridge = null;
    this.book.events.ignoreAll();
    this.book.references.dropAll();
  }

  /** Resolves when every batch so far is answered, every event delivered and every formula calculated. */
  async idle(): Promise<void> {
    for (let seen: unknown = null; seen !== this.#queue;) {
      seen = this.#queue;
      await this.#queue;
      await this.engine.calculation.settled();
    }
  }

  async #answer(text: string): Promise<void> {
    const { book } = this;
    const { id, message } = JSON.parse(text) as RequestMessage;
    const onWeb = book.quirks.platform === "web";
    const body = await runBatch(message.body, {
      workbook: this.#workbook,
      references: this.book.references,
      calculated: () => this.engine.calculation.settled(),
      started: (request) => {
        if (onWeb) demandPayload("Request", text);
        this.#observers.forEach((observer) => observer.started?.(request));
      },
      demand: (member) => demandInFront(book.quirks, member),
      before: (action) => {
        if (!continuesValidation(action)) book.applyValidations();
        this.#observers.forEach((observer) => observer.action?.(action));
      },
    });
    book.applyValidations();
    this.engine.calculation.resume();
    const answer = { id, type: MessageType.response, flags: 0, message: { statusCode: 200, headers: {}, body } };
    this.#bridge?.onMessageFromHost?.(JSON.stringify(answer));
  }

  #deliverEvents(): void {
    const entries = this.#events;
    this.#events = [];
    this.#bridge?.onMessageFromHost?.(JSON.stringify({ type: MessageType.event, message: { entries } }));
  }
}

const validationProperties = new Set(["Rule", "Prompt", "ErrorAlert", "IgnoreBlanks"]);

/** Whether an action is one of those that set a data validation piece by piece. */
function continuesValidation({ ActionType: type, Name }: Action): boolean {
  return type === ActionType.setProperty && validationProperties.has(Name);
}
