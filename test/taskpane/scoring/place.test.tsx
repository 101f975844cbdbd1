import { screen } from "@testing-library/react";
import { describe, expect, test } from "vitest";
import type { FormInputs } from "../../../src/excel/change-inputs";
import type { OpenForm } from "../../../src/excel/form";
import { block, filled, focused, focusOrder, named, ok, openForm, openPane, press, words } from "../pane";

describe("a blank form", () => {
  test("has no points, every row to fill in, and offers the figures of the example", async () => {
    const pane = await openPane(openForm());
    expect(words(await block("Cần chú ý"))).toContain("Chưa nhập (82)");
    expect(words()).toContain("– / 500 điểm");
    expect(focusOrder()).toMatchInlineSnapshot(`
      [
        "Chấm điểm",
        "Thêm: phần khác",
        "Trợ giúp về phần này (F1)",
        "Dòng cần nhập trước (Alt+PgUp)",
        "Dòng cần nhập tiếp (Alt+PgDn)",
        "Điền số liệu La Gi",
        "Chỉ hiện dòng còn thiếu (82)",
        "Chưa nhập (82)",
        "1 VĂN BẢN CHỈ ĐẠO, ĐIỀU HÀNH VỀ ỨNG DỤNG VÀ PHÁT",
        "2 HẠ TẦNG KỸ THUẬT CNTT– / 70 điểm0/22 tiêu chí",
        "3 NGUỒN NHÂN LỰC CNTT– / 45 điểm0/7 tiêu chí",
        "4 ỨNG DỤNG CNTT– / 320 điểm0/39 tiêu chí",
        "5 ĐẦU TƯ PHÁT TRIỂN CNTT– / 30 điểm0/6 tiêu chí",
        "Tới dòng cần nhậpCtrl+Enter",
        "Dán số liệu…",
        "Gộp các bản…",
      ]
    `);
    await press("Điền số liệu La Gi");
    await expect.poll(() => pane.asked).toEqual(["fillForm … …"]);
    expect(focused()).toMatch(/^Chấm điểm/);
  });
});

describe("the form of La Gi", () => {
  test("has its total, its groups and what needs attention", async () => {
    await openPane(filled());
    await screen.findByText(/^Số liệu mẫu/);
    expect(words()).toContain("464,06 / 500 điểm");
    expect(words()).toContain("Đã chấm 82/82 tiêu chí");
    expect(words()).toContain("Đạt 92,61% (không kể 1 điểm khuyến khích)");
    await named("h3", "Số liệu chưa khớp nhau (1)");
    const attention = await block("Cần chú ý");
    expect([...attention.querySelectorAll("h3")].map(words)).toEqual([
      "Tử lớn hơn mẫu (1)",
      "Thiếu minh chứng (5)",
      "Số liệu chưa khớp nhau (1)",
    ]);
    expect([...(await block("Điểm theo nhóm")).querySelectorAll("h3")].map(words)[0]).toMatch(
      /^1 VĂN BẢN CHỈ ĐẠO, ĐIỀU HÀNH .*34,33 \/ 35 điểm6\/6 tiêu chí$/,
    );
  });

  test("is gone through with the Tab key in the order in which it is read", async () => {
    await openPane(filled());
    await screen.findByText(/^Số liệu mẫu/);
    await named("h3", "Số liệu chưa khớp nhau (1)");
    expect(focusOrder()).toMatchInlineSnapshot(`
      [
        "Chấm điểm",
        "Thêm: phần khác",
        "Trợ giúp về phần này (F1)",
        "Lệnh khác của phiếu",
        "Dòng cần nhập trước (Alt+PgUp)",
        "Dòng cần nhập tiếp (Alt+PgDn)",
        "Ghi chú về số liệu mẫu",
        "Chỉ hiện dòng còn thiếu (6)",
        "Tử lớn hơn mẫu (1)",
        "Đi tới ô của 4.10 – Tỷ lệ: Số lượng các thủ tục ",
        "Thiếu minh chứng (5)",
        "Đi tới ô của 1.1 – Năm 2022",
        "Đi tới ô của 1.2 BCĐ/Tổ CNTT",
        "Đi tới ô của 1.5 Có Giải pháp thúc đẩy cơ quan, ",
        "Đi tới ô của 3.1 – Tổ chức các lớp bồi dưỡng, đà",
        "Đi tới ô của 3.2 – Tổ chức bồi dưỡng, đào tạo, t",
        "Số liệu chưa khớp nhau (1)",
        "Dùng 184 cho CBCC cấp xã",
        "Dùng 178 cho CBCC cấp xã",
        "Đi tới ô của 3.2 – Tỷ lệ: Số lượng CBCC có Chứng",
        "1 VĂN BẢN CHỈ ĐẠO, ĐIỀU HÀNH VỀ ỨNG DỤNG VÀ PHÁT",
        "2 HẠ TẦNG KỸ THUẬT CNTT70 / 70 điểm22/22 tiêu ch",
        "3 NGUỒN NHÂN LỰC CNTT44,85 / 45 điểm7/7 tiêu chí",
        "4 ỨNG DỤNG CNTT293,88 / 320 điểm39/39 tiêu chí",
        "5 ĐẦU TƯ PHÁT TRIỂN CNTT20 / 30 điểm6/6 tiêu chí",
        "Tới dòng cần nhậpCtrl+Enter",
        "Dán số liệu…",
        "Gộp các bản…",
      ]
    `);
  });

  test("leads from what needs attention to its cell, and the pressed button keeps the focus", async () => {
    const pane = await openPane(filled());
    const button = await press(/^Đi tới ô của 1\.5 /);
    expect(pane.asked).toEqual(["goToRow 1.5 evidence"]);
    expect(document.activeElement).toBe(button);
  });
});

