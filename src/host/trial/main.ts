/** The trial page: a spreadsheet that plays Excel on the left, the real pane in an iframe on the right. */
import { CustomFunctionHost, type FunctionMappings } from "../custom-functions";
import { Engine } from "../engine";
import { ExcelHost } from "../excel-host";
import "./fonts.css";
import { connectSheetUi } from "./sheet-ui";
import { switchWithF6 } from "./switch-panes";
import "./trial-host";
import "./trial.css";
import { createUniverWithUi } from "./univer-ui";

const guideKey = "itscore.trial.guide";

function element(id: string): HTMLElement {
  const found = document.getElementById(id);
  if (!found) throw new Error(`The trial page lacks #${id}.`);
  return found;
}

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
  window.itscoreTrial = {
    language: host.book.culture.name,
    connect: () => host.connect(),
    registerFunctions(associated, metadata) {
      mappings = associated;
      functions.register("ITSCORE", metadata);
    },
  };
  const pane = element("pane") as HTMLIFrameElement;
  switchWithF6(pane);
  // The pane starts when there is something to connect to.
  pane.setAttribute("src", "taskpane.html");
}

function offerGuide(): void {
  const guide = element("guide");
  const button = element("dismiss-guide");
  guide.hidden = localStorage.getItem(guideKey) === "dismissed";
  button.addEventListener("click", () => {
    guide.hidden = true;
    button.setAttribute("aria-expanded", "false");
    localStorage.setItem(guideKey, "dismissed");
  });
}

offerGuide();
start().catch((error: unknown) => {
  const failure = element("failure");
  failure.hidden = false;
  failure.textContent = `Không mở được trang dùng thử: ${error instanceof Error ? error.message : String(error)}`;
  throw error;
});
