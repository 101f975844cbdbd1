import { fireEvent, screen } from "@testing-library/react";
import { describe, expect, test, vi } from "vitest";
import { textWidth } from "../../../src/workbook/letter-widths";
import type { OpenForm } from "../../../src/excel/form";
import { handingOver } from "../../../src/form/handed-over";
import { about, type Finding } from "../../../src/inspect/finding";
import {
  appraised,
  block,
  filled,
  focused,
  focusOrder,
  ok,
  openForm,
  named,
  openPane,
  openPlace,
  press,
  refused,
  words,
} from "../pane";

async function openCheck(...given: Parameters<typeof openPane>) {
  const pane = await openPane(...given);
  await openPlace("Gửi và kiểm tra");
  return pane;
}

const changed = about("max-changed", "criterion:2.1", "max", { row: 20, column: 7 }, "99", "3");
const lost = about("row-missing", "criterion:1.4", null, null, "", "");
/** An Excel that finds these, of which it can put back those with a cell. */
const finding = (...findings: readonly Finding[]) => ({
  checkForm: () =>
    Promise.resolve(
      ok({ findings, repairs: findings.flatMap(({ cell }) => (cell === null ? [] : [{ ...cell, value: 3 }])) }),
    ),
});

describe("before the form is signed", () => {
  test("a blank form has every row, the agency's name and its head counts to fill in", async () => {
    const pane = await openCheck(openForm());
    await screen.findByText("Còn 88 việc trước khi trình ký");
    expect([...(await block("Việc cần làm trước khi ký")).querySelectorAll("h3")].map(words)).toEqual([
      "Thông tin chung chưa xong (6)",
      "Chưa nhập (82)",
    ]);
    await press("Đi tới ô của Tên cơ quan");
    expect(pane.asked).toContain("goToField agency");
  });

  test("a number as the agency's name is told with what stands there, and leads to its cell", async () => {
    const pane = await openCheck(filled({ profile: { ...filled().profile, agency: "12", communes: "30/11" } }));
    await screen.findByText("Còn 7 việc trước khi trình ký");
    const part = await block("Việc cần làm trước khi ký");
    expect(words(part)).toContain("Tên cơ quan: “12” không phải tên cơ quan");
    expect(words(part)).toContain("Tổng số xã/phường/thị trấn: “30/11” không phải số lượng");
    await press("Đi tới ô của Tổng số xã/phường/thị trấn");
    expect(pane.asked).toContain("goToField communes");
  });

  test("a name for the file is proposed and copied", async () => {
    await openCheck(filled());
    const name = "CNTT-cap-huyen-Binh-Thuan_UBND-Thi-xa-La-Gi_2022_tu-cham.xlsx";
    await screen.findByText(name);
    const copied: string[] = [];
    vi.stubGlobal("navigator", { clipboard: { writeText: async (text: string) => copied.push(text) } });
    await press("Chép tên tệp");
    expect(copied).toEqual([name]);
    expect(words()).toContain("Đã chép tên tệp.");
  });

  test("La Gi lacks five documents and has one figure to look at", async () => {
    await openCheck(filled());
    await screen.findByText("Công thức, điểm tối đa, nội dung in sẵn và các dòng đều đúng bản gốc.");
    expect(words()).toContain("Còn 5 việc trước khi trình ký");
    expect(words()).toContain("Ngoài ra có 1 chỗ nên xem lại.");
    await screen.findByText("Bản in để ký");
    await screen.findByText("Tình trạng phiếu");
    await screen.findByText("Gửi đi");
    await screen.findByText("Số liệu chưa khớp nhau (1)");
    expect(focusOrder()).toMatchInlineSnapshot(`
      [
        "Gửi và kiểm tra",
        "Thêm: phần khác",
        "Trợ giúp về phần này (F1)",
        "Thiếu minh chứng (5)",
        "Đi tới ô của 1.1 – Năm 2022",
        "Đi tới ô của 1.2 BCĐ/Tổ CNTT",
        "Đi tới ô của 1.5 Có Giải pháp thúc đẩy cơ quan, ",
        "Đi tới ô của 3.1 – Tổ chức các lớp bồi dưỡng, đà",
        "Đi tới ô của 3.2 – Tổ chức bồi dưỡng, đào tạo, t",
        "Tử lớn hơn mẫu (1)",
        "Đi tới ô của 4.10 – Tỷ lệ: Số lượng các thủ tục ",
        "Dùng 184 cho CBCC cấp xã",
        "Dùng 178 cho CBCC cấp xã",
        "Đi tới ô của 3.2 – Tỷ lệ: Số lượng CBCC có Chứng",
        "Kiểm tra lại",
        "In thành",
        "Xem bản in",
        "Chép để dán vào Word",
        "Mở bản giá trị",
        "Tên, chức vụ, ngày, số văn bản (nhập một lần)",
        "7 tài liệu, mỗi tài liệu dùng cho dòng nào",
        "Đối chiếu với thư mục…",
        "Chuyển tình trạng sang",
        "Chuyển tình trạng",
        "Hạn nộp và kỳ số liệu",
        "Chép tên tệp",
        "Mở bản sao không cần ITSCORE",
        "Chọn tệp .xlsx…",
        "So sánh hai phiếu…",
        "Kiểm tra Excel này…",
      ]
    `);
  });
});

