import { functions } from "./functions";

// Imported once by the shared runtime: tells Excel which code stands behind each ITSCORE function.
for (const [id, implementation] of Object.entries(functions)) CustomFunctions.associate(id, implementation);
