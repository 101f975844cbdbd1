import { act, fireEvent } from "@testing-library/react";
import { describe, expect, test } from "vitest";
import { loadRubric } from "../../../src/rubric/library";
import { planForm } from "../../../src/sheet/form-plan/form-plan";
import { cellsIn } from "../../e2e/form-cells";
import { formBytes } from "../../planned-file";
import { fieldOf, focused, named, press } from "../pane";
import { HostPane } from "./host-pane";

const rubric = await loadRubric("bieu-mau-minh-hoa");
const plan = planForm(rubric);
const cellOf = cellsIn(plan);

async function paste(text: string, html = "", files: readonly File[] = []): Promise<void> {
  const event = new Event("paste", { bubbles: true, cancelable: true });
  const data = { getData: (kind: string) => (kind === "text/html" ? html : text), files };
  Object.defineProperty(event, "clipboardData", { value: data });
  await act(async () => {
    document.dispatchEvent(event);
  });
}

async function choose(label: string, value: string): Promise<void> {
  const field = await fieldOf<HTMLSelectElement>(label);
  await act(async () => fireEvent.change(field, { target: { value } }));
}

describe("figures that are pasted into a form", () => {
  test("give way to what is pasted next, though they are still being read: a picture is told as such", async () => {
    const pane = await HostPane.open(formBytes(rubric, { profile: { agency: "UBND xã A" }, answers: {} }), {
      sheet: plan.name,
    });
    await press("Dán số liệu…");
    await named("h1", "Dán số liệu");
    await paste("1\r\n2\r\n3\r\n");
    await paste("", "", [new File(["x"], "image.png", { type: "image/png" })]);
    await pane.sees("Đây là hình, không có chữ để đọc.");
    // As long as reading takes here, and more.
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(document.body.textContent).toContain("Đây là hình, không có chữ để đọc.");
    expect(document.body.textContent).not.toContain("Đưa vào phiếu");
  });

  test("are looked at first, written as a whole, and taken back as a whole", async () => {
    const pane = await HostPane.open(
      formBytes(rubric, {
        profile: { agency: "UBND xã A" },
        answers: { "I/1.2": { num: 50, den: 60 }, "II/2.3": { value: 2 } },
      }),
      { sheet: plan.name },
    );
    await press("Dán số liệu…");
    await named("h1", "Dán số liệu");
    expect(focused()).toBe("Dán số liệu");
    await paste(
      "",
      `<table><tr><th>TT</th><th>Nội dung</th><th>Số liệu</th><th>Tổng số</th></tr>
       <tr><td>I</td><td>CHỈ ĐẠO</td><td></td><td></td></tr>
       <tr><td>1.2</td><td>Nhiệm vụ</td><td>54</td><td>60</td></tr>
       <tr><td>2.3</td><td>Camera</td><td>2</td><td></td></tr>
       <tr><td>3.1</td><td>Hồ sơ</td><td>1.234</td><td>1 500</td></tr>
       <tr><td>4.1</td><td>Tổ công nghệ</td><td>10/12</td><td></td></tr>
       <tr><td>4.2</td><td>Lớp</td><td>2,5</td><td></td></tr>
       <tr><td>9.9</td><td>Không có</td><td>1</td><td></td></tr></table>`,
    );
    await pane.sees("Sẽ ghi 1 dòng · 1 dòng đang có số khác · 3 dòng không lấy được");
    await pane.sees("1 dòng đã đúng như vậy");
    await pane.sees("bỏ qua 1 dòng tiêu đề");
    await pane.sees(/Dòng dán 6: 10\/12 .*4\.1 Tổ công nghệ số cộng đồng.*ngày tháng hay tỷ lệ/);
    await pane.sees("Phiếu không có dòng số “9.9”.");
    await pane.sees("50 / 60 → 54 / 60");
    await pane.sees("1.234 / 1.500");

    await press("Ghi 1 dòng vào phiếu");
    await pane.sees("Đã ghi 2 ô vào phiếu.");
    await pane.has(cellOf("III/3.1", "figure"), 1234);
    await pane.has(cellOf("III/3.1", "denominator"), 1500);
    // What stood there stays, unless it is said to be replaced.
    await pane.has(cellOf("I/1.2", "figure"), 50);
    await pane.has(cellOf("IV/4.1", "figure"), "");

    await press("Hoàn tác lần dán");
    await pane.sees("Đã hoàn tác lần dán.");
    await pane.has(cellOf("III/3.1", "figure"), "");
    await pane.has(cellOf("II/2.3", "figure"), 2);
  });

  test("go over groups and choices from the row that is chosen, and a number in doubt is taken as somebody means it", async () => {
    const pane = await HostPane.open(
      formBytes(rubric, { profile: { agency: "UBND xã A" }, answers: { "II/2.3": { value: 2 } } }),
      { sheet: plan.name },
    );
    await press("Dán số liệu…");
    await named("h1", "Dán số liệu");
    await paste("20\r\nĐã kết nối hệ thống của tỉnh\r\n25\r\n3\r\n");
    await choose("Đưa vào phiếu", "inputs");
    await choose("Bắt đầu từ dòng", "criterion:II/2.1");
    await pane.sees("Sẽ ghi 3 dòng · 1 dòng đang có số khác");
    const replace = document.querySelector<HTMLInputElement>("main input[type=checkbox]");
    await act(async () => replace?.click());
    await press("Ghi 4 dòng vào phiếu");
    await pane.has(cellOf("II/2.1", "figure"), 20);
    await pane.has(cellOf("II/2.2a", "figure"), "Đã kết nối hệ thống của tỉnh");
    await pane.has(cellOf("II/2.2b", "figure"), 25);
    await pane.has(cellOf("II/2.3", "figure"), 3);

    // The cells are written before the pane says so.
    await pane.sees("Đã ghi 4 ô vào phiếu.");
    await paste("13/15");
    await choose("Bắt đầu từ dòng", "criterion:III/3.1");
    await press("Là 13 trên tổng số 15");
    await press("Ghi 1 dòng vào phiếu");
    await pane.has(cellOf("III/3.1", "denominator"), 15);
    await pane.sees("Đã ghi 2 ô vào phiếu.");

    await paste("không phải số");
    await choose("Bắt đầu từ dòng", "criterion:III/3.2");
    await pane.sees("1 dòng không lấy được");
    expect((await named("button", "Không có dòng nào để ghi")).getAttribute("aria-disabled")).toBe("true");
  });
});
