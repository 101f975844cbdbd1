import { act, fireEvent } from "@testing-library/react";
import { afterEach, describe, expect, test, vi } from "vitest";
import { closePane, fieldOf, focused, named, ok, openForm, openPane, press, words } from "../pane";
import { memoryShelf, memoryStore, refusing } from "../store/shelves";
import type { Rubric } from "../../../src/rubric/schema";

afterEach(closePane);

const HTML = `<table>
<tr><th>TT</th><th>Nội dung</th><th>Điểm tối đa</th><th>Cách tính điểm</th><th>Tài liệu kiểm chứng</th></tr>
<tr><td>I</td><td>NHÂN LỰC</td><td>10</td><td></td><td></td></tr>
<tr><td>1</td><td>Tỷ lệ công chức có chữ ký số</td><td>5</td><td>a = số công chức có chữ ký số; b = tổng số công chức; Điểm = a/b * Điểm tối đa</td><td>Danh sách</td></tr>
<tr><td>2</td><td>Tỷ lệ hoàn thành khóa học</td><td>5</td><td><p>Từ 90% trở lên: 5 điểm;</p><p>từ 50% đến 90%: 3 điểm;</p><p>dưới 50%: 0 điểm</p></td><td></td></tr>
<tr><td>II</td><td>HẠ TẦNG</td><td>12</td><td></td><td></td></tr>
<tr><td>1</td><td>Họp trực tuyến</td><td>4</td><td>Theo danh mục do Sở công bố</td><td></td></tr>
<tr><td>2</td><td>Có phòng máy</td><td>6</td><td>Có: 6 điểm; không: 0 điểm</td><td></td></tr>
</table>`;

async function openImport(): Promise<void> {
  await press("Nhập biểu mẫu từ bảng…");
  await named("h1", "Nhập biểu mẫu");
}

async function paste(html: string, text = "", files: readonly unknown[] = []): Promise<void> {
  const event = new Event("paste", { bubbles: true, cancelable: true });
  const data = { getData: (kind: string) => (kind === "text/html" ? html : text), files };
  Object.defineProperty(event, "clipboardData", { value: data });
  await act(async () => {
    (await named("[role=group]", "Dán bảng vào đây (Ctrl+V)")).dispatchEvent(event);
  });
}

async function type(label: string, value: string): Promise<void> {
  const field = await fieldOf<HTMLInputElement>(label);
  await act(async () => {
    fireEvent.change(field, { target: { value } });
    fireEvent.blur(field);
  });
}

/** A field by its label or by the name that is read out. */
async function set(name: string, value: string): Promise<void> {
  const labelled = [...document.querySelectorAll("label")].find((label) => words(label) === name);
  const field = labelled ? document.getElementById(labelled.htmlFor) : await named("input, select", name);
  await act(async () => fireEvent.change(field as HTMLElement, { target: { value } }));
}

async function key(name: string, modifiers: object = {}): Promise<void> {
  await act(async () => fireEvent.keyDown(document.activeElement ?? document.body, { key: name, ...modifiers }));
}

const heading = (): string => words(document.querySelector("h2") ?? document.body);

