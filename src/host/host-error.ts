/** Excel's error codes that this host answers with (`Excel.ErrorCodes`). */
export type HostErrorCode =
  | "AccessDenied"
  | "ApiNotFound"
  | "GeneralException"
  | "InvalidArgument"
  | "InvalidOperation"
  | "InvalidOperationInCellEditMode"
  | "InvalidReference"
  | "ItemAlreadyExists"
  | "ItemNotFound"
  | "NotImplemented"
  | "RangeExceedsLimit"
  | "UnsupportedOperation";

/** A refusal that reaches the add-in as `OfficeExtension.Error` with the same code and message. */
export class HostError extends Error {
  constructor(
    readonly code: HostErrorCode | (string & {}),
    message: string,
  ) {
    super(message);
    this.name = "HostError";
  }
}

/** Excel's words for a reference to something that is not there. */
export function itemNotFound(): HostError {
  return new HostError("ItemNotFound", "The requested resource doesn't exist.");
}

/** Excel's words for an argument that cannot be read. */
export function invalidArgument(detail?: string): HostError {
  const words = "The argument is invalid or missing or has an incorrect format.";
  return new HostError("InvalidArgument", detail ? `${words} (${detail})` : words);
}

/** What an add-in gets for an Excel member that this host lacks: its name, never an empty value. */
export function apiNotFound(member: string): HostError {
  return new HostError("ApiNotFound", `The embedded host does not implement ${member}.`);
}
