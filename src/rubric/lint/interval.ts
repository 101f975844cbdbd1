import { type Exact, ZERO } from "../exact";

/** An end of an interval; it belongs to the interval or not. */
export interface Edge {
  readonly value: Exact;
  readonly included: boolean;
}

/** Values as a form prints them; null is open-ended. */
export interface Interval {
  readonly low: Edge | null;
  readonly high: Edge | null;
}

/** The values that can occur: from 0 to `last` (null: no end), whole numbers only or everything between too. */
export interface Scale {
  readonly whole: boolean;
  readonly percent: boolean;
  readonly last: Exact | null;
}

/** An interval within a scale. On a whole scale both ends are whole and included. */
export interface Span {
  readonly low: Edge;
  readonly high: Edge | null;
}

/** The values of a scale that lie in the interval; null where there are none. */
export function within({ low, high }: Interval, scale: Scale): Span | null {
  const start = low === null || low.value.isNegative() ? { value: ZERO, included: true } : low;
  const last = scale.last === null ? null : { value: scale.last, included: true };
  const end = high === null ? last : last === null ? high : earlierEnd(high, last);
  return spanOf(scale.whole ? wholeStart(start) : start, scale.whole && end !== null ? wholeEnd(end) : end);
}

/** What two spans share; null where nothing. */
export function shared(a: Span, b: Span): Span | null {
  const low = isLaterStart(a.low, b.low) ? a.low : b.low;
  const high = a.high === null ? b.high : b.high === null ? a.high : earlierEnd(a.high, b.high);
  return spanOf(low, high);
}

/** The parts of the scale that no span covers, in order. */
export function gapsBetween(spans: readonly Span[], scale: Scale): Span[] {
  const gaps: Span[] = [];
  let next: Edge = { value: ZERO, included: true };
  for (const { low, high } of [...spans].sort((a, b) => (isLaterStart(a.low, b.low) ? 1 : -1))) {
    const gap = isLaterStart(low, next) ? spanOf(next, before(low, scale)) : null;
    if (gap) gaps.push(gap);
    if (high === null) return gaps;
    const following = after(high, scale);
    if (isLaterStart(following, next)) next = following;
  }
  const rest = spanOf(next, scale.last === null ? null : { value: scale.last, included: true });
  return rest ? [...gaps, rest] : gaps;
}

/** The only value of a span; null where it has more. */
export function onlyValue({ low, high }: Span): Exact | null {
  return high?.value.equals(low.value) ? low.value : null;
}

export function sameInterval(a: Interval, b: Interval): boolean {
  return sameEdge(a.low, b.low) && sameEdge(a.high, b.high);
}

/** `(89%, 90%)`, `0–4`, `> 10`, `≥ 13`, `70%`: with a point as decimal sign. */
export function spanText(span: Span, { whole, percent }: Scale): string {
  const { low, high } = span;
  const text = (value: Exact): string => value.toFixed() + (percent ? "%" : "");
  if (onlyValue(span)) return text(low.value);
  if (high === null) return `${low.included ? "≥" : ">"} ${text(low.value)}`;
  if (whole) return `${text(low.value)}–${text(high.value)}`;
  const separator = low.value.isInteger() && high.value.isInteger() ? ", " : "; ";
  return `${low.included ? "[" : "("}${text(low.value)}${separator}${text(high.value)}${high.included ? "]" : ")"}`;
}

function spanOf(low: Edge, high: Edge | null): Span | null {
  if (high === null) return { low, high };
  const order = low.value.comparedTo(high.value);
  return order > 0 || (order === 0 && !(low.included && high.included)) ? null : { low, high };
}

function isLaterStart(a: Edge, b: Edge): boolean {
  return a.value.greaterThan(b.value) || (a.value.equals(b.value) && !a.included && b.included);
}

function earlierEnd(a: Edge, b: Edge): Edge {
  const order = a.value.comparedTo(b.value);
  return order < 0 || (order === 0 && !a.included) ? a : b;
}

function before(start: Edge, { whole }: Scale): Edge {
  return whole ? { value: start.value.minus(1), included: true } : { value: start.value, included: !start.included };
}

function after(end: Edge, { whole }: Scale): Edge {
  return whole ? { value: end.value.plus(1), included: true } : { value: end.value, included: !end.included };
}

function wholeStart({ value, included }: Edge): Edge {
  return { value: included || !value.isInteger() ? value.ceil() : value.plus(1), included: true };
}

function wholeEnd({ value, included }: Edge): Edge {
  return { value: included || !value.isInteger() ? value.floor() : value.minus(1), included: true };
}

function sameEdge(a: Edge | null, b: Edge | null): boolean {
  return a === b || (a !== null && b !== null && a.included === b.included && a.value.equals(b.value));
}
