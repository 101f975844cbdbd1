import { act, fireEvent, screen } from "@testing-library/react";
import { describe, expect, test } from "vitest";
import { focused, focusOrder, ok, openForm, named, openPane, press, refused, words } from "../pane";

const CREATE = "Tạo phiếu: CNTT cấp huyện Bình Thuận 2022";

const articles = (): HTMLElement[] => [...document.querySelectorAll("article")];

async function search(text: string): Promise<HTMLElement> {
  const field = await named("input", "Tìm bộ tiêu chí");
  await act(async () => fireEvent.change(field, { target: { value: text } }));
  return field;
}

describe("the list", () => {
  test("offers every rubric with its facts, each reached by its name", async () => {
    await openPane("other");
    await named("button", CREATE);
    expect(articles()).toHaveLength(7);
    expect(words(articles()[1])).toMatch(
      /^CNTT cấp huyện Bình Thuận 2022Tỉnh Bình ThuậnCấp huyện · 2022500 điểm \+ 2 điểm khuyến khích · 82 tiêu chí/,
    );
    expect(focusOrder()).toMatchInlineSnapshot(`
      [
        "Thư viện",
        "Thêm: phần khác",
        "Trợ giúp về phần này (F1)",
        "Tìm bộ tiêu chí",
        "Lọc theo cấp, năm",
        "Tạo phiếu: Biểu mẫu minh họa",
        "Xem trước: Biểu mẫu minh họa",
        "Tạo phiếu: CNTT cấp huyện Bình Thuận 2022",
        "Xem trước: CNTT cấp huyện Bình Thuận 2022",
        "Tạo phiếu: CNTT cấp sở Hà Nam 2022",
        "Xem trước: CNTT cấp sở Hà Nam 2022",
        "Tạo phiếu: Chuyển đổi số cấp xã",
        "Xem trước: Chuyển đổi số cấp xã",
        "Tạo phiếu: CQĐT cấp huyện Gia Lai 2020",
        "Xem trước: CQĐT cấp huyện Gia Lai 2020",
        "Tạo phiếu: CNTT cấp huyện Tây Ninh 2015",
        "Xem trước: CNTT cấp huyện Tây Ninh 2015",
        "Tạo phiếu: CNTT cấp sở Tây Ninh 2015",
        "Xem trước: CNTT cấp sở Tây Ninh 2015",
        "Nhập biểu mẫu từ bảng…",
        "Tạo từ phiếu năm trước…",
        "Viết biểu mẫu mới: thêm “Bảng mẫu”",
        "Tổng hợp nhiều phiếu…",
        "Mở tệp bộ tiêu chí…",
      ]
    `);
  });

  test("is narrowed by words without marks, says how much is left, and leads back from nothing", async () => {
    await openPane("other");
    const field = await search("tay ninh");
    expect(articles()).toHaveLength(2);
    expect(screen.getByText("2 bộ tiêu chí")).toBeDefined();
    await search("không có phiếu nào như vậy");
    expect(words()).toContain("Không có bộ tiêu chí nào khớp.");
    await press("Bỏ tìm kiếm");
    expect(articles()).toHaveLength(7);
    expect(document.activeElement).toBe(field);
  });
});

describe("making a form", () => {
  test("is asked of Excel once, however often the button is pressed, and leads to Chấm điểm", async () => {
    let finish: () => void = () => undefined;
    const pane = await openPane("other", {
      script: { installForm: () => new Promise((resolve) => (finish = () => resolve(ok({ sheetName: "Phiếu" })))) },
    });
    await press(CREATE);
    await expect.poll(() => pane.asked).toEqual(["installForm …"]);
    expect(words(await named("button", CREATE))).toBe("Đang tạo phiếu…");
    await press(CREATE);
    await pane.show({ kind: "form", form: openForm() });
    await act(async () => finish());
    await named("h1", /^Chấm điểm/);
    expect(pane.asked).toEqual(["installForm …"]);
    expect(focused()).toMatch(/^Chấm điểm/);
  });

  test("that is refused says why above the list", async () => {
    await openPane("other", { script: { installForm: () => Promise.resolve(refused("workbook-protected")) } });
    await press(CREATE);
    await named("[role=alert]", /./);
    expect(articles()).toHaveLength(7);
  });
});

describe("the preview", () => {
  test("shows the whole rubric and leads back to the list as it was left", async () => {
    await openPane("other");
    await search("binh thuan");
    await press("Xem trước: CNTT cấp huyện Bình Thuận 2022");
    await named("h1", /^PHIẾU ĐÁNH GIÁ/);
    expect(focused()).toMatch(/^PHIẾU ĐÁNH GIÁ/);
    await named("button", /^Chỗ in sai/);
    expect(focusOrder()).toMatchInlineSnapshot(`
      [
        "Thư viện",
        "Thêm: phần khác",
        "Trợ giúp về phần này (F1)",
        "Danh sách",
        "Tạo phiếu",
        "1 VĂN BẢN CHỈ ĐẠO, ĐIỀU HÀNH VỀ ỨNG DỤNG VÀ PHÁT",
        "2 HẠ TẦNG KỸ THUẬT CNTT70 điểm",
        "3 NGUỒN NHÂN LỰC CNTT45 điểm",
        "4 ỨNG DỤNG CNTT320 điểm",
        "5 ĐẦU TƯ PHÁT TRIỂN CNTT30 điểm",
        "6 ĐIỂM KHUYẾN KHÍCH2 điểmđiểm khuyến khích, ngoà",
        "Nội dung bản in chưa rõ",
        "Chỗ in sai hoặc để ngỏ đã ghi cách hiểu (6)",
      ]
    `);
    await press("Danh sách");
    expect(focused()).toBe("Thư viện");
    expect(articles()).toHaveLength(1);
  });
});

test("a form written from nothing begins with the template, which is added to the workbook, and what to do with it is said", async () => {
  const pane = await openPane("other", {
    script: { installTemplate: () => Promise.resolve(ok({ sheetName: "Bảng mẫu (2)" })) },
  });
  await press("Viết biểu mẫu mới: thêm “Bảng mẫu”");
  await expect.poll(() => words()).toContain("Đã thêm trang “Bảng mẫu (2)”. Thay các dòng ví dụ");
  expect(pane.asked).toEqual(["installTemplate"]);
});

test("in an English Excel the place speaks English", async () => {
  await openPane("other", { locale: "en" });
  await named("button", "Create form: CNTT cấp huyện Bình Thuận 2022");
  expect(words()).not.toMatch(/Thư viện|Tạo phiếu|Xem trước|điểm|tiêu chí/);
});
