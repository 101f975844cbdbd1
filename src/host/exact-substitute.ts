import { type BaseValueObject, BaseFunction, IFunctionService, StringValueObject } from "@univerjs/engine-formula";
import type { Engine } from "./engine";

/**
 * SUBSTITUTE as spreadsheets do it: sign by sign. Univer compares without white space, so that a no-break space stands for
 * every space (Microsoft Support, "SUBSTITUTE function": case and signs count).
 */
class ExactSubstitute extends BaseFunction {
  override minParams = 3;
  override maxParams = 4;

  constructor(private readonly own: BaseFunction) {
    super("SUBSTITUTE");
  }

  override calculate(...all: BaseValueObject[]): BaseValueObject {
    const [text, before, after] = all;
    // One value each, for every place that holds it: what forms ask. The rest is Univer's own.
    if (!text || !before || !after || all.length > 3 || all.some((one) => one.isArray() || one.isError()))
      return this.own.calculate(...all) as BaseValueObject;
    const from = textOf(before);
    return StringValueObject.create(from === "" ? textOf(text) : textOf(text).replaceAll(from, () => textOf(after)));
  }
}

function textOf(value: BaseValueObject): string {
  if (value.isNull()) return "";
  return value.isBoolean() ? String(value.getValue()).toUpperCase() : String(value.getValue());
}

/** Puts exact replacing in the place of Univer's own. */
export function substituteExactly(engine: Engine): void {
  const service = engine.injector.get(IFunctionService);
  const own = service.getExecutor("SUBSTITUTE");
  if (own) service.registerExecutors(new ExactSubstitute(own));
}
