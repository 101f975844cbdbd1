/** Runs webpack on one of the two builds of webpack.config.js, from a script or a test. */
import webpack from "webpack";
import configure from "../../webpack.config.js";

/**
 * @param {"addin" | "trial"} name which of the builds
 * @param {{ env?: Record<string, string | boolean>, mode?: "production" | "development" }} [options]
 */
function compilerFor(name, { env = {}, mode = "production" } = {}) {
  const config = configure(env, { mode }).find((each) => each.name === name);
  if (!config) throw new Error(`webpack.config.js has no build named ${name}`);
  return webpack(config);
}

/**
 * Builds once; rejects with webpack's list of errors.
 *
 * @param {"addin" | "trial"} name
 * @param {{ env?: Record<string, string | boolean>, mode?: "production" | "development" }} [options]
 * @returns {Promise<void>}
 */
export async function build(name, options) {
  await buildStats(name, options);
}

/**
 * Builds once and tells which chunks belong together; rejects with webpack's list of errors.
 *
 * @param {"addin" | "trial"} name
 * @param {{ env?: Record<string, string | boolean>, mode?: "production" | "development" }} [options]
 * @returns {Promise<webpack.StatsCompilation>}
 */
export function buildStats(name, options) {
  const compiler = compilerFor(name, options);
  return new Promise((resolve, reject) => {
    compiler.run((error, stats) => {
      // Closing writes the cache that makes the next build fast.
      compiler.close(() => {
        if (error || !stats) reject(error ?? new Error("webpack says nothing"));
        else if (stats.hasErrors()) reject(new Error(stats.toString({ preset: "errors-only", colors: false })));
        else resolve(stats.toJson({ all: false, chunkGroups: true }));
      });
    });
  });
}

/**
 * Builds, and builds again after every change of a source.
 *
 * @param {"addin" | "trial"} name
 * @param {(problem: string | undefined) => void} built called after every build, with its errors if any
 * @param {{ env?: Record<string, string | boolean>, mode?: "production" | "development" }} [options]
 */
export function watch(name, built, options) {
  const compiler = compilerFor(name, options);
  compiler.watch({ ignored: /node_modules|dist/ }, (error, stats) => {
    if (error) built(error.message);
    else built(stats?.hasErrors() ? stats.toString({ preset: "errors-only", colors: true }) : undefined);
  });
}
