/** Labels are compared as Excel compares text: spaces at the ends and the case of letters do not count. */
export function sameLabel(a: string, b: string): boolean {
  return a === b || fold(a) === fold(b);
}

/** TRIM of Excel also makes one space of several. */
function fold(label: string): string {
  return label.trim().replace(/ +/g, " ").toLowerCase();
}
