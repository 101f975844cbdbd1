import { ownOf } from "../rubric/record";
import type { ColumnKey } from "../form/columns";
import type { Description } from "../form/description";
import type { FormCells } from "../form/form-cells";
import { inputCells, profileCell } from "../form/input-cells";
import { unpackSelf } from "../form/self-record";
import { criteriaOf } from "../rubric/outline";
import type { Rubric } from "../rubric/schema";
import { about, type Finding } from "./finding";
import { plain } from "../rubric/plain-text";

/** What of the agency's own part is not as it was when the appraisal began, cell by cell. */
export function selfChanges(
  rubric: Rubric,
  { appraisal }: Pick<Description, "appraisal">,
  cells: FormCells,
  columns: ReadonlyMap<ColumnKey, number>,
): Finding[] {
  const record = appraisal && unpackSelf(appraisal);
  if (record === null) return [about("self-record-damaged", null, null, null, "", "")];
  const findings: Finding[] = [];
  const look = (
    rowId: string,
    key: ColumnKey,
    row: number | undefined,
    now: string | number,
    then: string | number,
  ): void => {
    if (plain(String(now)) === plain(String(then))) return;
    const column = columns.get(key);
    const cell = row === undefined || column === undefined ? null : { row, column };
    findings.push(about("self-changed", rowId, key, cell, String(now), String(then)));
  };
  for (const field of rubric.profile) {
    const [now, then] = [cells.profile, record.profile].map((texts) => profileCell(field, texts[field.id] ?? ""));
    look(`profile:${field.id}`, "figure", cells.profileRowOf.get(field.id), now ?? "", then ?? "");
  }
  for (const { item, exceptions } of criteriaOf(rubric)) {
    const [now, then] = [cells.answers, record.answers].map((answers) =>
      inputCells(item, exceptions, ownOf(answers, item.id) ?? {}),
    );
    for (const [key, value] of then?.own ?? [])
      look(`criterion:${item.id}`, key, cells.rowOf.get(item.id), now?.own.get(key) ?? "", value);
    then?.lines.forEach((value, line) => {
      const row = cells.lineRowsOf.get(item.id)?.get(line);
      look(`line:${item.id}:${line}`, "figure", row, now?.lines[line] ?? "", value);
    });
  }
  return findings;
}
