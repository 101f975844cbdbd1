import type { Params } from "../locales/words";
import { Exact } from "../rubric/exact";
import { type Figure, isShownNumber, type ShownNumber } from "../rubric/answers";
import { quoted, tidy } from "../rubric/labels";
import type { State, StateCode } from "./score-sheet";

/** Figures have at most this many decimals: beyond it no spreadsheet formula could stay exact. */
const FIGURE_DECIMALS = 3;
/**
 * Largest figure, and largest figure times 1000 where it has decimals. 200 × 500 points × 10^9 = 10^14 is the bound up
 * to which Excel, LibreOffice and plain doubles agree on the floor of a quotient.
 */
export const FIGURE_LIMIT = 1_000_000_000;

/**
 * The native condition that is true for exactly the numbers that readFigure refuses.
 * @param cells one or two cells that hold numbers, such as `E12` and `F12`
 */
export function figureFault(...cells: readonly string[]): string {
  return figureFaultAbove(FIGURE_LIMIT, ...cells);
}

/** The same for a row that can count up to a limit of its own only. */
export function figureFaultAbove(limit: number, ...cells: readonly string[]): string {
  const all = cells.join(",");
  const each = cells.map(
    (cell) => `ABS(ROUND(1000*${cell},0)-1000*${cell})>0.000001,AND(INT(${cell})<>${cell},${cell}>${limit / 1000})`,
  );
  return `OR(MIN(${all})<0,MAX(${all})>${limit},${each.join(",")})`;
}

/** The native condition that a cell's number is not whole, with the same tolerance for binary noise as everywhere. */
export function notWhole(cell: string): string {
  return `ROUND(1000*${cell},0)<>1000*ROUND(${cell},0)`;
}

/** The native condition that a percent or score above 0 is at most 1: "95%" in a cell is 0.95. */
export function smallScale(cell: string): string {
  return `AND(${cell}>0,${cell}<=1)`;
}

/** The state of such a value, with both readings; null for any other. */
export function onSmallScale(value: Exact): State | null {
  if (value.isZero() || value.greaterThan(1)) return null;
  return { code: "small-scale", params: { value: value.toFixed(), percent: value.times(100).toFixed() } };
}

/** What is to be said of a figure that may be on the scale of 1: its two readings once, however its cell shows it. */
export function scaleStates(warning: State | null, scale: State | null): State[] {
  return [scale !== null && warning?.code === "percent-shown" ? null : warning, scale].filter(
    (state) => state !== null,
  );
}

/** What stands in an input: nothing, a usable number, or something that cannot be used and why. */
export type Reading =
  | { readonly kind: "blank" }
  | { readonly kind: "number"; readonly value: Exact; readonly warning: State | null }
  | { readonly kind: "fault"; readonly state: State };

const BLANK: Reading = { kind: "blank" };

function fault(code: StateCode, params: Params): Reading {
  return { kind: "fault", state: { code, params } };
}

/**
 * A double as the figure that a person means, or null where it has more than three decimals. 0.1 + 0.2 is 0.3: a
 * remainder below 10^-9 is the noise of binary arithmetic. The native formulas make the same test (figureFault).
 */
function exactOf(value: number): Exact | null {
  if (Number.isInteger(value)) return new Exact(value);
  const thousandths = Math.round(value * 1000);
  return Math.abs(thousandths - value * 1000) > 1e-6 ? null : new Exact(thousandths).div(1000);
}

/** Reads the text of a number as Vietnamese writes it: comma before decimals, dots between thousands. `other` is its second reading. */
export function readNumberText(text: string): { value: Exact; other: Exact | null } | null {
  // Digits of full width are digits; those of a footnote ("14²"), in a circle or in a fraction ("14½") belong to no number.
  const digits = tidy(text)
    .replace(/[\uff01-\uff5e]/g, (sign) => sign.normalize("NFKC"))
    .replace(/^\+ ?(?=\d)/, "");
  // Spaces part thousands, as in "1 234"; "12 34" is no number.
  const plain = /^-?\d{1,3}( \d{3})+([.,]\d+)?$/.test(digits) ? digits.replace(/ /g, "") : digits.replace(/^- /, "-");
  if (/^-?\d+$/.test(plain)) return { value: new Exact(plain), other: null };
  if (/^-?[1-9]\d{0,2}(\.\d{3})+(,\d+)?$/.test(plain)) {
    const value = new Exact(plain.replace(/\./g, "").replace(",", "."));
    // One dot and three digits ("14.194") could also be a decimal point.
    const other = /^-?\d+\.\d{3}$/.test(plain) ? new Exact(plain) : null;
    return { value, other };
  }
  if (/^-?[1-9]\d{0,2}(,\d{3}){2,}(\.\d+)?$/.test(plain) || /^-?[1-9]\d{0,2}(,\d{3})+\.\d+$/.test(plain)) {
    return { value: new Exact(plain.replace(/,/g, "")), other: null };
  }
  if (/^-?\d+,\d+$/.test(plain)) {
    const value = new Exact(plain.replace(",", "."));
    const other = /^-?[1-9]\d{0,2},\d{3}$/.test(plain) ? new Exact(plain.replace(",", "")) : null;
    return { value, other };
  }
  if (/^-?\d+\.\d+$/.test(plain)) return { value: new Exact(plain), other: null };
  return null;
}

