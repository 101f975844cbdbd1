/** Looks at a key before the cells do; true when it was meant for it alone. */
type KeyHandler = (event: KeyboardEvent) => boolean;

const handlers: KeyHandler[] = [];

// Univer listens on the window, too. What is registered first is told first, and this module is loaded before Univer starts.
window.addEventListener(
  "keydown",
  (event) => {
    if (event.isComposing || !handlers.some((handle) => handle(event))) return;
    event.preventDefault();
    event.stopImmediatePropagation();
  },
  true,
);

/** Lets a handler see the page's keys before Univer does, the last one first; answers how to end that. */
export function onKey(handle: KeyHandler): () => void {
  handlers.unshift(handle);
  return () => {
    const at = handlers.indexOf(handle);
    if (at >= 0) handlers.splice(at, 1);
  };
}

/** Whether a key goes to the cells, and not to the name box, a dialog or a menu. */
export function inCells({ target }: KeyboardEvent): boolean {
  return target instanceof HTMLElement && (target === document.body || target.isContentEditable);
}
