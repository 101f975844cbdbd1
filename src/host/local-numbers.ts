import { type BaseValueObject, BaseFunction, IFunctionService, StringValueObject } from "@univerjs/engine-formula";
import type { Culture } from "./cell-values";
import type { Engine } from "./engine";

/** FIXED writes a number with the separators of the spreadsheet's language, as Excel does; Univer's own knows English alone. */
class LocalFixed extends BaseFunction {
  override minParams = 1;
  override maxParams = 3;

  constructor(
    private readonly own: BaseFunction,
    private readonly culture: () => Culture,
  ) {
    super("FIXED");
  }

  override calculate(...all: BaseValueObject[]): BaseValueObject {
    const written = this.own.calculate(...all) as BaseValueObject;
    return written.isArray() ? written.mapValue((one) => this.local(one)) : this.local(written);
  }

  private local(text: BaseValueObject): BaseValueObject {
    if (text.isError() || !text.isString()) return text;
    const { decimalSeparator, groupSeparator } = this.culture();
    const signs: Readonly<Record<string, string>> = { ".": decimalSeparator, ",": groupSeparator };
    return StringValueObject.create(String(text.getValue()).replace(/[.,]/g, (sign) => signs[sign] ?? sign));
  }
}

/** Puts writing in the spreadsheet's language in the place of Univer's own. */
export function writeNumbersLocally(engine: Engine, culture: () => Culture): void {
  const service = engine.injector.get(IFunctionService);
  const own = service.getExecutor("FIXED");
  if (own) service.registerExecutors(new LocalFixed(own, culture));
}
