/** An element of the page's own HTML, of a kind that the caller knows. */
// eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters -- querySelector does the same
export function element<Kind extends HTMLElement = HTMLElement>(id: string): Kind {
  const found = document.getElementById(id);
  if (!found) throw new Error(`The trial page lacks #${id}.`);
  return found as Kind;
}
