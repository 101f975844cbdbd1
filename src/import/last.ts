/** The index of the last item that the test accepts; -1 where there is none. */
export function lastIndexWhere<T>(items: readonly T[], test: (item: T) => boolean): number {
  let index = items.length - 1;
  while (index >= 0 && !test(items[index] as T)) index -= 1;
  return index;
}
