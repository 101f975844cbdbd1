import type { FileProtection } from "../../workbook/workbook-file";
import type { ProtectionState } from "../book";

type Allowed = FileProtection["allow"];

/** What a file says of a protected sheet, by Excel's names for the same. */
const options = {
  formatCells: "allowFormatCells",
  formatColumns: "allowFormatColumns",
  formatRows: "allowFormatRows",
  insertColumns: "allowInsertColumns",
  insertRows: "allowInsertRows",
  insertHyperlinks: "allowInsertHyperlinks",
  deleteColumns: "allowDeleteColumns",
  deleteRows: "allowDeleteRows",
  sort: "allowSort",
  autoFilter: "allowAutoFilter",
  pivotTables: "allowPivotTables",
} as const;
const kinds = Object.entries(options) as [keyof typeof options, (typeof options)[keyof typeof options]][];

export function openProtection(allow: Allowed): Excel.WorksheetProtectionOptions {
  const selectionMode = allow.selectLockedCells ? "Normal" : allow.selectUnlockedCells ? "Unlocked" : "None";
  return {
    ...Object.fromEntries(kinds.map(([kind, option]) => [option, allow[kind]])),
    selectionMode,
  };
}

export function saveProtection({ options: known, password }: ProtectionState): FileProtection {
  const { selectionMode = "Normal" } = known;
  const allow = Object.fromEntries(kinds.map(([kind, option]) => [kind, known[option] ?? false])) as Record<
    keyof typeof options,
    boolean
  >;
  return {
    allow: { ...allow, selectLockedCells: selectionMode === "Normal", selectUnlockedCells: selectionMode !== "None" },
    password: password !== null,
  };
}
