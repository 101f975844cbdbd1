import { act, waitFor } from "@testing-library/react";
import { describe, expect, test, vi } from "vitest";
import { ribbonWish } from "../../../src/commands/asked";
import type { CheckOptions, CheckReport, StepResult } from "../../../src/excel/self-check/run-check";
import type { Outcome, Reply, StepId } from "../../../src/excel/self-check/step";
import { filled, focused, focusOrder, named, ok, openPane, openPlace, press, words } from "../pane";

const result = (id: StepId, outcome: Outcome): StepResult => ({ id, outcome, milliseconds: 1_234 });
const reportOf = (results: readonly StepResult[], change: Partial<CheckReport> = {}): CheckReport => ({
  surroundings: {
    addIn: "1.0.0 (2)",
    host: "Excel",
    platform: "PC",
    version: "16.0.1",
    languages: ["vi-VN", "vi-VN"],
    sets: [["ExcelApi", "1.17"]],
    browser: "Edg/120",
  },
  at: "2026-11-28T08:00:00.000Z",
  results,
  leftovers: [],
  stopped: false,
  ...change,
});
const mixed = reportOf([
  result("function-ratio", { kind: "passed" }),
  result("tints", { kind: "differs", expected: "#E6F0FA", found: "#FFFFFF" }),
  result("clipboard", { kind: "absent", what: "clipboard.write" }),
]);

/** An Excel whose check does what the test says. */
async function openCheck(checkExcel: (options: CheckOptions) => Promise<unknown>, script = {}) {
  const pane = await openPane("other", { script: { ...script, checkExcel: checkExcel as never } });
  await openPlace("Gửi và kiểm tra");
  await press("Kiểm tra Excel này…");
  await named("h1", "Kiểm tra Excel này");
  return pane;
}

describe("on its way", () => {
  test("the check says what it will do, opens with the focus on its heading, and leads back", async () => {
    await openCheck(() => Promise.resolve(ok(mixed)));
    expect(words()).toContain("Chỉ chạy trong sổ tính trống");
    expect(focused()).toBe("Kiểm tra Excel này");
    expect(focusOrder()).toEqual([
      "Gửi và kiểm tra",
      "Thêm: phần khác",
      "Trợ giúp về phần này (F1)",
      "Về Gửi và kiểm tra",
      "Bắt đầu kiểm tra",
    ]);
    await press("Về Gửi và kiểm tra");
    await named("h1", "Gửi và kiểm tra");
    expect(focused()).toBe("Gửi và kiểm tra");
  });

  test("it tells its step, can be stopped, and shows what it had by then", async () => {
    let options: CheckOptions | null = null;
    let end: (report: CheckReport) => void = () => undefined;
    await openCheck((given) => {
      options = given;
      return new Promise((resolve) => {
        end = (report) => resolve(ok(report));
      });
    });
    await press("Bắt đầu kiểm tra");
    expect(words()).toContain("Đang xem sổ tính…");
    act(() => options!.report({ done: 2, total: 69, step: "tints" }));
    expect(words()).toContain("Bước 3/69: Nền các ô");
    await press("Dừng");
    expect(options!.signal.aborted).toBe(true);
    expect(words()).toContain("Đang dừng và dọn dẹp…");
    await act(async () => end(reportOf(mixed.results, { stopped: true })));
    await named("h2", "Đạt (1)");
    expect(words()).not.toContain("Đang dừng");
  });

  test("a question waits for its answer; stopping answers it", async () => {
    const replies: Reply[] = [];
    await openCheck(async ({ ask, signal }) => {
      replies.push(await ask("repaint", signal));
      replies.push(await ask("list-pick", signal));
      replies.push(await ask("row-growth", signal));
      return ok(mixed);
    });
    await press("Bắt đầu kiểm tra");
    await named("[role=alert]", /ô “NHÌN Ô NÀY” có nền vàng không/);
    await press("Không");
    await named("[role=alert]", /chọn một mục trong danh sách/);
    await press("Đã chọn xong");
    await named("[role=alert]", /gõ một câu dài/);
    await press("Dừng");
    await waitFor(() => expect(replies).toEqual(["no", "yes", "skipped"]));
  });
});

