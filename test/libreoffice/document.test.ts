import { inflateSync } from "node:zlib";
import { beforeAll, describe, expect, test } from "vitest";
import { loadRubric } from "../../src/rubric/library";
import { planDocument } from "../../src/sheet/document/document-plan";
import type { DocumentKind } from "../../src/sheet/document/paper";
import type { FormContents } from "../../src/sheet/form-plan/fill-plan";
import { readForms } from "../../src/xlsx/read-forms";
import { formBytes } from "../planned-file";
import { contentsOf, shownForms, sourceOf, withDocuments } from "../sheet/document/document-of";
import { hasLibreOffice, type Job, runLibreOffice } from "./libreoffice";

interface Printed {
  readonly name: string;
  readonly id: string;
  readonly kind: DocumentKind;
  readonly contents: FormContents;
}

const printed: Printed[] = [];
const pdfs = new Map<string, string>();
const saves = new Map<string, Uint8Array>();

/** The pages of a PDF, and the sizes of its letters; LibreOffice packs only the contents of pages. */
function readPdf(pdf: string): {
  readonly pages: number;
  readonly sizes: readonly number[];
  readonly upright: boolean;
} {
  const sizes = new Set<number>();
  for (const [, stream = ""] of pdf.matchAll(/stream\r?\n([\s\S]*?)endstream/g)) {
    let content = "";
    try {
      content = inflateSync(Buffer.from(stream, "latin1")).toString("latin1");
    } catch {
      continue; // a font
    }
    for (const [, size] of content.matchAll(/\/F\d+ ([\d.]+) Tf/g)) sizes.add(Math.round(Number(size) * 10) / 10);
  }
  const boxes = [...pdf.matchAll(/\/MediaBox\s*\[\s*0 0 ([\d.]+) ([\d.]+)\s*\]/g)];
  return {
    pages: [...pdf.matchAll(/\/Type\s*\/Page[^s]/g)].length,
    sizes: [...sizes].sort((a, b) => a - b),
    upright: boxes.length > 0 && boxes.every(([, width, height]) => Number(width) < Number(height)),
  };
}

describe.runIf(hasLibreOffice())("documents on paper, as LibreOffice prints them", () => {
  beforeAll(async () => {
    for (const [id, example] of shownForms) {
      const contents = { ...(await contentsOf(id, example)), appraisal: null };
      if (example === "la-gi") printed.push({ name: `${id}, filled`, id, kind: "self", contents });
      printed.push({ name: `${id}, with documents`, id, kind: "self", contents: await withDocuments(id, contents) });
    }
    const appraised = await contentsOf("bieu-mau-minh-hoa", "suoi-mo-tham-dinh");
    for (const kind of ["appraised", "minutes", "summary", "report", "evidence"] as const)
      printed.push({ name: `minh hoa, ${kind}`, id: "bieu-mau-minh-hoa", kind, contents: appraised });
    const jobs = await Promise.all(
      printed.map(async ({ id, kind, contents }): Promise<Job> => ({
        open: formBytes(await loadRubric(id), contents, { documents: [kind] }),
        // Also as LibreOffice saves it again, for what it does to formulas and texts.
        save: kind === "self" ? ["pdf", "xlsx"] : ["pdf"],
      })),
    );
    const saved = await runLibreOffice(jobs);
    saved.forEach(([bytes, again], index) => {
      pdfs.set(printed[index]?.name ?? "", Buffer.from(bytes ?? new Uint8Array()).toString("latin1"));
      if (again) saves.set(printed[index]?.name ?? "", again);
    });
  }, 300_000);

  test("they take the pages that were reckoned, upright, and no letter is smaller than it was set", async () => {
    expect(printed).toHaveLength(11);
    for (const { name, id, kind, contents } of printed) {
      const plan = planDocument(kind, sourceOf(await loadRubric(id), contents));
      const { pages, sizes, upright } = readPdf(pdfs.get(name) ?? "");
      expect([name, pages, upright]).toEqual([name, plan.pages, true]);
      expect(sizes[0]).toBeGreaterThanOrEqual(10.5);
      // The page is not scaled: the number on top keeps its 13 points, and so does the text.
      expect(sizes).toContain(plan.size);
      if (pages > 1) expect(sizes).toContain(13);
    }
  });

  test("saved again by LibreOffice they are still the form's own, cell by cell", async () => {
    expect(saves.size).toBe(6);
    for (const [name, bytes] of saves) {
      const [form] = (await readForms(bytes)).forms;
      const told = form?.inspection.findings.filter(({ kind }) => kind.startsWith("document")) ?? [];
      expect([name, told]).toEqual([name, []]);
    }
  });
});
