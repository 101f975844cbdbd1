import { act } from "@testing-library/react";
import { expect, test } from "vitest";
import type { OpenForm } from "../../../src/excel/form";
import type { AppraisedAnswer } from "../../../src/rubric/answers";
import { Keyboard } from "../keyboard";
import { appraised, fieldOf, focused, named, ok, openPane, openPlace, words } from "../pane";

/** What the province gives a row: the agency's figures, or its own figure with a reason at hand, which has its words. */
const rows: readonly (readonly [id: string, own: number | "agreed"])[] = [
  ["1.1#1", "agreed"],
  ["1.1#2", 8],
  ["1.2", "agreed"],
  ["1.3", "agreed"],
  ["1.4", 10],
  ["1.5", "agreed"],
  ["2.1", 60],
  ["2.2", "agreed"],
  ["2.3", "agreed"],
  ["2.4", 59],
];

test("ten rows are appraised by the keyboard, four of them otherwise than scored, in half the keys that their cells take", async () => {
  let form = appraised({ appraisal: {} });
  const { answers } = form;
  const change = (next: Partial<OpenForm>) => {
    form = { ...form, ...next };
    pane.tell({ kind: "form", form });
    return Promise.resolve(ok(undefined));
  };
  const give = (id: string, more: AppraisedAnswer) =>
    change({ appraisal: { ...form.appraisal, [id]: { ...form.appraisal?.[id], ...more } } });
  const pane = await openPane(form, {
    script: {
      goToRow: (_: OpenForm, id: string) => change({ selectedId: id }),
      agreeRows: (_: OpenForm, ids: readonly string[]) => {
        const agreed = ids.map((id): [string, AppraisedAnswer] => [id, { ...answers[id], reason: "agreed" }]);
        void change({ appraisal: { ...form.appraisal, ...Object.fromEntries(agreed) } });
        return Promise.resolve(ok({ cells: [], passedOver: 0 }));
      },
      setReason: (_: OpenForm, id: string, reason: AppraisedAnswer["reason"]) =>
        give(id, reason === undefined ? {} : { reason }),
      setRemark: (_: OpenForm, id: string, __: string, note: string) => give(id, { note }),
    },
  });
  await openPlace("Thẩm định");
  await named("button", "Dòng cần làm tiếp theo");
  const keyboard = new Keyboard();
  let inCells = 0;
  for (const [id, own] of rows) {
    await keyboard.press("PageDown", { altKey: true });
    await expect.poll(() => form.selectedId).toBe(id);
    await expect.poll(focused).toMatch(/^Thống nhất dòng này/);
    const { num, den } = (answers[id] ?? {}) as Partial<Record<"num" | "den", number>>;
    // Each cell takes its letters and a key to the next one; the option and the reason are picked from lists.
    inCells += num === undefined ? 4 : `${num}${den}`.length + 2;
    inCells += 4;
    if (own === "agreed") {
      await keyboard.press("Enter");
      await expect.poll(() => form.appraisal?.[id]?.reason).toBe("agreed");
      continue;
    }
    await keyboard.tabTo(/^Nhập số liệu thẩm định$/);
    await keyboard.press("Enter");
    // F6 to the cell, both figures, and back.
    keyboard.count(1 + `${own}`.length + 1 + `${den}`.length + 1 + 1);
    await act(async () => void give(id, { num: own, ...(den !== undefined && { den }) }));
    await keyboard.tabTo(/^(?!Lý do).*: .*\.$/);
    await keyboard.press("Enter");
    const opinion = await fieldOf<HTMLTextAreaElement>("Ý kiến thẩm định");
    await expect.poll(() => opinion.value).not.toBe("");
    inCells += opinion.value.length + 1;
    while (document.activeElement !== opinion) await keyboard.press("Tab");
    await keyboard.press("Enter", { ctrlKey: true });
    await expect.poll(() => form.appraisal?.[id]?.note).toBe(opinion.value);
  }
  expect(words()).toContain("Đã thẩm định 10/82 dòng");
  process.stdout.write(`Ten rows appraised: ${keyboard.keys} keys, no click; in their cells at least ${inCells}\n`);
  expect(keyboard.keys).toBeLessThanOrEqual(90);
  expect(keyboard.keys).toBeLessThan(inCells / 2);
});
