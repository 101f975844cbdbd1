/**
 * A text of a file as it may be shown: what no one sees but a terminal or a browser obeys (control characters, marks that turn the
 * direction of writing) gives way to a sign that something stood there; line breaks and tabs to spaces.
 */
export function visible(text: string): string {
  return text
    .replace(/[\t\n\r\u2028\u2029]+/g, " ")
    .replace(/[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, "\ufffd");
}
