/** What a button of the ribbon asks the pane to show. */
export type Asked = "self-check";

let asked: Asked | null = null;
const listeners = new Set<() => void>();

function set(what: Asked | null): void {
  asked = what;
  for (const listener of listeners) listener();
}

/** The one wish of the ribbon that waits: the pane may not be on screen yet when its button is pressed. */
export const ribbonWish = {
  get: (): Asked | null => asked,
  subscribe(listener: () => void): () => void {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
  ask: (what: Asked): void => set(what),
  /** Called by the screen that has come to show it. */
  fulfil: (): void => set(null),
};
