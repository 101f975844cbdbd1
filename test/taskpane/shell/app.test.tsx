import { act, screen } from "@testing-library/react";
import { describe, expect, test } from "vitest";
import { filled, focused, ok, openForm, named, openPane, openPlace, press, refused, words } from "../pane";

describe("the first screen", () => {
  test("of a form is Chấm điểm, of any other sheet the Thư viện", async () => {
    await openPane(openForm());
    await named("h1", "Chấm điểm: CNTT cấp huyện Bình Thuận 2022");
  });

  test("without a form is the Thư viện, and a form that is opened later does not pull the user away", async () => {
    const pane = await openPane("other");
    await named("h1", "Thư viện");
    await pane.show({ kind: "form", form: openForm() });
    expect(document.querySelector("h1")?.textContent).toBe("Thư viện");
  });

  test("says that it is reading, and after a while that Excel is slow", async () => {
    await openPane(null);
    expect(words()).toContain("Đang đọc");
    await screen.findByText("Excel chưa trả lời");
  });

  test("says what to do when Excel cannot be read, and keeps what it knew", async () => {
    const pane = await openPane(filled());
    await pane.show(refused("cell-being-edited"));
    expect((await named("[role=alert]", /./)).textContent).toMatch(/Đang gõ dở|ô đang|Enter/);
    expect(words()).toContain("464,06 / 500 điểm");
  });
});

describe("what a command could not do beside what it was asked for", () => {
  test("is told in words, with what to do, until somebody closes it", async () => {
    const printless = () => Promise.resolve({ ok: true, value: undefined, remarks: ["page-not-set"] } as const);
    const { session } = await openPane(filled(), { script: { setStatus: printless } });
    await act(() => session.setStatus("sent"));
    await named("button", "Đóng");
    expect(words()).toContain("chưa đặt được trang in");
    expect(words()).toContain("giấy A4");
    await press("Đóng");
    expect(words()).not.toContain("trang in");
  });
});

describe("the tabs", () => {
  test("are four, with short words on the screen and whole ones for the ear", async () => {
    await openPane("other");
    const tabs = await named("[role=tab]", "Thư viện").then(() => [...document.querySelectorAll("[role=tab]")]);
    expect(tabs.map((tab) => tab.getAttribute("aria-label"))).toEqual([
      "Thư viện",
      "Chấm điểm",
      "Thẩm định",
      "Gửi và kiểm tra",
    ]);
    expect(words(tabs[3])).toMatch(/^Gửi/);
    expect(tabs.map((tab) => tab.getAttribute("aria-selected"))).toEqual(["true", "false", "false", "false"]);
  });

  test("lead to their places", async () => {
    await openPane(filled());
    await openPlace("Gửi và kiểm tra");
    await named("h1", /^Gửi và kiểm tra/);
    expect((await named("[role=tab]", "Gửi và kiểm tra")).getAttribute("aria-selected")).toBe("true");
  });
});

describe("whatever happens", () => {
  test("a second click while a command runs does nothing", async () => {
    let finish: () => void = () => undefined;
    const pane = await openPane("other", {
      script: { goToForm: () => new Promise((resolve) => (finish = () => resolve(ok(undefined)))) },
    });
    await pane.show({ kind: "other", forms: ["Phiếu"] });
    await openPlace("Chấm điểm");
    await press("Mở phiếu “Phiếu”");
    await press("Mở phiếu “Phiếu”");
    await act(async () => finish());
    expect(pane.asked).toEqual(["goToForm Phiếu"]);
  });

  test("a sheet that is deleted while a command runs is told calmly, and the way on has the focus", async () => {
    let fail: () => void = () => undefined;
    const pane = await openPane(filled(), {
      script: { goToRow: () => new Promise((resolve) => (fail = () => resolve(refused("sheet-gone")))) },
    });
    await press(/^Đi tới ô của 1\.5 /);
    await pane.show({ kind: "other", forms: [] });
    await act(async () => fail());
    expect(words()).toContain("Trang tính này không phải phiếu chấm điểm");
    await expect.poll(focused).toBe("Chấm điểm");
  });

  test("a refused command says why, can be tried again and put away, and the focus stays in the pane", async () => {
    const pane = await openPane(filled(), { script: { goToRow: () => Promise.resolve(refused("cell-being-edited")) } });
    await press(/^Đi tới ô của 1\.5 /);
    await named("[role=alert]", /./);
    await press("Thử lại");
    expect(pane.asked).toEqual(["goToRow 1.5 evidence", "goToRow 1.5 evidence"]);
    await press("Đóng");
    expect(document.querySelector("[role=alert]")).toBeNull();
    await expect.poll(focused).toMatch(/^Chấm điểm/);
  });

  test("a part that does not load is told with words", async () => {
    await openPane(filled(), { script: { goToRow: () => Promise.reject(new Error("Loading chunk 5 failed")) } });
    await press(/^Đi tới ô của 1\.5 /);
    await press("Chi tiết kỹ thuật");
    expect(words(await named("[role=alert]", /./))).toContain("Loading chunk 5 failed");
  });
});