describe("a form that was out of hand", () => {
  const facts = (num: number) => {
    const said = filled();
    const answers = { ...said.answers, "2.1": { ...said.answers["2.1"], num } };
    return new Map(handingFacts({ ...said, answers }));
  };
  const handingFacts = (said: OpenForm): [string, string][] =>
    handingOver(new Map(), "scoring", { ...said, day: "2026-11-20", to: "sent" }).flatMap(([key, value]) =>
      value === null ? [] : [[key, value] as [string, string]],
    );

  test("tells row by row what has changed since it was sent, with the points", async () => {
    const pane = await openCheck(filled({ status: "returned", facts: facts(37) }));
    const since = await press("Từ lần gửi ngày 20/11/2026: 1 mục thay đổi");
    const part = since.closest("section");
    await screen.findByText("Phần tự chấm của đơn vị (1)");
    expect(words(part ?? undefined)).toContain("37 → 74");
    // 37 of 74 gives half of 3 points; the total of La Gi is 464.06.
    expect(words(part ?? undefined)).toContain("Điểm: 1,5 → 3 (tăng 1,5)");
    expect(words(part ?? undefined)).toContain("Tổng điểm tự chấm: 462,56 → 464,06 (tăng 1,5)");
    await press(/^Đi tới ô của 2\.1 /);
    expect(pane.asked.some((one) => one.startsWith("goToRow 2.1"))).toBe(true);
  });

  test("says so when nothing has, and does not call the appraisal a change of it", async () => {
    await openCheck(appraised({ facts: facts(74) }));
    await screen.findByText("Từ lần gửi ngày 20/11/2026: chưa có gì thay đổi.");
  });
});

