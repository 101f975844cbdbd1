/** Texts whole, so that nothing inside them is taken for a sign; numbers and words mean nothing here. */
const TOKEN = /"[^"\\]*(?:\\.[^"\\]*)*"|[{}[\],:]/gsu;

/** An object or a list that is open at a place of the text. */
interface Open {
  /** The keys so far; null for a list. */
  readonly keys: Set<string> | null;
  at: string | number;
}

/**
 * The places of keys that stand a second time in one object of a JSON text. JSON.parse keeps the last of them and says nothing,
 * other programs keep the first: the text says two things.
 * @param text one that JSON.parse reads
 */
export function repeatedKeys(text: string): (string | number)[][] {
  const found: (string | number)[][] = [];
  const open: Open[] = [];
  let isKey = false;
  for (const [token] of text.matchAll(TOKEN)) {
    const inner = open.at(-1);
    switch (token) {
      case "{":
        open.push({ keys: new Set(), at: "" });
        isKey = true;
        break;
      case "[":
        open.push({ keys: null, at: 0 });
        isKey = false;
        break;
      case "}":
      case "]":
        open.pop();
        isKey = false;
        break;
      case ",":
        if (inner?.keys === null) inner.at = Number(inner.at) + 1;
        isKey = inner !== undefined && inner.keys !== null;
        break;
      case ":":
        isKey = false;
        break;
      default: {
        if (!isKey || inner?.keys == null) break;
        const key = JSON.parse(token) as string;
        inner.at = key;
        if (inner.keys.has(key)) found.push(open.map(({ at }) => at));
        else inner.keys.add(key);
      }
    }
  }
  return found;
}
