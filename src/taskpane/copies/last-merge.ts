import type { ChangedInputs } from "../../excel/change-inputs";
import { keptForSheet } from "../session/kept-for-sheet";

/** A merge that can be taken back. */
export interface LastMerge {
  readonly changed: ChangedInputs;
  readonly files: readonly string[];
}

/** The last merge into a form, as long as the pane is open. */
export const useLastMerge = keptForSheet<LastMerge>();
