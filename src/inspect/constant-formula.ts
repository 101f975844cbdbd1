import { Exact } from "../rubric/exact";

/**
 * The value of a formula that reckons with numbers alone (`=120+35`, `=(3*4)/2`), as people type instead of its result; null for
 * every other formula.
 */
export function constantResult(formula: string): Exact | null {
  const text = formula.replace(/^[=+]+/, "").replace(/\s/g, "");
  if (text.length > 200 || !/^[-+*/().\d%]+$/.test(text)) return null;
  const tokens = text.match(/\d+(?:\.\d+)?|[-+*/()%]/g) ?? [];
  if (tokens.join("") !== text) return null;
  let at = 0;
  const take = (...wanted: readonly string[]): string | null => {
    const token = tokens[at];
    if (token === undefined || !wanted.includes(token)) return null;
    at += 1;
    return token;
  };
  const sum = (): Exact | null => {
    let left = product();
    for (let sign; left !== null && (sign = take("+", "-"));) {
      const right: Exact | null = product();
      left = right === null ? null : sign === "+" ? left.plus(right) : left.minus(right);
    }
    return left;
  };
  const product = (): Exact | null => {
    let left = single();
    for (let sign; left !== null && (sign = take("*", "/"));) {
      const right: Exact | null = single();
      left =
        right === null || (sign === "/" && right.isZero())
          ? null
          : sign === "*"
            ? left.times(right)
            : left.dividedBy(right);
    }
    return left;
  };
  const single = (): Exact | null => {
    const sign = take("+", "-");
    let value: Exact | null;
    if (sign !== null) value = single();
    else if (take("(") !== null) {
      value = sum();
      if (take(")") === null) return null;
    } else {
      const token = tokens[at] ?? "";
      if (!/^\d/.test(token)) return null;
      at += 1;
      value = new Exact(token);
    }
    while (value !== null && take("%") !== null) value = value.dividedBy(100);
    return value !== null && sign === "-" ? value.negated() : value;
  };
  const value = sum();
  return at === tokens.length ? value : null;
}
