// @ts-check
// @ts-expect-error the plugin comes without types
import jsxA11y from "eslint-plugin-jsx-a11y";
import officeAddins from "eslint-plugin-office-addins";
import reactHooks from "eslint-plugin-react-hooks";
import tseslint from "typescript-eslint";

/**
 * @typedef {object} Layer
 * @property {string[]} uses the other folders of src/ that it may import
 * @property {string[]} [types] folders from which it may import types only
 * @property {string[]} [files] single files of other folders, without extension
 * @property {"anywhere" | "browser" | "node"} runs the platform it may assume; "anywhere" is neither
 * @property {string[]} [globals] what it may name beside that platform
 */

/** The road from the ground up: a layer may use all that stand before it. */
const road = [
  "locales",
  "rubric",
  "workbook",
  "scoring",
  "form",
  "sheet",
  "inspect",
  "excel",
  "xlsx",
  "consolidate",
  "commands",
];

/** @param {string} layer */
function below(layer) {
  return road.slice(0, road.indexOf(layer)).reverse();
}

/**
 * THE LAYER RULE. Dependencies point downward only. One line a folder of src/.
 *
 * @type {Record<string, Layer>}
 */
export const layers = {
  locales: { uses: [], types: ["rubric"], runs: "anywhere" },
  // The two ground floors: workbooks without rubrics, and rubrics without workbooks.
  workbook: { uses: [], runs: "anywhere" },
  rubric: { uses: ["locales"], runs: "anywhere" },
  scoring: { uses: ["rubric", "locales"], runs: "anywhere" },
  // Excel is asked for its language only, so that errors speak it.
  functions: { uses: ["scoring", "rubric", "locales"], runs: "anywhere", globals: ["Office"] },
  // Printed tables become drafts of rubrics: no sheet, no form.
  import: { uses: ["scoring", "rubric", "workbook", "locales"], runs: "anywhere" },
  form: { uses: ["scoring", "rubric", "workbook", "locales"], runs: "anywhere" },
  sheet: { uses: below("sheet"), runs: "anywhere" },
  inspect: { uses: below("inspect"), runs: "anywhere" },
  // A sheet in which somebody pasted a form is a source of import, too.
  excel: { uses: ["import", ...below("excel")], runs: "browser" },
  xlsx: { uses: below("excel"), runs: "anywhere" },
  consolidate: { uses: below("consolidate"), runs: "anywhere" },
  commands: { uses: below("commands"), runs: "browser" },
  // The pane is the page of the shared runtime: functions and commands are loaded with it.
  taskpane: { uses: ["commands", "functions", "import", ...below("commands")], runs: "browser" },
  cli: { uses: ["import", ...below("commands").filter((layer) => layer !== "excel")], runs: "node" },
  // The host plays Excel: it knows workbooks and nothing of the add-in.
  host: { uses: ["workbook", "locales"], runs: "browser" },
  tooling: { uses: [], files: ["functions/metadata"], runs: "node" },
};

/** Why a forbidden import is forbidden, in the words of the lint message. */
const layerMessage = (/** @type {string} */ from) =>
  `src/${from} may import only: ${[...(layers[from]?.uses ?? []), ...(layers[from]?.files ?? [])].join(", ") || "itself"}. ` +
  "Dependencies point downward (see `layers` in eslint.config.js).";

const nodeGlobals = ["process", "Buffer", "__dirname", "__filename", "require", "global", "setImmediate"];
const browserGlobals = [
  "window",
  "document",
  "navigator",
  "location",
  "localStorage",
  "sessionStorage",
  "indexedDB",
  "fetch",
  "XMLHttpRequest",
  "WebSocket",
  "alert",
  "confirm",
  "requestAnimationFrame",
];
const officeGlobals = ["Office", "Excel", "OfficeExtension"];

const forbiddenGlobals = {
  anywhere: [...nodeGlobals, ...browserGlobals, ...officeGlobals],
  browser: nodeGlobals,
  node: [...browserGlobals, ...officeGlobals],
};

const nodeModules = {
  group: ["node:*", "fs", "fs/*", "path", "os", "url", "crypto", "child_process", "http", "https", "vm", "zlib"],
  message: "This layer runs in the browser too; Node's modules are for cli, tooling and test.",
};

/** Packages that only the layers that show or host something may know. */
const uiPackages = {
  group: ["react", "react/*", "react-dom", "react-dom/*", "@fluentui/*", "@univerjs/*"],
  message: "React and Fluent UI belong to taskpane, Univer to host.",
};

/**
 * @param {string} name
 * @param {Layer} layer
 * @param {string} files
 * @returns {import("typescript-eslint").ConfigArray[number]}
 */
