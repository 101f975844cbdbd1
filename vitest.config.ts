import { defineConfig } from "vitest/config";

const e2e = "test/e2e/**/*.test.{ts,tsx}";

export default defineConfig({
  test: {
    // One after the other: the fast tests speak first, and the browser has the machine to itself.
    // (vitest runs the projects of a lower groupOrder before the others.)
    reporters: ["default", "json"],
    outputFile: { json: "dist/test-results.json" },
    projects: [
      {
        test: {
          name: "unit",
          include: ["test/**/*.test.{ts,tsx}"],
          exclude: [e2e, "test/bench/**"],
          environment: "node",
          testTimeout: 20_000,
          sequence: { groupOrder: 0 },
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
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
