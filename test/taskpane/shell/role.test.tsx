import { act, screen } from "@testing-library/react";
import { describe, expect, test } from "vitest";
import { appraised, filled, focused, focusOrder, named, openForm, openPane, press, words } from "../pane";
import { memoryShelf, memoryStore, refusing } from "../store/shelves";
import { readRole } from "../../../src/taskpane/store/role";

const tabs = (): string[] =>
  [...document.querySelectorAll("[role=tab]")].map((tab) => tab.getAttribute("aria-label") ?? "");

/** Answers the first question. */
async function answer(name: string): Promise<void> {
  const button = await named("section[aria-label] button", name);
  await act(async () => {
    button.focus();
    button.click();
  });
}

/** Opens "Thêm" and chooses what it offers. */
async function more(item: string): Promise<void> {
  await press("Thêm: phần khác");
  const found = await named("[role^=menuitem]", item);
  await act(async () => found.click());
}

describe("the first question", () => {
  test("is answered by one press, which is kept on this machine and takes the focus to the place", async () => {
    const store = memoryStore();
    await openPane(filled(), { store, role: null });
    await screen.findByText("Anh, chị làm việc gì trong ITSCORE?");
    await named("h1", /^Chấm điểm/);
    expect(focusOrder().slice(0, 7)).toEqual([
      "Chấm điểm",
      "Thêm: phần khác",
      "Trợ giúp về phần này (F1)",
      "Tự chấm",
      "Thẩm định",
      "Tổng hợp",
      "Bỏ qua",
    ]);
    await answer("Thẩm định");
    expect(words()).not.toContain("Anh, chị làm việc gì");
    await expect.poll(focused).toMatch(/^Chấm điểm/);
    expect(tabs()).toEqual(["Thư viện", "Thẩm định", "Tổng hợp", "Gửi và kiểm tra"]);
    await expect.poll(() => readRole(store)).toBe("appraiser");
  });

  test("is skipped for good", async () => {
    const store = memoryStore();
    await openPane("other", { store, role: null });
    await answer("Bỏ qua");
    expect(tabs()).toEqual(["Thư viện", "Chấm điểm", "Thẩm định", "Gửi và kiểm tra"]);
    await expect.poll(() => readRole(store)).toBe("none");
  });

  test("holds as long as the pane is open where the machine keeps nothing", async () => {
    const shelf = memoryShelf();
    shelf.broken = refusing;
    await openPane("other", { store: memoryStore(shelf), role: null });
    await answer("Tổng hợp");
    expect(tabs()).toEqual(["Thư viện", "Tổng hợp", "Thẩm định", "Gửi và kiểm tra"]);
    expect(document.querySelector("[role=alert]")).toBeNull();
  });
});

describe("the role", () => {
  test("says which place opens where no form says it", async () => {
    await openPane("other", { role: "consolidator" });
    await named("h1", "Tổng hợp");
  });

  test("of an appraiser opens a form that was sent in Thẩm định; whoever scores sees it in Chấm điểm", async () => {
    await openPane(filled({ status: "sent" }), { role: "appraiser" });
    await named("h1", /^Thẩm định/);
  });

  test("is no right: what has no tab is under Thêm, with the focus on its heading", async () => {
    await openPane(appraised(), { role: "appraiser" });
    await named("h1", /^Thẩm định/);
    await more("Chấm điểm");
    await named("h1", /^Chấm điểm/);
    await expect.poll(focused).toMatch(/^Chấm điểm/);
    expect([...document.querySelectorAll("[role=tab]")].map((tab) => tab.getAttribute("aria-selected"))).toEqual([
      "false",
      "false",
      "false",
      "false",
    ]);
    expect(document.querySelector("[role=tabpanel]")?.getAttribute("aria-label")).toBe("Chấm điểm");
  });

  test("is changed under Thêm, and the tabs follow at once", async () => {
    await openPane(openForm(), { role: "scorer" });
    expect(tabs()).toEqual(["Thư viện", "Chấm điểm", "Giải trình", "Gửi và kiểm tra"]);
    await more("Thẩm định");
    expect(tabs()).toEqual(["Thư viện", "Thẩm định", "Tổng hợp", "Gửi và kiểm tra"]);
    await named("h1", /^Chấm điểm/);
  });
});
