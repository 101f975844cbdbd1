/** A text as it is compared: programs change spaces, line ends and how accents are composed; people see no difference. */
export function plain(text: string): string {
  return text.normalize("NFC").replace(/\s+/g, " ").trim();
}
