import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { factsOf } from "../../src/form/description";
import { makeDocument, setDocumentFacts } from "../../src/excel/document";
import { checkForm } from "../../src/excel/inspect";
import { readActiveSheet } from "../../src/excel/read";
import type { HeadlessHost } from "../../src/host/headless";
import { formBytes } from "../planned-file";
import { choiceRule, criterionOf, ratioRule, tinyRubric } from "../tiny-rubric";
import { done, openForm, startHost } from "./la-gi-host";

const rubric = tinyRubric(
  [criterionOf(ratioRule(), {}, "a"), criterionOf(choiceRule(["Có", "10"], ["Không", "0"]), {}, "b")],
  { max: "20" },
);
const workbook = formBytes(rubric, {
  profile: { agency: "UBND xã Tân Hải" },
  answers: { a: { num: 1, den: 4, evidence: "12/KH-UBND" }, b: { option: 0 } },
});
const FORM = "Phiếu thử";

let host: HeadlessHost;
beforeAll(async () => {
  host = await startHost();
});
beforeEach(async () => {
  await host.open(workbook, "Tân Hải.xlsx");
});
afterAll(() => {
  host.dispose();
});

async function sheetNames(): Promise<string[]> {
  return host.Excel.run(async (context) => {
    const sheets = context.workbook.worksheets.load("items/name");
    await context.sync();
    return sheets.items.map(({ name }) => name);
  });
}

const kinds = async (): Promise<string[]> =>
  done(await checkForm(await openForm()))
    .findings.map(({ kind }) => kind)
    .filter((kind) => kind.startsWith("document"));

/** The values of a document's column by the ids of its rows. */
async function column(sheet: string, key: string): Promise<Map<string, unknown>> {
  return host.Excel.run(async (context) => {
    const used = context.workbook.worksheets.getItem(sheet).getUsedRange().load("values");
    await context.sync();
    const at = used.values[0]?.indexOf(key) ?? -1;
    return new Map(used.values.map((row) => [String(row[0]), row[at] as unknown]));
  });
}

/** What stands in a document's row of this id. */
async function line(sheet: string, id: string): Promise<unknown[]> {
  return host.Excel.run(async (context) => {
    const used = context.workbook.worksheets.getItem(sheet).getUsedRange().load("values");
    await context.sync();
    return used.values.find(([one]) => one === id) ?? [];
  });
}

describe("Xem bản in", () => {
  test("makes the document and its list of evidence, brings it to the front, and stays on the form", async () => {
    const form = await openForm();
    expect(done(await makeDocument(form, "self"))).toEqual({ sheetName: "Bản in", pages: 1 });
    expect(await sheetNames()).toEqual([FORM, "ITSCORE_1", "Bản in", "Danh mục tài liệu"]);
    await host.calculated();
    const points = await column("Bản in", "points");
    expect([points.get("criterion:a"), points.get("total")]).toEqual([2.5, 12.5]);
    expect((await column("Bản in", "evidence")).get("criterion:a")).toBe("[1]");
    // The document is in front, and the pane is on its form.
    const active = done(await readActiveSheet());
    expect(active.kind === "form" && [active.form.sheetName, active.form.sheetId, active.form.selectedId]).toEqual([
      FORM,
      form.sheetId,
      null,
    ]);
    expect(active.kind === "form" && factsOf(active.form.facts).documentSheet).toBe("Bản in");
    expect(await kinds()).toEqual([]);
  });

  test("is upright on A4 with the number on top from page 2, and protected", async () => {
    done(await makeDocument(await openForm(), "self"));
    await host.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Bản in");
      sheet.protection.load("protected");
      sheet.pageLayout.load("orientation,paperSize,leftMargin,zoom");
      sheet.pageLayout.headersFooters.load("state");
      sheet.pageLayout.headersFooters.defaultForAllPages.load("centerHeader");
      await context.sync();
      expect(sheet.protection.protected).toBe(true);
      expect([sheet.pageLayout.orientation, sheet.pageLayout.paperSize]).toEqual(["Portrait", "A4"]);
      expect(sheet.pageLayout.leftMargin).toBeCloseTo(85.04, 1);
      expect(sheet.pageLayout.headersFooters.state).toBe("FirstAndDefault");
      expect(sheet.pageLayout.headersFooters.defaultForAllPages.centerHeader).toContain("&P");
    });
  });

  test("follows the form, tells that it is stale, and is made again under its own name", async () => {
    done(await makeDocument(await openForm(), "self"));
    await host.Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Bản in").name = "Phụ lục ký";
      const form = context.workbook.worksheets.getItem(FORM);
      form.activate();
      await context.sync();
    });
    const form = await openForm();
    const cell = (key: "figure" | "evidence"): [number, number] => [
      form.rowOf.get("a") ?? 0,
      form.layout.columns.get(key) ?? 0,
    ];
    await host.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem(FORM);
      sheet.getRangeByIndexes(...cell("figure"), 1, 1).values = [[2]];
      sheet.getRangeByIndexes(...cell("evidence"), 1, 1).values = [["7/QĐ-UBND\n8/QĐ-UBND"]];
      await context.sync();
    });
    await host.calculated();
    expect((await column("Phụ lục ký", "points")).get("criterion:a")).toBe(5);
    expect((await column("Phụ lục ký", "evidence")).get("criterion:a")).toBe("[…]");
    expect(await kinds()).toContain("document-stale");
    // Nobody takes its old code for the code of what it shows.
    expect(await line("Phụ lục ký", "code")).toContain("Mã kiểm tra: (bấm “Xem bản in” để làm lại)");
    expect(done(await makeDocument(await openForm(), "self")).sheetName).toBe("Phụ lục ký");
    await host.calculated();
    expect((await column("Phụ lục ký", "evidence")).get("criterion:a")).toBe("[1], [2]");
    expect(await kinds()).toEqual([]);
    expect(await sheetNames()).toEqual([FORM, "ITSCORE_1", "Phụ lục ký", "Danh mục tài liệu"]);
  });

  test("prints names, place and date that were asked once", async () => {
    done(
      await setDocumentFacts(await openForm(), {
        place: "Tân Hải",
        day: "2026-02-05",
        signer: "Nguyễn Văn An",
        authority: "TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH",
      }),
    );
    done(await makeDocument(await openForm(), "self"));
    const texts = [
      ...(await column("Bản in", "content")).values(),
      ...(await column("Bản in", "figures")).values(),
    ].map(String);
    expect(texts.map((text) => text.replaceAll("\u00a0", " "))).toContain("Tân Hải, ngày 05 tháng 02 năm 2026");
    // Facts are kept and taken away one by one.
    done(await setDocumentFacts(await openForm(), { signer: "" }));
    expect(factsOf((await openForm()).facts).document).toEqual({
      place: "Tân Hải",
      day: "2026-02-05",
      authority: "TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH",
    });
  });

  test.each(["Add", "Formulas", "Merge", "Protect", "Delete", "Name"])(
    "leaves the workbook as it was when %s fails",
    async (action) => {
      done(await makeDocument(await openForm(), "self"));
      const before = await sheetNames();
      host.failWhen(action, "GeneralException");
      const again = await makeDocument(await openForm(), "self");
      if (again.ok) return; // this host has no such action
      expect((await sheetNames()).filter((name) => !before.includes(name))).toEqual([]);
      expect(await kinds()).toEqual([]);
    },
  );

  test("an appraised document of a form without appraisal is refused with words", async () => {
    const refused = await makeDocument(await openForm(), "minutes");
    expect(refused).toMatchObject({ ok: false, problem: { code: "no-appraisal" } });
  });
});
