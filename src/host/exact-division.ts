import {
  type BaseValueObject,
  BaseFunction,
  ErrorType,
  ErrorValueObject,
  IFunctionService,
} from "@univerjs/engine-formula";
import type { Engine } from "./engine";

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

/** Puts exact division in the place of Univer's own. */
export function divideExactly(engine: Engine): void {
  engine.injector.get(IFunctionService).registerExecutors(new ExactDivision("DIVIDED"));
}