/** A row that can count less far than others says so in its state. */
function ownLimit(limit: number): Params {
  return limit < FIGURE_LIMIT ? { limit: String(limit) } : {};
}

/**
 * Reads a figure that counts things. What is no whole number was meant otherwise, and both readings are told: 0.95 for 95%,
 * 1.234 for one thousand two hundred and thirty-four.
 */
export function readCount(figure: Figure | undefined, limit = FIGURE_LIMIT): Reading {
  const reading = readFigure(figure, limit);
  if (reading.kind !== "number" || reading.value.isInteger()) return reading;
  const { value } = reading;
  const shown = value.toFixed();
  if (value.lessThan(1)) return fault("percent-for-count", { value: shown, percent: value.times(100).toFixed() });
  if (value.decimalPlaces() === 3 && value.lessThan(1000))
    return fault("decimals-for-count", { value: shown, whole: value.times(1000).toFixed() });
  return fault("not-whole", { value: shown });
}

/** From here on (1 January 2000) a number that shows as a date may well be one; "20/01/1900" is the number 20. */
const FIRST_LIKELY_DATE = 36_526;

/** A date that may be meant counts nothing; another number counts as the sheet counts it. Both readings are told. */
function readShown({ number, shows, cellText }: ShownNumber, limit: number): Reading {
  const told = { text: cellText, value: String(number) };
  if (shows === "date" && (number >= FIRST_LIKELY_DATE || !Number.isInteger(number)))
    return fault("date-for-number", told);
  const reading = readFigure(number, limit);
  if (reading.kind !== "number") return reading;
  return { ...reading, warning: { code: shows === "date" ? "date-shown" : "percent-shown", params: told } };
}

/**
 * Reads one figure. Blank is not zero; a text that has two readings is read in Vietnamese and says so;
 * negative, too large, too precise or unreadable figures come back as faults with the words' parameters.
 */
export function readFigure(figure: Figure | undefined, limit = FIGURE_LIMIT): Reading {
  if (figure === undefined) return BLANK;
  if (isShownNumber(figure)) return readShown(figure, limit);
  if (Number.isInteger(figure) && (figure as number) >= 0 && (figure as number) <= limit) {
    return { kind: "number", value: new Exact(figure as number), warning: null };
  }
  let value: Exact;
  let warning: State | null = null;
  if (typeof figure === "number") {
    if (!Number.isFinite(figure)) return fault("not-a-number", { text: String(figure) });
    if (figure < 0) return fault("negative", { value: String(figure) });
    const exact = exactOf(figure);
    if (exact === null) return fault("too-many-decimals", { value: String(figure), ...ownLimit(limit) });
    value = exact;
  } else {
    const text = tidy(typeof figure === "string" ? figure : figure.cellText);
    if (text === "") return BLANK;
    const read = typeof figure === "string" ? readNumberText(text) : null;
    if (read === null) return fault("not-a-number", { text: quoted(text) });
    value = read.value;
    if (read.other !== null) warning = { code: "ambiguous-number", params: { text, value: value.toFixed() } };
  }
  const shown = value.toFixed();
  if (value.isNegative() && !value.isZero()) return fault("negative", { value: shown });
  const decimals = value.decimalPlaces();
  if (decimals > FIGURE_DECIMALS) return fault("too-many-decimals", { value: shown, ...ownLimit(limit) });
  if (value.times(decimals === 0 ? 1 : 1000).greaterThan(limit))
    return limit < FIGURE_LIMIT
      ? fault("beyond-limit", { value: shown, ...ownLimit(limit) })
      : fault("too-large", { value: shown });
  return { kind: "number", value, warning };
}