describe("from a pasted table to a form", () => {
  test("columns are shown with what led to them, rows with what is open, and the form is made of what was decided", async () => {
    const made: Rubric[] = [];
    const pane = await openPane("other", {
      script: {
        installForm: (rubric: Rubric) => {
          made.push(rubric);
          return Promise.resolve(ok(undefined));
        },
      },
    });
    await openImport();
    expect(focused()).toBe("Nhập biểu mẫu");
    await paste(HTML);
    await named("label", "Cột 4 chứa");
    expect(words()).toContain("theo tiêu đề “Cách tính điểm”");
    await press("Tiếp tục");

    await named("button", "Cần quyết định 3");
    expect(heading()).toBe("2 Tỷ lệ hoàn thành khóa học");
    expect(words()).toContain("Hai mức cùng nhận giá trị 90%");
    await press("Dòng sau");
    await press("Dòng trước");
    // The heading has the focus: 2 is the second answer, "above 90 %".
    await key("2");
    expect(heading()).toBe("II HẠ TẦNG");
    await press(/Lấy 10 theo các dòng$/);
    expect(heading()).toBe("1 Họp trực tuyến");
    expect(focused()).toBe("1 Họp trực tuyến");
    await press(/^Người dùng tự nhập điểm/);
    expect(words()).toContain("Đã quyết định mọi dòng.");
    await press("Tiếp tục");

    await named("h2", "Về biểu này");
    expect(words()).toContain("Ghi cơ quan ban hành");
    await type("Tên biểu", "Biểu chấm điểm thử");
    await type("Cơ quan ban hành", "UBND tỉnh");
    await type("Cấp được đánh giá", "xã");
    await named("div", "Đủ để tạo phiếu.");
    await press("Tạo phiếu");
    await vi.waitFor(() => expect(made).toHaveLength(1));
    expect(pane.asked).toContain("installForm …");
    const [first] = made[0]?.items ?? [];
    const row = first?.type === "section" ? first.items[1] : undefined;
    expect(row).toMatchObject({ rule: { kind: "ratio", bands: ">90%:5;50%:3" }, resolutions: [{ printed: "90%" }] });
    expect(made[0]).toMatchObject({ title: "Biểu chấm điểm thử", issuer: "UBND tỉnh", level: "xã", maxPoints: "20" });
  });

  test("what cannot be scored has the way to its row", async () => {
    await openPane("other");
    await openImport();
    await paste(`<table><tr><th>TT</th><th>Nội dung</th><th>Điểm tối đa</th><th>Cách tính điểm</th></tr>
      <tr><td>1</td><td>Mạng nội bộ</td><td>5</td><td>Có: 5 điểm; không: 0 điểm</td></tr>
      <tr><td>2</td><td>Máy chủ</td><td>2,5</td><td>Có: 2,5 điểm; không: 0 điểm</td></tr></table>`);
    await named("label", "Cột 4 chứa");
    await press("Tiếp tục");
    await named("button", /^Tất cả/);
    await press("Tiếp tục");
    await type("Tên biểu", "Biểu chấm điểm thử");
    await type("Cơ quan ban hành", "UBND tỉnh");
    await type("Cấp được đánh giá", "xã");
    await set("Số lẻ", "0");
    await press("Đến dòng 2");
    expect(focused()).toBe("2 Máy chủ");
  });

  test("forms below one another in the open sheet are offered, too", async () => {
    const { readHtmlTable } = await import("../../../src/import/tables/html");
    const form = (title: string, points: number): string => `<tr><td>${title}</td></tr>
      <tr><td>TT</td><td>Nội dung</td><td>Điểm tối đa</td></tr><tr><td>1</td><td>Việc một</td><td>${points}</td></tr>
      <tr><td></td><td>Tổng cộng</td><td>${points}</td></tr>`;
    const table = readHtmlTable(`<table>${form("BẢNG CHẤM ĐIỂM XÃ", 4)}${form("BẢNG CHẤM ĐIỂM TỈNH", 5)}</table>`);
    await openPane("other", { script: { readSheetTable: () => Promise.resolve(ok(table)) } });
    await openImport();
    await press("Lấy trang tính đang mở");
    await press(/^BẢNG CHẤM ĐIỂM TỈNH/);
    await named("label", "Cột 3 chứa");
  });

  test("scores that the table holds already are offered, and filled in after the form is made", async () => {
    const filled: unknown[] = [];
    const pane = await openPane("other", {
      script: {
        installForm: () => {
          pane.tell({ kind: "form", form: openForm() });
          return Promise.resolve(ok(undefined));
        },
        fillForm: (_: unknown, answers: unknown) => {
          filled.push(answers);
          return Promise.resolve(ok(undefined));
        },
      },
    });
    await openImport();
    await paste(`<table>
<tr><th>TT</th><th>Nội dung</th><th>Điểm tối đa</th><th>Cách tính điểm</th><th>Điểm tự chấm</th></tr>
<tr><td>I</td><td>HẠ TẦNG</td><td>11</td><td></td><td></td></tr>
<tr><td>1</td><td>Có phòng máy</td><td>6</td><td>Có: 6 điểm; không: 0 điểm</td><td>6</td></tr>
<tr><td>2</td><td>Tỷ lệ công chức có chữ ký số</td><td>5</td><td>a = số công chức có chữ ký số; b = tổng số công chức; Điểm = a/b * Điểm tối đa</td><td>4,5</td></tr>
</table>`);
    await press("Tiếp tục");
    await press(/Xong$/);
    await type("Tên biểu", "Biểu chấm điểm thử");
    await type("Cơ quan ban hành", "UBND tỉnh");
    await type("Cấp được đánh giá", "xã");
    await named("div", "Đủ để tạo phiếu.");
    const offer = await fieldOf<HTMLInputElement>(
      "Đưa điểm tự chấm đã có trong bảng vào phiếu: 1 dòng điền được ngay, 1 dòng ghi vào cột Ghi chú vì chưa có số liệu",
    );
    expect(offer.checked).toBe(false);
    await act(async () => offer.click());
    await press("Tạo phiếu");
    await vi.waitFor(() => expect(filled).toHaveLength(1));
    expect(Object.values(filled[0] as object)).toEqual([
      { option: 0 },
      { note: "Điểm tự chấm đã ghi trong bảng: 4,5" },
    ]);
  });

  test("nothing is made while a row is undecided", async () => {
    const pane = await openPane("other");
    await openImport();
    await paste(HTML);
    await named("label", "Cột 4 chứa");
    await press(/Xong$/);
    await named("h2", "Về biểu này");
    expect(words()).toContain("Còn 3 dòng cần quyết định");
    await press("Tạo phiếu");
    expect(pane.asked).not.toContain("installForm …");
  });
});