describe("rows that ask for one figure and disagree", () => {
  test("are told with both values; one press uses one of them everywhere, and another takes that back", async () => {
    const wanted: FormInputs[] = [];
    const pane = await openPane(filled(), {
      script: {
        changeInputs: (_form: OpenForm, _before: FormInputs, after: FormInputs) => {
          wanted.push(after);
          const { answers, profile } = after;
          pane.tell({ kind: "form", form: filled({ answers, profile }) });
          return Promise.resolve(ok({ cells: [{}], passedOver: 0 }));
        },
        takeBackInputs: () => {
          pane.tell({ kind: "form", form: filled() });
          return Promise.resolve(ok({ passedOver: 0 }));
        },
      },
    });
    await named("li span", "CBCC cấp xã: 184 (Thông tin chung, dòng 2.2, 4.1) · 178 (dòng 3.2)");
    await press("Dùng 184 cho CBCC cấp xã");
    await named("button", "Hoàn tác");
    expect(wanted.map(({ answers, profile }) => [answers["3.2#2"], answers["2.2"], profile["staffCommune"]])).toEqual([
      [{ ...filled().answers["3.2#2"], den: 184 }, filled().answers["2.2"], "184"],
    ]);
    expect(words(await block("Cần chú ý"))).not.toContain("chưa khớp");
    await expect.poll(focused).toBe("Hoàn tác");
    await press("Hoàn tác");
    await named("h3", "Số liệu chưa khớp nhau (1)");
    expect(words(await block("Cần chú ý"))).toContain("Đã trả lại như trước.");
    expect(pane.asked).toEqual(["changeInputs … …", "takeBackInputs …"]);
  });

  test("can only be looked at while the agency's part is locked", async () => {
    await openPane(filled({ status: "sent" }));
    await named("h3", "Số liệu chưa khớp nhau (1)");
    expect(focusOrder().filter((name) => /^Dùng|^Đi tới ô của 3\.2 – Tỷ lệ/.test(name))).toEqual([
      "Đi tới ô của 3.2 – Tỷ lệ: Số lượng CBCC có Chứng",
    ]);
  });
});

describe("the card of the selected row", () => {
  test("tells the figures and every step of the points", async () => {
    await openPane(filled({ selectedId: "1.4" }));
    const card = words(await block("Dòng đang chọn"));
    expect(card).toContain("4,33 / 5 điểm");
    expect(card).toContain("13 / 15 × 5 = 4,333");
    expect(card).toContain("Lấy 2 số lẻ, bỏ phần sau: 4,33 điểm");
  });

  test("offers a figure of the general information; the button that used it shows so and keeps the focus", async () => {
    const blank = openForm({ profile: { staffDistrict: "74" }, selectedId: "2.1" });
    const pane = await openPane(blank, { script: { setRow: () => used() } });
    const used = async () => {
      // Excel answers after the press.
      await new Promise((resolve) => setTimeout(resolve, 10));
      pane.tell({ kind: "form", form: { ...blank, answers: { "2.1": { den: 74 } } } });
      return ok(undefined);
    };
    await press(/^Dùng 74 /);
    await expect.poll(() => pane.asked).toEqual(["setRow 2.1 …"]);
    const pressed = await named("button", /^Dùng 74 /);
    await expect.poll(() => pressed.getAttribute("aria-pressed")).toBe("true");
    expect(focused()).toMatch(/^Dùng 74 /);
  });
});

test("what was begun about one form goes on in no other: rows that it hides, a document that is half written", async () => {
  const pane = await openPane(filled({ selectedId: "2.1" }), {
    script: { showRows: () => Promise.resolve(ok(76)) },
  });
  await named("h3", /^2\.1 /);
  await press("Chỉ hiện dòng còn thiếu (6)");
  expect(words()).toContain("Đang ẩn 76 tiêu chí trên trang tính.");
  await press("Thêm");
  await screen.findByText("Ghi tài liệu (Enter)");
  await pane.show({ kind: "form", form: filled({ selectedId: "2.1", sheetId: "another sheet" }) });
  await named("h3", /^2\.1 /);
  expect(words()).not.toContain("Đang ẩn");
  expect(words()).not.toContain("Ghi tài liệu (Enter)");
});

describe("a figure with two readings", () => {
  test("a date is told with its number, and one press makes it the number", async () => {
    const date = { cellText: "12/10/2026", number: 46307, shows: "date" } as const;
    const form = openForm({ answers: { "4.9#3": { value: date } }, selectedId: "4.9#3" });
    const pane = await openPane(form, { script: { setRow: () => Promise.resolve(ok(undefined)) } });
    expect(words(await block("Dòng đang chọn"))).toContain("Ngày 12/10/2026 hay số 46.307?");
    expect(words(await block("Cần chú ý"))).toContain("Ngày 12/10/2026 hay số 46.307?");
    await press(/^Là 46\.307$/);
    await expect.poll(() => pane.asked).toEqual(["setRow 4.9#3 …"]);
  });
});

test("in an English Excel the place speaks English, and the form stays as it is printed", async () => {
  await openPane(filled({ selectedId: "1.4" }), { locale: "en" });
  expect(words(await block("Needs attention"))).toContain("Evidence missing (5)");
  expect(words()).toContain("464.06 / 500 points");
  expect(words()).not.toMatch(/Tổng điểm|Dòng đang chọn|Cần chú ý|Đi tới ô/);
});
