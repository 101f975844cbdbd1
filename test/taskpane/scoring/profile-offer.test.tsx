import { describe, expect, test } from "vitest";
import type { FormInputs } from "../../../src/excel/change-inputs";
import type { OpenForm } from "../../../src/excel/form";
import { readLastProfile } from "../../../src/taskpane/store/last-profile";
import { filled, focused, named, ok, openForm, openPane, press, words } from "../pane";
import { memoryShelf, memoryStore, refusing } from "../store/shelves";

const { rubric, profile } = filled();
const suoiMo = { ...profile, agency: "UBND thị xã Suối Mơ", staffTotal: "300" };

describe("a blank general part", () => {
  test("is offered what another form of the workbook says; one press writes the blank fields, another takes them back", async () => {
    const wanted: FormInputs[] = [];
    const start = openForm({ sheetId: "second", profile: { phone: "0911" } });
    const pane = await openPane(start, {
      script: {
        readOtherProfiles: () =>
          Promise.resolve(ok([{ sheetName: "Phiếu 1", fields: rubric.profile, profile: suoiMo }])),
        changeInputs: (_form: OpenForm, _before: FormInputs, after: FormInputs) => {
          wanted.push(after);
          pane.tell({ kind: "form", form: { ...start, profile: after.profile } });
          return Promise.resolve(ok({ cells: Array(8).fill({}), passedOver: 0 }));
        },
        takeBackInputs: () => Promise.resolve(ok({ passedOver: 0 })),
      },
    });
    await named("button", "Lấy 8 mục thông tin chung của UBND thị xã Suối Mơ");
    expect(words()).toContain("Phiếu “Phiếu 1” trong sổ này có 8 mục dùng được (UBND thị xã Suối Mơ).");
    expect(pane.asked).toEqual([]);
    await press("Lấy 8 mục thông tin chung của UBND thị xã Suối Mơ");
    await named("span", /^Đã ghi 8 mục thông tin chung/);
    expect(wanted.map((after) => after.profile)).toEqual([{ ...suoiMo, phone: "0911" }]);
    expect(focused()).toMatch(/^Chấm điểm/);
    await press("Hoàn tác");
    await named("span", "Đã trả lại như trước.");
    expect(pane.asked).toEqual(["changeInputs … …", "takeBackInputs …"]);
  });

  test("is offered what the last form on this machine says, which is no example's and can be refused", async () => {
    const store = memoryStore();
    const first = await openPane(filled({ answers: { "1.4": { num: 1, den: 2 } }, profile: suoiMo }), { store });
    await expect.poll(async () => (await readLastProfile(store))?.profile).toEqual(suoiMo);
    // The figures of an example are nobody's.
    await first.show({ kind: "form", form: filled({ sheetId: "example" }) });
    await named("span", /^Số liệu mẫu/);
    await first.show({ kind: "form", form: openForm({ sheetId: "third" }) });
    await named("button", /^Lấy 9 mục .* UBND thị xã Suối Mơ$/);
    expect(words()).toContain("Phiếu làm gần đây trên máy này có 9 mục dùng được (UBND thị xã Suối Mơ).");
    await press("Không dùng");
    expect(words()).not.toContain("mục dùng được");
    expect((await readLastProfile(store))?.profile).toEqual(suoiMo);
  });

  test("is left alone where the machine keeps nothing, and where what it keeps cannot be read", async () => {
    const shelf = memoryShelf();
    shelf.texts.set("last-profile", JSON.stringify({ itscore: 1, at: 1, value: { fields: [3], profile: { a: 1 } } }));
    expect(await readLastProfile(memoryStore(shelf))).toEqual({ fields: [], profile: {} });
    shelf.broken = refusing;
    expect(await readLastProfile(memoryStore(shelf))).toBeNull();
    await openPane(openForm({ sheetId: "fourth" }), { store: memoryStore(shelf) });
    await named("h2", "Cần chú ý");
    expect(words()).not.toContain("mục dùng được");
  });
});
