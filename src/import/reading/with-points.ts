import type { Exact } from "../../rubric/exact";
import { cellPoints } from "./numbers";
import { oneLine } from "./plain";

/** The words of a rule column with the points beside them: of one answer, or line by line of several. */
export function withPoints(words: string, points: string): string[] {
  if (points === "" || points === words) return [words];
  const [labels, values] = [words, points].map((text) =>
    text
      .split("\n")
      .map((line) => line.trim())
      .filter((line) => line !== ""),
  ) as [string[], string[]];
  const together = labels.length === 1 && values.length === 1 ? runTogether(words, points) : null;
  if (together) return together;
  const numbers = values.map(cellPoints);
  if (labels.length === values.length && numbers.every((value) => value !== null))
    return labels.map((label, index) => `${label}: ${numbers[index]?.toFixed().replace(".", ",") ?? ""} điểm`);
  return [words, points];
}

/** Several maxima in one cell, beside as many names; none where the cell holds one number or something else. */
export function severalMaxima(names: string, maxima: string): { readonly label: string; readonly max: Exact }[] {
  const numbers = maxima.split(/\s+/).map(cellPoints);
  const lines = names.split("\n").map(oneLine);
  const labels = lines.length === numbers.length ? lines : oneLine(names).split(/ (?=\p{Lu}\p{Ll})/u);
  if (numbers.length < 2 || labels.length !== numbers.length) return [];
  const parts = labels.flatMap((label, index) => {
    const max = numbers[index];
    return max && !max.isZero() && label !== "" ? [{ label, max }] : [];
  });
  return parts.length === numbers.length ? parts : [];
}

/** "Có Không" beside "1 0": lines whose breaks were lost, each beginning with a capital. */
function runTogether(words: string, points: string): string[] | null {
  const numbers = oneLine(points).split(" ").map(cellPoints);
  const labels = oneLine(words).split(/ (?=\p{Lu}\p{Ll})/u);
  if (numbers.length < 2 || labels.length !== numbers.length || numbers.some((value) => value === null)) return null;
  return labels.map((label, index) => `${label}: ${numbers[index]?.toFixed().replace(".", ",") ?? ""} điểm`);
}
