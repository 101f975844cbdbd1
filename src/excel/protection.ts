/**
 * What a sheet's protection allows, as `protect` takes it; null where the sheet is not protected. Options that Excel tells may
 * hold nulls, with which `protect` fails (office-js #1931).
 * @param protection with `protected` and `options` loaded
 */
export function protectionOf({
  protected: isProtected,
  options,
}: Excel.WorksheetProtection): Excel.WorksheetProtectionOptions | null {
  if (!isProtected) return null;
  const told = Object.entries((options as Partial<Excel.WorksheetProtectionOptions> | null) ?? {});
  return Object.fromEntries(told.filter(([, value]) => (value as unknown) !== null));
}
