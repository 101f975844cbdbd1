import { expect, test } from "vitest";
import { copyFileName, proposedFileName } from "../../src/form/file-name";
import { formStatuses } from "../../src/form/status";
import { loadRubric } from "../../src/rubric/library";
import { smallRubric } from "../taskpane/small-rubric";

const laGi = await loadRubric("binh-thuan-2022-huyen");

test.each([
  ["UBND thị xã La Gi", "scoring", "CNTT-cap-huyen-Binh-Thuan_UBND-thi-xa-La-Gi_2022_tu-cham.xlsx"],
  ["UBND thị xã La Gi", "appraising", "CNTT-cap-huyen-Binh-Thuan_UBND-thi-xa-La-Gi_2022_tham-dinh.xlsx"],
  ["Sở Đường/Bộ: “Đ”  <x>?", "sent", "CNTT-cap-huyen-Binh-Thuan_So-Duong-Bo-D-x_2022_Da-gui.xlsx"],
  ["Ban chỉ đạo huyện", "sent", "CNTT-cap-huyen-Binh-Thuan_Ban-chi-dao-huyen_2022_Da-gui.xlsx"],
  ["", "unknown", "CNTT-cap-huyen-Binh-Thuan_2022.xlsx"],
  ["CON", "final", "CNTT-cap-huyen-Binh-Thuan_CON_2022_Da-chot.xlsx"],
  ["../../\u0000 . ", "final", "CNTT-cap-huyen-Binh-Thuan_2022_Da-chot.xlsx"],
] as const)("the file of “%s” that is %s is called %s", (agency, status, name) => {
  expect(proposedFileName(laGi, { agency }, status)).toBe(name);
});

test("a name is never longer than what mail and folders take, cut between words, in every state", () => {
  const agency = "Ủy ban nhân dân phường ".repeat(20);
  for (const status of formStatuses) {
    const name = proposedFileName({ ...laGi, shortTitle: "Ă".repeat(300) }, { agency }, status);
    expect(name.length).toBeLessThan(130);
    expect(name).toMatch(/^[A-Za-z0-9_-]+\.xlsx$/);
    expect(name).toContain("_Uy-ban-nhan-dan-phuong-Uy-ban-nhan-dan-phuong-Uy_");
  }
});

test("a year stands once, and a number that only contains it stays", () => {
  const rubric = { ...smallRubric, year: 2026, shortTitle: "Mẫu 2026 số 12026" };
  expect(proposedFileName(rubric, {}, "scoring")).toBe("Mau-so-12026_2026_tu-cham.xlsx");
});

test("a copy before something is rewritten says before what and when, and is never too long for a folder", () => {
  const now = new Date(2026, 10, 9, 8, 5);
  expect(copyFileName([laGi, { agency: "UBND thị xã La Gi" }, "scoring"], "merge", now)).toBe(
    "CNTT-cap-huyen-Binh-Thuan_UBND-thi-xa-La-Gi_2022_tu-cham_ban-sao-truoc-khi-gop_2026-11-09-0805.xlsx",
  );
  const rubric = { ...laGi, shortTitle: `Phiếu: "a/b\\c" <d>|*? ${"Ă".repeat(300)}` };
  const agency = "Ủy ban nhân dân phường ".repeat(20);
  for (const status of formStatuses)
    for (const occasion of ["merge", "repair", "update", "remake", "clear", "undo"] as const) {
      const name = copyFileName([rubric, { agency }, status], occasion, now);
      expect(name.length).toBeLessThanOrEqual(140);
      expect(name).toMatch(/^[A-Za-z0-9_-]+\.xlsx$/);
    }
});
