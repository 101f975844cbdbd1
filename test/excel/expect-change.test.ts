import { afterEach, beforeEach, expect, test } from "vitest";
import { setFigure } from "../../src/excel/fill";
import type { OpenForm } from "../../src/excel/form";
import { installForm } from "../../src/excel/install";
import { type Watch, watchForms } from "../../src/excel/watch";
import type { HeadlessHost } from "../../src/host/headless";
import { rubric, startHost } from "./la-gi-host";

let host: HeadlessHost;
let watch: Watch;
let seen: OpenForm;
let tellings: number;
beforeEach(async () => {
  host = await startHost();
  await installForm(rubric);
  tellings = 0;
  const started = await watchForms((state) => {
    if (!state.ok || state.value.kind !== "form") throw new Error(JSON.stringify(state));
    seen = state.value.form;
    tellings += 1;
  });
  if (!started.ok) throw new Error(started.problem.detail);
  watch = started.value;
});
afterEach(async () => {
  await watch.stop();
  host.dispose();
});

test("whoever expects a change waits until it has been read, once", async () => {
  const changed = watch.expectChange();
  await setFigure(seen, "1.4", "figure", 13);
  await changed();
  expect(seen.answers).toEqual({ "1.4": { num: 13 } });
  expect(tellings).toBe(2);
});

test("where Excel tells of nothing, the sheet is read all the same", async () => {
  const changed = watch.expectChange();
  await changed();
  expect(tellings).toBe(2);
});
