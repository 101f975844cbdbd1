import { screen } from "@testing-library/react";
import { describe, expect, test } from "vitest";
import { filled, named, ok, openForm, openPane, press, refused, words } from "../pane";

describe("a form of an earlier release", () => {
  test("offers the update, after a question that offers a copy first", async () => {
    const pane = await openPane(filled({ release: "earlier" }), {
      script: {
        updateForm: () => Promise.resolve(ok({ updated: 82 })),
        openSafetyCopy: () => Promise.resolve(ok("workbook")),
      },
    });
    await screen.findByText("Phiếu do bản ITSCORE trước tạo");
    await press("Cập nhật phiếu");
    await named("[role=alertdialog] button", "Mở bản sao trước");
    expect(pane.asked).not.toContain("updateForm");
    await press("Mở bản sao trước");
    expect(pane.asked).toContain("openSafetyCopy");
    // The question waits for its answer, whether a copy was opened or not.
    expect(words()).toContain("Đã mở bản sao cả tệp ở cửa sổ khác");
    await screen.findByText(
      /^CNTT-cap-huyen-Binh-Thuan_UBND-Thi-xa-La-Gi_2022_tu-cham_ban-sao-truoc-khi-cap-nhat_\d{4}-\d\d-\d\d-\d{4}\.xlsx$/,
    );
    (await named("[role=alertdialog] button", "Cập nhật phiếu")).click();
    await pane.show({ kind: "form", form: filled() });
    expect(pane.asked).toContain("updateForm");
    expect(words()).toContain("Đã cập nhật phiếu, ghi lại 82 ô.");
    expect(words()).not.toContain("Phiếu do bản ITSCORE trước tạo");
  });

  test("that differs from its plan is refused in words", async () => {
    await openPane(filled({ release: "earlier" }), {
      script: { updateForm: () => Promise.resolve(refused("form-differs")) },
    });
    await press("Cập nhật phiếu");
    (await named("[role=alertdialog] button", "Cập nhật phiếu")).click();
    await named("[role=alert]", /Sửa công thức/);
  });
});

test("a copy can be made a form of its own, and is offered no update", async () => {
  const pane = await openPane(openForm({ standing: "copy", release: "earlier" }));
  await screen.findByText("Đây là bản chép của một phiếu khác");
  expect(words()).not.toContain("Cập nhật phiếu");
  await press("Tách thành phiếu riêng");
  expect(pane.asked).toContain("separateForm");
});

test("where nobody can tell, the user says it", async () => {
  const pane = await openPane(openForm({ standing: "unproven" }));
  await press("Đây là phiếu gốc");
  expect(pane.asked).toContain("claimForm");
});

test("a newer release's form and an unknown status are told", async () => {
  await openPane(openForm({ release: "newer", status: "unknown", facts: new Map([["status", "on-hold"]]) }));
  await screen.findByText("Phiếu do bản ITSCORE mới hơn tạo");
  expect(words()).toContain("Tình trạng “on-hold” không rõ, phiếu được khóa");
});

test("a form of this release has no notice, in English neither", async () => {
  await openPane(filled(), { locale: "en" });
  expect(words()).not.toMatch(/earlier ITSCORE|copy of another/);
});
