/**
 * A record by ids that come from a rubric, of which nobody knows how they are called: with nothing inherited, an id like
 * "constructor" is a key as any other, and "__proto__" too.
 */
export function recordOf<T>(entries: Iterable<readonly [string, T]> = []): Record<string, T> {
  const record = Object.create(null) as Record<string, T>;
  for (const [id, value] of entries) record[id] = value;
  return record;
}

/** What a record has for an id of a rubric, and not what every object inherits. */
export function ownOf<T>(record: Readonly<Record<string, T>>, id: string): T | undefined {
  return Object.hasOwn(record, id) ? record[id] : undefined;
}
