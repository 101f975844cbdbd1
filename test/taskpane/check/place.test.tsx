import { screen } from "@testing-library/react";
import { describe, expect, test } from "vitest";
import { about, type Finding } from "../../../src/inspect/finding";
import {
  block,
  filled,
  focused,
  focusOrder,
  ok,
  openForm,
  named,
  openPane,
  openPlace,
  press,
  refused,
  words,
} from "../pane";

async function openCheck(...given: Parameters<typeof openPane>) {
  const pane = await openPane(...given);
  await openPlace("Gửi và kiểm tra");
  return pane;
}

const changed = about("max-changed", "criterion:2.1", "max", { row: 20, column: 7 }, "99", "3");
const lost = about("row-missing", "criterion:1.4", null, null, "", "");
/** An Excel that finds these, of which it can put back those with a cell. */
const finding = (...findings: readonly Finding[]) => ({
  checkForm: () =>
    Promise.resolve(
      ok({ findings, repairs: findings.flatMap(({ cell }) => (cell === null ? [] : [{ ...cell, value: 3 }])) }),
    ),
});

describe("before the form is signed", () => {
  test("a blank form has every row and the agency's name to fill in", async () => {
    const pane = await openCheck(openForm());
    await screen.findByText("Còn 83 việc trước khi trình ký");
    expect([...(await block("Việc cần làm trước khi ký")).querySelectorAll("h3")].map(words)).toEqual([
      "Thông tin chung còn trống (1)",
      "Chưa nhập (82)",
    ]);
    await press("Đi tới ô của Tên cơ quan");
    expect(pane.asked).toContain("goToField agency");
  });

  test("La Gi lacks five documents and has one figure to look at", async () => {
    await openCheck(filled());
    await screen.findByText("Công thức, điểm tối đa, nội dung in sẵn và các dòng đều đúng bản gốc.");
    expect(words()).toContain("Còn 5 việc trước khi trình ký");
    expect(words()).toContain("Ngoài ra có 1 chỗ nên xem lại.");
    expect(focusOrder()).toMatchInlineSnapshot(`
      [
        "Gửi và kiểm tra",
        "Thiếu minh chứng (5)",
        "Đi tới ô của 1.1 – Năm 2022",
        "Đi tới ô của 1.2 BCĐ/Tổ CNTT",
        "Đi tới ô của 1.5 Có Giải pháp thúc đẩy cơ quan, ",
        "Đi tới ô của 3.1 – Tổ chức các lớp bồi dưỡng, đà",
        "Đi tới ô của 3.2 – Tổ chức bồi dưỡng, đào tạo, t",
        "Tử lớn hơn mẫu (1)",
        "Đi tới ô của 4.10 – Tỷ lệ: Số lượng các thủ tục ",
        "Kiểm tra lại",
        "Mở bản sao không cần ITSCORE",
        "Chọn tệp .xlsx…",
        "Kiểm tra Excel này…",
      ]
    `);
  });
});

describe("whether the form is intact", () => {
  test("what differs is counted, led to and repaired", async () => {
    const script = finding(changed, lost);
    const pane = await openCheck(filled(), {
      script: { ...script, repairForm: () => Promise.resolve(ok({ repaired: 1 })) },
    });
    await screen.findByText("2 chỗ khác bản gốc");
    expect(words()).toContain("Còn 7 việc trước khi trình ký");
    const integrity = await block("Phiếu có nguyên vẹn không");
    expect([...integrity.querySelectorAll("h3")].map(words)).toEqual([
      expect.stringMatching(/\(1\)$/),
      "Cần xử lý riêng (1)",
    ]);
    const goTo = [...integrity.querySelectorAll("button")].find((button) => words(button) === "Đi tới ô");
    await press(goTo?.getAttribute("aria-label") ?? "");
    expect(pane.asked).toContain("goToFinding …");
    script.checkForm = finding(lost).checkForm;
    await press("Sửa công thức");
    expect(pane.asked).toContain("repairForm");
  });

  test("a refused check says why and can be tried again", async () => {
    await openCheck(filled(), { script: { checkForm: () => Promise.resolve(refused("cell-being-edited")) } });
    await named("[role=alert]", /./);
    await press("Thử lại");
    await named("[role=alert]", /./);
    await expect.poll(focused).not.toBe("nothing");
  });
});

test("without a form the place still looks into files", async () => {
  await openCheck("other");
  await block("Kiểm tra một tệp khác");
  expect(words()).toContain("Trang tính này không phải phiếu chấm điểm");
  expect(focusOrder()).toMatchInlineSnapshot(`
    [
      "Gửi và kiểm tra",
      "Tới Thư viện",
      "Chọn tệp .xlsx…",
      "Kiểm tra Excel này…",
    ]
  `);
});

test("in an English Excel the place speaks English", async () => {
  await openPane(filled(), { locale: "en" });
  await openPlace("Send and check");
  await screen.findByText("To do before it can be signed: 5");
  expect(words()).not.toMatch(/trình ký|Việc|Kiểm tra|minh chứng|Gửi/);
});
