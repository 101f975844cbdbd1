import { availableParallelism } from "node:os";
import { defineConfig } from "vitest/config";
import { LongestFirst } from "./test/tooling/longest-first";

const host = "test/{host,excel}/**/*.test.ts";
/** What starts processes or brings a compiler. */
const tooling = ["test/tooling/**/*.test.ts", "test/functions/metadata.test.ts", "test/workbook/hostile.test.ts"];
const libreOffice = "test/libreoffice/**/*.test.ts";
/** As pure as the fast ones, but each test makes, writes or reads a whole form, or does the like. */
const whole = [
  "test/{xlsx,consolidate}/**/*.test.ts",
  "test/cli/{document,files,workbook,consolidate,import,json,merge,simulate}.test.ts",
  "test/form/plan-version.test.ts",
  "test/import/{official-forms,reading/structure}.test.ts",
  "test/sheet/{exceptions,fill-plan,moved-plan,plan,sums,blank-cells,document/document-plan}.test.ts",
  "test/inspect/inspect-form.test.ts",
  "test/scoring/{native-formulas,targets}.test.ts",
  "test/taskpane/session/form-file.test.ts",
  "test/workbook/{archive,long-texts,read-workbook-file,shared-formula}.test.ts",
];
/** The pane in a DOM without a browser. */
const pane = "test/taskpane/**/*.test.tsx";
/** Tests that play a later release: they put other modules in place of ours, and so share none with other files. */
const later = "test/**/*.later.test.ts";
const e2e = "test/e2e/**/*.test.ts";

/** Tests of grids and of chance, which ask `sampleOr` how much they do. */
const full = [
  "test/scoring/{native-formulas,ratio,deduction,sums,targets}.test.ts",
  "test/sheet/{fill-plan,sums}.test.ts",
  "test/workbook/hostile.test.ts",
  "test/cli/workbook.test.ts",
  "test/excel/{official-forms,appraise-forms,wholly}.test.ts",
  "test/libreoffice/formulas.test.ts",
  "test/xlsx/form-mutations.test.ts",
];

export default defineConfig({
  test: {
    reporters: ["default", "json"],
    outputFile: { json: "dist/test-results.json" },
    sequence: { sequencer: LongestFirst },
    // Two at once also where there are two processors, of which vitest would leave one to itself. Of more than a few
    // browsers each waits for the others.
    //
    // A process serves many files: `isolate` works here only, for all projects (one that says it alone gets a new
    // process a file all the same). Many short-lived objects: room for them saves an eighth of the time.
    poolOptions: {
      forks: {
        isolate: false,
        maxForks: Math.min(4, Math.max(2, availableParallelism() - 1)),
        execArgv: ["--max-semi-space-size=64"],
      },
      threads: { maxThreads: 1, minThreads: 1 },
    },
    // One group after the other (a lower groupOrder comes first): the fast tests speak first, and LibreOffice and the
    // browser have the machine to themselves.
    projects: [
      {
        test: {
          // What is pure and quick, in the time of a sip of coffee. Modules are loaded once for all files of a worker:
          // loading them again for each took longer than the tests.
          name: "fast",
          include: ["test/**/*.test.ts"],
          exclude: [host, ...tooling, ...whole, libreOffice, e2e, later],
          setupFiles: ["test/tooling/leave-nothing.ts"],
          testTimeout: 20_000,
          sequence: { groupOrder: 0 },
          provide: { thorough: false },
        },
      },
      {
        test: {
          name: "whole",
          include: whole,
          exclude: [later],
          setupFiles: ["test/tooling/leave-nothing.ts"],
          testTimeout: 60_000,
          sequence: { groupOrder: 0 },
          provide: { thorough: false },
        },
      },
      {
        test: {
          // Office.js code against the headless host; Univer alone takes seconds to load.
          name: "host",
          include: [host],
          exclude: [later],
          globalSetup: ["test/tooling/functions-metadata.ts"],
          setupFiles: ["test/tooling/leave-nothing.ts"],
          testTimeout: 60_000,
          hookTimeout: 120_000,
          sequence: { groupOrder: 1 },
          provide: { thorough: false },
        },
      },
      {
        test: {
          name: "tooling",
          include: tooling,
          setupFiles: ["test/tooling/leave-nothing.ts"],
          testTimeout: 20_000,
          sequence: { groupOrder: 1 },
          provide: { thorough: false },
        },
      },
      {
        test: {
          name: "later",
          include: [later],
          // Each file in a thread of its own, while the processes have the others.
          pool: "threads",
          globalSetup: ["test/tooling/functions-metadata.ts"],
          setupFiles: ["test/tooling/leave-nothing.ts"],
          testTimeout: 60_000,
          sequence: { groupOrder: 1 },
          provide: { thorough: false },
        },
      },
      {
        test: {
          name: "pane",
          globalSetup: ["test/tooling/functions-metadata.ts"],
          include: [pane],
          environment: "happy-dom",
          setupFiles: ["test/taskpane/each-pane.ts"],
          // One window and one Fluent UI for all files, in a thread beside the processes of the fast tests.
          pool: "threads",
          poolOptions: { threads: { singleThread: true, isolate: false } },
          testTimeout: 60_000,
          sequence: { groupOrder: 0 },
        },
      },
      {
        test: {
          name: "libreoffice",
          include: [libreOffice],
          globalSetup: ["test/tooling/without-libreoffice.ts", "test/tooling/functions-metadata.ts"],
          setupFiles: ["test/tooling/leave-nothing.ts"],
          testTimeout: 120_000,
          hookTimeout: 300_000,
          sequence: { groupOrder: 2 },
          provide: { thorough: false },
        },
      },
      {
        test: {
          // `npm run test:full`, which CI runs as well; `npm test` leaves it out.
          name: "full",
          include: full,
          globalSetup: ["test/tooling/without-libreoffice.ts", "test/tooling/functions-metadata.ts"],
          setupFiles: ["test/tooling/leave-nothing.ts"],
          testTimeout: 300_000,
          hookTimeout: 600_000,
          sequence: { groupOrder: 4 },
          provide: { thorough: true },
        },
      },
      {
        test: {
          name: "e2e",
          include: [e2e],
          globalSetup: ["test/tooling/trial-server.ts"],
          // Two browsers share the machine, so what comes may come late.
          expect: { poll: { timeout: 10_000 } },
          testTimeout: 120_000,
          hookTimeout: 180_000,
          sequence: { groupOrder: 3 },
        },
      },
    ],
  },
});
