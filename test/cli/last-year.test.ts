import { readFile } from "node:fs/promises";
import { beforeEach, describe, expect, test } from "vitest";
import { run } from "../../src/cli/main";
import { lastYearOf } from "../../src/form/last-year";
import { readForms } from "../../src/xlsx/read-forms";
import { lastFile, thisYears } from "../consolidate/two-years";
import { catchOutput } from "./cli-run";

const { out, err, path, file } = catchOutput();

/** What the written form says of last year. */
async function written() {
  const [form] = (await readForms(new Uint8Array(await readFile(path("new.xlsx"))))).forms;
  return { form, last: lastYearOf(form?.description.entries ?? new Map()) };
}

const lastYear = (...args: readonly string[]): Promise<number> =>
  run(["last-year", ...args, "-o", path("new.xlsx"), "--json"]);

describe("itscore last-year, of an imported form with two rows called otherwise, and a new one before them", () => {
  let before = "";
  let now = "";

  beforeEach(async () => {
    before = await file("nam-truoc.xlsx", lastFile);
    now = await file("nam-nay.json", thisYears);
  });

  test("matches what is certain, asks for the rest, and writes the form with last year's beside it", async () => {
    expect(await lastYear(before, now)).toBe(1);
    expect(JSON.parse(out.at(-1) ?? "")).toEqual({
      rubric: thisYears.id,
      last: { rubric: expect.any(String) as string, year: 2025 },
      matched: { "I/2": "I/1", "I/3": "I/2", "II/1": "II/1" },
      asked: [
        {
          id: "II/2",
          title: "II.2 Tin tuyên truyền về chuyển đổi số",
          candidates: [{ id: "II/2", title: "II.2 Số bài đăng về chuyển đổi số" }],
        },
      ],
      fresh: ["I/1"],
      left: [],
    });
    const { form, last } = await written();
    expect(form?.rubric.title).toBe(thisYears.title);
    expect(form?.inspection.cells.profile).toMatchObject({ agency: "UBND xã A" });
    expect(form?.inspection.answers).toEqual({});
    // 15 of 20 for 6 points, and 4 for the plan.
    expect([last?.points, last?.maxPoints]).toEqual(["8.5", "20"]);
    expect(last?.rows["I/3"]).toMatchObject({ figures: "15 / 20", points: "4.5" });
    expect(Object.keys(last?.rows ?? {}).sort()).toEqual(["I/2", "I/3", "II/1"]);
  });

  test("takes an answer for what it asked, or that it is new, and then has nothing to ask", async () => {
    expect(await lastYear(before, now, "--match", "II/2=II/2")).toBe(0);
    expect(JSON.parse(out.at(-1) ?? "")).toMatchObject({ asked: [], fresh: ["I/1"], left: [] });
    expect((await written()).last?.rows["II/2"]).toMatchObject({ figures: "Không", points: "0" });
    // Also against what it found: two answers.
    expect(await lastYear(before, now, "--match", "II/2=", "--match", "I/3=")).toBe(0);
    expect(JSON.parse(out.at(-1) ?? "")).toMatchObject({
      matched: { "I/2": "I/1", "II/1": "II/1" },
      asked: [],
      fresh: ["I/1", "I/3", "II/2"],
      left: ["I/2", "II/2"],
    });
  });

  test("lists in words what it asks, with the answer to give on the line", async () => {
    expect(await run(["last-year", before, now, "-o", path("new.xlsx")])).toBe(1);
    expect(out).toEqual([
      "3/5 tiêu chí năm nay có số liệu năm trước",
      "?  II.2 Tin tuyên truyền về chuyển đổi số",
      '     --match "II/2=II/2"   II.2 Số bài đăng về chuyển đổi số',
      '     --match "II/2="   tiêu chí mới',
      "+  I.1 Có tổ công nghệ số cộng đồng: năm trước không có",
    ]);
  });

  test("an answer that names no criterion, or one twice, is an error of use, and nothing is written", async () => {
    expect(await lastYear(before, now, "--match", "II/9=II/2")).toBe(2);
    expect(err.join("")).toContain("Không hiểu --match “II/9=II/2”");
    expect(await lastYear(before, now, "--match", "II/2=I/2")).toBe(2);
    expect(err.join("")).toContain("Tiêu chí năm trước I/2 được ghép hai lần: với I/3 và II/2");
    await expect(readFile(path("new.xlsx"))).rejects.toThrow("ENOENT");
  });

  test("without a rubric the new form is one of last year's", async () => {
    expect(await lastYear(before)).toBe(0);
    expect(JSON.parse(out.at(-1) ?? "")).toMatchObject({ asked: [], fresh: [], left: [] });
    expect((await written()).last?.points).toBe("8.5");
  });
});
