import { ribbonWish } from "./asked";

/**
 * What the ribbon can ask of the add-in without a pane on screen. These run in the pane's own
 * page: with a shared runtime it is loaded once and stays.
 */

/** Brings the pane back, also after the user has closed it. */
async function showPane(event: Office.AddinCommands.Event): Promise<void> {
  try {
    await Office.addin.showAsTaskpane();
  } finally {
    // Excel keeps the button busy until it hears that the command is over.
    event.completed();
  }
}

/** Opens the pane where this Excel is checked. */
function checkExcel(event: Office.AddinCommands.Event): Promise<void> {
  ribbonWish.ask("self-check");
  return showPane(event);
}

// Without office.js there is no ribbon; the pane says so to the user.
if (typeof Office !== "undefined") {
  Office.actions.associate("showPane", (event: Office.AddinCommands.Event) => void showPane(event));
  Office.actions.associate("checkExcel", (event: Office.AddinCommands.Event) => void checkExcel(event));
}
