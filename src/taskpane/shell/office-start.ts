/** How the pane found its surroundings. */
export type Start =
  | { readonly kind: "waiting" }
  | { readonly kind: "slow" }
  | { readonly kind: "no-office" }
  | { readonly kind: "outside" }
  | { readonly kind: "too-old"; readonly missing: readonly string[] }
  | { readonly kind: "ready" };

/** What every Excel that runs ITSCORE has: LTSC 2021, Microsoft 365, Mac 16.52, the web. */
const REQUIRED = [
  ["ExcelApi", "1.14"],
  ["CustomFunctionsRuntime", "1.3"],
  ["SharedRuntime", "1.1"],
] as const;

/** The requirement sets that this Excel lacks, as "ExcelApi 1.14". */
function missingSets(isSetSupported: (name: string, version: string) => boolean): string[] {
  return REQUIRED.filter(([name, version]) => !isSetSupported(name, version)).map(
    ([name, version]) => `${name} ${version}`,
  );
}

/** What Office.onReady's answer means for us. In a plain browser the host is null, whatever the declaration says. */
export function startOf(
  host: Office.HostType | null,
  isSetSupported: (name: string, version: string) => boolean,
): Start {
  if ((host as string | null) !== "Excel") return { kind: "outside" };
  const missing = missingSets(isSetSupported);
  return missing.length > 0 ? { kind: "too-old", missing } : { kind: "ready" };
}

/**
 * Reports the start: "waiting" at once, "slow" when Excel has not answered in time, and the outcome whenever it comes.
 * Office.onReady can hang for good when Excel for Windows restores a pane, so the wait must be visible and end in a reload button.
 */
export function watchStart(patience: number, report: (start: Start) => void): void {
  if (typeof Office === "undefined") {
    report({ kind: "no-office" });
    return;
  }
  report({ kind: "waiting" });
  const timer = setTimeout(() => report({ kind: "slow" }), patience);
  const end = (start: Start): void => {
    clearTimeout(timer);
    report(start);
  };
  Office.onReady().then(
    ({ host }) => end(startOf(host, (name, version) => Office.context.requirements.isSetSupported(name, version))),
    () => end({ kind: "no-office" }),
  );
}
