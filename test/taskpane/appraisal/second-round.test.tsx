import { act, screen, within } from "@testing-library/react";
import { expect, test } from "vitest";
import type { OpenForm } from "../../../src/excel/form";
import { firstRoundOf, packRound } from "../../../src/form/first-round";
import { packSelf } from "../../../src/form/self-record";
import { appraised, block, named, openPane, openPlace, press, words } from "../pane";

const { rubric, answers, profile, appraisal: given } = appraised();
const appraisal = given ?? {};
const record = packSelf({ answers, profile }, "sent");
const OFFER = "Bắt đầu thẩm định lần 2";

async function openAppraisal(form: OpenForm) {
  const pane = await openPane(form);
  await openPlace("Thẩm định");
  await named("section", "Tổng điểm");
  return pane;
}

const isOffered = (): boolean => screen.queryByRole("button", { name: OFFER }) !== null;

test("once the agency has answered, one press begins the second round", async () => {
  const pane = await openAppraisal(appraised({ status: "explained", record }));
  await press(OFFER);
  expect(pane.asked).toContain("startSecondRound");
});

test("in the second round both totals stand beside each other, the row tells what the first one gave it and why, and taking it back is asked for", async () => {
  const judged = { ...appraisal, "1.4": { ...appraisal["1.4"], reason: "other", note: "Thiếu 02 báo cáo" } as const };
  const first = packRound(firstRoundOf(rubric, answers, judged), "explained");
  // The province now counts all 15 reports of row 1.4: 5 points instead of 4.33.
  const now = { ...judged, "1.4": { num: 15, den: 15, reason: "other-figures" } as const };
  const pane = await openAppraisal(appraised({ record: { ...record, first }, appraisal: now, selectedId: "1.4" }));
  const told = (title: string) => expect.poll(async () => words(await block(title)));
  await told("Thẩm định lần 2").toContain(
    "Lần 1: 430,92 điểm. Lần 2, là điểm được tính: 431,59 điểm (1 dòng khác lần 1).",
  );
  await told("Dòng đang chọn").toContain("Lần 1: 4,33 điểm – Khác: Thiếu 02 báo cáo");
  expect(isOffered()).toBe(false);
  await press("Hủy thẩm định lần 2");
  expect(pane.asked).not.toContain("undoSecondRound");
  const question = within(await screen.findByRole("alertdialog", { name: "Hủy thẩm định lần 2?" }));
  const yes = await question.findByRole("button", { name: "Hủy thẩm định lần 2" });
  await act(async () => yes.click());
  expect(pane.asked).toContain("undoSecondRound");
});

test("a record that was changed is told, and nothing is put back from it", async () => {
  const first = { ...packRound(firstRoundOf(rubric, answers, appraisal), "explained"), fingerprint: "0" };
  await openAppraisal(appraised({ record: { ...record, first } }));
  expect(words(await block("Thẩm định lần 2"))).toContain("Bản lưu lần 1 bị mất hoặc bị sửa");
  expect(screen.queryByRole("button", { name: "Hủy thẩm định lần 2" })).toBe(null);
});
