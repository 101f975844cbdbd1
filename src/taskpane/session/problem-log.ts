/** A problem that the pane has shown, as the report of errors tells it. */
export interface LoggedProblem {
  readonly at: Date;
  /** The name of what was being done. */
  readonly during: string;
  readonly code: string;
  readonly detail: string;
}

const MOST = 20;
const logged: LoggedProblem[] = [];

/** Remembers a problem for as long as the pane is open; it goes nowhere unless the user copies the report. */
export function logProblem(during: string, { code, detail }: Pick<LoggedProblem, "code" | "detail">): void {
  logged.push({ at: new Date(), during, code, detail });
  if (logged.length > MOST) logged.shift();
}

/** The last problems, the latest first. */
export function loggedProblems(): readonly LoggedProblem[] {
  return [...logged].reverse();
}