describe("a row", () => {
  async function openRows(html = HTML): Promise<void> {
    await openPane("other");
    await openImport();
    await paste(html);
    await press("Tiếp tục");
    await named("button", /^Cần quyết định/);
  }

  test("shows the print beside the reading, with the words that led to what is open", async () => {
    await openRows();
    expect([...document.querySelectorAll("mark")].map((mark) => mark.textContent)).toEqual(["90%", "90%"]);
    expect(words()).toContain("Từ 90% trở lên: 5 điểm");
  });

  test("is edited in a form of its own and tried at once; F2 opens it, Esc leaves it", async () => {
    await openRows();
    await press("Dòng sau");
    await press("Dòng trước");
    await key("F2");
    await named("button", "Ghi");
    await set("Được gì, mức 2", "ratio");
    await set("Được bao nhiêu, mức 2", "");
    await set("Số hoàn thành khóa học", "13");
    await set("Tổng số", "15");
    // 13/15 × 5 = 4.333…
    expect(words()).toContain("4,33 điểm");
    await set("Mức 2", "nhiều");
    expect(words()).toContain("Còn ô trống hoặc số chưa đúng.");
    await set("Mức 2", "50");
    await press("Ghi");
    await named("button", "Cần quyết định 2");
    await press("Đã quyết định 1");
    expect(words()).toContain("Từ 50% trở lên: tỷ lệ × 5");
    await press(/^Sửa/);
    await key("Escape");
    expect(words()).toContain("đã sửa");
  });

  test("is left out, taken back, joined, and every step can be undone", async () => {
    await openRows();
    await press("Tất cả 7");
    await press(/chắc chắn2 Có phòng máy6/);
    await press("Sửa dòng của bảng");
    await press("Bỏ dòng này");
    await press("Đã bỏ 1");
    await press("Lấy lại dòng này");
    await named("button", "Tất cả 7");
    await press("Hoàn tác");
    await named("button", "Đã bỏ 1");
    await press("Làm lại");
    expect(words()).not.toContain("Đã bỏ 1");
  });

  test("of three hundred costs no more than one of fifteen", async () => {
    const rows = Array.from(
      { length: 300 },
      (_, index) =>
        `<tr><td>${index + 1}</td><td>Tiêu chí ${index + 1}</td><td>1</td><td>Có: 1 điểm; không: 0 điểm</td></tr>`,
    );
    await openRows(
      `<table><tr><td>TT</td><td>Nội dung</td><td>Điểm tối đa</td><td>Cách tính điểm</td></tr>${rows.join("")}</table>`,
    );
    await press("Tất cả 301");
    expect(document.querySelectorAll("section li")).toHaveLength(15);
    await press("Trang sau");
    expect(words()).toContain("16–30 / 301");
  });
});

