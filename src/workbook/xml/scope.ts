import type { Vocabulary } from "./vocabulary";

/** By their names as written, prefix included. */
export type XmlAttributes = Readonly<Record<string, string | undefined>>;

/** The languages that the prefixes of an element stand for (Namespaces in XML 1.0). */
export class Scope {
  /** By names as written, since a sheet repeats few of them a hundred thousand times. */
  private readonly told = new Map<string, string | null>();
  private plain: { readonly prefix: string | null } | null = null;

  /** @param depth of the element that declares them */
  private constructor(
    readonly depth: number,
    readonly outer: Scope | null,
    private readonly languages: ReadonlyMap<string, string>,
  ) {}

  static outermost(): Scope {
    return new Scope(0, null, new Map([["xml", "http://www.w3.org/XML/1998/namespace"]]));
  }

  /** The scope of an element that declares prefixes. */
  within(depth: number, attributes: XmlAttributes): Scope {
    const languages = new Map(this.languages);
    for (const [name, value = ""] of Object.entries(attributes)) {
      if (name === "xmlns") languages.set("", value);
      else if (name.startsWith("xmlns:")) languages.set(name.slice(6), value);
    }
    return new Scope(depth, this, languages);
  }

  /** The language of an element's name as written; "" where it has none. */
  languageOf(written: string): string {
    return this.languages.get(written.slice(0, Math.max(0, written.indexOf(":")))) ?? "";
  }

  /** An element's name in a vocabulary, or null where it is of another language. */
  nameIn(vocabulary: Vocabulary, written: string): string | null {
    // Nearly all names have no prefix: what stands for none is looked up once.
    if (!written.includes(":")) {
      this.plain ??= { prefix: vocabulary.get(this.languages.get("") ?? "") ?? null };
      const { prefix } = this.plain;
      return prefix === "" ? written : prefix === null ? null : prefix + written;
    }
    const known = this.told.get(written);
    if (known !== undefined) return known;
    const prefix = vocabulary.get(this.languageOf(written));
    const name = prefix === undefined ? null : prefix + written.slice(written.indexOf(":") + 1);
    this.told.set(written, name);
    return name;
  }

  /** The value of the attribute of that name in one of the languages. */
  attribute(attributes: XmlAttributes, name: string, languages: ReadonlySet<string>): string | undefined {
    for (const [written, value] of Object.entries(attributes)) {
      const colon = written.indexOf(":");
      if (colon > 0 && written.slice(colon + 1) === name && languages.has(this.languageOf(written))) return value;
    }
    return undefined;
  }
}
