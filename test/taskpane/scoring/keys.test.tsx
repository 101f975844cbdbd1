import { expect, test } from "vitest";
import type { OpenForm } from "../../../src/excel/form";
import { loadRubric } from "../../../src/rubric/library";
import { criteriaOf } from "../../../src/rubric/outline";
import type { Rubric } from "../../../src/rubric/schema";
import type { AnswerChange } from "../../../src/scoring/one-press";
import { Keyboard } from "../keyboard";
import { openFormOf } from "../open-form";
import { named, ok, openPane, type ScriptedPane, words } from "../pane";

const NEXT = { ctrlKey: true };

/** The pane over an Excel that keeps what is written and selects what is gone to. */
async function openKept(rubric: Rubric, profile: OpenForm["profile"]): Promise<void> {
  let form = openFormOf(rubric, {
    profile,
    rowOf: new Map(criteriaOf(rubric).map(({ item }, index) => [item.id, index + 10])),
  });
  const change = (next: Partial<OpenForm>) => {
    form = { ...form, ...next };
    pane.tell({ kind: "form", form });
    return Promise.resolve(ok(undefined));
  };
  const pane: ScriptedPane = await openPane(form, {
    script: {
      setRow: (_: OpenForm, id: string, { after }: AnswerChange) =>
        change({ answers: { ...form.answers, [id]: after } }),
      goToRow: (_: OpenForm, id: string) => change({ selectedId: id }),
    },
  });
}

/** What is entered in a row: figures for its fields ("↓" takes the one that is offered), an option by its number, a document. */
interface Entry {
  readonly figures?: readonly string[];
  readonly option?: string;
  /** Number and day of a new document; or the one that was written last is used again. */
  readonly document?: readonly [symbol: string, day: string] | "again";
}

async function enter(keyboard: Keyboard, { figures = [], option, document: paper }: Entry): Promise<void> {
  if (option !== undefined) await keyboard.press(option);
  for (const [index, figure] of figures.entries()) {
    if (index > 0) await keyboard.press("Enter");
    await (figure === "↓" ? keyboard.press("ArrowDown") : keyboard.type(figure));
  }
  if (paper === undefined) return;
  await keyboard.tabTo(paper === "again" ? /^Dùng lại$/ : /^Thêm$/);
  await keyboard.press("Enter");
  await named("label", paper === "again" ? /^Tìm/ : "Số, ký hiệu");
  if (paper === "again") return keyboard.press("Enter");
  const [symbol, day] = paper;
  await keyboard.type(symbol);
  await keyboard.press("Tab");
  await keyboard.type(day);
}

/**
 * The least that the same takes in the cells: every letter, one key from cell to cell, three keys for the option of a list, and the
 * whole line of a document.
 */
function keysInCells({ figures = [], option, document: paper }: Entry): number {
  const typed = figures.reduce((keys, figure) => keys + (figure === "↓" ? 3 : figure.length) + 1, 0);
  const line = paper === undefined ? 0 : "15/BC-STC ngày 5/1/2016".length + 1;
  return typed + (option === undefined ? 0 : 3) + line;
}

/** A department's form, so that every row gets all its points: 36 rows, of which twelve ask for a document. */
const taiChinh: Readonly<Record<string, Entry>> = {
  "I/1.1": { figures: ["43", "↓"], document: ["15/BC-STC", "5/1/2016"] },
  "I/1.2": { figures: ["40", "↓"], document: "again" },
  "I/2.1": { figures: ["3"] },
  "I/2.2": { figures: ["3"] },
  "I/2.3": { figures: ["3"] },
  "I/2.4": { option: "1", document: ["12/QĐ-STC", "3/2/2015"] },
  "I/3.1": { figures: ["620", "1000"], document: "again" },
  "I/4": { figures: ["55", "↓"], document: "again" },
  "I/5.1": { figures: ["2"] },
  "I/5.2": { option: "1", document: ["13/QĐ-STC", "4/2/2015"] },
  "I/6.1": { option: "1" },
  "I/6.2": { figures: ["2"] },
  "I/7": { figures: ["2"] },
  "I/8": { figures: ["2"] },
  "I/9": { figures: ["18", "20"] },
  ...Object.fromEntries(Array.from({ length: 10 }, (_, index) => [`II/1.${index + 1}`, { figures: ["2"] }])),
  "II/1.11": { figures: ["25", "25"] },
  "II/2": { option: "1", document: ["14/QĐ-STC", "5/2/2015"] },
  "II/3": { option: "1", document: ["15/QĐ-STC", "6/2/2015"] },
  "III/1": { figures: ["12", "12"] },
  "III/2": { figures: ["3"], document: ["22/BC-STC", "8/1/2016"] },
  "III/3": { figures: ["3"], document: "again" },
  "IV/1": { option: "1" },
  "V/1": { figures: ["10", "10"] },
  "VI/1": { option: "1", document: ["16/QĐ-STC", "7/2/2015"] },
  "VI/2": { option: "1", document: ["17/QĐ-STC", "8/2/2015"] },
  "VI/3": { figures: ["2"] },
};

test("Tây Ninh I is filled in on the card from its heading on, in fewer keys than its cells take, and without a click", async () => {
  const rubric = await loadRubric("tay-ninh-2015-so");
  await openKept(rubric, { agency: "Sở Tài chính", staffTotal: "43" });
  const keyboard = new Keyboard();
  (await named("h1", /^Chấm điểm/)).focus();
  for (const { item } of criteriaOf(rubric)) {
    await keyboard.press("Enter", NEXT);
    await named("h3", new RegExp(`^${item.code} ?${item.title.slice(0, 12)}`));
    // The keys go where the focus is; with the first card it comes a moment later.
    await expect.poll(() => document.activeElement?.tagName).not.toBe("H1");
    await enter(keyboard, taiChinh[item.id] ?? {});
  }
  await keyboard.press("Enter", NEXT);
  await expect.poll(() => words()).toContain("100 / 100 điểm");
  expect(words()).toContain("Đã chấm 36/36 tiêu chí");
  expect(words()).toContain("đã đủ");
  const inCells = Object.values(taiChinh).reduce((keys, entry) => keys + keysInCells(entry), 0);
  process.stdout.write(`Tây Ninh I: ${keyboard.keys} keys on the card, no click; in its cells at least ${inCells}\n`);
  expect(keyboard.keys).toBeLessThanOrEqual(285);
  expect(keyboard.keys).toBeLessThan(0.75 * inCells);
});
