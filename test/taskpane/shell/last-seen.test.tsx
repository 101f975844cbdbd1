import { screen } from "@testing-library/react";
import { describe, expect, test } from "vitest";
import { keepLastSeen } from "../../../src/taskpane/store/last-seen";
import { closePane, filled, openForm, openPane, openPlace, press, words } from "../pane";
import { memoryShelf, memoryStore } from "../store/shelves";

const identity = "b".repeat(32);
const form = filled({ identity });
const at = new Date(2026, 10, 28, 14, 5).getTime();

describe("a form that this machine had open before", () => {
  test("tells what somebody has changed meanwhile, and is silent once that was seen", async () => {
    const store = memoryStore();
    const answers = { ...form.answers, "2.1": { ...form.answers["2.1"], num: 37 } };
    await keepLastSeen(store, { ...form, answers, profile: form.profile }, at);
    const pane = await openPane(form, { store });
    await screen.findByText("1 mục đã thay đổi từ lần mở trước trên máy này");
    expect(words()).toContain("So với phiếu lúc 14:05 28/11/26");
    await press("Xem từng mục");
    expect(words()).toContain("37 → 74");
    // 37 of 74 gives half of 3 points.
    expect(words()).toContain("Điểm: 1,5 → 3 (tăng 1,5)");
    // What the user changes himself from now on is no news.
    await pane.show({ kind: "form", form: { ...form, answers: { ...form.answers, "2.2": { num: 1, den: 2 } } } });
    expect(words()).toContain("1 mục đã thay đổi");
    await press("Đã xem");
    expect(words()).not.toContain("đã thay đổi từ lần mở trước");
  });

  test("is kept as it stands, and says nothing when nobody has changed it", async () => {
    const shelf = memoryShelf();
    await openPane(form, { store: memoryStore(shelf) });
    await new Promise((resolve) => setTimeout(resolve, 800));
    expect([...shelf.texts.keys()].filter((key) => key.startsWith("seen/"))).toHaveLength(1);
    closePane();
    await openPane(form, { store: memoryStore(shelf) });
    await openPlace("Gửi và kiểm tra");
    expect(words()).not.toContain("từ lần mở trước");
  });

  test("a blank one is not worth keeping", async () => {
    const shelf = memoryShelf();
    await openPane(openForm({ identity }), { store: memoryStore(shelf) });
    await new Promise((resolve) => setTimeout(resolve, 800));
    expect([...shelf.texts.keys()].filter((key) => key.startsWith("seen/"))).toEqual([]);
  });
});
