import { describe, expect, test } from "vitest";
import {
  type DocumentRecord,
  documentKinds,
  documentsIn,
  parseEvidence,
  printEvidence,
  printRecord,
  readRecord,
  recordFaults,
  settledRecord,
  shortName,
  withChanged,
  withDocument,
} from "../../src/form/evidence";
import { Random } from "../random";

const blank: DocumentRecord = { kind: "", symbol: "", day: "", issuer: "", subject: "", page: "", link: "" };

describe("the documents of a cell", () => {
  test.each([
    ["", []],
    ["Kế hoạch số 12/KH-UBND", ["Kế hoạch số 12/KH-UBND"]],
    ["12/KH-UBND; 45/BC-UBND", ["12/KH-UBND", "45/BC-UBND"]],
    ["12/KH-UBND\n45/BC-UBND\n", ["12/KH-UBND", "45/BC-UBND"]],
    ["  12/KH-UBND ;\r\n\r\n 45/BC-UBND;;", ["12/KH-UBND", "45/BC-UBND"]],
    ["x", []],
    ["-", []],
    ["Không có", []],
    ["đang bổ sung; 12/KH-UBND", ["12/KH-UBND"]],
  ])("%j names %j", (text, documents) => {
    expect(documentsIn(text)).toEqual(documents);
  });

  test.each(["", " ", ";", "a;b\n\r\n c ; ", "\n\n12/KH-UBND ;x; -", "x", "một; hai;ba \t"])(
    "%j comes back letter for letter",
    (text) => {
      expect(printEvidence(parseEvidence(text))).toBe(text);
    },
  );

  test("changing one leaves the others and what parts them untouched", () => {
    expect(withChanged("  a ;\r\n b;;  c ", 1, "B")).toBe("  a ;\r\n B;;  c ");
    expect(withChanged("a; b\nc", 1, "")).toBe("a\nc");
    expect(withChanged("a; b", 0, "")).toBe("b");
    expect(withChanged("a", 0, "")).toBe("");
  });

  test("another one gets a line of its own, in place of words that say that there is none", () => {
    expect(withDocument("a; b", "c")).toBe("a; b\nc");
    expect(withDocument("a;\n", "b")).toBe("a\nb");
    expect(withDocument("đang bổ sung", "a")).toBe("a");
    expect(withDocument("", "a")).toBe("a");
  });
});

describe("a document", () => {
  test.each<[string, Partial<DocumentRecord>]>([
    [
      "Kế hoạch số 12/KH-UBND ngày 15/3/2026 của UBND xã Tân Hải: chuyển đổi số năm 2026, trang 4, 11",
      {
        kind: "Kế hoạch",
        symbol: "12/KH-UBND",
        day: "15/3/2026",
        issuer: "UBND xã Tân Hải",
        subject: "chuyển đổi số năm 2026",
        page: "trang 4, 11",
      },
    ],
    ["21/2012/QĐ-UBND", { symbol: "21/2012/QĐ-UBND" }],
    ["05-NQ/TU ngày 1/2/2021", { symbol: "05-NQ/TU", day: "1/2/2021" }],
    ["/BC-STC", { symbol: "/BC-STC" }],
    ["KH 12/KH-UBND, ngày 15/3/2026", { kind: "Kế hoạch", symbol: "12/KH-UBND", day: "15/3/2026" }],
    [
      "Quyết định số 61/2018/QĐ-TTg ngày 23.4.2018 của Thủ tướng về một cửa",
      {
        kind: "Quyết định",
        symbol: "61/2018/QĐ-TTg",
        day: "23/4/2018",
        issuer: "Thủ tướng",
        subject: "về một cửa",
      },
    ],
    ["12/KH-UBND https://tanhai.gov.vn/kh12", { symbol: "12/KH-UBND", link: "https://tanhai.gov.vn/kh12" }],
    ["Danh sách cán bộ có máy tính", { subject: "Danh sách cán bộ có máy tính" }],
    ["Danh sách kèm 112/BC-UBND", { subject: "Danh sách kèm 112/BC-UBND" }],
    ["ảnh chụp màn hình", { subject: "ảnh chụp màn hình" }],
    ["", {}],
  ])("“%s” is read", (text, parts) => {
    expect(readRecord(text)).toEqual({ ...blank, ...parts });
  });

  test("is printed as it is read, whatever was typed into its fields", () => {
    const random = new Random(20261129);
    const words = [
      "về",
      "của",
      "UBND",
      "xã",
      "số",
      "ngày",
      "trang",
      "4",
      "1/2/2026",
      ":",
      ",",
      "12/KH-UBND",
      "Kế hoạch",
      "a",
    ];
    const some = (count: number): string =>
      Array.from({ length: random.int(0, count - 1) }, () => random.pick(words)).join(" ");
    for (let each = 0; each < 2_000; each += 1) {
      const typed: DocumentRecord = {
        kind: random.pick(["", ...documentKinds.keys()]),
        symbol: random.pick(["", "12/KH-UBND", "21/2012/QĐ-UBND", "/BC-STC", "05-NQ/TU"]),
        day: random.pick(["", "15/3/2026"]),
        issuer: random.pick(["", "UBND xã Tân Hải", some(4)]),
        subject: some(8),
        page: random.pick(["", "4", "trang 4, 11", "mục II"]),
        link: random.pick(["", "https://a.vn/b?c=1"]),
      };
      const settled = settledRecord(typed);
      expect(readRecord(printRecord(settled)), JSON.stringify({ typed, settled })).toEqual(settled);
      // No word of it is lost.
      const letters = (record: DocumentRecord): string =>
        printRecord(record)
          .replace(/số|ngày|của|trang|[\s,:.]/gu, "")
          .split("")
          .sort()
          .join("");
      if (typed.page !== "4") expect(letters(settled), JSON.stringify({ typed, settled })).toBe(letters(typed));
    }
  });

  test.each<[Partial<DocumentRecord>, readonly string[]]>([
    [{ symbol: "12/KH-UBND", day: "15/3/2026" }, []],
    [{}, ["nothing"]],
    [{ symbol: "12" }, ["symbol"]],
    [{ symbol: "/KH-UBND" }, ["unnumbered"]],
    [{ symbol: "21/2012/QĐ-UBND", day: "15/3/2026" }, ["year"]],
    [{ subject: "a", day: "31/2/2026" }, ["day"]],
    [{ subject: "a", day: "2026" }, ["day"]],
    [{ subject: "a", page: "bốn" }, ["page"]],
    [{ subject: "a", link: "tanhai.gov.vn" }, ["link"]],
    [{ subject: "a; b" }, ["separator"]],
  ])("%j has %j", (parts, faults) => {
    expect(recordFaults({ ...blank, ...parts })).toEqual(faults);
  });

  test.each([
    ["Kế hoạch số 12/KH-UBND ngày 15/3/2026 của UBND xã", "12/KH-UBND · 15/3/2026"],
    ["Sổ nhật ký chỉ đạo năm 2026", "Sổ nhật ký chỉ đạo năm 2026"],
  ])("“%s” is called “%s”", (text, name) => {
    expect(shortName(text)).toBe(name);
  });
});
