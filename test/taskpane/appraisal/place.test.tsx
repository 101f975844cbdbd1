import { act, fireEvent, screen, waitFor } from "@testing-library/react";
import { describe, expect, test } from "vitest";
import { countRemark, usedRemarks } from "../../../src/taskpane/store/used-remarks";
import { memoryStore } from "../store/shelves";
import {
  appraised,
  block,
  fieldOf,
  filled,
  focused,
  focusOrder,
  ok,
  named,
  openPane,
  openPlace,
  press,
  refused,
  words,
} from "../pane";

async function openAppraisal(...given: Parameters<typeof openPane>) {
  const pane = await openPane(...given);
  await openPlace("Thẩm định");
  return pane;
}

describe("before an appraisal", () => {
  test("the place says what the agency has scored and what starting does", async () => {
    await openAppraisal(filled());
    await screen.findByText("Đơn vị đã chấm 82/82 dòng, được 464,06 / 500 điểm.");
    expect(focusOrder()).toMatchInlineSnapshot(`
      [
        "Thẩm định",
        "Thêm: phần khác",
        "Trợ giúp về phần này (F1)",
        "Tình trạng phiếu",
        "Bắt đầu thẩm định",
        "Phiếu nhận được…",
      ]
    `);
  });

  test("a refusal leads on, and what was accepted is asked for again", async () => {
    const answers = [refused("other-version"), refused("self-faults"), ok(undefined)];
    const pane = await openAppraisal(filled(), {
      script: { startAppraisal: () => Promise.resolve(answers.shift() ?? ok(undefined)) },
    });
    await press("Bắt đầu thẩm định");
    await screen.findByText("Phiếu theo một bản khác của bộ tiêu chí trong Thư viện.");
    await press("Vẫn thẩm định");
    await screen.findByText("Phần tự chấm còn dòng lỗi, chưa có điểm.");
    await press("Vẫn thẩm định");
    expect(pane.asked.filter((command) => command.startsWith("start"))).toHaveLength(3);
  });
});

