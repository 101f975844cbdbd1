import { focusHeading } from "../parts/place-heading";

/** Time for whoever knows a better place than the heading, as a dialog knows the button that opened it. */
const GRACE = 150;

/**
 * The focus never falls: when the element that has it goes from the page, the heading of the place takes it over. A focus that
 * the user gave up, by a click beside or by going to the cells, is left alone.
 *
 * @returns what ends the watching
 */
export function keepFocus(root: HTMLElement): () => void {
  let last: Element | null = null;
  const isNowhere = (): boolean => document.activeElement === null || document.activeElement === document.body;
  const look = (): void => {
    if (last === null || last.isConnected || !isNowhere()) return;
    const gone = last;
    setTimeout(() => {
      if (last !== gone || !isNowhere()) return;
      last = null;
      if (document.hasFocus()) focusHeading();
    }, GRACE);
  };
  const onFocusIn = ({ target }: FocusEvent): void => {
    last = target instanceof Element ? target : null;
  };
  // An element that goes from the page can lose the focus before it goes.
  const onFocusOut = (): void =>
    void setTimeout(() => {
      if (last?.isConnected && isNowhere()) last = null;
    });
  const observer = new MutationObserver(look);
  observer.observe(root, { childList: true, subtree: true });
  document.addEventListener("focusin", onFocusIn);
  document.addEventListener("focusout", onFocusOut);
  return () => {
    observer.disconnect();
    document.removeEventListener("focusin", onFocusIn);
    document.removeEventListener("focusout", onFocusOut);
  };
}
