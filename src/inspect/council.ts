import type { ColumnKey } from "../form/columns";
import type { FormCells } from "../form/form-cells";
import { type Council, isShownNumber } from "../rubric/answers";
import { quoted } from "../rubric/labels";
import { recordOf } from "../rubric/record";
import type { Rubric } from "../rubric/schema";
import type { AppraisedScores } from "../scoring/appraisal";
import { type CouncilScores, councilScores } from "../scoring/council";
import { readFigure } from "../scoring/figures";
import type { RowsById } from "../sheet/form-plan/placed-plan";
import type { CellValue, SheetContents } from "../workbook/contents";
import type { ScoredSide } from "./compare-plan";
import { about, type Finding } from "./finding";
import { consequences, isError, pointsById, samePoints, storedPoints } from "./stored-points";

/** What the council decided, as a form tells of it. */
export interface InspectedCouncil extends CouncilScores {
  /** Points that stand as text read as numbers, where they can be read in one way only. */
  readonly decisions: Council;
  /** The final points as they stand in the sheet, by the ids of rows. */
  readonly stored: ReadonlyMap<string, CellValue>;
}

interface Surroundings {
  /** What the cells show. */
  readonly shown: Council;
  readonly rowOf: FormCells["rowOf"];
  readonly appraisal: AppraisedScores & { readonly stored: ReadonlyMap<string, CellValue> };
  readonly rows: RowsById;
  readonly columns: ReadonlyMap<ColumnKey, number>;
  readonly values: SheetContents["values"];
}

/** The council's part of a form, scored again, with what is wrong or missing in what people typed there. */
export function inspectCouncil(
  rubric: Rubric,
  { shown, rowOf, appraisal, rows, columns, values }: Surroundings,
): { readonly council: InspectedCouncil; readonly side: ScoredSide; readonly findings: readonly Finding[] } {
  const findings: Finding[] = [];
  const tell = (kind: Finding["kind"], id: string, key: ColumnKey, found: string, expected: string): void => {
    const [row, column] = [rowOf.get(id), columns.get(key)];
    const cell = row === undefined || column === undefined ? null : { row, column };
    findings.push(about(kind, `criterion:${id}`, key, cell, found, expected));
  };
  const decisions = readTexts(shown, tell);
  const scored = councilScores(rubric, appraisal.scores, decisions);
  const told = new Set(findings.map(({ rowId }) => rowId));
  for (const { id, fault, reasonMissing, council } of scored.rows) {
    const isTold = told.has(`criterion:${id}`);
    if (fault !== null && !isTold)
      tell("council-beyond", id, "council", fault.params["value"] ?? "", fault.params["max"] ?? "");
    if (reasonMissing) tell("council-reason-missing", id, "councilReason", council ?? "", "");
  }
  const points = pointsById(scored.scores);
  const stored = storedPoints(points, rows, values, columns.get("finalPoints"));
  const follows = consequences(rubric, stored);
  const given = new Set(
    scored.rows.flatMap(({ id, council, fault }) => ((council ?? fault) ? [`criterion:${id}`] : [])),
  );
  const side: ScoredSide = {
    points,
    // Where the council gives nothing its column shows what stands in the appraiser's.
    follows(fault, id, isPoints) {
      if (follows(fault, id, isPoints)) return true;
      const beside = appraisal.stored.get(id);
      if (!isPoints || !id.startsWith("criterion:") || given.has(id) || beside === undefined) return false;
      if (fault === "error-shown") return isError(beside);
      const shownPoints = stored.get(id) ?? "";
      return (
        (fault === "points-differ" || fault === "earlier-points") &&
        (typeof beside === "number" ? samePoints(shownPoints, String(beside)) : shownPoints === "")
      );
    },
  };
  return { council: { ...scored, decisions, stored }, side, findings };
}

/** Numbers that stand as text, and what is none: as of the figures of both sides (text-figures.ts). */
function readTexts(
  shown: Council,
  tell: (kind: Finding["kind"], id: string, key: ColumnKey, found: string, expected: string) => void,
): Council {
  return recordOf(
    Object.entries(shown).map(([id, decision]) => {
      const { points } = decision;
      if (typeof points !== "object") return [id, decision] as const;
      if (isShownNumber(points)) {
        tell(`${points.shows}-for-number`, id, "council", points.cellText, String(points.number));
        return [id, decision] as const;
      }
      const reading = readFigure(points.cellText);
      if (reading.kind !== "number" || reading.warning !== null) {
        tell("input-unread", id, "council", quoted(points.cellText), "");
        return [id, decision] as const;
      }
      const number = reading.value.toFixed();
      tell("number-as-text", id, "council", quoted(points.cellText), number);
      return [id, { ...decision, points: number }] as const;
    }),
  );
}
