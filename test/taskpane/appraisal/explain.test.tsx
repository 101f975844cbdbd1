import { act, fireEvent } from "@testing-library/react";
import { describe, expect, test } from "vitest";
import type { Appraisal } from "../../../src/rubric/answers";
import { reviewedChanges } from "../../../src/form/reviewed";
import { appraised, filled, focusOrder, named, openPane, press, words } from "../pane";

const requests = {
  "2.1": { request: "Gửi ảnh chụp bảng thống kê", reason: "other-figures", note: "Hệ thống ghi 70" },
  "2.2": { request: "Văn bản nào?", explanation: "Văn bản 12/KH-UBND" },
} satisfies Appraisal;

const asked = (change: Parameters<typeof appraised>[0] = {}) => {
  const before = appraised();
  const appraisal: Record<string, Appraisal[string]> = { ...before.appraisal };
  for (const [id, row] of Object.entries(requests)) appraisal[id] = { ...appraisal[id], ...row };
  return appraised({ appraisal, status: "explaining", ...change });
};

describe("a form that comes back with requests", () => {
  test("opens in Giải trình with their number, and each answer is written into its cell", async () => {
    const pane = await openPane(asked());
    await named("h1", /^Giải trình: /);
    await named("h2", "Yêu cầu giải trình (1 chưa trả lời / 2)");
    await expect.poll(words).toContain("Còn 1 yêu cầu giải trình chưa trả lời");
    expect(words()).toContain("Gửi ảnh chụp bảng thống kê");
    expect(words()).toContain("Lý do: Số liệu hệ thống khác");
    expect(words()).toContain("Hệ thống ghi 70");
    expect(focusOrder().slice(0, 8)).toEqual([
      "Giải trình",
      "Thêm: phần khác",
      "Trợ giúp về phần này (F1)",
      expect.stringMatching(/^2\.1 .*/),
      "Giải trình của đơn vị",
      "Tài liệu bổ sung",
      "Ghi vào phiếu",
      expect.stringMatching(/^Đi tới ô của 2\.1 /),
    ]);
    const [explanation, added] = document.querySelectorAll("textarea");
    if (explanation === undefined || added === undefined) throw new Error("There is nothing to answer in.");
    await act(async () => fireEvent.change(explanation, { target: { value: " Đã gửi kèm " } }));
    await act(async () => fireEvent.change(added, { target: { value: "15/BC-UBND" } }));
    expect(words()).toContain("Chưa ghi vào phiếu");
    await act(async () => fireEvent.keyDown(added, { key: "Enter", ctrlKey: true }));
    await expect
      .poll(() => pane.asked)
      .toEqual(["setRemark 2.1 explanation Đã gửi kèm", "setRemark 2.1 addedEvidence 15/BC-UBND"]);
  });

  test("with everything answered tells the next step, and one press moves it on", async () => {
    const { appraisal } = asked();
    const form = asked({ appraisal: { ...appraisal, "2.1": { ...requests["2.1"], explanation: "Có" } } });
    const pane = await openPane(form);
    await named("h2", "Yêu cầu giải trình (0 chưa trả lời / 2)");
    expect(words()).toContain("Đã trả lời mọi yêu cầu. Chuyển tình trạng, lưu rồi gửi lại tệp này.");
    await press("Chuyển sang “Đã giải trình”");
    expect(pane.asked).toEqual(["setStatus explained"]);
  });

  test("is Thẩm định to an appraiser, and each side can look at the other's", async () => {
    await openPane(asked(), { role: "appraiser" });
    await named("h1", /^Thẩm định: /);
    await press("Giải trình…");
    await named("h1", /^Giải trình: /);
    await press("Xem phần thẩm định…");
    await named("h1", /^Thẩm định: /);
  });

  test("is read and no longer answered when it has gone back", async () => {
    await openPane(asked({ status: "explained" }), { role: "scorer" });
    await named("h2", /^Yêu cầu giải trình/);
    expect(words()).toContain("Phần giải trình đang khóa: tình trạng phiếu là “Đã giải trình”.");
    expect(document.querySelector("textarea")).toBeNull();
  });
});

test("whoever scores finds no start of an appraisal in the way, and still can appraise", async () => {
  await openPane(filled(), { role: "scorer" });
  (await named("[role=tab]", "Giải trình")).click();
  await named("h1", /^Giải trình: /);
  expect(words()).toContain("Chưa có yêu cầu giải trình.");
  expect(words()).not.toContain("Bắt đầu thẩm định");
  await press("Tôi thẩm định phiếu này…");
  await named("button", "Bắt đầu thẩm định");
});

describe("whose turn it is", () => {
  test.each([
    ["submitted", "Chờ duyệt · phiếu ở thủ trưởng đơn vị. Đã rà soát 0/82 dòng. Rà soát từng dòng ở Chấm điểm"],
    ["approved", "Đã duyệt · phiếu ở đơn vị. In bản ký, gửi tệp"],
    ["sent", "Đã gửi · phiếu ở cơ quan thẩm định."],
  ] as const)("is told with what comes next: %s", async (status, text) => {
    await openPane(filled({ status }));
    await expect.poll(words).toContain(text);
  });

  test("of a form that was sent back is told with its remark and what to do", async () => {
    await openPane(filled({ status: "returned", facts: new Map([["status.remark", "Thiếu số liệu quý IV"]]) }));
    await expect.poll(words).toContain("Thiếu số liệu quý IVSửa theo lý do, rồi trình hoặc gửi lại ở Gửi.");
  });
});

test("whoever reviews marks row after row; a row that is changed since is told", async () => {
  const form = filled({ status: "submitted", selectedId: "2.1" });
  const facts = new Map<string, string>();
  const { answers } = form;
  for (const [key, value] of reviewedChanges(facts, { ...answers, "2.2": { value: 7 } }, ["2.2", "2.3"], true))
    if (value !== null) facts.set(key, value);
  const pane = await openPane({ ...form, facts });
  await named("section", "Rà soát");
  await expect.poll(words).toContain("Đã rà soát 1/82 dòng. 1 dòng đã sửa sau khi rà soát.");
  await press("Đã rà soát dòng này");
  expect(pane.asked).toEqual(["setReviewed … true", "goToRow 2.2 figure"]);
  await pane.show({ kind: "form", form: { ...form, facts, selectedId: "2.3" } });
  await press("Bỏ dấu rà soát");
  expect(pane.asked.slice(2)).toEqual(["setReviewed … false"]);
});
