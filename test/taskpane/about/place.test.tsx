import { act } from "@testing-library/react";
import { expect, test, vi } from "vitest";
import { filled, named, openPane, press, refused, words } from "../pane";
import product from "../../../package.json";

const requirements = { isSetSupported: (_: string, version: string) => version === "1.14" };

test("Về ITSCORE tells version and news, and gives a report of the errors just met without anything of the form's contents", async () => {
  const form = filled({ facts: new Map([["plan", "2"]]) });
  await openPane(form, { script: { goToRow: () => Promise.resolve(refused("cell-being-edited")) } });
  Object.assign(Office.context, {
    contentLanguage: "vi-VN",
    diagnostics: { host: "Excel", platform: "PC", version: "16.0.1" },
    requirements,
  });
  await press(/^Đi tới ô của 1\.5 /);
  await press("Thêm: phần khác");
  const item = await named("[role=menuitem]", "Về ITSCORE");
  await act(async () => item.click());
  await named("h1", "Về ITSCORE");
  expect(words()).toContain(`Phiên bản ${product.version}`);
  expect(words()).toContain("Có gì mới");

  const copied: string[] = [];
  vi.stubGlobal("navigator", {
    userAgent: "Edge",
    clipboard: { writeText: async (text: string) => copied.push(text) },
  });
  await press("Chép báo cáo");
  expect(words()).toContain("Đã chép.");
  const [text = ""] = copied;
  expect(text).toContain("Excel: Excel, PC, 16.0.1");
  expect(text).toContain("ExcelApi 1.14");
  expect(text).toContain("Phiếu: binh-thuan-2022-huyen, bố cục 2, scoring, form/same");
  expect(text).toMatch(/go: cell-being-edited/);
  for (const [, value] of Object.entries(form.profile)) if (value.length > 3) expect(text).not.toContain(value);
});

test("where nothing may be copied, the text is there to be selected", async () => {
  await openPane("other");
  Object.assign(Office.context, {
    contentLanguage: "vi-VN",
    diagnostics: { host: "Excel", platform: "PC", version: "16.0.1" },
    requirements,
  });
  await press("Thêm: phần khác");
  const item = await named("[role=menuitem]", "Về ITSCORE");
  await act(async () => item.click());
  vi.stubGlobal("navigator", { userAgent: "Edge" });
  await press("Chép báo cáo");
  expect(words()).toContain("nhấn Ctrl+C");
  expect(document.querySelector("textarea")?.value).toContain("Phiếu: không mở phiếu nào");
});
