// @ts-check
import { createRequire } from "node:module";
import { dirname, join, resolve } from "node:path";
import CopyPlugin from "copy-webpack-plugin";
import HtmlPlugin from "html-webpack-plugin";
import webpack from "webpack";
import { functionsMetadata, sources } from "./src/functions/metadata.mjs";
import { hostingBase, rehost } from "./src/tooling/manifest.mjs";

const root = import.meta.dirname;
const require = createRequire(import.meta.url);
const officeJsFolder = join(dirname(require.resolve("@microsoft/office-js/package.json")), "dist");

/** Microsoft wants add-ins to load this copy: it is kept in step with every Excel. */
const MICROSOFT_OFFICE_JS = "https://appsforoffice.microsoft.com/lib/1/hosted/office.js";

/**
 * Two builds: `addin`, the files to host for Excel (dist/addin), and `trial`, the page of
 * `npm start` that needs no Excel (dist/trial). Choose one with `--config-name`.
 *
 *   --env base=https://…   where the add-in will be hosted (rewrites the manifest)
 *   --env officeJs=self    host office.js as well, for networks that cannot reach Microsoft
 *   --env fast             leave out the minifier
 *
 * @param {Record<string, string | boolean>} env
 * @param {{ mode?: "production" | "development" | "none" }} argv
 * @returns {import("webpack").Configuration[]}
 */
export default function configure(env = {}, argv = {}) {
  const mode = argv.mode === "development" ? "development" : "production";
  return [addin(env, mode), trial(env, mode)];
}

/**
 * @param {Record<string, string | boolean>} env
 * @param {"production" | "development"} mode
 * @returns {import("webpack").Configuration}
 */
function addin(env, mode) {
  const base = typeof env.base === "string" ? hostingBase(env.base) : undefined;
  const selfHosted = env.officeJs === "self";
  return {
    ...common("addin", env, mode),
    entry: {
      taskpane: paneEntry,
      // The manifest has to name a script for the functions; in a shared runtime Excel takes them
      // from the pane's page, but a host that reads this file must find them whole.
      functions: { import: join(root, "src/functions/register.ts"), filename: "functions.js" },
    },
    plugins: [
      panePage(selfHosted ? "office/office.js" : MICROSOFT_OFFICE_JS),
      new FunctionsMetadataPlugin(),
      new CopyPlugin({
        patterns: [
          ...assets,
          ...serverSettings,
          {
            from: join(root, "manifest.xml"),
            to: "manifest.xml",
            transform: (content) => (base ? rehost(content.toString("utf8"), base) : content),
          },
          ...(selfHosted ? selfHostedOfficeJs : []),
        ],
      }),
    ],
  };
}

/**
 * @param {Record<string, string | boolean>} env
 * @param {"production" | "development"} mode
 * @returns {import("webpack").Configuration}
 */
function trial(env, mode) {
  const host = join(root, "src/host/trial");
  return {
    ...common("trial", env, mode),
    entry: {
      trial: join(host, "main.ts"),
      taskpane: paneEntry,
      "trial-office": { import: join(host, "pane-office.ts"), filename: "trial-office.js" },
    },
    plugins: [
      new HtmlPlugin({ template: join(host, "index.html"), chunks: ["trial"], scriptLoading: "defer" }),
      panePage("trial-office.js"),
      new FunctionsMetadataPlugin(),
      new CopyPlugin({
        patterns: [
          ...assets,
          // The page plays Excel with Microsoft's own client library, served as it is.
          { from: join(officeJsFolder, "excel-web-16.00.js"), to: "excel-web-16.00.js", info: { minimized: true } },
          { from: join(root, "rubrics"), to: "rubrics", noErrorOnMissing: true },
        ],
      }),
    ],
  };
}

/** One page and one runtime: the pane, and through it the custom functions and the ribbon commands. */
const paneEntry = join(root, "src/taskpane/main.tsx");

const assets = [
  { from: join(root, "src/taskpane/assets"), to: "assets", globOptions: { ignore: ["**/*.svg"] } },
  { from: join(root, "LICENSE"), to: "LICENSE.txt", toType: /** @type {const} */ ("file") },
];

/** For whoever hosts the add-in; IIS and Apache read theirs where it stands (docs/deployment.md). */
const serverSettings = [
  ["web.config", "web.config"],
  ["htaccess", ".htaccess"],
  ["nginx.conf", "nginx.conf"],
].map(([from = "", to = ""]) => ({
  from: join(root, "src/tooling/hosting", from),
  to,
  toType: /** @type {const} */ ("file"),
}));

