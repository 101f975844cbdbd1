/**
 * F6 goes from the cells to the pane and back, as in Excel (Microsoft Support, "Keyboard shortcuts in Excel"). The cells
 * use Tab for themselves, so without it the keyboard would never leave them.
 */
export function switchWithF6(pane: HTMLIFrameElement): void {
  let before: HTMLElement | null = null;
  document.addEventListener("focusin", ({ target }) => {
    if (target instanceof HTMLElement && target !== pane) before = target;
  });
  onF6(window, () => pane.contentWindow?.focus());
  pane.addEventListener("load", () => {
    if (!pane.contentWindow) return;
    onF6(pane.contentWindow, () => {
      window.focus();
      before?.focus();
    });
  });
}

/** Listens before the page's own handlers do. */
function onF6(view: Window, go: () => void): void {
  view.addEventListener(
    "keydown",
    (event) => {
      if (event.key !== "F6") return;
      event.preventDefault();
      event.stopPropagation();
      go();
    },
    true,
  );
}
