/** The trial page: a spreadsheet that plays Excel on the left, the real pane in an iframe on the right. */
import { CustomFunctionHost, type FunctionMappings } from "../custom-functions";
import { Engine } from "../engine";
import { ExcelHost } from "../excel-host";
import { element } from "./elements";
import { connectFiles } from "./files";
import "./fonts.css";
import { offerGuide } from "./guide";
import { connectSheetUi } from "./sheet-ui";
import { switchWithF6 } from "./switch-panes";
import "./trial-host";
import "./trial.css";
import { createUniverWithUi } from "./univer-ui";

/** A canvas does not wait for fonts, so those of the forms are there before the first cell is drawn. */
async function loadFonts(): Promise<void> {
  const faces = ["", "bold ", "italic ", "italic bold "];
  await Promise.allSettled(faces.map((face) => document.fonts.load(`${face}12px "Times New Roman"`, "Aạ")));
}

async function start(): Promise<void> {
  await loadFonts();
  const engine = new Engine(createUniverWithUi(element("spreadsheet")));
  const host = new ExcelHost(engine);
  let mappings: () => FunctionMappings = () => ({});
  const functions = new CustomFunctionHost(engine, () => mappings());
  connectSheetUi(host.book);
  offerGuide(host.book);
  const pane = element<HTMLIFrameElement>("pane");
  const files = connectFiles(host, () => pane.contentWindow?.location.reload());
  window.itscoreTrial = {
    language: host.book.culture.name,
    connect: () => host.connect(),
    workbookFor: (key) => files.workbookFor(key),
    registerFunctions(associated, metadata) {
      mappings = associated;
      functions.register("ITSCORE", metadata);
      functions.recalculate();
    },
  };
  switchWithF6(pane);
  await files.showHandedOver();
  // The pane starts when there is something to connect to.
  pane.setAttribute("src", "taskpane.html");
}

start().catch((error: unknown) => {
  const failure = element("failure");
  failure.hidden = false;
  failure.textContent = `Không mở được trang dùng thử: ${error instanceof Error ? error.message : String(error)}`;
  throw error;
});
