import { describe, expect, test } from "vitest";
import { dayRemarks } from "../../src/form/evidence-days";
import { compareFiles } from "../../src/form/evidence-files";

const PLAN = "Kế hoạch số 12/KH-UBND ngày 15/3/2026 của UBND xã: chuyển đổi số";
const DECISION = "Quyết định số 2693/QĐ-UBND ngày 1/2/2026";

/** What is said of one document beside one file. */
function told(document: string, file: string): "found" | "near" | "none" {
  const { documents, others } = compareFiles([document], [file]);
  const [one] = documents;
  if (one === undefined) throw new Error("The document is gone.");
  const isUsed = one.found.length + one.near.length > 0;
  expect(others).toEqual(isUsed ? [] : [file]);
  return one.found.length > 0 ? "found" : one.near.length > 0 ? "near" : "none";
}

describe("a file is a document's", () => {
  test.each([
    [PLAN, "12-KH-UBND.pdf"],
    [PLAN, "xa/2026/KẾ HOẠCH 12_kh_ubnd (ban hành).PDF"],
    [PLAN, "012 KH-UBND chuyển đổi số.docx"],
    [DECISION, "2693-QĐ-UBND.pdf"],
    [DECISION, "2693-Q\u0110-UBND.pdf".normalize("NFD")],
    ["21/2012/QĐ-UBND", "21.2012.QĐ.UBND.pdf"],
    ["Ảnh.png", "Ảnh.PNG"],
    ["05-NQ/TU", "Nghị quyết 05-NQ-TU.pdf"],
    ["Ảnh chụp màn hình cổng thông tin", "Ảnh chụp màn hình cổng thông tin.png"],
    ["Ảnh chụp màn hình cổng thông tin", "ẢNH CHỤP  MÀN HÌNH cổng thông tin (1).png".normalize("NFD")],
  ])("that is spelled so: %s, %s", (document, file) => {
    expect(told(document, file)).toBe("found");
  });

  test.each([
    [DECISION, "2693 QD UBND.pdf"],
    [DECISION, "QD-UBND_2693.pdf"],
    [DECISION, "2693qdubnd.pdf"],
    [DECISION, "Quyet dinh 2693.pdf"],
    [PLAN, "KH 12.pdf"],
    [PLAN, "kehoach12.pdf"],
    [PLAN, "UBND xã - chuyển đổi số.pdf"],
    ["Ảnh chụp màn hình cổng thông tin", "anh chup man hinh cong thong tin.png"],
    ["Báo cáo năm", "Báo cáo năm 2026 của xã.pdf"],
    ["Danh sách cán bộ tham gia tập huấn", "danh sach tap huan can bo 2026.xlsx"],
  ])("perhaps, and is proposed: %s, %s", (document, file) => {
    expect(told(document, file)).toBe("near");
  });

  test.each([
    [PLAN, "112-KH-UBND.pdf"],
    [PLAN, "12-BC-UBND.pdf"],
    [PLAN, "13-KH-UBND.pdf"],
    [DECISION, "UBND.pdf"],
    ["Ảnh chụp màn hình cổng thông tin", "màn hình.png"],
    ["x", "12.pdf"],
    ["Ảnh", "Ảnh trụ sở.png"],
  ])("not: %s, %s", (document, file) => {
    expect(told(document, file)).toBe("none");
  });
});

test("of two documents one of which is called as the other begins, each has its own file", () => {
  const { documents, others } = compareFiles(
    ["12/KH-UBND", "12/KH-UBND-VX", "9/BC-UBND"],
    ["12-KH-UBND-VX.pdf", "a/12-KH-UBND.pdf", "b/12-KH-UBND.pdf", "ghi chú.txt"],
  );
  expect(documents).toEqual([
    { text: "12/KH-UBND", found: ["a/12-KH-UBND.pdf", "b/12-KH-UBND.pdf"], near: [] },
    { text: "12/KH-UBND-VX", found: ["12-KH-UBND-VX.pdf"], near: [] },
    { text: "9/BC-UBND", found: [], near: [] },
  ]);
  expect(others).toEqual(["ghi chú.txt"]);
});

test("three hundred documents beside five thousand files are compared in a moment", () => {
  const documents = Array.from(
    { length: 300 },
    (_, index) => `${index + 1}/KH-UBND ngày 1/1/2026: chuyển đổi số lần ${index}`,
  );
  const files = Array.from({ length: 5000 }, (_, index) => `${index + 1} KH UBND chuyen doi so.pdf`);
  const begun = performance.now();
  const { documents: compared, others } = compareFiles(documents, files);
  expect(compared.filter(({ found }) => found.length === 1)).toHaveLength(300);
  expect(others).toHaveLength(4700);
  expect(performance.now() - begun).toBeLessThan(3000);
});

describe("the date of a document", () => {
  const period = { dataFrom: "2026-01-01", dataTo: "2026-10-31", deadline: "2026-11-15" };
  test.each([
    ["12/KH-UBND ngày 31/12/2025", ["before"]],
    ["12/KH-UBND ngày 1/1/2026", []],
    ["12/KH-UBND ngày 31/10/2026", []],
    ["12/KH-UBND ngày 1/11/2026", ["after"]],
    ["12/KH-UBND ngày 15/11/2026", ["after"]],
    ["12/KH-UBND ngày 16.11.2026", ["after", "late"]],
    ["12/KH-UBND ngày 30/2/2026", []],
    ["12/KH-UBND", []],
  ])("%s: %j", (text, remarks) => {
    expect(dayRemarks(text, period)).toEqual(remarks);
    expect(dayRemarks(text, { dataFrom: null, dataTo: null, deadline: null })).toEqual([]);
  });
});
