import { formatDecimal, type Locale } from "../../locales/words";
import type { Criterion } from "../../rubric/schema";
import type { ProfileField } from "../../rubric/schema";
import type { Answer, Figure } from "../../rubric/answers";
import { figureLabels } from "../../scoring/rules/registry";
import type { Input } from "../../scoring/rules/rule";

/** A figure of the selected row, as the card shows it. */
export interface FigureRow {
  readonly cell: Input["cell"];
  readonly label: string;
  readonly unit: string | undefined;
  /** What the cell holds, as the language writes it; null when it is empty. */
  readonly text: string | null;
  /** A figure of the general information that could stand here and does not. */
  readonly suggestion: {
    readonly cell: "figure" | "denominator";
    readonly value: number;
    readonly label: string;
  } | null;
}

export function figureRows(
  criterion: Criterion,
  answer: Answer | undefined,
  fields: readonly ProfileField[],
  profile: Readonly<Record<string, string>>,
  locale: Locale,
): FigureRow[] {
  return figureLabels(criterion).map(({ cell, label, unit, profile: fieldId }) => {
    const figure = figureIn(answer, cell);
    const field = fields.find(({ id }) => id === fieldId);
    const value = field === undefined ? null : wholeNumber(profile[field.id]);
    return {
      cell,
      label,
      unit,
      text: figureText(figure, locale),
      suggestion:
        field === undefined || value === null || isSame(figure, value) || (cell !== "figure" && cell !== "denominator")
          ? null
          : { cell, value, label: field.shortLabel ?? field.label },
    };
  });
}

function figureIn(answer: Answer | undefined, cell: Input["cell"]): Figure | undefined {
  if (answer === undefined) return undefined;
  if ("num" in answer || "den" in answer) return cell === "figure" ? answer.num : answer.den;
  if (cell.startsWith("line"))
    return "counts" in answer ? (answer.counts?.[Number(cell.slice("line".length))] ?? undefined) : undefined;
  if (cell === "denominator") return undefined;
  if ("value" in answer) return answer.value;
  if ("points" in answer) return answer.points;
  return undefined;
}

/** A figure as the language writes it; text of a cell as it stands there; null for none. */
export function figureText(figure: Figure | undefined, locale: Locale): string | null {
  if (figure === undefined || figure === "") return null;
  if (typeof figure === "object") return figure.cellText;
  return formatDecimal(locale, String(figure));
}

/** A head count as a cell's text has it: "74", "1.234" or "1 234"; null for anything else. */
export function wholeNumber(text: string | undefined): number | null {
  const digits = text?.trim() ?? "";
  return /^\d{1,9}$|^\d{1,3}([.\s\u00a0]\d{3}){1,2}$/.test(digits) ? Number(digits.replace(/\D/g, "")) : null;
}

function isSame(figure: Figure | undefined, value: number): boolean {
  return (typeof figure === "number" || typeof figure === "string") && figure !== "" && Number(figure) === value;
}
