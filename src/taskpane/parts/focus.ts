/** A pressed button can go with what it did: the element takes the focus over, unless the user has moved on. */
export function takeFocusOver(find: () => HTMLElement | null | undefined): void {
  // What the command changed may still be on its way to the screen.
  setTimeout(() => {
    if (document.activeElement === document.body) find()?.focus();
  });
}
