import { act, fireEvent } from "@testing-library/react";
import { afterEach, describe, expect, test, vi } from "vitest";
import { closePane, fieldOf, focused, named, ok, openPane, press, words } from "../pane";
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

async function key(name: string, modifiers: object = {}): Promise<void> {
  await act(async () => fireEvent.keyDown(document.activeElement ?? document.body, { key: name, ...modifiers }));
}

const heading = (): string => words(document.querySelector("h2") ?? document.body);

describe("from a pasted table to a form", () => {
  test("columns are shown with what led to them, rows with what is open, and the form is made of what was decided", async () => {
    let made = null as Rubric | null;
    const pane = await openPane("other", {
      script: {
        installForm: (rubric: Rubric) => {
          made = rubric;
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
    await key("Enter");
    expect(heading()).toBe("II HẠ TẦNG");
    await press("Lấy 10 theo các dòng");
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
    await vi.waitFor(() => expect(made).not.toBeNull());
    expect(pane.asked).toContain("installForm …");
    expect(made).toMatchObject({ title: "Biểu chấm điểm thử", issuer: "UBND tỉnh", level: "xã", maxPoints: "20" });
  });
});
