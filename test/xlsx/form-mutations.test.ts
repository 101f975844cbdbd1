import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { loadRubric } from "../../src/rubric/library";
import { rememberedText } from "../../src/rubric/remembered";
import type { Rubric } from "../../src/rubric/schema";
import { FileProblem } from "../../src/workbook/file-problem";
import { readForms } from "../../src/xlsx/read-forms";
import { formBytes } from "../planned-file";
import { Random } from "../random";
import { randomAnswers, randomAppraisal } from "../random-answers";
import { sampleOr } from "../thorough";
import { breathe } from "../tooling/breathe";
import { changeCells, fileChanges, SHEET, STRINGS, STYLES, type Texts } from "./mutations/changes";
import { misreported, seenForm, type SeenForm, untold } from "./mutations/judge";
import { shownCells } from "./mutations/shown-cells";

// Filled forms are changed anywhere, with checksums that are right: by people who know how, and by programs that do not care.
// Whatever is reported afterwards is what the cells show, or a finding names the place, or the file is refused.

/** Some top sections of a form: a few rows are read sooner than eighty. */
async function part(id: string, from: number, to: number): Promise<Rubric> {
  const rubric = await loadRubric(id);
  return {
    ...rubric,
    id: `${id}-mot-phan`,
    items: rubric.items.slice(from, to),
    notes: rubric.notes?.slice(0, 1) ?? [],
  };
}

interface Prepared {
  readonly name: string;
  readonly texts: ReadonlyMap<string, string>;
  readonly before: SeenForm;
}

/** Two looks more than the form has, the last ones: dates and percents. */
function withLooks(texts: Texts): void {
  const styles = texts.get(STYLES) ?? "";
  texts.set(STYLES, styles.replace("</cellXfs>", '<xf numFmtId="14"/><xf numFmtId="9"/></cellXfs>'));
}

function looksOf(texts: ReadonlyMap<string, string>): number {
  return [...(/<cellXfs.*<\/cellXfs>/s.exec(texts.get(STYLES) ?? "")?.[0] ?? "").matchAll(/<xf /g)].length;
}

const seen = (texts: ReadonlyMap<string, string>): SeenForm =>
  seenForm(
    shownCells({ sheet: texts.get(SHEET) ?? "", strings: texts.get(STRINGS) ?? "", styles: texts.get(STYLES) ?? "" }),
  );

function prepared(name: string, rubric: Rubric, hasAppraisal: boolean): Prepared {
  const random = new Random(12);
  const answers = randomAnswers(rubric, random);
  const profile = Object.fromEntries(
    rubric.profile.map(({ id, kind }) => [id, kind === "count" ? "31" : "Xã Suối Mơ"]),
  );
  const appraisal = hasAppraisal ? { appraisal: randomAppraisal(rubric, answers, random) } : {};
  const parts = unzipSync(formBytes(rubric, { answers, profile, ...appraisal }));
  const texts = new Map(Object.entries(parts).map(([part, bytes]) => [part, strFromU8(bytes)]));
  withLooks(texts);
  return { name, texts, before: seen(texts) };
}

const forms = [
  prepared("excluded rows, appraised", await part("bieu-mau-minh-hoa", 1, 3), true),
  prepared("ceilings and penalties", await part("bieu-mau-minh-hoa", 4, 6), false),
  prepared("lines, appraised", await part("bieu-mau-minh-hoa", 0, 1), true),
  prepared("truncated ratios", await part("binh-thuan-2022-huyen", 0, 1), true),
  prepared("evidence and exceptions", await part("ha-nam-2022-so", 0, 1), false),
];

/** The bytes of texts that come again in one file after the other. */
const bytesOf = rememberedText(strToU8);

function packed(texts: ReadonlyMap<string, string>): Uint8Array {
  return zipSync(Object.fromEntries([...texts].map(([name, text]) => [name, bytesOf(text)])), { level: 0 });
}

/** What is wrong with how a changed form is read; nothing where it is refused or called damaged. */
async function faultsOf(texts: Texts, before: SeenForm): Promise<string[]> {
  try {
    const { forms: found, damaged } = await readForms(packed(texts));
    const [form] = found;
    if (form === undefined) return damaged.length > 0 ? [] : ["the form is gone"];
    const now = seen(texts);
    return [...misreported(form, now), ...untold(form, now, before)];
  } catch (error) {
    if (error instanceof FileProblem) return [];
    throw error;
  }
}

/** A cell in which people fill in something, in every one of these forms. */
const isFilledIn = (address: string): boolean => /^[DEFKLNOPTU]([4-9]|\d\d)$/.test(address);

function changed(form: Prepared, change: (texts: Texts) => string): { readonly texts: Texts; readonly told: string } {
  const texts = new Map(form.texts);
  const told = change(texts);
  const looks = looksOf(form.texts);
  const sheet = texts.get(SHEET) ?? "";
  texts.set(SHEET, sheet.replaceAll(' s="DATE"', ` s="${looks - 2}"`).replaceAll(' s="PERCENT"', ` s="${looks - 1}"`));
  return { texts, told };
}

test.each(forms)("a form that nobody changed is reported as it is: $name", async (form) => {
  expect(await faultsOf(new Map(form.texts), form.before)).toEqual([]);
});

describe("what is reported of a changed form is what its cells show, or is told", () => {
  test.each(Object.keys(fileChanges))("%s", async (kind) => {
    const seed = 41;
    const random = new Random(seed);
    for (const form of sampleOr([random.pick(forms)], forms)) {
      for (let times = sampleOr(1, 3); times > 0; times -= 1) {
        await breathe();
        const { texts } = changed(form, (all) => (fileChanges[kind]?.(all, random), kind));
        expect(await faultsOf(texts, form.before), `${form.name}, seed ${seed}`).toEqual([]);
      }
    }
  });

  test("cells, eight at a time, and sometimes what stands around them", async () => {
    // The same files each time, so that nothing turns red by chance; another seed tries others. A failure says its seed.
    const seed = Number(process.env["MUTATIONS_SEED"] ?? 2026);
    const random = new Random(seed);
    const around = Object.keys(fileChanges);
    for (let count = sampleOr(320, 20_000); count > 0; count -= 8) {
      await breathe();
      const form = random.pick(forms);
      const { texts, told } = changed(form, (all) => {
        const kind = random.next() < 0.1 ? random.pick(around) : "";
        fileChanges[kind]?.(all, random);
        return [...changeCells(all, SHEET, 5, random, isFilledIn), ...changeCells(all, SHEET, 3, random), kind].join(
          "; ",
        );
      });
      expect(await faultsOf(texts, form.before), `seed ${seed}, ${form.name}: ${told}`).toEqual([]);
    }
  });
});
