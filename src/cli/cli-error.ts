/** Something in the input that the user can put right; its lines are in the user's language. Exit code 2. */
export class CliError extends Error {
  constructor(
    readonly lines: string | readonly string[],
    options?: ErrorOptions,
  ) {
    super(typeof lines === "string" ? lines : lines.join("\n"), options);
  }
}
