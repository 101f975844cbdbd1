import type { ICellData } from "@univerjs/core";

/**
 * The "@" of Excel 365: "one cell of what this gives". It stands before a function of an add-in in a formula that was made
 * without dynamic arrays, as every file's plain `<f>` is (Microsoft Support, "Implicit intersection operator: @"). Univer
 * cannot calculate it, so the sign is kept beside the formula.
 */
export const withoutArrays = { withoutArrays: true } as const;

/** A formula as cell contents, its signs taken off. */
export function withoutSigns(formula: string): Pick<ICellData, "f" | "custom"> {
  const f = outsideTexts(formula, (part) => part.replace(/@(?=[\p{L}_$[(])/gu, ""));
  return { f, custom: f === formula ? null : withoutArrays };
}

/** A formula as Excel shows it; `namespaces` are those of the add-ins' functions. */
export function withSigns(formula: string, cell: ICellData | null, namespaces: ReadonlySet<string>): string {
  if (!cell?.custom?.["withoutArrays"] || namespaces.size === 0) return formula;
  const calls = new RegExp(`(?<![\\w.])(?:${[...namespaces].join("|")})\\.[\\w.]+(?=\\s*\\()`, "gi");
  return outsideTexts(formula, (part) => part.replace(calls, (name) => `@${name}`));
}

/** Changes a formula except within quotation marks. */
function outsideTexts(formula: string, change: (part: string) => string): string {
  return formula
    .split(/("[^"]*")/)
    .map((part, index) => (index % 2 === 1 ? part : change(part)))
    .join("");
}
