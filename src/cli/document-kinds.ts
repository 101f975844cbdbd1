import type { cliWords } from "../locales/cli";
import { type DocumentKind, documentKinds, isDocumentKind } from "../sheet/document/paper";
import { CliError } from "./cli-error";

/** The kinds that an option names, parted by commas; without a name what the form is first printed as. @throws CliError */
export function documentsNamed(
  named: boolean | string,
  appraisal: boolean,
  say: (key: keyof typeof cliWords, params?: Readonly<Record<string, string>>) => string,
): DocumentKind[] {
  if (named === false) return [];
  if (named === true) return appraisal ? ["appraised"] : ["self", "evidence"];
  return named.split(",").map((name) => {
    const kind = name.trim();
    if (!isDocumentKind(kind))
      throw new CliError(say("error.document-kind", { kind, kinds: documentKinds.join(", ") }));
    if (!appraisal && (kind === "appraised" || kind === "minutes"))
      throw new CliError(say("error.document-appraisal", { kind }));
    return kind;
  });
}
