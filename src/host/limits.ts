import { HostError, invalidArgument } from "./host-error";

// Excel's limits (Microsoft Support, "Excel specifications and limits", unless said otherwise).

/** Characters in a cell. */
const CELL = 32_767;

/** Characters of a formula. */
const FORMULA = 8_192;

/** Characters of a text between quotation marks in a formula (the same page: "Length of formula contents"). */
const LITERAL = 255;

/** Characters of title and message of a prompt and of an alert (Microsoft Learn, DataValidationPrompt; Support, "More on data validation"). */
const WORDS = { title: 32, message: 255 } as const;

/** Bytes of one request or answer on the web (Microsoft Learn, "Resource limits and performance optimization for Office Add-ins"). */
const PAYLOAD = 5 * 1024 * 1024;

export function demandCellText(text: string): void {
  if (text.length > CELL) throw invalidArgument(`${text.length} characters in a cell, ${CELL} at most`);
}

/** @param formula with "=" */
export function demandFormula(formula: string): void {
  if (formula.length > FORMULA) throw invalidArgument(`${formula.length} characters in a formula, ${FORMULA} at most`);
  for (const [literal] of formula.matchAll(/"(?:[^"]|"")*"/g)) {
    const length = literal.slice(1, -1).replaceAll('""', '"').length;
    if (length > LITERAL) throw invalidArgument(`a text of ${length} characters in a formula, ${LITERAL} at most`);
  }
}

/** The words of a prompt or an alert. */
export function demandWords({ title = "", message = "" }: { title?: string; message?: string }): void {
  if (title.length > WORDS.title)
    throw invalidArgument(`a title of ${title.length} characters, ${WORDS.title} at most`);
  if (message.length > WORDS.message)
    throw invalidArgument(`a message of ${message.length} characters, ${WORDS.message} at most`);
}

/** A list that is typed as text, not pointed at. */
export function demandTypedList(source: string): void {
  if (!source.startsWith("=") && source.length > LITERAL)
    throw invalidArgument(`a list of ${source.length} characters, ${LITERAL} at most`);
}

/** @param kind as the code of the error begins */
export function demandPayload(kind: "Request" | "Response", json: string): void {
  // Letters of Vietnamese take up to three bytes; what is far below the limit need not be counted.
  if (json.length * 3 <= PAYLOAD || new TextEncoder().encode(json).length <= PAYLOAD) return;
  const words = {
    Request: "The request payload size has exceeded the limit.",
    Response: "The response payload size has exceeded the limit.",
  };
  throw new HostError(`${kind}PayloadSizeLimitExceeded`, words[kind]);
}
