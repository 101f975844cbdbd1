/**
 * Stands where office.js stands in the real pane: gives the pane `Office` and `CustomFunctions`, loads Microsoft's
 * Excel client library and connects it with the spreadsheet of the page around.
 */
import type { FunctionsMetadata } from "../custom-functions";
import { createOffice } from "../office";
import { associatedFunctions, connectLibrary, createCustomFunctions, type ClientLibrary } from "../runtime";
import type { TrialHost } from "./trial-host";

const host = (window.parent as Window & { itscoreTrial?: TrialHost }).itscoreTrial;
const page = window as unknown as Record<string, unknown>;

const library = (): ClientLibrary => window as unknown as ClientLibrary;

if (host && window.parent !== window) {
  const office = createOffice({ language: host.language, ready: start(host) });
  page["Office"] = office;
  page["CustomFunctions"] = createCustomFunctions();

  async function start(trial: TrialHost): Promise<void> {
    await loadScript("excel-web-16.00.js");
    // The library brings an Office of its own that waits for a real Office.
    page["Office"] = office;
    connectLibrary(library(), trial.connect());
    const response = await fetch("functions-vi.json");
    const metadata = (await response.json()) as FunctionsMetadata;
    trial.registerFunctions(() => associatedFunctions(library()), metadata);
  }
}

function loadScript(source: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const script = document.createElement("script");
    script.src = source;
    script.addEventListener("load", () => resolve());
    script.addEventListener("error", () => reject(new Error(`${source} could not be loaded.`)));
    document.head.append(script);
  });
}
