/** What is made of an object, made once for each and kept as long as the object is. */
export function remembered<From extends object, Made>(make: (from: From) => Made): (from: From) => Made {
  const kept = new WeakMap<From, Made>();
  return (from) => {
    const known = kept.get(from);
    if (known !== undefined) return known;
    const made = make(from);
    kept.set(from, made);
    return made;
  };
}

/** So many characters of texts are kept at the most, before all are forgotten: strangers' files hold any number of them. */
const MOST_CHARACTERS = 4_000_000;

/** What is made of a text, kept for when it comes again: a thousand workbooks of one rubric repeat the same ones. */
export function rememberedText<Made>(make: (text: string) => Made): (text: string) => Made {
  const kept = new Map<string, Made>();
  let characters = 0;
  return (text) => {
    const known = kept.get(text);
    if (known !== undefined) return known;
    const made = make(text);
    if ((characters += text.length) > MOST_CHARACTERS) {
      kept.clear();
      characters = text.length;
    }
    kept.set(text, made);
    return made;
  };
}
