import { isPlaceHeading } from "./place-heading";

/**
 * A pressed button can go with what it did: the element takes the focus over, unless the user has moved on. Where Excel took its
 * time, the heading of the place holds it meanwhile (shell/keep-focus.ts).
 */
export function takeFocusOver(find: () => HTMLElement | null | undefined): void {
  // What the command changed may still be on its way to the screen.
  setTimeout(() => {
    const { activeElement } = document;
    if (activeElement === document.body || isPlaceHeading(activeElement)) find()?.focus();
  });
}
