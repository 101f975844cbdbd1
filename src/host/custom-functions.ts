import {
  BaseFunction,
  BooleanValueObject,
  ErrorType,
  ErrorValueObject,
  FunctionType,
  IFunctionService,
  NullValueObject,
  NumberValueObject,
  StringValueObject,
  type ArrayValueObject,
  type BaseValueObject,
} from "@univerjs/engine-formula";
import type { Engine } from "./engine";
import { FunctionAnswers } from "./function-answers";
import { everyday, type HostQuirks } from "./quirks";

/** What the host reads of a `functions.json` (Microsoft Learn, "Manually create JSON metadata"). */
export interface FunctionsMetadata {
  readonly functions: readonly FunctionMetadata[];
}

export interface FunctionMetadata {
  readonly id: string;
  readonly name: string;
  readonly description?: string;
  readonly parameters: readonly ParameterMetadata[];
  readonly result?: { readonly dimensionality?: string };
}

export interface ParameterMetadata {
  readonly name: string;
  readonly description?: string;
  readonly dimensionality?: string;
  readonly optional?: boolean;
  readonly repeating?: boolean;
}

/** The add-in's functions by id, as `CustomFunctions.associate` keeps them. */
export type FunctionMappings = Readonly<Record<string, (...args: unknown[]) => unknown>>;

/** A message that came with an error, by the cell that shows it. */
export interface FunctionMessage {
  readonly code: string;
  readonly message: string;
}

/**
 * The add-in's custom functions inside the engine. A function is looked up by its id at each call, as in Excel, where
 * a function may be associated after its formula was entered.
 */
export class CustomFunctionHost {
  readonly #messages = new Map<string, FunctionMessage>();
  readonly #service: IFunctionService;
  readonly #around: Around;

  constructor(
    private readonly engine: Engine,
    private readonly mappings: () => FunctionMappings,
    quirks: () => HostQuirks = () => everyday,
  ) {
    this.#service = engine.injector.get(IFunctionService);
    const answers = new FunctionAnswers(quirks, (cells) => engine.calculation.calculate(cells, engine.unitId));
    this.#around = { messages: this.#messages, answers, quirks };
  }

  /** Resolves when every call that will be answered has been: true where one was, and its cell is to be calculated again. */
  answered(): Promise<boolean> {
    return this.#around.answers.settled();
  }

  /**
   * Makes the functions known under a namespace. A formula that was entered before stays `#NAME?` until it is entered
   * again, as in Excel (OfficeDev/office-js #6611).
   */
  register(namespace: string, { functions }: FunctionsMetadata): void {
    this.engine.namespaces.add(namespace);
    for (const metadata of functions) {
      const name = `${namespace}.${metadata.name}`.toUpperCase();
      this.#service.registerExecutors(
        new EngineFunction(name, metadata, () => this.#implementation(metadata.id), this.#around),
      );
      // Univer keeps parsed formulas by their text, the unknown name included.
      this.#service.deleteFormulaAstCacheKey(name);
      this.#service.registerDescriptions({
        functionName: name,
        functionType: FunctionType.User,
        description: metadata.description ?? "",
        abstract: metadata.description ?? "",
        functionParameter: metadata.parameters.map((parameter) => ({
          name: parameter.name,
          detail: parameter.description ?? "",
          example: "",
          require: parameter.optional ? 0 : 1,
          repeat: parameter.repeating ? 1 : 0,
        })),
      });
    }
  }

  /**
   * Calculates the formulas that call the functions. An opened file shows its results as they were saved; those of custom
   * functions come alive with the add-in, as Excel saves such a formula in a form that finds its function.
   */
  recalculate(): void {
    const { namespaces } = this.engine;
    const calls = new RegExp(`(?:^|[^\\w.])(?:${[...namespaces].join("|")})\\.\\w`, "i");
    const cells = namespaces.size === 0 ? [] : [...this.engine.formulas()].filter(({ formula }) => calls.test(formula));
    this.engine.calculation.calculate(cells, this.engine.unitId);
  }

  /** The words that a function gave with its error, for a cell. */
  messageAt(sheetId: string, row: number, column: number): FunctionMessage | null {
    return this.#messages.get(placeKey(sheetId, row, column)) ?? null;
  }

  #implementation(id: string): ((...args: unknown[]) => unknown) | undefined {
    const mappings = this.mappings();
    const wanted = id.toUpperCase();
    return mappings[id] ?? Object.entries(mappings).find(([known]) => known.toUpperCase() === wanted)?.[1];
  }
}

function placeKey(sheetId: string, row: number, column: number): string {
  return `${sheetId} ${row} ${column}`;
}

/** What a function finds around it. */
interface Around {
  readonly messages: Map<string, FunctionMessage>;
  readonly answers: FunctionAnswers;
  readonly quirks: () => HostQuirks;
}

/** Univer's base class calls `calculate` with values whose references are already read. */
class EngineFunction extends BaseFunction {
  constructor(
    name: string,
    private readonly metadata: FunctionMetadata,
    private readonly implementation: () => ((...args: unknown[]) => unknown) | undefined,
    private readonly around: Around,
  ) {
    super(name);
    const required = metadata.parameters.filter(({ optional, repeating }) => !optional && !repeating);
    this.minParams = required.length;
    this.maxParams = metadata.parameters.some(({ repeating }) => repeating) ? 255 : metadata.parameters.length;
  }

