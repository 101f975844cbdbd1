import { functions } from "./functions";

// Imported once by the shared runtime: tells Excel which code stands behind each ITSCORE function.
// Without office.js there is nobody to tell; the pane says so to the user.
if (typeof CustomFunctions !== "undefined") {
  for (const [id, implementation] of Object.entries(functions)) CustomFunctions.associate(id, implementation);
}