function layerRules(name, layer, files = `src/${name}/**/*.{ts,tsx}`) {
  const others = Object.keys(layers).filter((other) => other !== name && !layer.uses.includes(other));
  const typesOnly = layer.types ?? [];
  // A path leaves the folder with one ../ for every level of depth.
  const exceptions = (layer.files ?? []).map((file) => `(?!${file}(?:\\.|$))`).join("");
  const into = (/** @type {string[]} */ folders) => `^(?:\\.\\.?/)*\\.\\./${exceptions}(?:${folders.join("|")})(?:/|$)`;
  const patterns = [
    { regex: into(others.filter((other) => !typesOnly.includes(other))), message: layerMessage(name) },
    ...(typesOnly.length > 0
      ? [{ regex: into(typesOnly), allowTypeImports: true, message: `${layerMessage(name)} Types only.` }]
      : []),
    ...(layer.runs === "node" ? [] : [nodeModules]),
    ...(["taskpane", "host"].includes(name) ? [] : [uiPackages]),
  ];
  return {
    files: [files],
    rules: {
      "no-restricted-imports": "off",
      "@typescript-eslint/no-restricted-imports": ["error", { patterns }],
      "no-restricted-globals": [
        "error",
        ...forbiddenGlobals[layer.runs]
          .filter((global) => !layer.globals?.includes(global))
          .map((global) => ({
            name: global,
            message: `src/${name} runs ${layer.runs === "anywhere" ? "anywhere: no Node, browser or Office API" : `in ${layer.runs}`}.`,
          })),
      ],
    },
  };
}

export default tseslint.config(
  { ignores: ["dist/", "node_modules/", "coverage/"] },
  { linterOptions: { reportUnusedDisableDirectives: "error" } },

  {
    files: ["src/**/*.{ts,tsx}", "test/**/*.{ts,tsx}", "vitest.config.ts"],
    extends: [...tseslint.configs.strictTypeChecked],
    languageOptions: {
      parserOptions: { project: ["./tsconfig.json"], tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      eqeqeq: ["error", "always", { null: "ignore" }],
      "no-console": "error",
      "no-eval": "error",
      "no-new-func": "error",
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_", varsIgnorePattern: "^_" }],
      // Numbers in messages are the daily bread of a scoring program.
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
      "@typescript-eslint/no-confusing-void-expression": [
        "error",
        { ignoreArrowShorthand: true, ignoreVoidReturningFunctions: true },
      ],
      // Interfaces here are written with methods and made of closures, which have no `this` to lose.
      "@typescript-eslint/unbound-method": "off",
      // Office wants a promise of a handler, whether there is something to wait for or not.
      "@typescript-eslint/require-await": "off",
      "@typescript-eslint/no-misused-promises": ["error", { checksVoidReturn: { inheritedMethods: false } }],
      "@typescript-eslint/switch-exhaustiveness-check": ["error", { considerDefaultExhaustiveForUnions: true }],
    },
  },

  {
    files: ["src/excel/**/*.{ts,tsx}", "src/taskpane/**/*.{ts,tsx}", "src/commands/**/*.{ts,tsx}"],
    plugins: { "office-addins": officeAddins },
    rules: {
      "office-addins/call-sync-after-load": "error",
      "office-addins/call-sync-before-read": "error",
      "office-addins/load-object-before-read": "error",
      "office-addins/no-context-sync-in-loop": "error",
      "office-addins/no-empty-load": "error",
      "office-addins/no-navigational-load": "error",
      "office-addins/no-office-initialize": "error",
      "office-addins/test-for-null-using-isNullObject": "error",
    },
  },

  {
    files: ["src/taskpane/**/*.{ts,tsx}"],
    ...jsxA11y.flatConfigs.recommended,
  },
  {
    files: ["src/taskpane/**/*.{ts,tsx}"],
    plugins: { "react-hooks": reactHooks },
    rules: { "react-hooks/rules-of-hooks": "error", "react-hooks/exhaustive-deps": "error" },
  },

  // A file is one concept. Where it grows beyond this, it has become two.
  { files: ["src/**/*.{ts,tsx,mjs}"], rules: { "max-lines": ["error", { max: 400 }] } },

  // Microsoft's metadata generator understands only keyword types in the declarations that Excel calls.
  { files: ["src/functions/functions.ts"], rules: { "@typescript-eslint/no-explicit-any": "off" } },

  // What Excel understands as an error of a function is CustomFunctions.Error, which extends nothing.
  { files: ["src/functions/**/*.ts"], rules: { "@typescript-eslint/only-throw-error": "off" } },

  // Microsoft's declarations read wider than they write, and name as enums what travels as text and numbers.
  {
    files: ["src/host/**/*.ts", "test/**/*.{ts,tsx}"],
    rules: {
      "@typescript-eslint/related-getter-setter-pairs": "off",
      "@typescript-eslint/no-unsafe-enum-assignment": "off",
      "@typescript-eslint/no-unsafe-enum-comparison": "off",
    },
  },

  // Words on the console are the purpose of these.
  { files: ["src/cli/**", "src/tooling/**", "test/bench/**"], rules: { "no-console": "off" } },

  // Tests look at what they expect; the type checker's doubts about test doubles cost more than they find.
  {
    files: ["test/**/*.{ts,tsx}"],
    rules: {
      "@typescript-eslint/no-non-null-assertion": "off",
      "@typescript-eslint/no-unsafe-assignment": "off",
      "@typescript-eslint/no-unsafe-member-access": "off",
      "@typescript-eslint/no-unsafe-argument": "off",
      "@typescript-eslint/no-unsafe-call": "off",
      "@typescript-eslint/no-unsafe-return": "off",
      "@typescript-eslint/only-throw-error": "off",
    },
  },

  ...Object.entries(layers).map(([name, layer]) => layerRules(name, layer)),
  // The part of the host that plays Excel in Node, for the tests.
  layerRules("host", { uses: [], ...layers.host, runs: "node" }, "src/host/node-*.ts"),
);
