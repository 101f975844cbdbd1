import {
  type BaseValueObject,
  BaseFunction,
  ERROR_TYPE_SET,
  ErrorType,
  ErrorValueObject,
  IFunctionService,
  StringValueObject,
} from "@univerjs/engine-formula";
import type { Culture } from "./cell-values";
import type { Engine } from "./engine";

// What Univer's functions do otherwise than Excel's, where forms use them.

/**
 * Division as spreadsheets do it: one division, correctly rounded. Univer multiplies by the reciprocal when a number is
 * divided by a cell, which makes 1000*11853/11853 a little less than 1000, and its INT 999.
 */
class ExactDivision extends BaseFunction {
  override minParams = 2;
  override maxParams = 2;

  override calculate(numerator: BaseValueObject, denominator: BaseValueObject): BaseValueObject {
    if (numerator.isError()) return numerator;
    if (denominator.isError()) return denominator;
    if (denominator.isArray() && !numerator.isArray()) {
      return denominator.map((cell) => (cell.isError() ? cell : quotient(numerator, cell)));
    }
    return denominator.isArray() ? numerator.divided(denominator) : quotient(numerator, denominator);
  }
}

function quotient(numerator: BaseValueObject, denominator: BaseValueObject): BaseValueObject {
  return denominator.getValue() === 0 || denominator.isNull()
    ? ErrorValueObject.create(ErrorType.DIV_BY_ZERO)
    : numerator.divided(denominator);
}

/**
 * TRIM takes away the space of 7-bit ASCII and no other white space (Microsoft Support, "TRIM function": "it does not remove
 * this nonbreaking space character"). Univer takes every white space.
 */
class SpaceTrim extends BaseFunction {
  override minParams = 1;
  override maxParams = 1;

  override calculate(text: BaseValueObject): BaseValueObject {
    if (!text.isArray()) return trimmed(text);
    const all = text.mapValue(trimmed);
    const size = all as unknown as { getRowCount(): number; getColumnCount(): number };
    const single = size.getRowCount() === 1 && size.getColumnCount() === 1;
    return single ? (all as unknown as { get(row: number, column: number): BaseValueObject }).get(0, 0) : all;
  }
}

function trimmed(value: BaseValueObject): BaseValueObject {
  if (value.isError()) return value;
  if (value.isNull()) return StringValueObject.create("");
  const text = value.isBoolean() ? String(value.getValue()).toUpperCase() : String(value.getValue());
  return StringValueObject.create(text.replace(/ +/g, " ").replace(/^ | $/g, ""));
}

/** FIXED writes a number as people write it where the spreadsheet is used; Univer writes it in English. */
class LocalFixed extends BaseFunction {
  override minParams = 1;
  override maxParams = 3;

  constructor(
    private readonly own: BaseFunction,
    private readonly culture: () => Culture,
  ) {
    super("FIXED");
  }

  override calculate(...given: BaseValueObject[]): BaseValueObject {
    const written = this.own.calculate(...given) as BaseValueObject;
    return written.isArray() ? written.mapValue((one) => this.local(one)) : this.local(written);
  }

  private local(written: BaseValueObject): BaseValueObject {
    if (!written.isString()) return written;
    const { decimalSeparator, groupSeparator } = this.culture();
    const text = String(written.getValue());
    return StringValueObject.create(
      text.replace(/[.,]/g, (sign) => (sign === "." ? decimalSeparator : groupSeparator)),
    );
  }
}

/** What a cell shows while a function of an add-in has not answered (Microsoft Support, "How to correct a #BUSY! error"). */
export const busy = "#BUSY!" as ErrorType;

/** A formula whose function has not answered waits as a whole: IFERROR does not take over. */
class PatientIfError extends BaseFunction {
  override minParams = 2;
  override maxParams = 2;

  constructor(private readonly own: BaseFunction) {
    super("IFERROR");
  }

  override calculate(value: BaseValueObject, otherwise: BaseValueObject): BaseValueObject {
    const waits = value.isError() && value.getValue() === busy;
    return waits ? value : (this.own.calculate(value, otherwise) as BaseValueObject);
  }
}

/** Puts Excel's functions in the place of Univer's own. */
export function correctFunctions(engine: Engine, culture: () => Culture): void {
  // Univer takes no other text in a cell for an error.
  ERROR_TYPE_SET.add(busy);
  const service = engine.injector.get(IFunctionService);
  const ifError = service.getExecutor("IFERROR");
  service.registerExecutors(new ExactDivision("DIVIDED"), new SpaceTrim("TRIM"));
  const fixed = service.getExecutor("FIXED");
  if (fixed) service.registerExecutors(new LocalFixed(fixed, culture));
  if (ifError) service.registerExecutors(new PatientIfError(ifError));
}
