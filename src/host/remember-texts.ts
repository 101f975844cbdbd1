import { ValueObjectFactory } from "@univerjs/engine-formula";

/** More texts than the formulas of a workbook have; beyond, it begins anew. */
const MOST = 10_000;

let isRemembering = false;

/**
 * Univer asks of every text in a formula whether it is a date or a time, each time that the formula is calculated: a
 * tenth of the time of a whole form. Here it asks once for each text.
 */
export function rememberTexts(): void {
  if (isRemembering) return;
  isRemembering = true;
  const create = ValueObjectFactory.create.bind(ValueObjectFactory);
  const plain = new Set<string>();
  ValueObjectFactory.create = (value, isIgnoreNumberPattern = false) => {
    if (isIgnoreNumberPattern || typeof value !== "string") return create(value, isIgnoreNumberPattern);
    if (plain.has(value)) return create(value, true);
    const created = create(value);
    if (!created.isString()) return created;
    if (plain.size >= MOST) plain.clear();
    plain.add(value);
    return created;
  };
}
