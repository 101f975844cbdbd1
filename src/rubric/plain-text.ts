/** A text as it is compared: programs change spaces, line ends and how accents are composed; people see no difference. */
export function plain(text: string): string {
  return text.normalize("NFC").replace(/\s+/g, " ").trim();
}

/** Whether two texts are the same to people. Nearly all are so to the letter. */
export function samePlain(a: string, b: string): boolean {
  return a === b || plain(a) === plain(b);
}
