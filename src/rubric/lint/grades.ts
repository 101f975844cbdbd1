import { Exact, powerOfTen, ZERO } from "../exact";
import type { Grade, Rubric } from "../schema";
import type { Fault } from "./finding";

/** A grade as it is printed: from a bound that it has, to one that it has or stops below; null for no end. */
interface Band {
  readonly name: string;
  readonly from: Exact;
  readonly end: { readonly value: Exact; readonly included: boolean } | null;
}

/** Points for which a form prints no grade, or two. */
export function lintGrades({ grades, rounding, maxPoints }: Rubric): Fault[] {
  if (grades === undefined) return [];
  const percent = [...grades].some(({ from, to, below }) => (from ?? to ?? below ?? "").endsWith("%"));
  const bands = grades.map(bandOf).sort((a, b) => a.from.comparedTo(b.from));
  // Points have so many decimals; a percent of them has any.
  const unit = percent ? ZERO : new Exact(1).div(powerOfTen(rounding.decimals));
  const sign = percent ? "%" : "";
  const shown = (value: Exact): string => `${value.toFixed()}${sign}`;
  const faults: Fault[] = [];
  const tell = (code: "grade-gap" | "grade-overlap", where: string): void =>
    void faults.push({ severity: "error", code, rowId: null, params: { where } });

  const [lowest] = bands;
  if (lowest && !lowest.from.isZero())
    faults.push({
      severity: "ambiguity",
      code: "grade-gap",
      rowId: null,
      params: { where: `[0${sign}, ${shown(lowest.from)})` },
    });
  bands.forEach(({ end }, index) => {
    const next = bands[index + 1];
    if (end === null) return;
    if (next === undefined) {
      const most = percent ? new Exact(100) : new Exact(maxPoints);
      if (end.value.lessThan(most) || (end.value.equals(most) && !end.included))
        tell("grade-gap", `> ${shown(end.value)}`);
      return;
    }
    const [to, from] = [shown(end.value), shown(next.from)];
    if (end.included) {
      if (end.value.greaterThanOrEqualTo(next.from))
        tell("grade-overlap", end.value.equals(next.from) ? from : `[${from}, ${to}]`);
      else if (next.from.minus(end.value).greaterThan(unit)) tell("grade-gap", `(${to}, ${from})`);
    } else if (end.value.lessThan(next.from)) tell("grade-gap", `[${to}, ${from})`);
    else if (end.value.greaterThan(next.from)) tell("grade-overlap", `[${from}, ${to})`);
  });
  return faults;
}

function bandOf({ name, from = "0", to, below }: Grade): Band {
  const number = (text: string): Exact => new Exact(text.replace("%", ""));
  const end =
    to !== undefined
      ? { value: number(to), included: true }
      : below !== undefined
        ? { value: number(below), included: false }
        : null;
  return { name, from: number(from), end };
}
