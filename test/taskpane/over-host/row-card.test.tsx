import { act, fireEvent } from "@testing-library/react";
import { describe, expect, test } from "vitest";
import { planForm } from "../../../src/sheet/form-plan/form-plan";
import { cellOf, cellsIn } from "../../e2e/form-cells";
import { files, partFiles } from "../../excel/la-gi-host";
import { formBytes } from "../../planned-file";
import { criterionOf, externalRule, ratioRule, tinyRubric } from "../../tiny-rubric";
import { fieldOf, focused, named, press } from "../pane";
import { HostPane } from "./host-pane";

/** Types into the field that has the focus, as a keyboard does. */
async function type(text: string): Promise<void> {
  await act(async () => fireEvent.change(document.activeElement!, { target: { value: text } }));
}

async function key(name: string, held: Partial<KeyboardEventInit> = {}): Promise<void> {
  await act(async () => fireEvent.keyDown(document.activeElement!, { key: name, ...held }));
}

const partOf = (): string => document.activeElement?.getAttribute("data-part") ?? focused();
const fieldNow = (): HTMLInputElement => document.activeElement as HTMLInputElement;

describe("a form filled in on the card", () => {
  test("goes from row to row by the keyboard alone: what is typed stands in the cells, and the focus never falls", async () => {
    const pane = await HostPane.open(partFiles.blank);
    await pane.goTo(cellOf("1.3", "figure"));
    await named("h3", /^1\.3 /);
    const first = await named("input[data-part=num]", "");
    await act(async () => first.focus());
    await type("70");
    await key("Enter");
    expect(partOf()).toBe("den");
    await type("74");
    await pane.sees("70 / 74");
    await key("Enter", { ctrlKey: true });
    // The next row is there at once, before Excel has written the last.
    await expect.poll(partOf).toBe("num");
    await named("h3", /^1\.4 /);
    await type("12");
    await pane.has(cellOf("1.3", "figure"), 70);
    await pane.has(cellOf("1.3", "denominator"), 74);
    await pane.has(cellOf("1.4", "figure"), "");
    expect(fieldNow().value).toBe("12");
    await key("Enter");
    await pane.has(cellOf("1.4", "figure"), 12);
  });

  test("a choice by its number is written at once, and 0 takes it back", async () => {
    const pane = await HostPane.open(partFiles.blank);
    await pane.goTo(cellOf("1.5", "figure"));
    await named("h3", /^1\.5 /);
    const radio = await named("input[type=radio]", "");
    await act(async () => radio.focus());
    await key("1");
    await pane.has(cellOf("1.5", "figure"), "Có: Số hiệu văn bản, nội dung, ngày ký");
    await key("0");
    await pane.has(cellOf("1.5", "figure"), "");
    expect(fieldNow().type).toBe("radio");
  });
});

describe("what is not clear", () => {
  test("is told at once with what it may mean, and nothing is written until it is meant", async () => {
    const pane = await HostPane.open(partFiles.blank);
    await pane.goTo(cellOf("1.4", "figure"));
    await named("h3", /^1\.4 /);
    const first = await named("input[data-part=num]", "");
    await act(async () => first.focus());
    await type("13/15");
    await pane.sees("“13/15”: ngày tháng hay tỷ lệ? Ở đây cần một số. Chưa ghi vào ô.");
    await act(async () => first.blur());
    // Going on leads nobody away from it.
    await key("Enter", { ctrlKey: true });
    await named("h3", /^1\.4 /);
    await pane.has(cellOf("1.4", "figure"), "");
    await press("Là 13 trên tổng số 15");
    await pane.has(cellOf("1.4", "figure"), 13);
    await pane.has(cellOf("1.4", "denominator"), 15);
    await pane.has(cellOf("1.4", "points"), 4.33);
  });

  test("a cell that changes while something is typed overwrites nothing, and is not overwritten", async () => {
    const pane = await HostPane.open(partFiles.blank);
    await pane.goTo(cellOf("1.4", "figure"));
    await named("h3", /^1\.4 /);
    const first = await named("input[data-part=num]", "");
    await act(async () => first.focus());
    await type("15");
    await pane.type(cellOf("1.4", "figure"), "12");
    await pane.sees("Ô vừa đổi thành 12; đang gõ 15.");
    await key("Enter");
    await pane.has(cellOf("1.4", "figure"), 12);
    await press("Ghi 15");
    await pane.has(cellOf("1.4", "figure"), 15);
    await pane.seesNo("đang gõ 15");
  });
});

test("each of two readings can be meant, also the one that is doubted whenever it is typed", async () => {
  const rubric = tinyRubric([criterionOf(externalRule("100"), {}, "a"), criterionOf(ratioRule(), {}, "b")]);
  const cell = cellsIn(planForm(rubric));
  const pane = await HostPane.open(formBytes(rubric, { profile: {}, answers: {} }), { sheet: "Phiếu thử" });
  for (const [id, part, typed, meant, value] of [
    ["a", "value", "0,95", "Là 0,95", 0.95],
    ["b", "num", "1,234", "Là 1,234", 1.234],
    ["b", "den", "1.234", "Là 1.234", 1234],
  ] as const) {
    await pane.goTo(cell(id, "figure"));
    const field = await named(`input[data-part=${part}]`, "");
    await act(async () => field.focus());
    await type(typed);
    await pane.sees("Chưa ghi vào ô.");
    await press(meant);
    await pane.has(cell(id, part === "den" ? "denominator" : "figure"), value);
    await pane.seesNo("Chưa ghi vào ô.");
  }
});

