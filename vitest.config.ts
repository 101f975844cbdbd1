import { availableParallelism } from "node:os";
import { setFlagsFromString } from "node:v8";
import { defineConfig } from "vitest/config";
import { LongestFirst } from "./test/tooling/longest-first";

const host = "test/{host,excel}/**/*.test.ts";
/** Many short-lived objects: room for them saves an eighth of the time. A thread takes it from the process that starts it. */
const roomForShortLived = "--max-semi-space-size=64";
setFlagsFromString(roomForShortLived);
/** What starts processes or brings a compiler. */
const tooling = ["test/tooling/**/*.test.ts", "test/functions/metadata.test.ts", "test/workbook/hostile.test.ts"];
const libreOffice = "test/libreoffice/**/*.test.ts";
/** As pure as the fast ones, but each test makes, writes or reads a whole form, or does the like. */
const whole = [
  "test/{xlsx,consolidate}/**/*.test.ts",
  "test/cli/{document,files,workbook,consolidate,import,json,merge,simulate,last-year,unit-threads}.test.ts",
  "test/form/plan-version.test.ts",
  "test/import/{official-forms,reading/structure}.test.ts",
  "test/sheet/{exceptions,fill-plan,moved-plan,plan,sums,blank-cells,document/document-plan}.test.ts",
  "test/inspect/inspect-form.test.ts",
  "test/scoring/{native-formulas,targets}.test.ts",
  "test/taskpane/{session/form-file,consolidate/read-many}.test.ts",
  "test/workbook/{archive,long-texts,read-workbook-file,shared-formula,single}.test.ts",
];
/** The pane in a DOM without a browser. */
const pane = "test/taskpane/**/*.test.tsx";
/** Tests that play a later release: they put other modules in place of ours, and so share none with other files. */
const later = "test/**/*.later.test.ts";
const e2e = "test/e2e/**/*.test.ts";

/**
 * `npm test`, and `npm run test:full` (`--mode full`): every test as well, with grids and tests of chance, which ask
 * `sampleOr` how much they do, at full size.
 */
export default defineConfig(({ mode }) => {
  const thorough = mode === "full";
  const common = {
    setupFiles: ["test/tooling/leave-nothing.ts"],
    provide: { thorough },
    testTimeout: thorough ? 300_000 : 60_000,
    hookTimeout: thorough ? 600_000 : 120_000,
  };
  return {
    test: {
      reporters: ["default", "json"],
      outputFile: { json: "dist/test-results.json" },
      sequence: { sequencer: LongestFirst },
      // Two at once also where there are two processors, of which vitest would leave one to itself. Of more than a few
      // browsers each waits for the others.
      //
      // A process serves many files: `isolate` works here only, for all projects (one that says it alone gets a new
      // process a file all the same).
      poolOptions: {
        forks: {
          isolate: false,
          maxForks: Math.min(4, Math.max(2, availableParallelism() - 1)),
          execArgv: [roomForShortLived],
        },
        threads: { maxThreads: 1, minThreads: 1 },
      },
      // The processes take one project after the other, as they stand here. One thread has the others meanwhile.
      projects: [
        {
          test: {
            ...common,
            // What is pure and quick, in the time of a sip of coffee. Modules are loaded once for all files of a worker:
            // loading them again for each took longer than the tests.
            name: "fast",
            include: ["test/**/*.test.ts"],
            exclude: [host, ...tooling, ...whole, libreOffice, e2e, later],
          },
        },
        { test: { ...common, name: "whole", include: whole, exclude: [later] } },
        {
          test: {
            ...common,
            // Office.js code against the headless host; Univer alone takes seconds to load.
            name: "host",
            include: [host],
            exclude: [later],
            globalSetup: ["test/tooling/functions-metadata.ts"],
          },
        },
        { test: { ...common, name: "tooling", include: tooling } },
        {
          test: {
            ...common,
            name: "libreoffice",
            include: [libreOffice],
            globalSetup: ["test/tooling/without-libreoffice.ts", "test/tooling/functions-metadata.ts"],
            testTimeout: thorough ? 300_000 : 120_000,
            hookTimeout: thorough ? 600_000 : 300_000,
          },
        },
        {
          test: {
            ...common,
            name: "later",
            include: [later],
            // Each file in a thread of its own, while the processes have the others.
            pool: "threads",
            globalSetup: ["test/tooling/functions-metadata.ts"],
          },
        },
        {
          test: {
            ...common,
            name: "pane",
            globalSetup: ["test/tooling/functions-metadata.ts"],
            include: [pane],
            environment: "happy-dom",
            setupFiles: ["test/taskpane/each-pane.ts"],
            // One window and one Fluent UI for all files, in a thread beside the processes of the others.
            pool: "threads",
            poolOptions: { threads: { singleThread: true, isolate: false } },
          },
        },
        {
          test: {
            name: "e2e",
            provide: { thorough },
            include: [e2e],
            globalSetup: ["test/tooling/trial-server.ts"],
            // Two browsers share the machine, so what comes may come late; a third runner beside them would slow both.
            expect: { poll: { timeout: 10_000 } },
            testTimeout: 120_000,
            hookTimeout: 180_000,
            sequence: { groupOrder: 1 },
          },
        },
      ],
    },
  };
});
