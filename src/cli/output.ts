import type { CliError } from "./cli-error";

// The one place where anything reaches the terminal. What comes from files may hold anything, also what moves the cursor, clears
// the screen or writes a line that looks like one of ours.

/** Prints a line of results. */
export function print(line: string): void {
  console.log(visible(line));
}

/** Tells a line of words, beside the results. */
export function tell(line: string): void {
  console.error(visible(line));
}

/** Tells what is wrong with the input, line by line. */
export function tellError({ lines }: CliError): void {
  for (const line of typeof lines === "string" ? [lines] : lines) tell(line);
}

/** Prints a result as JSON, on one line. */
export function printJson(value: unknown): void {
  print(JSON.stringify(value));
}

// Control characters of both ranges, what turns the direction of writing, and separators of lines.
const INVISIBLE = /[\u0000-\u0008\u000a-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/g;

/** A line in which control characters are written as JSON writes them: JSON stays the same JSON. */
export function visible(line: string): string {
  return line.replace(INVISIBLE, (found) => `\\u${found.charCodeAt(0).toString(16).padStart(4, "0")}`);
}

/** Whoever reads the output may stop reading (`| head`): nothing is wrong then, and there is nobody to tell. */
export function endQuietly(stream: NodeJS.WriteStream): void {
  stream.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code !== "EPIPE") throw error;
    process.exit();
  });
}
