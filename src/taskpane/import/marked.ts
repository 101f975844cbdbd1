/** A text in pieces: those that hold one of the quoted words are marked. */
export function markedPieces(
  text: string,
  quoted: readonly string[],
): readonly { readonly text: string; readonly marked: boolean }[] {
  const patterns = quoted
    .filter((words) => words.trim() !== "")
    // The longest first: it holds the others.
    .sort((a, b) => b.length - a.length)
    .map((words) =>
      words
        .trim()
        .replace(/[.*+?^${}()|[\]\\]/g, "\\$&")
        .replace(/\s+/g, "\\s+"),
    );
  if (patterns.length === 0) return [{ text, marked: false }];
  const found = new RegExp(`(${patterns.join("|")})`, "giu");
  return text
    .split(found)
    .map((piece, index) => ({ text: piece, marked: index % 2 === 1 }))
    .filter((piece) => piece.text !== "");
}
