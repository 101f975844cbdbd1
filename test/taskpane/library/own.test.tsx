import { act, fireEvent } from "@testing-library/react";
import { describe, expect, test, vi } from "vitest";
import { fingerprintsOf } from "../../../src/form/fingerprint";
import { keepRubric } from "../../../src/taskpane/store/keep-rubric";
import { listOwn, ownKey, shownName } from "../../../src/taskpane/store/own-rubrics";
import type { Store } from "../../../src/taskpane/store/store";
import { formBytes } from "../../planned-file";
import { openFormOf } from "../open-form";
import { closePane, fieldOf, focused, focusOrder, named, openPane, openPlace, press, words } from "../pane";
import { mine, reworded } from "../store/own-rubric";
import { filledUp, memoryShelf, memoryStore, refusing } from "../store/shelves";

const CREATE = "Tạo phiếu: Chuyển đổi số xã";
const MORE = "Lệnh khác: Chuyển đổi số xã";

const articles = (): HTMLElement[] => [...document.querySelectorAll("article")];

async function storeWithMine(): Promise<Store> {
  const store = memoryStore();
  await keepRubric(store, mine);
  return store;
}

async function names(store: Store): Promise<string[]> {
  const listed = await listOwn(store);
  return listed.ok ? listed.value.rubrics.map(shownName) : [listed.problem.code];
}

/** Opens the menu of one's own rubric and chooses from it. */
async function choose(command: string): Promise<void> {
  await press(MORE);
  const item = await named("[role=menuitem]", command);
  await act(async () => item.click());
}

/** A form whose rubric came with its workbook. */
const stranger = openFormOf(mine, { facts: new Map([["fingerprint", fingerprintsOf(mine).content]]) });

describe("one's own rubrics", () => {
  test("stand first in the list with a mark, are searched and filtered like the built-in ones", async () => {
    await openPane("other", { store: await storeWithMine() });
    await named("button", CREATE);
    expect(articles()).toHaveLength(8);
    expect(words(articles()[0])).toMatch(/^Chuyển đổi số xã\s?Của tôi/);
    expect(articles().filter((article) => words(article).includes("Của tôi"))).toHaveLength(1);
    expect(focusOrder().slice(0, 8)).toEqual([
      "Thư viện",
      "Thêm: phần khác",
      "Trợ giúp về phần này (F1)",
      "Tìm bộ tiêu chí",
      "Lọc theo nguồn, cấp, năm",
      MORE,
      CREATE,
      "Xem trước: Chuyển đổi số xã",
    ]);
    await press("Lọc theo nguồn, cấp, năm");
    const source = await fieldOf<HTMLSelectElement>("Nguồn");
    await act(async () => fireEvent.change(source, { target: { value: "own" } }));
    expect(articles()).toHaveLength(1);
    await act(async () => fireEvent.change(source, { target: { value: "library" } }));
    expect(articles()).toHaveLength(7);
  });

  test("become forms and are shown like the built-in ones", async () => {
    const pane = await openPane("other", { store: await storeWithMine() });
    await press("Xem trước: Chuyển đổi số xã");
    await named("h1", mine.title);
    await press("Danh sách");
    await press(CREATE);
    await expect.poll(() => pane.asked).toEqual(["installForm …"]);
  });

  test("are renamed on this machine only, and the focus stays with the card", async () => {
    const store = await storeWithMine();
    await openPane("other", { store });
    await choose("Đổi tên…");
    const field = await fieldOf<HTMLInputElement>("Tên hiện trên máy này");
    expect(field.value).toBe("Chuyển đổi số xã");
    await act(async () => fireEvent.change(field, { target: { value: "Phiếu xã tôi" } }));
    await press("Đổi tên");
    await named("button", "Tạo phiếu: Phiếu xã tôi");
    expect(await names(store)).toEqual(["Phiếu xã tôi"]);
    await expect.poll(focused).toBe("Lệnh khác: Phiếu xã tôi");
  });

  test("are removed after a question that says what stays", async () => {
    const store = await storeWithMine();
    await openPane("other", { store });
    await choose("Xóa khỏi máy này…");
    const dialog = await named("[role=alertdialog], [role=dialog]", /Xóa “Chuyển đổi số xã” khỏi máy này/);
    expect(words(dialog)).toContain("Sổ tính đã tạo từ biểu mẫu này vẫn giữ nguyên");
    await press("Hủy");
    expect(await names(store)).toEqual(["Chuyển đổi số xã"]);
    await choose("Xóa khỏi máy này…");
    await press("Xóa");
    await expect.poll(() => articles().length).toBe(7);
    expect(await names(store)).toEqual([]);
  });

  test("are given on as a workbook of their own and as a file", async () => {
    const pane = await openPane("other", { store: await storeWithMine() });
    await choose("Mở thành sổ tính mới để gửi");
    await expect.poll(() => pane.asked).toEqual(["openBlank …"]);
    await expect.poll(() => words()).toContain("biểu mẫu đi cùng sổ tính");
    const saved: string[] = [];
    const blobs: Blob[] = [];
    vi.spyOn(URL, "createObjectURL").mockImplementation((blob) => {
      blobs.push(blob as Blob);
      return "blob:1";
    });
    vi.spyOn(HTMLAnchorElement.prototype, "click").mockImplementation(function (this: HTMLAnchorElement) {
      saved.push(this.download);
    });
    await choose("Lưu thành tệp .json");
    await expect.poll(() => saved).toEqual(["xa-cua-toi.json"]);
    expect(JSON.parse((await blobs[0]?.text()) ?? "")).toEqual(mine);
    expect(words()).toContain("Đã tải xuống “xa-cua-toi.json”");
    vi.restoreAllMocks();
  });
});

