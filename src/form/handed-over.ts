import { chunksOf, type Entries } from "./description";
import { type FormContents, packContents, unpackContents } from "./kept-contents";
import { isDay } from "./period";
import { type FormStatus, statusOf, type Turn, turnOf } from "./status";

// What a form said when somebody gave it out of hand. Everybody who has it in turn keeps one of these in its description, so
// that it can be told what has changed when it comes back.

/** What a form said when it went from one hand into another. */
export interface HandedOver extends FormContents {
  /** An ISO date. */
  readonly day: string;
  /** Where the form went. */
  readonly to: FormStatus;
}

const HANDED = "handed";
const turns = ["agency", "head", "province"] as const satisfies readonly Turn[];

/** The changes of facts when a form moves on; none where it stays with those who have it. */
export function handingOver(
  entries: Entries,
  from: FormStatus,
  { day, to, ...contents }: HandedOver,
): [key: string, value: string | null][] {
  const turn = turnOf(from);
  if (turn === "nobody" || turn === turnOf(to)) return [];
  const key = `${HANDED}.${turn}`;
  const old = [...entries.keys()].filter((name) => name === key || name.startsWith(`${key}.`));
  const packed = packContents(contents);
  return [
    ...old.map((name): [string, null] => [name, null]),
    ...(packed === null
      ? []
      : [
          [key, packed.fingerprint] as [string, string],
          [`${key}.day`, day] as [string, string],
          [`${key}.to`, to] as [string, string],
          ...packed.chunks.map((chunk, index): [string, string] => [`${key}.${index}`, chunk]),
        ]),
  ];
}

/**
 * What the form said when those who have it in hand now gave it away last; where they never did, when it was given to them. Null
 * where nothing is known of either.
 */
export function handedOver(entries: Entries, status: FormStatus): HandedOver | null {
  const own = turns.find((turn) => turn === turnOf(status));
  const returned = own === undefined ? null : readHanded(entries, own);
  if (returned !== null) return returned;
  const others = turns.flatMap((turn) => (turn === own ? [] : (readHanded(entries, turn) ?? [])));
  const [latest = null] = others.sort((a, b) => b.day.localeCompare(a.day));
  return others.find(({ to }) => to === status) ?? latest;
}

function readHanded(entries: Entries, turn: (typeof turns)[number]): HandedOver | null {
  const key = `${HANDED}.${turn}`;
  const fingerprint = entries.get(key);
  const day = entries.get(`${key}.day`) ?? "";
  if (fingerprint === undefined || !isDay(day)) return null;
  const contents = unpackContents({ fingerprint, chunks: chunksOf(entries, key) });
  return contents && { ...contents, day, to: statusOf(entries.get(`${key}.to`)) };
}
