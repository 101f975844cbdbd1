/** Whether an attribute of a file says yes. */
export function isOn(value: string | undefined, otherwise = false): boolean {
  return value === undefined ? otherwise : value === "1" || value === "true";
}