describe("the rubric of a workbook that came by e-mail", () => {
  test("is offered to be kept, once", async () => {
    const store = memoryStore();
    await openPane(stranger, { store });
    await openPlace("Thư viện");
    await expect.poll(() => words()).toContain("Biểu mẫu của phiếu đang mở chưa có trên máy này");
    await press("Giữ biểu mẫu này");
    await named("button", CREATE);
    expect(words()).toContain("Đã giữ trong “Của tôi” của Thư viện.");
    expect(words()).not.toContain("chưa có trên máy này");
    expect(await names(store)).toEqual(["Chuyển đổi số xã"]);
  });

  test("of another one's id is asked about before anything is kept", async () => {
    const store = memoryStore();
    await keepRubric(store, reworded);
    await openPane(stranger, { store });
    await openPlace("Thư viện");
    await press("Giữ biểu mẫu này");
    const question = await named("[role=alertdialog], [role=dialog]", /Máy này có biểu mẫu khác cùng mã/);
    expect(words(question)).toContain("“Chuyển đổi số xã” trong “Của tôi”: chấm như nhau, chỉ khác chữ in.");
    await press("Hủy");
    expect(await store.list("")).toMatchObject({ value: [ownKey(fingerprintsOf(reworded).content)] });
    await press("Giữ biểu mẫu này");
    await press("Giữ cả hai");
    await expect.poll(() => names(store)).toHaveLength(2);
  });
});

describe("a chosen file whose rubric is not built in", () => {
  const look = async (store: Store): Promise<void> => {
    await openPane("other", { store });
    await openPlace("Gửi và kiểm tra");
    await named("button", "Chọn tệp .xlsx…");
    const input = document.querySelector<HTMLInputElement>("input[type=file]");
    const file = new File([new Uint8Array(formBytes(mine, { answers: {}, profile: {} }))], "xa.xlsx");
    await act(async () => fireEvent.change(input as HTMLInputElement, { target: { files: [file] } }));
    await named("h4", /./);
  };

  test('is no stranger where it is kept in "Của tôi"', async () => {
    await look(await storeWithMine());
    await expect.poll(() => words()).not.toContain("Giữ biểu mẫu này");
    closePane();
    await look(memoryStore());
    await named("button", "Giữ biểu mẫu này");
  });
});

describe("a machine that keeps nothing", () => {
  test("says why, and the built-in rubrics are there all the same", async () => {
    const shelf = memoryShelf();
    shelf.broken = refusing;
    await openPane("other", { store: memoryStore(shelf) });
    await expect.poll(() => words()).toContain("Chưa đọc được mục “Của tôi”: Máy này không cho ITSCORE lưu gì.");
    expect(articles()).toHaveLength(7);
  });

  test("for want of room says so when something is to be kept", async () => {
    const shelf = memoryShelf();
    shelf.broken = filledUp;
    await openPane(stranger, { store: memoryStore(shelf) });
    await openPlace("Thư viện");
    await press("Giữ biểu mẫu này");
    await named("[role=alert]", /Chỗ lưu trên máy đã đầy/);
  });

  test("in one piece shows the others, and takes the damaged one away when told to", async () => {
    const shelf = memoryShelf();
    const store = memoryStore(shelf);
    await keepRubric(store, mine);
    shelf.texts.set("rubric/hong", "{");
    await openPane("other", { store });
    await named("button", CREATE);
    expect(words()).toContain("Một biểu mẫu của tôi không mở được: Bản lưu trên máy bị hỏng, không đọc được.");
    await press("Xóa bản hỏng");
    await expect.poll(() => words()).not.toContain("không mở được");
    expect([...shelf.texts.keys()]).toEqual([ownKey(fingerprintsOf(mine).content)]);
  });
});

test("in an English Excel it speaks English", async () => {
  await openPane("other", { store: await storeWithMine(), locale: "en" });
  await press("More commands: Chuyển đổi số xã");
  await named("[role=menuitem]", "Remove from this machine…");
  expect(words()).not.toMatch(/Của tôi|Xóa|Đổi tên/);
});
