import { act, fireEvent, screen, within } from "@testing-library/react";
import { describe, expect, test } from "vitest";
import type { FormContents } from "../../../src/sheet/form-plan/fill-plan";
import { writeForm } from "../../../src/xlsx/form-file";
import { appraisalCell, cellOf } from "../../e2e/form-cells";
import { files, laGi, rubric } from "../../excel/la-gi-host";
import { loadRubric } from "../../../src/rubric/library";
import { focused, named, openPlace, press, words } from "../pane";
import { HostPane } from "./host-pane";

const { answers, profile } = laGi;

/** A copy of the open form as somebody else has filled it in. */
function copyFile(name: string, contents: FormContents): File {
  return new File([writeForm(rubric, contents, "0123456789abcdef0123456789abcdef") as BlobPart], name);
}

async function choose(...chosen: File[]): Promise<void> {
  const input = document.querySelector<HTMLInputElement>("main input[type=file]");
  if (input === null) throw new Error("there is no button for files");
  Object.defineProperty(input, "files", { value: chosen, configurable: true });
  await act(async () => fireEvent.change(input));
}

/** Chooses the value of a file in a conflict: what a press of the arrow keys does in a browser. */
async function take(place: RegExp, file: string): Promise<void> {
  const groups = [...document.querySelectorAll<HTMLElement>("[role=radiogroup]")];
  const group = groups.find((one) =>
    place.test(document.getElementById(one.getAttribute("aria-labelledby") ?? "")?.textContent ?? ""),
  );
  const radio = [...(group?.querySelectorAll<HTMLInputElement>("input[type=radio]") ?? [])].find(
    ({ value }) => value === file,
  );
  if (radio === undefined) throw new Error(`Nothing of ${file} at ${String(place)}.`);
  await act(async () => radio.click());
}

// The open form lacks rows 2.1 and 2.2; two copies have them, and say other things in five places.
const { "2.1": own21, "2.2": own22, ...rest } = answers;
const openForm: FormContents = { answers: rest, profile };
const binh: FormContents = {
  profile: { ...profile, agency: "UBND thị xã La Gi (CNTT)" },
  answers: {
    ...rest,
    "2.1": { num: 70, den: 74 },
    "1.4": { ...answers["1.4"], num: 15 },
    "2.3": { ...answers["2.3"], note: "theo báo cáo quý IV" },
  },
};
const chi: FormContents = {
  profile,
  answers: {
    ...rest,
    "2.1": { num: 71, den: 74 },
    "2.2": { ...own22 },
    "1.4": { ...answers["1.4"], num: 14 },
    "2.3": { ...answers["2.3"], note: "theo báo cáo năm" },
    "2.4": { ...answers["2.4"], num: 1 },
  },
};

describe("copies of the open form", () => {
  test("become one after every conflict is decided, and are taken out again as a whole", async () => {
    expect(own21).toEqual({ num: 74, den: 74 });
    const pane = await HostPane.open(writeForm(rubric, openForm, "0123456789abcdef0123456789abcdef"));
    await press("Gộp các bản…");
    await named("h1", "Gộp các bản");
    expect(focused()).toBe("Gộp các bản");
    const other = await loadRubric("xa-chuyen-doi-so");
    await choose(
      copyFile("binh.xlsx", binh),
      copyFile("chi.xlsx", chi),
      new File(["%PDF"], "cong-van.pdf"),
      new File(
        [writeForm(other, { answers: {}, profile: {} }, "0123456789abcdef0123456789abcdef") as BlobPart],
        "xa.xlsx",
      ),
    );
    await pane.sees("cong-van.pdf: Không phải tệp .xlsx");
    await pane.sees(/xa\.xlsx: phiếu theo bộ tiêu chí khác/);
    await pane.sees("5 chỗ các bản ghi khác nhau");
    await pane.sees("Đã chọn 0/5");
    // 70/74 × 3 = 2.837…, 71/74 × 3 = 2.878…, cut to two decimals.
    await pane.sees("binh.xlsx: 70 / 74 → 2,83 điểm");
    await pane.sees("chi.xlsx: 71 / 74 → 2,87 điểm");
    await pane.sees("Còn 5 chỗ chưa chọn.");
    expect((await named("button", "Ghi vào phiếu đang mở")).getAttribute("aria-disabled")).toBe("true");

    await take(/^2\.1 /, "chi.xlsx");
    await take(/^1\.4 /, "binh.xlsx");
    await take(/^2\.3 /, "Bản đang mở");
    await pane.sees("Đã chọn 3/5");
    await press("Giữ bản đang mở ở các chỗ chưa chọn");
    await pane.sees("Đã chọn 5/5");
    await press("Ghi vào phiếu đang mở");
    const question = await screen.findByRole("alertdialog");
    // 2.1, 2.2 and 1.4.
    expect(words(question)).toContain("3 mục sẽ được ghi");
    within(question).getByText("Mở bản sao trước");
    await act(async () => within(question).getByText("Ghi vào phiếu đang mở").click());
    await pane.sees(/Đã gộp: ghi \d+ ô từ/);
    await pane.has(cellOf("2.1", "figure"), 71);
    await pane.has(cellOf("2.1", "denominator"), 74);
    await pane.has(cellOf("1.4", "figure"), 15);
    await pane.has(cellOf("2.3", "note"), "");

    await openPlace("Chấm điểm");
    await press("Gộp các bản…");
    await press("Hoàn tác lần gộp");
    await pane.sees("Đã hoàn tác lần gộp.");
    await pane.has(cellOf("2.1", "figure"), "");
    await pane.has(cellOf("1.4", "figure"), 13);
    await pane.seesNo("giữ nguyên");
  });

  test("of an appraisal bring the parts of several appraisers, and never the agency's", async () => {
    const pane = await HostPane.open(files.appraising);
    await openPlace("Thẩm định");
    await press("Gộp các bản…");
    await pane.sees("Phiếu đang thẩm định: chỉ gộp phần thẩm định");
    await choose(
      copyFile("to-1.xlsx", { answers, profile, appraisal: { "2.1": { num: 74, den: 74, reason: "agreed" } } }),
      copyFile("to-2.xlsx", {
        answers: { ...answers, "1.4": { ...answers["1.4"], num: 15 } },
        profile,
        appraisal: { "1.4": { num: 12, den: 15, reason: "other-figures" } },
      }),
    );
    await pane.sees("to-2.xlsx: phần tự chấm khác phiếu đang mở ở 1 ô; giữ phần tự chấm đang mở.");
    await pane.sees("Không có chỗ nào các bản ghi khác nhau.");
    await press("Ghi vào phiếu đang mở");
    const question = await screen.findByRole("alertdialog");
    await act(async () => within(question).getByText("Ghi vào phiếu đang mở").click());
    await pane.has(appraisalCell("2.1", "reason"), "Thống nhất");
    await pane.has(appraisalCell("1.4", "appraisedFigure"), 12);
    await pane.has(appraisalCell("1.4", "figure"), 13);
  });
});
