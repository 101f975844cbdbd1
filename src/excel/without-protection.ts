import type { DescribedSheet, InspectedSheet } from "./inspect";
import { protectAgain } from "./protect-again";

/** What the sheets of a form are protected by. */
type Protected = Pick<DescribedSheet, "descriptionSheet" | "isDescriptionProtected" | "sheetName" | "mark"> &
  Partial<Pick<InspectedSheet, "protection">>;

/**
 * Lets a change go to Excel in one sync with the sheets unprotected, and protects them again as they were, also when it fails.
 * @param form null where the form itself is not touched
 */
export async function withoutProtection(
  context: Excel.RequestContext,
  form: Excel.Worksheet | null,
  { sheetName, protection, mark, descriptionSheet, isDescriptionProtected }: Protected,
  change: () => void,
): Promise<void> {
  const options = form === null ? null : (protection ?? null);
  if (options !== null) form?.protection.unprotect();
  if (isDescriptionProtected) descriptionSheet.protection.unprotect();
  change();
  if (options !== null) form?.protection.protect(options);
  if (isDescriptionProtected) descriptionSheet.protection.protect();
  try {
    await context.sync();
  } catch (error) {
    if (options !== null) await protectAgain(sheetName, options);
    if (isDescriptionProtected) await protectAgain(mark.descriptionSheet);
    throw error;
  }
}
