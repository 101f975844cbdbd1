import type { FunctionMappings, FunctionsMetadata } from "../custom-functions";
import type { Bridge } from "../excel-host";

/** What the trial page offers to the pane in its iframe. Of data, only JSON text crosses between them. */
export interface TrialHost {
  /** Language of the spreadsheet and of `Office.context`. */
  readonly language: string;
  connect(): Bridge;
  /** The file that a window opened by this one is to show; null where there is none of that key. */
  workbookFor(key: string): Uint8Array | null;
  registerFunctions(mappings: () => FunctionMappings, metadata: FunctionsMetadata): void;
}

declare global {
  interface Window {
    itscoreTrial?: TrialHost;
  }
}
