/**
 * Lets Excel for Windows and Mac open the workbook without asking recipients whether they trust the add-in, which a document
 * with functions of a shared runtime does otherwise (Microsoft, "Privacy and security for Office Add-ins"). Nothing
 * waits for it, and no form depends on it.
 */
export function trustRuntime(): void {
  try {
    const { settings } = Office.context.document;
    settings.set("Office.DisableTrustUX", true);
    settings.saveAsync();
  } catch {
    // A host without settings of the document has no such question either.
  }
}
