/** Something in the input that the user can put right; its message is in the user's language. Exit code 2. */
export class CliError extends Error {}