describe("a workbook of the user's", () => {
  test("is refused with its names, and a new one is offered", async () => {
    const pane = await openCheck(() =>
      Promise.resolve({ ok: false, problem: { code: "workbook-in-use", detail: "Phiếu 2026, DonGia" } }),
    );
    await press("Bắt đầu kiểm tra");
    await waitFor(() => expect(words()).toContain("Có: Phiếu 2026, DonGia."));
    await press("Mở sổ tính mới");
    expect(pane.asked).toContain("openEmptyWorkbook");
    await waitFor(() => expect(words()).toContain("bấm nút “Kiểm tra Excel này” trên thẻ ITSCORE"));
  });
});

describe("the report", () => {
  test("tells first what went otherwise, with a sign and words, and folds the rest", async () => {
    await openCheck(() => Promise.resolve(ok(mixed)));
    await press("Bắt đầu kiểm tra");
    await named("h2", "Khác với mong đợi (1)");
    expect(words()).toContain("1 bước khác với mong đợi: hãy gửi báo cáo");
    expect(words()).toContain("Đạt: 1 · Khác: 1 · Không có ở đây: 1");
    expect([...document.querySelectorAll("main li")].map(words)).toEqual([
      "✖Nền các ô: Khác1,2 scần #E6F0FA, gặp #FFFFFF",
    ]);
    await press("Chưa thử được ở đây (1)");
    expect(words()).toContain("Chép bảng vào bộ nhớ tạm: Không có ở đây");
  });

  test("what passed altogether is said, and what is left behind is told", async () => {
    const passed = reportOf([result("points", { kind: "passed" })], { leftovers: ["ITSCORE_1"] });
    await openCheck(() => Promise.resolve(ok(passed)));
    await press("Bắt đầu kiểm tra");
    await named("h2", "Đạt (1)");
    expect(words()).toContain("Excel này làm đúng mọi việc đã thử");
    expect(words()).toContain("Chưa xóa được: ITSCORE_1.");
  });

  test("is copied as text, or opened as a workbook", async () => {
    const copied: string[] = [];
    vi.spyOn(navigator, "clipboard", "get").mockReturnValue({
      writeText: async (text: string) => copied.push(text),
    } as never);
    const pane = await openCheck(() => Promise.resolve(ok(mixed)));
    await press("Bắt đầu kiểm tra");
    await press("Chép báo cáo");
    await waitFor(() => expect(words()).toContain("Đã chép."));
    expect(copied[0]).toContain("Excel 16.0.1 · PC");
    expect(copied[0]).toContain("✖ Khác\tNền các ô\t1,2 s\tcần #E6F0FA, gặp #FFFFFF\ttints");
    await press("Mở thành sổ tính");
    expect(pane.asked).toContain("openReport … vi");
    await waitFor(() => expect(words()).toContain("Đã mở báo cáo thành sổ tính mới"));
  });

  test("where the clipboard is closed, the text stands there to be copied by hand", async () => {
    vi.spyOn(navigator, "clipboard", "get").mockReturnValue(undefined as never);
    await openCheck(() => Promise.resolve(ok(mixed)));
    await press("Bắt đầu kiểm tra");
    await press("Chép báo cáo");
    const text = await named("textarea", "Báo cáo dạng chữ");
    expect((text as HTMLTextAreaElement).value).toContain("ExcelApi 1.17");
  });
});

test("the ribbon's button opens the check, whatever place is open", async () => {
  await openPane(filled());
  await act(async () => ribbonWish.ask("self-check"));
  await named("h1", "Kiểm tra Excel này");
  expect(ribbonWish.get()).toBeNull();
  await press("Về Gửi và kiểm tra");
  await act(async () => ribbonWish.ask("self-check"));
  await named("h1", "Kiểm tra Excel này");
});

test("in an English Excel it speaks English", async () => {
  await openPane("other", { locale: "en", script: { checkExcel: () => Promise.resolve(ok(mixed)) } });
  await act(async () => ribbonWish.ask("self-check"));
  await named("h1", "Check this Excel");
  await press("Start the check");
  await named("h2", "Otherwise than expected (1)");
  expect(words()).not.toMatch(/[ạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹđ]/);
});
