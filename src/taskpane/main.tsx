import { createRoot } from "react-dom/client";
import "../commands/commands";
import "../functions/register";
import { App } from "./shell/app";
import { createSession } from "./session/session";
import { keepFocus } from "./shell/keep-focus";
import { watchStart } from "./shell/office-start";

/** Long enough for an old machine on a slow network, short enough that nobody takes the pane for dead. */
const PATIENCE = 10_000;

const mount = document.getElementById("root");
if (mount === null) throw new Error("The page has no element #root.");

keepFocus(document.body);
const root = createRoot(mount);
const session = createSession();

watchStart(PATIENCE, (start) => {
  if (start.kind === "ready") void session.connect();
  root.render(<App start={start} session={session} />);
});
