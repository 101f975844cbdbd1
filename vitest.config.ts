import { defineConfig } from "vitest/config";

const e2e = "test/e2e/**/*.test.{ts,tsx}";
const libreOffice = "test/libreoffice/**/*.test.ts";
/** The pane in a DOM without a browser. */
const pane = "test/taskpane/**/*.test.tsx";

export default defineConfig({
  test: {
    // One after the other: the fast tests speak first, and LibreOffice and the browser have the machine to themselves.
    // (vitest runs the projects of a lower groupOrder before the others.)
    reporters: ["default", "json"],
    outputFile: { json: "dist/test-results.json" },
    projects: [
      {
        test: {
          name: "unit",
          include: ["test/**/*.test.{ts,tsx}"],
          exclude: [e2e, libreOffice, pane, "test/bench/**"],
          environment: "node",
          testTimeout: 20_000,
          sequence: { groupOrder: 0 },
        },
      },
      {
        test: {
          name: "pane",
          include: [pane],
          environment: "happy-dom",
          setupFiles: ["test/taskpane/each-pane.ts"],
          // Fluent UI is loaded once for all files.
          pool: "forks",
          poolOptions: { forks: { singleFork: true, isolate: false } },
          testTimeout: 20_000,
          sequence: { groupOrder: 0 },
        },
      },
      {
        test: {
          name: "libreoffice",
          include: [libreOffice],
          environment: "node",
          globalSetup: ["test/tooling/without-libreoffice.ts"],
          testTimeout: 120_000,
          hookTimeout: 300_000,
          sequence: { groupOrder: 1 },
        },
      },
      {
        test: {
          name: "e2e",
          include: [e2e],
          environment: "node",
          globalSetup: ["test/tooling/trial-server.ts"],
          pool: "forks",
          poolOptions: { forks: { singleFork: true } },
          testTimeout: 120_000,
          hookTimeout: 180_000,
          sequence: { groupOrder: 2 },
        },
      },
    ],
  },
});