describe("what cannot be read is told with what to do", () => {
  test.each([
    ["a picture", "", "", [{}], "Đây là hình, không có chữ để đọc"],
    ["text without a table", "<p>Kính gửi</p>", "Kính gửi", [], "Không thấy bảng nào có chữ"],
    ["a table nested too deep", "<table><tr><td>".repeat(300), "", [], "Bảng lồng nhau quá nhiều lớp"],
    ["nothing", "", "", [], "Không thấy bảng nào có chữ"],
  ])("%s", async (_, html, text, files, said) => {
    await openPane("other");
    await openImport();
    await paste(html, text, files);
    await named("[role=alert]", new RegExp(said));
  });

  test("a table in which nothing is scored", async () => {
    await openPane("other");
    await openImport();
    await paste("<table><tr><td>Họ tên</td><td>Chức vụ</td></tr><tr><td>An</td><td>Công chức</td></tr></table>");
    await named("[role=alert]", /không thấy dòng tiêu chí nào/);
  });

  test("what of the source was not read, or was guessed", async () => {
    await openPane("other");
    await openImport();
    const goesOn = HTML.replace("<td>I</td>", "<td>III</td>").replace("<td>II</td>", "<td>IV</td>");
    await paste(HTML.replace("Có phòng máy", "Có phòng máy<img src='may.png'>") + goesOn);
    await named("label", "Cột 4 chứa");
    expect(words()).toContain("Hình trong bảng không được đọc.");
    expect(words()).toContain("Có nhiều bảng; các bảng được đọc nối tiếp nhau.");
  });

  test("two forms at once: one is chosen, and another can be taken instead", async () => {
    const other =
      "<table><tr><th>TT</th><th>Tiêu chí</th><th>Điểm tối đa</th></tr><tr><td>1</td><td>Trồng cây</td><td>3</td></tr></table>";
    await openPane("other");
    await openImport();
    await paste(HTML + other);
    const list = await named("[role=group]", "Nguồn có nhiều bảng. Chọn bảng chấm điểm:");
    expect(words(list)).toContain("Tất cả các bảng, nối tiếp nhau: 9 dòng, 7 dòng có điểm");
    await press("TT · Tiêu chí · Điểm tối đa: 2 dòng, 1 dòng có điểm");
    await named("label", "Cột 3 chứa");
    expect(words()).not.toContain("Cột 4 chứa");
    await press(/Bảng$/);
    expect(words()).toContain("Có nhiều bảng; chỉ đọc bảng đã chọn.");
    await press(/^TT · Nội dung .*: 7 dòng, 6 dòng có điểm$/);
    await named("label", "Cột 5 chứa");
  });

  test("text between tabs is read like a page", async () => {
    await openPane("other");
    await openImport();
    await paste("", "TT\tNội dung\tĐiểm tối đa\n1\tCó kế hoạch\t5\n");
    await named("label", "Cột 3 chứa");
  });
});

describe("a draft", () => {
  test("survives the pane, is gone on with, and can be discarded", async () => {
    const store = memoryStore();
    await openPane("other", { store });
    await openImport();
    await paste(HTML);
    await named("[role=status]", "Đã lưu bản nháp");
    closePane();

    await openPane("other", { store });
    await openImport();
    await press("Làm tiếp");
    await named("button", "Cần quyết định 3");
    closePane();

    await openPane("other", { store });
    await openImport();
    await press("Bỏ bản nháp");
    expect(words()).not.toContain("Bản nháp chưa xong");
    closePane();
    await openPane("other", { store });
    await openImport();
    expect(words()).not.toContain("Bản nháp chưa xong");
  });

  test("that this machine cannot keep is told", async () => {
    await openPane("other", { store: memoryStore({ ...memoryShelf(), ...refusing }) });
    await openImport();
    await paste(HTML);
    await named("[role=status]", /Máy này không lưu được bản nháp/);
  });
});

test("in an English Excel the place speaks English", async () => {
  await openPane("other", { locale: "en" });
  await press("Import a form from a table…");
  await named("h1", "Import a form");
  expect(words()).toContain("Nothing leaves this computer.");
});
