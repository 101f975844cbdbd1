import type { FunctionMappings, FunctionsMetadata } from "../custom-functions";
import type { Bridge } from "../excel-host";

/** What the trial page offers to the pane in its iframe. Of data, only JSON text crosses between them. */
export interface TrialHost {
  /** Language of the spreadsheet and of `Office.context`. */
  readonly language: string;
  connect(): Bridge;
  registerFunctions(mappings: () => FunctionMappings, metadata: FunctionsMetadata): void;
}

declare global {
  interface Window {
    itscoreTrial?: TrialHost;
  }
}