/** What Excel asks for out of the 86 MB of all Office programs and languages. */
const selfHostedOfficeJs = [
  {
    context: officeJsFolder,
    from: "{office,o15apptofilemappingtable,es6-promise,custom-functions-runtime,excel*}.js",
    to: "office/[name][ext]",
    globOptions: { ignore: ["**/*.debug.js"] },
    info: { minimized: true },
  },
  ...["vi-vn", "en-us", "telemetry"].map((folder) => ({
    context: officeJsFolder,
    from: `${folder}/*.js`,
    to: "office/[path][name][ext]",
    globOptions: { ignore: ["**/*.debug.js", "**/outlook*"] },
    info: { minimized: true },
  })),
];

/**
 * taskpane.html around its Office library: Microsoft's, a copy of it, or the trial page's stand-in.
 *
 * @param {string} officeJs
 */
function panePage(officeJs) {
  const scriptOrigin = officeJs.startsWith("https:") ? ` ${new URL(officeJs).origin}` : "";
  return new HtmlPlugin({
    template: join(root, "src/taskpane/taskpane.html"),
    filename: "taskpane.html",
    chunks: ["taskpane"],
    scriptLoading: "defer",
    minify: false,
    officeJs,
    // Excel on the web styles the page itself, hence 'unsafe-inline' for styles and only there.
    csp: [
      "default-src 'none'",
      `script-src 'self'${scriptOrigin}`,
      "style-src 'self' 'unsafe-inline'",
      "img-src 'self' data: blob:",
      "font-src 'self' data:",
      "connect-src 'self'",
      "worker-src 'self'",
      "base-uri 'none'",
      "form-action 'none'",
    ].join("; "),
  });
}

/** Emits functions.json and functions-vi.json. */
class FunctionsMetadataPlugin {
  /** @param {import("webpack").Compiler} compiler */
  apply(compiler) {
    compiler.hooks.thisCompilation.tap("FunctionsMetadata", (compilation) => {
      compilation.fileDependencies.addAll(Object.values(sources));
      compilation.hooks.processAssets.tapPromise(
        { name: "FunctionsMetadata", stage: webpack.Compilation.PROCESS_ASSETS_STAGE_ADDITIONAL },
        async () => {
          try {
            const { en, vi } = await functionsMetadata();
            const json = (/** @type {unknown} */ value) =>
              new webpack.sources.RawSource(JSON.stringify(value, null, 1));
            compilation.emitAsset("functions.json", json(en));
            compilation.emitAsset("functions-vi.json", json(vi));
          } catch (error) {
            compilation.errors.push(new webpack.WebpackError(error instanceof Error ? error.message : String(error)));
          }
        },
      );
    });
  }
}

/**
 * @param {"addin" | "trial"} name
 * @param {Record<string, string | boolean>} env
 * @param {"production" | "development"} mode
 * @returns {import("webpack").Configuration}
 */
function common(name, env, mode) {
  const minimize = mode === "production" && !env.fast;
  return {
    name,
    mode,
    context: root,
    // Excel 2021 and later show the pane in an evergreen browser.
    target: ["web", "es2022"],
    devtool: mode === "development" ? "source-map" : false,
    output: {
      path: resolve(root, "dist", name),
      filename: "[name].[contenthash:10].js",
      chunkFilename: "[name].[contenthash:10].js",
      assetModuleFilename: "[name].[contenthash:10][ext]",
      clean: true,
    },
    resolve: { extensions: [".ts", ".tsx", ".mjs", ".js"] },
    module: {
      // A name that a module does not export is a mistake, not a warning.
      parser: { javascript: { exportsPresence: "error" } },
      rules: [
        { test: /\.tsx?$/, loader: "esbuild-loader", options: { target: "es2022" } },
        { test: /\.css$/, use: ["style-loader", "css-loader"] },
      ],
    },
    optimization: {
      minimize,
      minimizer: ["..."],
      // functions.js and trial-office.js are asked for by name, so they stay in one piece.
      splitChunks: { chunks: (chunk) => chunk.name !== "functions" && chunk.name !== "trial-office" },
    },
    cache: {
      type: "filesystem",
      name: `${name}-${mode}-${minimize ? "min" : "fast"}`,
      buildDependencies: { config: [import.meta.filename] },
    },
    performance: false,
    infrastructureLogging: { level: "error" },
    stats: {
      preset: "errors-warnings",
      assets: true,
      assetsSpace: 40,
      assetsSort: "!size",
      excludeAssets: [/^assets\//, /^office\//],
    },
  };
}
