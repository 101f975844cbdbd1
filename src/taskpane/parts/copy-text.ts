/** Puts a text on the clipboard. @returns false where the window keeps an add-in from it, as some do */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
