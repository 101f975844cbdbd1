/**
 * Puts a page on the clipboard as Word takes it, with its text beside it. In panes whose clipboard is closed the browser's older
 * way is tried: a selection that is copied.
 * @returns whether it lies there now
 */
export async function copyHtml(html: string): Promise<boolean> {
  try {
    const blob = new Blob([html], { type: "text/html" });
    const text = new Blob([new DOMParser().parseFromString(html, "text/html").body.textContent], {
      type: "text/plain",
    });
    await navigator.clipboard.write([new ClipboardItem({ "text/html": blob, "text/plain": text })]);
    return true;
  } catch {
    return copySelection(html);
  }
}

function copySelection(html: string): boolean {
  const take = (event: ClipboardEvent): void => {
    event.clipboardData?.setData("text/html", html);
    event.preventDefault();
  };
  document.addEventListener("copy", take);
  try {
    // The only way where the clipboard of the page is closed, and still there in every WebView that Excel uses.
    // eslint-disable-next-line @typescript-eslint/no-deprecated
    return document.execCommand("copy");
  } catch {
    return false;
  } finally {
    document.removeEventListener("copy", take);
  }
}