describe("the documents of the form", () => {
  const evidence = "Kế hoạch số 12/KH-UBND ngày 15/3/2021";
  const withDocuments = () => {
    const { answers } = filled();
    const of = (id: string, text: string) => ({ [id]: { ...answers[id], evidence: text } });
    const named = {
      ...of("2.1", evidence),
      ...of("2.2", `${evidence}\n2693/QĐ-UBND`),
      ...of("2.3", "9/BC-UBND; \u00ad"),
    };
    const facts = new Map([["data.from", "2022-01-01"]]);
    return openForm({ answers: named, facts });
  };
  const files = (...names: string[]): File[] => names.map((name) => new File([], name));

  test("are told with the rows that use them and with the dates that are to be looked at", async () => {
    const pane = await openCheck(withDocuments());
    await press("3 tài liệu, mỗi tài liệu dùng cho dòng nào");
    const told = words(await block("Tài liệu kiểm chứng"));
    expect(told).toContain(`${evidence}Dùng cho: 2.1; 2.2`);
    expect(told).toContain("Ngày 15/03/2021 ở trước thời gian số liệu (từ 01/01/2022)");
    expect(told).toContain("1 tài liệu có ngày nên xem lại.");
    await press(/^Đi tới ô của 2\.3 /);
    expect(pane.asked).toContain("goToRow 2.3 evidence");
  });

  test("are compared with the names of the files in a folder", async () => {
    await openCheck(withDocuments());
    const part = await block("Tài liệu kiểm chứng");
    const input = part.querySelector("input");
    if (input === null) throw new Error("There is no field for a folder.");
    const given = files("12-KH-UBND.pdf", "QD UBND 2693.pdf", "Thumbs.db", "ảnh.png");
    fireEvent.change(input, { target: { files: given } });
    await screen.findByText("1/3 tài liệu có tệp trùng tên");
    await press("Có tệp, chưa ghi trong danh mục (1)");
    const told = words(part);
    expect(told).toContain("Có trong danh mục, chưa thấy tệp (1)9/BC-UBND");
    expect(told).toContain("2693/QĐ-UBNDCó thể là: QD UBND 2693.pdf");
    expect(told).toContain("danh mục (1)ảnh.png");
    expect(told).not.toContain("Thumbs.db");
  });
});

describe("an appraised form", () => {
  test("is the appraiser's: what keeps it from going back, and no longer the agency's tasks", async () => {
    const pane = await openCheck(appraised({ appraisal: {} }));
    await screen.findByText("Còn 82 việc trước khi gửi lại");
    expect(words()).toContain("đã thẩm định 0/82 dòng");
    expect(words(await block("Việc còn lại"))).toContain("Chưa thẩm định (82)");
    expect(words()).not.toContain("Việc cần làm trước khi ký");
    await press("Chưa thẩm định (82)");
    await press(/^Đi tới ô của 2\.1 /);
    expect(pane.asked).toContain("goToRow 2.1 appraisedFigure");
  });

  test("is the agency's while requests wait for it", async () => {
    const request = { ...appraised().appraisal?.["2.1"], request: "Văn bản nào?" };
    await openCheck(appraised({ status: "explaining", appraisal: { ...appraised().appraisal, "2.1": request } }));
    await screen.findByText("Còn 1 yêu cầu chưa trả lời");
    expect(words(await block("Việc còn lại"))).toMatch(/^Việc còn lạiChờ giải trình \(1\)/);
  });
});

describe("whether the form is intact", () => {
  test("what differs is counted, led to and repaired", async () => {
    const script = finding(changed, lost);
    const pane = await openCheck(filled(), {
      script: {
        ...script,
        repairForm: () => Promise.resolve(ok({ repaired: 1 })),
        openSafetyCopy: () => Promise.resolve(ok("form")),
      },
    });
    await screen.findByText("2 chỗ khác bản gốc");
    expect(words()).toContain("Còn 7 việc trước khi trình ký");
    const integrity = await block("Phiếu có nguyên vẹn không");
    expect([...integrity.querySelectorAll("h3")].map(words)).toEqual([
      expect.stringMatching(/\(1\)$/),
      "Cần xử lý riêng (1)",
    ]);
    const goTo = [...integrity.querySelectorAll("button")].find((button) => words(button) === "Đi tới ô");
    await press(goTo?.getAttribute("aria-label") ?? "");
    expect(pane.asked).toContain("goToFinding …");
    script.checkForm = finding(lost).checkForm;
    await press("Mở bản sao trước");
    expect(pane.asked).toContain("openSafetyCopy");
    await press("Sửa công thức");
    expect(pane.asked).toContain("repairForm");
  });

  test("what is only to be known is said beside, and the form is intact all the same", async () => {
    const lostLists = about("validations-lost", null, null, null, "3", "");
    const manual = about("manual-calculation", null, null, null, "", "");
    await openCheck(filled(), { script: finding(lostLists, manual) });
    const integrity = await block("Phiếu có nguyên vẹn không");
    await expect.poll(() => words(integrity)).toContain("đều đúng bản gốc");
    expect(words(integrity)).toContain("3 ô mất danh sách chọn hoặc lời nhắc nhập");
    expect(words(integrity)).toContain("nhấn F9 để Excel tính lại");
    expect(words(integrity)).not.toContain("khác bản gốc");
  });

  test("a refused check says why and can be tried again", async () => {
    await openCheck(filled(), { script: { checkForm: () => Promise.resolve(refused("cell-being-edited")) } });
    await named("[role=alert]", /./);
    await press("Thử lại");
    await named("[role=alert]", /./);
    await expect.poll(focused).not.toBe("nothing");
  });
});