test("a heading has a card of its own, which leads to the rows that are left", async () => {
  const pane = await HostPane.open(files.blank);
  await pane.goTo(cellOf("section:3", "content"));
  await named("h3", /^3 NGUỒN NHÂN LỰC CNTT/);
  await pane.blockSees("Dòng đang chọn", "0/7 tiêu chí");
  await pane.blockSees("Dòng đang chọn", "Còn phải nhập trong nhóm");
});

describe("the documents of a row", () => {
  const fill = async (label: string, text: string): Promise<void> => {
    const field = await fieldOf<HTMLInputElement>(label);
    await act(async () => fireEvent.change(field, { target: { value: text } }));
    field.focus();
  };

  test("are written as one line each, used again in another row by typing, and taken out with the way back", async () => {
    const pane = await HostPane.open(partFiles.blank);
    await pane.type(cellOf("1.3", "evidence"), "Sổ theo dõi; 7/BC-UBND ");
    await pane.goTo(cellOf("1.3", "evidence"));
    await named("h3", /^1\.3 /);
    await press("Thêm");
    await fill("Số, ký hiệu", "12");
    await pane.sees("Số, ký hiệu có dạng 12/KH-UBND.");
    await fill("Số, ký hiệu", "12/KH-UBND");
    await fill("Ngày", "15/3/2026");
    await key("Enter");
    // The others keep their letters.
    await pane.has(cellOf("1.3", "evidence"), "Sổ theo dõi; 7/BC-UBND\n12/KH-UBND ngày 15/3/2026");
    await pane.focusComesTo(/^Thêm/);

    await pane.goTo(cellOf("1.5", "evidence"));
    await named("h3", /^1\.5 /);
    await press("Dùng lại");
    await pane.sees("12/KH-UBND · 15/3/2026");
    await expect.poll(() => fieldNow().tagName).toBe("INPUT");
    await key("Enter");
    await pane.has(cellOf("1.5", "evidence"), "12/KH-UBND ngày 15/3/2026");
    await press("Bỏ tài liệu 12/KH-UBND · 15/3/2026");
    await pane.has(cellOf("1.5", "evidence"), "");
    await press("Hoàn tác");
    await pane.has(cellOf("1.5", "evidence"), "12/KH-UBND ngày 15/3/2026");
  });

  test("keep what became of them since: the way back brings no older list, and a change finds its document", async () => {
    const pane = await HostPane.open(partFiles.blank);
    await pane.type(cellOf("1.3", "evidence"), "9/KH-UBND");
    await pane.type(cellOf("1.5", "evidence"), "1/BC-UBND\n2/BC-UBND\n3/BC-UBND");
    await pane.goTo(cellOf("1.5", "evidence"));
    await named("h3", /^1\.5 /);
    await press("Sửa 2/BC-UBND");
    await fill("Trang, mục", "4");
    await press("Bỏ tài liệu 1/BC-UBND");
    await pane.has(cellOf("1.5", "evidence"), "2/BC-UBND\n3/BC-UBND");
    expect((await fieldOf<HTMLInputElement>("Trang, mục")).value).toBe("4");
    await press("Ghi tài liệu (Enter)");
    await pane.has(cellOf("1.5", "evidence"), "2/BC-UBND, trang 4\n3/BC-UBND");

    await press("Bỏ tài liệu 3/BC-UBND");
    await pane.has(cellOf("1.5", "evidence"), "2/BC-UBND, trang 4");
    await press("Dùng lại");
    await pane.sees("9/KH-UBND");
    await expect.poll(() => fieldNow().tagName).toBe("INPUT");
    await key("Enter");
    await pane.has(cellOf("1.5", "evidence"), "2/BC-UBND, trang 4\n9/KH-UBND");
    await pane.seesNo("Hoàn tác");
  });

  test("that is half written stays with its row", async () => {
    const pane = await HostPane.open(partFiles.blank);
    await pane.goTo(cellOf("1.5", "evidence"));
    await named("h3", /^1\.5 /);
    await press("Thêm");
    await fill("Trích yếu hoặc tên tài liệu", "Báo cáo nửa chừng");
    await pane.goTo(cellOf("1.3", "figure"));
    await named("h3", /^1\.3 /);
    await pane.sees("Đang gõ dở ở dòng khác, chưa ghi vào ô");
    await pane.goTo(cellOf("1.5", "figure"));
    await named("h3", /^1\.5 /);
    const field = await fieldOf<HTMLInputElement>("Trích yếu hoặc tên tài liệu");
    expect(field.value).toBe("Báo cáo nửa chừng");
  });
});
