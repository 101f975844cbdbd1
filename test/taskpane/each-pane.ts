import { afterEach } from "vitest";
import { closePane } from "./pane";

// The test files share their modules, so that Fluent UI is loaded once; this runs before each of them.
afterEach(closePane);
