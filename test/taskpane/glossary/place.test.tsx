import { act, fireEvent } from "@testing-library/react";
import { expect, test } from "vitest";
import { commonAbbreviations } from "../../../src/rubric/abbreviations";
import { block, filled, named, openPane, press, words } from "../pane";

async function openGlossary(...given: Parameters<typeof openPane>): Promise<void> {
  await openPane(...given);
  await press(given[1]?.locale === "en" ? "More parts" : "Thêm: phần khác");
  const item = await named("[role=menuitem]", given[1]?.locale === "en" ? "Glossary" : "Giải thích từ ngữ");
  await act(async () => item.click());
}

async function search(typed: string): Promise<void> {
  const field = await named("input", /^Tìm chữ viết tắt/);
  await act(async () => fireEvent.change(field, { target: { value: typed } }));
}

const listed = async (heading: string): Promise<string[]> =>
  [...(await block(heading)).querySelectorAll("dt")].map((word) => words(word));

test("Giải thích từ ngữ has the abbreviations of the open form first, ITSCORE's own words, and the others", async () => {
  await openGlossary(filled());
  expect(await listed("Chữ viết tắt trong phiếu đang mở")).toContain("BCĐ");
  expect(await listed("Chữ viết tắt khác")).toContain("LGSP");
  expect(await listed("Từ dùng trong ITSCORE")).toContain("Ô trống");
  await search("nen tang");
  expect(await listed("Chữ viết tắt khác")).toEqual(["LGSP", "NGSP"]);
  expect(words()).not.toContain("Từ dùng trong ITSCORE");
  // The whole word comes before its beginnings.
  await search("vb");
  expect(await listed("Chữ viết tắt khác")).toEqual(["VB", "VBQPPL", "QLVB"]);
  await search("zzz");
  expect(words()).toContain("Không tìm thấy. Thử gõ ít chữ hơn.");
});

test("without a form it has them all, and in English its own words are English", async () => {
  await openGlossary("other", { locale: "en" });
  expect(await listed("Abbreviations")).toHaveLength(commonAbbreviations.size);
  expect(await listed("Words of ITSCORE")).toContain("Blank");
});

test("the card of a row tells what the abbreviations in its own words stand for", async () => {
  await openPane(filled({ selectedId: "2.1" }));
  await press("Chữ viết tắt: CBCC");
  expect(words(await block("Dòng đang chọn"))).toContain("CBCCcán bộ, công chức");
});