test("without a form the place still looks into files", async () => {
  await openCheck("other");
  await block("Kiểm tra một tệp khác");
  expect(words()).toContain("Trang tính này không phải phiếu chấm điểm");
  expect(focusOrder()).toMatchInlineSnapshot(`
    [
      "Gửi và kiểm tra",
      "Thêm: phần khác",
      "Trợ giúp về phần này (F1)",
      "Tới Thư viện",
      "Chọn tệp .xlsx…",
      "So sánh hai phiếu…",
      "Kiểm tra Excel này…",
    ]
  `);
});

test("in an English Excel the place speaks English", async () => {
  await openPane(filled(), { locale: "en" });
  await openPlace("Send and check");
  await screen.findByText("To do before it can be signed: 5");
  expect(words()).not.toMatch(/trình ký|Việc|Kiểm tra|minh chứng|Gửi/);
});

describe("the document to sign", () => {
  test("is made as what the form is now, with its check code beside it", async () => {
    const pane = await openCheck(filled(), {
      script: { makeDocument: () => Promise.resolve(ok({ sheetName: "Bản in", pages: 8 })) },
    });
    await screen.findByText("Công thức, điểm tối đa, nội dung in sẵn và các dòng đều đúng bản gốc.");
    await screen.findByText("Bản in để ký");
    const section = await block("Bản in để ký");
    expect(words(section)).toMatch(/Mã kiểm tra: [0-9A-Z]{4}-[0-9A-Z]{4}/);
    // Without an appraisal there is nothing of one to print.
    expect([...section.querySelectorAll("option")].map(words)).toEqual([
      "Phụ lục: phiếu tự chấm",
      "Phụ lục: danh mục tài liệu",
      "Tóm tắt trình lãnh đạo (một trang)",
      "Văn bản độc lập (có Quốc hiệu)",
    ]);
    await press("Xem bản in");
    expect(pane.asked).toContain("makeDocument self 1");
    await screen.findByText("Đã làm trang “Bản in”, 8 trang giấy A4. Nhấn Ctrl+P để in, hoặc chọn Lưu thành PDF.");
  });

  test("where Times New Roman is missing that is said, and the document leaves room for wider letters", async () => {
    const wide = textWidth("Tỷ lệ văn bản được xử lý trên môi trường mạng, hồ sơ đã số hóa; Điều kiện ưu tiên", {
      size: 100,
    });
    vi.spyOn(HTMLCanvasElement.prototype, "getContext").mockReturnValue({
      measureText: () => ({ width: wide * 1.06 }),
    } as never);
    const pane = await openCheck(filled(), {
      script: { makeDocument: () => Promise.resolve(ok({ sheetName: "Bản in", pages: 8 })) },
    });
    await screen.findByText(/Máy này không có phông Times New Roman \(chữ thay rộng hơn 6%\)/);
    await press("Xem bản in");
    expect(pane.asked.join()).toMatch(/makeDocument self 1\.0[56]/);
    vi.restoreAllMocks();
  });

  test("names, offices and dates are asked once and kept", async () => {
    const kept: unknown[] = [];
    await openCheck(filled(), {
      script: { setDocumentFacts: (...given: unknown[]) => (kept.push(given.at(-1)), Promise.resolve(ok(undefined))) },
    });
    await screen.findByText("Công thức, điểm tối đa, nội dung in sẵn và các dòng đều đúng bản gốc.");
    await screen.findByText("Bản in để ký");
    await press("Tên, chức vụ, ngày, số văn bản (nhập một lần)");
    fireEvent.change(screen.getByLabelText("Địa danh"), { target: { value: "La Gi" } });
    await press("Ghi");
    expect(kept).toEqual([{ place: "La Gi" }]);
    await screen.findByText("Đã ghi. Bấm “Xem bản in” để bản in có các mục này.");
  });
});

