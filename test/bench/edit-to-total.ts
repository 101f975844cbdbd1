import { performance } from "node:perf_hooks";
import { GlobalWindow } from "happy-dom";
import { functions } from "../../src/functions/functions";
import { functionsMetadata } from "../../src/functions/metadata.mjs";
import { startHeadlessHost } from "../../src/host/headless";
import { loadExample, loadRubric } from "../../src/rubric/library";
import { criteriaById } from "../../src/rubric/outline";
import { score } from "../../src/scoring/score";
import { planForm } from "../../src/sheet/form-plan/form-plan";
import { cellsIn } from "../e2e/form-cells";
import { formBytes } from "../planned-file";
import type { BenchRow } from "./many-forms";

/**
 * From the key that ends an edit to the new total in the pane: the pane as it ships over the embedded host, drawn into a DOM
 * without a browser, with La Gi's form of 82 rows open and a row's card shown.
 */
export async function benchEditToTotal(edits: number): Promise<BenchRow[]> {
  const window = new GlobalWindow();
  for (const name of Object.getOwnPropertyNames(window))
    if (!(name in globalThis)) Object.assign(globalThis, { [name]: window[name as keyof typeof window] });
  Object.assign(globalThis, { window: globalThis, document: window.document, navigator: window.navigator });
  const rubric = await loadRubric("binh-thuan-2022-huyen");
  const { answers, profile } = await loadExample(rubric.id, "la-gi");
  const plan = planForm(rubric);
  const host = await startHeadlessHost({ globals: true });
  for (const [id, implementation] of Object.entries(functions)) host.CustomFunctions.associate(id, implementation);
  host.registerFunctions((await functionsMetadata()).vi);
  await host.open(formBytes(rubric, { answers, profile }), "form.xlsx");
  await host.calculated();

  // React and Fluent UI look for a DOM when they are loaded.
  const [{ createElement }, { createRoot }, { App }, { createSession }] = await Promise.all([
    import("react"),
    import("react-dom/client"),
    import("../../src/taskpane/shell/app"),
    import("../../src/taskpane/session/session"),
  ]);
  const page = globalThis.document;
  const box = page.body.appendChild(page.createElement("div"));
  const session = createSession();
  const root = createRoot(box);
  root.render(createElement(App, { start: { kind: "ready" }, session }));
  await session.connect();
  const cell = cellsIn(plan)("1.4", "figure");
  await host.select(plan.name, cell);
  const row = criteriaById(rubric).get("1.4");
  if (row === undefined) throw new Error("no row 1.4");
  const totalWith = (num: number): string =>
    `${(score(rubric, { ...answers, "1.4": { ...answers["1.4"], num } }).total.points ?? "").replace(".", ",")} / 500`;
  const shows = (text: string): Promise<void> =>
    new Promise((resolve, reject) => {
      const ends = setTimeout(() => reject(new Error(`the pane does not show ${text}`)), 20_000);
      const look = (): void => {
        if (!page.body.textContent.includes(text)) return;
        clearTimeout(ends);
        seen.disconnect();
        resolve();
      };
      const seen = new MutationObserver(look);
      seen.observe(page.body, { childList: true, subtree: true, characterData: true });
      look();
    });
  await shows("464,06 / 500");
  const times: number[] = [];
  for (let edit = 0; edit < edits; edit += 1) {
    const num = 5 + (edit % 2);
    const start = performance.now();
    await Promise.all([host.typeInto(plan.name, cell, String(num)), shows(totalWith(num))]);
    times.push(performance.now() - start);
    await host.calculated();
  }
  root.unmount();
  host.dispose();
  const sorted = times.slice(2).sort((a, b) => a - b);
  const median = sorted[Math.floor(sorted.length / 2)] ?? 0;
  return [
    [
      "from an edit to the total in the pane",
      `${median.toFixed(0)} ms (${sorted[0]?.toFixed(0)}–${sorted.at(-1)?.toFixed(0)})`,
      "at most 150 ms in the middle",
    ],
  ];
}