  /** An exception would end the calculation of every other formula, so none gets out. */
  override calculate(...values: BaseValueObject[]): BaseValueObject {
    const cell = { sheetId: this.subUnitId ?? "", row: this.row, column: this.column };
    const place = placeKey(cell.sheetId, cell.row, cell.column);
    try {
      // An error in an argument is the result; the function is not called (Microsoft Learn, "Handle errors …").
      const failed = values.map(firstError).find((error) => error !== null);
      if (failed) {
        this.around.messages.delete(place);
        return failed;
      }
      const args = this.#arguments(values);
      const key = `${place} ${this.name} ${JSON.stringify(args)}`;
      return this.around.answers.answer(cell, key, () => this.#call(args, place));
    } catch (error) {
      return this.#failure(error, place);
    }
  }

  #call(args: readonly unknown[], place: string): BaseValueObject {
    this.around.messages.delete(place);
    const implementation = this.implementation();
    if (!implementation) return ErrorValueObject.create(ErrorType.NAME);
    try {
      return this.#result(implementation(...args), place);
    } catch (error) {
      return this.#failure(error, place);
    }
  }

  #arguments(values: readonly BaseValueObject[]): unknown[] {
    const { parameters } = this.metadata;
    const last = parameters.at(-1);
    // office-js #4702: a blank cell is null on the web and 0 on the desktop.
    const blank = this.around.quirks().platform === "web" ? null : 0;
    const args = parameters
      .filter(({ repeating }) => !repeating)
      // Microsoft Learn, "Custom functions parameter options": an omitted optional argument is null.
      .map((parameter, index) => argumentOf(values[index], parameter, blank));
    if (last?.repeating) args.push(values.slice(parameters.length - 1).map((value) => argumentOf(value, last, blank)));
    // Excel passes the invocation object last.
    args.push({ address: undefined, functionName: this.metadata.id });
    return args;
  }

  #result(result: unknown, place: string): BaseValueObject {
    if (result instanceof Promise) throw new TypeError("The embedded host calls synchronous functions only.");
    if (isFunctionError(result)) return this.#failure(result, place);
    // A matrix result would spill; the host keeps its first cell.
    const value: unknown = Array.isArray(result) ? (result as unknown[][])[0]?.[0] : result;
    return valueObjectOf(value);
  }

  /** An uncaught exception is #VALUE! in Excel; a CustomFunctions.Error is what it says. */
  #failure(error: unknown, place: string): BaseValueObject {
    const code = isFunctionError(error) ? error.code : ErrorType.VALUE;
    this.around.messages.set(place, {
      code,
      message: error instanceof Error || isFunctionError(error) ? (error.message ?? "") : String(error),
    });
    return ErrorValueObject.create(
      (Object.values(ErrorType) as string[]).includes(code) ? (code as ErrorType) : ErrorType.VALUE,
    );
  }
}

/** `CustomFunctions.Error` of whichever realm: it carries the error's text as code (`"#VALUE!"`). */
function isFunctionError(error: unknown): error is { code: string; message?: string } {
  return (
    typeof error === "object" &&
    error !== null &&
    "code" in error &&
    typeof error.code === "string" &&
    error.code.startsWith("#")
  );
}

function firstError(value: BaseValueObject): ErrorValueObject | null {
  if (value.isError()) return value as unknown as ErrorValueObject;
  const failed = matrixOf(value)
    ?.flat()
    .find((cell) => cell?.isError());
  return failed ? (failed as unknown as ErrorValueObject) : null;
}

/** The values of a range or of an array constant; null for a single value. */
function matrixOf(value: BaseValueObject): (BaseValueObject | null)[][] | null {
  if (!value.isArray()) return null;
  const array = value as unknown as ArrayValueObject;
  return Array.from({ length: array.getRowCount() }, (_row, row) =>
    Array.from({ length: array.getColumnCount() }, (_column, column) => array.get(row, column) ?? null),
  );
}

/**
 * An argument as Excel hands it over: a matrix where the metadata says so, else a scalar.
 * @param blank what stands for a blank cell
 */
function argumentOf(
  value: BaseValueObject | undefined,
  { dimensionality }: ParameterMetadata,
  blank: 0 | null,
): unknown {
  if (value === undefined) return null;
  const matrix = matrixOf(value) ?? [[value]];
  const plainOf = (cell: BaseValueObject | null) => (!cell || cell.isNull() ? blank : cell.getValue());
  if (dimensionality === "matrix") return matrix.map((row) => row.map(plainOf));
  return plainOf(matrix[0]?.[0] ?? null);
}

function valueObjectOf(value: unknown): BaseValueObject {
  if (value === null || value === undefined) return NullValueObject.create();
  if (typeof value === "number") {
    return Number.isFinite(value) ? NumberValueObject.create(value) : ErrorValueObject.create(ErrorType.NUM);
  }
  if (typeof value === "boolean") return BooleanValueObject.create(value);
  // An entity or a formatted number is more than this host can show in a cell.
  return typeof value === "string" ? StringValueObject.create(value) : ErrorValueObject.create(ErrorType.VALUE);
}
