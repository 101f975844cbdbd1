import { act, fireEvent, screen, within } from "@testing-library/react";
import { expect, test } from "vitest";
import type { OpenForm } from "../../../src/excel/form";
import { packSelf } from "../../../src/form/self-record";
import { appraised, block, fieldOf, named, openPane, openPlace, press, words } from "../pane";

const { answers, profile, appraisal } = appraised();
const record = packSelf({ answers, profile }, "sent");
const OPEN = "Mở cột Hội đồng";

async function openAppraisal(form: OpenForm) {
  const pane = await openPane(form);
  await openPlace("Thẩm định");
  await named("section", "Tổng điểm");
  return pane;
}

test("the council's columns are offered where an appraisal is complete, and folded away where rows are still open", async () => {
  const pane = await openAppraisal(appraised({ record }));
  await screen.findByRole("button", { name: OPEN });
  await press(OPEN);
  expect(pane.asked).toContain("openCouncil");
});

test("before, they are there for whoever wants them, with what is open", async () => {
  const { "1.2": _, ...rest } = appraisal ?? {};
  await openAppraisal(appraised({ record, appraisal: rest }));
  const label = await screen.findByRole("button", { name: "Điểm Hội đồng" });
  expect(screen.queryByRole("button", { name: OPEN })).toBe(null);
  await act(async () => label.click());
  expect(words()).toContain("Còn 1 dòng chưa thẩm định");
  expect(screen.queryByRole("button", { name: OPEN })).not.toBe(null);
});

// The appraisal gives 430.92 points; row 1.4 has 4.33 of both sides.
test("the card of a row takes the council's points and reason, says what they make of the total, and refuses what the row cannot have", async () => {
  const pane = await openAppraisal(appraised({ record, council: {}, status: "deciding", selectedId: "1.4" }));
  const points = await fieldOf<HTMLInputElement>("Điểm Hội đồng");
  const card = (): string => words(points.closest("section") ?? undefined);
  expect(card()).toContain("Tự chấm 4,33 · Thẩm định 4,33 · Chốt 4,33");
  await act(async () => fireEvent.change(points, { target: { value: "5,5" } }));
  expect(card()).toContain("Từ 0 đến 5, 2 số lẻ");
  await act(async () => fireEvent.change(points, { target: { value: "4,83" } }));
  // 430.92 − 4.33 + 4.83.
  expect(card()).toContain("điểm chốt cả biểu là 431,42");
  expect(card()).toContain("Khác điểm thẩm định: ghi lý do");
  const reason = await fieldOf<HTMLTextAreaElement>("Lý do của Hội đồng");
  await act(async () => fireEvent.change(reason, { target: { value: " Bổ sung báo cáo " } }));
  await act(async () => fireEvent.keyDown(points, { key: "Enter" }));
  expect(pane.asked).toContain("setDecision 1.4 …");
});

test("what the council decided is told with what is missing; closed, its total is the final one; taking it back is asked for", async () => {
  const council = { "1.4": { points: 4.83 }, "1.2": { points: 9, reason: "Nhầm" } };
  const pane = await openAppraisal(appraised({ record, council, status: "final" }));
  const part = await block("Điểm Hội đồng");
  // Row 1.2, 4 points, has none now: 430.92 + 0.5 − 4.
  expect(words(part)).toContain("Điểm chốt: 427,42 điểm (thẩm định 430,92). Hội đồng cho điểm 1 dòng.");
  expect(words(part)).toMatch(/Điểm Hội đồng không hợp lệ.*1\.2.*chưa ghi lý do.*1\.4/);
  expect(words()).toContain("Điểm chốt: 427,42 / 500 điểm");
  expect(words()).toContain("sau quyết định của Hội đồng");
  await press("Bỏ các cột Hội đồng");
  const question = within(await screen.findByRole("alertdialog", { name: "Bỏ các cột Hội đồng?" }));
  const yes = await question.findByRole("button", { name: "Bỏ các cột Hội đồng" });
  await act(async () => yes.click());
  expect(pane.asked).toContain("closeCouncil");
});
