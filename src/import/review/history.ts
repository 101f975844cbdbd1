/** States of something that can be undone, with those that were. */
export interface History<T> {
  readonly past: readonly T[];
  readonly now: T;
  readonly future: readonly T[];
}

/** So many steps can be undone. */
const STEPS = 200;

export function begin<T>(now: T): History<T> {
  return { past: [], now, future: [] };
}

/** The next state; nothing where it is the same. */
export function step<T>({ past, now, future }: History<T>, next: T): History<T> {
  return next === now ? { past, now, future } : { past: [...past, now].slice(-STEPS), now: next, future: [] };
}

export function undo<T>(history: History<T>): History<T> {
  const { past, now, future } = history;
  const before = past.at(-1);
  return before === undefined ? history : { past: past.slice(0, -1), now: before, future: [now, ...future] };
}

export function redo<T>(history: History<T>): History<T> {
  const { past, now, future } = history;
  const [next, ...rest] = future;
  return next === undefined ? history : { past: [...past, now], now: next, future: rest };
}