describe("the way of a form", () => {
  const section = () => block("Tình trạng phiếu");
  const options = async () => [...(await section()).querySelectorAll("option")].map(words);
  const choose = async (value: string) => {
    const list = (await section()).querySelector("select");
    if (list) fireEvent.change(list, { target: { value } });
  };

  test("says whose turn it is and what is open, and moves the form to what comes next", async () => {
    const pane = await openCheck(filled());
    expect(words(await section())).toContain("Đang chấm · phiếu ở đơn vị");
    expect(words(await section())).toContain("Đang mở để nhập: phần tự chấm.");
    expect(await options()).toEqual(["Chờ duyệt", "Đã gửi"]);
    await press("Chuyển tình trạng");
    expect(pane.asked).toContain("setStatus submitted ");
    await pane.show({ kind: "form", form: filled({ status: "submitted" }) });
    expect(words(await section())).toContain("Đã chuyển sang “Chờ duyệt”.");
    expect(words(await section())).toContain("Mọi ô nhập đều khóa.");
    expect(await options()).toEqual(["Đã duyệt", "Trả lại", "Đang chấm"]);
  });

  test("does not send a form back without a word, and shows the word to whoever opens it", async () => {
    const pane = await openCheck(filled({ status: "submitted" }));
    await choose("returned");
    await press("Chuyển tình trạng");
    expect(words(await section())).toContain("Ghi lý do để đơn vị biết phải sửa gì.");
    expect(pane.asked.filter((one) => one.startsWith("setStatus"))).toEqual([]);
    const field = (await section()).querySelector("textarea");
    if (field) fireEvent.change(field, { target: { value: "Mục 2.1 thiếu số liệu" } });
    await press("Chuyển tình trạng");
    expect(pane.asked).toContain("setStatus returned Mục 2.1 thiếu số liệu");

    const facts = new Map([["status.remark", "Mục 2.1 thiếu số liệu"]]);
    await pane.show({ kind: "form", form: filled({ status: "returned", facts }) });
    await screen.findByText("Phiếu bị trả lại");
    expect(words(await section())).toContain("Lý do trả lại: Mục 2.1 thiếu số liệu");
  });
});

describe("the deadline", () => {
  /** So many days from today, as a date field gives it. */
  const inDays = (days: number): string => {
    const day = new Date();
    day.setDate(day.getDate() + days);
    return [day.getFullYear(), day.getMonth() + 1, day.getDate()]
      .map((part) => String(part).padStart(2, "0"))
      .join("-");
  };
  const due = (days: number, status: "scoring" | "sent" = "scoring") =>
    filled({ status, facts: new Map([["deadline", inDays(days)]]) });

  test("is called to mind in the last week and when it is over, until the form is sent", async () => {
    const pane = await openCheck(due(5));
    await screen.findByText(/^Hạn nộp .*: còn 5 ngày$/, { selector: ".fui-MessageBarTitle" });
    await pane.show({ kind: "form", form: due(-2) });
    await screen.findByText(/: quá hạn 2 ngày$/, { selector: ".fui-MessageBarTitle" });
    for (const form of [due(8), due(-2, "sent")]) {
      await pane.show({ kind: "form", form });
      expect(document.querySelector(".fui-MessageBarTitle")).toBeNull();
    }
    expect(words()).toMatch(/Hạn nộp \d\d\/\d\d\/\d{4}/);
  });
});