describe("an appraisal of La Gi", () => {
  test("has both totals, the difference, and what is left to do", async () => {
    await openAppraisal(appraised());
    const totals = await named("section", "Tổng điểm");
    expect(words(totals)).toMatch(/^Tự chấm464,06Thẩm định430,92 \/ 500Chênh lệch−33,14Đã thẩm định 82\/82 dòng/);
    expect(words(await block("Việc còn lại"))).toContain("Thiếu lý do (30)");
    expect(words(await block("Khác điểm"))).toContain("Giảm (24 dòng, −48,63)");
    expect(words(await block("Khác điểm"))).toContain("Tăng (6 dòng, +15,49)");
  });

  test("an appraiser's date is told with its number, and one press makes it the number", async () => {
    const date = { cellText: "12/10/2026", number: 46307, shows: "date" } as const;
    const { appraisal } = appraised();
    const form = appraised({ appraisal: { ...appraisal, "4.9#3": { value: date } }, selectedId: "4.9#3" });
    const pane = await openAppraisal(form, { script: { setFigure: () => used() } });
    const used = async () => {
      const right = { ...appraisal, "4.9#3": { value: 46307 } };
      pane.tell({ kind: "form", form: { ...form, appraisal: right } });
      return ok(undefined);
    };
    expect(words(await block("Dòng đang chọn"))).toContain("Ngày 12/10/2026 hay số 46.307?");
    await press(/^Là số 46\.307$/);
    expect(pane.asked.filter((command) => command.startsWith("set"))).toEqual([
      "setFigure 4.9#3 appraisedFigure 46307",
    ]);
    await expect.poll(focused).toBe("Tần suất cập nhật");
  });

  test("a row takes the focus over from the heading, too, where Excel answers late", async () => {
    const date = { cellText: "12/10/2026", number: 46307, shows: "date" } as const;
    const { appraisal } = appraised();
    const form = appraised({ appraisal: { ...appraisal, "4.9#3": { value: date } }, selectedId: "4.9#3" });
    const heading = /^Thẩm định: /;
    const pane = await openAppraisal(form, { script: { setFigure: () => late() } });
    const late = async () => {
      const right = { ...appraisal, "4.9#3": { value: 46307 } };
      pane.tell({ kind: "form", form: { ...form, appraisal: right } });
      await expect.poll(focused).toMatch(heading);
      return ok(undefined);
    };
    await press(/^Là số 46\.307$/);
    await expect.poll(focused).toBe("Tần suất cập nhật");
  });

  test("is gone through with the Tab key in the order in which it is read", async () => {
    await openAppraisal(appraised({ selectedId: "3.2#2" }));
    await named("button", /^Chữ viết tắt/);
    expect(focusOrder()).toMatchInlineSnapshot(`
      [
        "Thẩm định",
        "Thêm: phần khác",
        "Trợ giúp về phần này (F1)",
        "Tình trạng phiếu",
        "Kiểm tra lại",
        "Dòng cần làm tiếp theo",
        "Thống nhất dòng này",
        "Nhập số liệu thẩm định",
        "Lý do",
        "Không có tài liệu kiểm chứng: Chưa có tài liệu k",
        "Số liệu hệ thống khác: Số liệu trên hệ thống của",
        "Chưa hoàn thành: Mới triển khai, chưa hoàn thành",
        "Chậm thời hạn: Thực hiện chậm thời hạn quy định.",
        "Ý kiến thẩm định",
        "Yêu cầu giải trình",
        "Ghi vào phiếu",
        "Câu đã dùng (Alt+↓)",
        "Cách tính",
        "Chữ viết tắt: CBCC, KTV",
        "Chỉ hiện dòng có ý kiến (28)",
        "Thiếu lý do (30)",
        "Giảm (24 dòng, −48,63)",
        "Tăng (6 dòng, +15,49)",
        "Tử lớn hơn mẫu (1)",
        "Đi tới ô của 4.11 – Dịch vụ công trực tuyến mức ",
        "Thiếu minh chứng (3)",
        "Đi tới ô của 1.1 – Năm 2022",
        "Đi tới ô của 1.2 BCĐ/Tổ CNTT",
        "Đi tới ô của 1.5 Có Giải pháp thúc đẩy cơ quan, ",
        "1 VĂN BẢN CHỈ ĐẠO, ĐIỀU HÀNH VỀ ỨNG DỤNG VÀ PHÁT",
        "2 HẠ TẦNG KỸ THUẬT CNTTTự chấm 70, thẩm định 62,",
        "3 NGUỒN NHÂN LỰC CNTTTự chấm 44,85, thẩm định 22",
        "4 ỨNG DỤNG CNTTTự chấm 293,88, thẩm định 284,37,",
        "5 ĐẦU TƯ PHÁT TRIỂN CNTTTự chấm 20, thẩm định 30",
        "Hủy thẩm định",
        "Gộp các bản…",
        "Phiếu nhận được…",
      ]
    `);
  });

  test("writes a reason as it is chosen, words when somebody says so, and agrees with a row", async () => {
    const pane = await openAppraisal(appraised({ selectedId: "3.2#2" }));
    const reason = await screen.findByRole("combobox", { name: "Lý do" });
    await act(async () => fireEvent.change(reason, { target: { value: "other-figures" } }));
    const opinion = await screen.findByRole("textbox", { name: "Ý kiến thẩm định" });
    await act(async () => fireEvent.change(opinion, { target: { value: "Khác hệ thống" } }));
    expect(words()).toContain("Chưa ghi vào phiếu");
    await press("Ghi vào phiếu");
    await waitFor(() => expect(words()).toContain("Đã ghi vào phiếu"));
    await press("Thống nhất dòng này");
    expect(pane.asked.filter((command) => !command.startsWith("checkForm"))).toEqual([
      expect.stringMatching(/^setReason 3\.2#2 /),
      "setRemark 3.2#2 opinion Khác hệ thống",
      "agreeRows …",
    ]);
  });

  test("has reasons at one press: the reason is written, its words begin the opinion", async () => {
    const pane = await openAppraisal(appraised({ selectedId: "3.2#2" }));
    await press(/^Chưa hoàn thành: Mới triển khai/);
    const opinion = await fieldOf<HTMLTextAreaElement>("Ý kiến thẩm định");
    expect(opinion.value).toContain("Mới triển khai, chưa hoàn thành trong kỳ chấm điểm.");
    expect(words()).toContain("Chưa ghi vào phiếu");
    await press(/^Chưa hoàn thành: Mới triển khai/);
    expect(opinion.value.match(/Mới triển khai/g)).toHaveLength(1);
    expect(pane.asked.filter((command) => command.startsWith("set"))[0]).toBe("setReason 3.2#2 unfinished");
  });

  test("offers what was written before, by the keyboard alone: most used first, put in at the caret, removed for good", async () => {
    const store = memoryStore();
    for (const text of ["Câu cũ.", "Thiếu số liệu quý IV.", "Thiếu số liệu quý IV."]) await countRemark(store, text);
    await openAppraisal(appraised({ selectedId: "2.1" }), { store });
    const opinion = await fieldOf<HTMLTextAreaElement>("Ý kiến thẩm định");
    await act(async () => opinion.focus());
    await act(async () => fireEvent.change(opinion, { target: { value: "Xem lại." } }));
    await act(async () => opinion.setSelectionRange(8, 8));
    await act(async () => fireEvent.keyDown(opinion, { key: "ArrowDown", altKey: true }));
    await named("button", "Câu cũ.");
    await expect.poll(focused).toBe("Thiếu số liệu quý IV.");
    const key = (name: string) =>
      act(async () => fireEvent.keyDown(document.activeElement ?? document.body, { key: name }));
    await key("ArrowDown");
    expect(focused()).toBe("Câu cũ.");
    await key("Delete");
    await expect.poll(focused).toBe("Thiếu số liệu quý IV.");
    expect((await usedRemarks(store)).map(({ text }) => text)).toEqual(["Thiếu số liệu quý IV."]);
    await press("Thiếu số liệu quý IV.");
    expect(opinion.value).toBe("Xem lại. Thiếu số liệu quý IV.");
    expect(document.activeElement).toBe(opinion);
    await act(async () => fireEvent.change(opinion, { target: { value: "Câu mới." } }));
    await press("Ghi vào phiếu");
    await expect.poll(async () => (await usedRemarks(store)).map(({ text }) => text)).toContain("Câu mới.");
  });

  test("a group is agreed with at one press, without the rows that have a remark, and it can be taken back", async () => {
    const changed = { cells: [], passedOver: 0 };
    const given: string[][] = [];
    const pane = await openAppraisal(appraised({ appraisal: { "2.1": { request: "Văn bản nào?" } } }), {
      script: {
        agreeRows: (_: unknown, ids: string[]) => {
          given.push(ids);
          return Promise.resolve(ok(changed));
        },
        takeBackInputs: () => Promise.resolve(ok({ passedOver: 2 })),
      },
    });
    await press(/^Thống nhất \d+ dòng trong nhóm 2 /);
    expect(given[0]).toContain("2.2");
    expect(given[0]).not.toContain("2.1");
    await press("Hoàn tác thống nhất");
    expect(pane.asked.filter((command) => /agree|takeBack/.test(command))).toEqual(["agreeRows …", "takeBackInputs …"]);
    expect(words()).toContain("2 ô đã sửa sau khi thống nhất được giữ nguyên.");
  });

  test("is taken back after a question, which gives the focus back when it is declined", async () => {
    const pane = await openAppraisal(appraised());
    await press("Hủy thẩm định");
    await screen.findByRole("alertdialog", { name: "Hủy thẩm định phiếu này?" });
    await press("Giữ lại");
    await expect.poll(focused).toBe("Hủy thẩm định");
    expect(pane.asked).not.toContain("undoAppraisal");
  });
});

test("in an English Excel the place speaks English", async () => {
  await openPane(appraised(), { locale: "en" });
  await openPlace("Appraisal");
  await named("section", "Totals");
  expect(words()).not.toMatch(/Thẩm định|Tự chấm|Thống nhất|Giải trình|dòng/);
});
