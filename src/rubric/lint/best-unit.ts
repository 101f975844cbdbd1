import { criteriaOf } from "../outline";
import type { Criterion, Rubric } from "../schema";
import type { Fault } from "./finding";

/** A figure divided by that of the highest unit, as forms print it. */
const PRINTED =
  /(?:\/|chia cho|so với)[^.;\n/]{0,80}(?:đơn vị|cơ quan|địa phương|xã|phường|huyện|sở)[^.;\n/]{0,40}(?:cao|lớn) nhất/iu;

/** Ratios to the highest unit: printed so and scored otherwise, or divided by what the agency says of itself. */
export function lintBestUnit(rubric: Rubric): Fault[] {
  return criteriaOf(rubric).flatMap(({ item }) => lintRow(item));
}

function lintRow({ id: rowId, rule, guidance = "" }: Criterion): Fault[] {
  if (rule.kind === "ratio" && rule.best === true) {
    const { profile, label } = rule.denominator;
    return profile === undefined
      ? []
      : [{ severity: "error", code: "best-denominator", rowId, params: { line: label } }];
  }
  const printed = PRINTED.exec(guidance)?.[0];
  return printed === undefined
    ? []
    : [{ severity: "ambiguity", code: "best-printed", rowId, params: { line: printed } }];
}
