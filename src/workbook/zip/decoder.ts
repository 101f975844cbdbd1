/** Every platform has it; the types of the language alone do not. */
declare class TextDecoder {
  constructor(label: string, options: { readonly fatal: boolean });
  decode(bytes?: Uint8Array, options?: { readonly stream: boolean }): string;
}

export type Encoding = "utf-8" | "utf-16le" | "utf-16be";

/** Text of bytes that come in pieces. What no encoding allows is thrown as a TypeError. */
export interface PieceDecoder {
  decode(piece: Uint8Array): string;
  /** The text of what is still held back. */
  end(): string;
  encoding(): Encoding;
}

/**
 * Decodes by the mark of the byte order, or without one by how the first letter lies in the bytes (XML 1.0, appendix F).
 * The mark itself is no text.
 */
export function pieceDecoder(): PieceDecoder {
  let held = new Uint8Array(0);
  let encoding: Encoding = "utf-8";
  let decoder: TextDecoder | null = null;
  const begin = (bytes: Uint8Array): string => {
    encoding = encodingOf(bytes);
    decoder = new TextDecoder(encoding, { fatal: true });
    return decoder.decode(bytes, { stream: true });
  };
  return {
    decode(piece) {
      if (decoder) return decoder.decode(piece, { stream: true });
      if (held.length > 0) {
        const both = new Uint8Array(held.length + piece.length);
        both.set(held);
        both.set(piece, held.length);
        piece = both;
      }
      if (piece.length >= 4) return begin(piece);
      held = piece.slice();
      return "";
    },
    end() {
      const begun = decoder ? "" : begin(held);
      return begun + (decoder?.decode() ?? "");
    },
    encoding: () => encoding,
  };
}

/** The encoding of a text by its first bytes. */
export function encodingOf([first, second]: Uint8Array): Encoding {
  if (first === undefined || second === undefined) return "utf-8";
  // Without a mark: XML begins with "<" and JSON with "{" or "[", whose other byte is zero.
  if ((first === 0xff && second === 0xfe) || (first !== 0 && second === 0)) return "utf-16le";
  if ((first === 0xfe && second === 0xff) || (first === 0 && second !== 0)) return "utf-16be";
  return "utf-8";
}
