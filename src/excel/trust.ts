const SETTING = "Office.DisableTrustUX";

/**
 * Lets Excel for Windows and Mac open the workbook without asking recipients whether they trust the add-in, which a document
 * with functions of a shared runtime does otherwise (Microsoft, "Privacy and security for Office Add-ins"). Nothing
 * waits for it, and no form depends on it.
 */
export function trustRuntime(): void {
  inSettings((settings) => settings.set(SETTING, true));
}

/** Takes back what `trustRuntime` has said, in a workbook that keeps no form. */
export function forgetTrust(): void {
  inSettings((settings) => settings.remove(SETTING));
}

function inSettings(use: (settings: Office.Settings) => void): void {
  try {
    const { settings } = Office.context.document;
    use(settings);
    settings.saveAsync();
  } catch {
    // A host without settings of the document has no such question either.
  }
}
