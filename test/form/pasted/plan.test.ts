import { describe, expect, test } from "vitest";
import { columnsOf, headerRows, type PastedTable } from "../../../src/form/pasted/columns";
import { likelyWay, type PasteChoice, type PastePlan, planPaste, withPasted } from "../../../src/form/pasted/plan";
import type { Answers } from "../../../src/rubric/answers";
import { loadRubric } from "../../../src/rubric/library";

const rubric = await loadRubric("bieu-mau-minh-hoa");
const commune = await loadRubric("xa-chuyen-doi-so");

/** Cells between "|", rows between line breaks. */
function table(text: string): PastedTable {
  return text.split("\n").map((line) => line.split("|"));
}

/** What a pasted table becomes where nobody changes what is proposed. */
function pasted(text: string, answers: Answers = {}, change: Partial<PasteChoice> = {}, of = rubric): PastePlan {
  const cells = table(text);
  const columns = columnsOf(of, cells, headerRows(cells));
  const choice = { columns, meant: new Map(), ...likelyWay(of, answers, cells, columns, null), ...change };
  return planPaste(of, answers, cells, choice);
}

/** Each pasted row as `number of the row: row of the form, what becomes of it`. */
function told({ rows }: PastePlan): string[] {
  return rows.map(({ at, place, outcome, why, values }) =>
    [
      `${at}: ${place?.rowId ?? "–"}`,
      outcome === "not-taken" ? (why?.kind ?? "") : outcome,
      ...[...values].map(([id, value]) => `${id}=${String(value as number)}`),
    ].join(" "),
  );
}

describe("a column of figures", () => {
  test("goes to the rows that take figures one after another: neither groups nor choices are among them", () => {
    const plan = pasted("54\n1\n2\n20\n25\n3\n4", {}, { way: "figures" });
    expect(told(plan)).toEqual([
      "1: criterion:I/1.2 new num=54",
      "2: line:I/1.3:0 new counts.0=1",
      "3: line:I/1.3:1 new counts.1=2",
      "4: criterion:II/2.1 new num=20",
      "5: criterion:II/2.2b new value=25",
      "6: criterion:II/2.3 new value=3",
      "7: criterion:II/2.4 new value=4",
    ]);
    expect(withPasted({}, plan, false)).toEqual({
      "I/1.2": { num: 54 },
      "I/1.3": { counts: [1, 2] },
      "II/2.1": { num: 20 },
      "II/2.2b": { value: 25 },
      "II/2.3": { value: 3 },
      "II/2.4": { value: 4 },
    });
    expect(plan.unreached).toBe(9);
  });

  test("fills the choices too where it is given for all rows, by the words of the form", () => {
    const plan = pasted("Ban hành trước ngày 31/01\n54\nxong", {}, { way: "inputs" });
    expect(told(plan)).toEqual([
      "1: criterion:I/1.1 new option=0",
      "2: criterion:I/1.2 new num=54",
      "3: line:I/1.3:0 unclear",
    ]);
  });

  test("stands row by row beside the form where it is as long as the form: what stands beside a group is not taken", () => {
    const rows = ["7", "Không ban hành", "54", "", "1", "2", ...Array<string>(21).fill("")];
    const plan = pasted(rows.join("\n"), {}, { way: "rows" });
    expect(told(plan)).toEqual([
      "1: section:I no-cell",
      "2: criterion:I/1.1 new option=2",
      "3: criterion:I/1.2 new num=54",
      "5: line:I/1.3:0 new counts.0=1",
      "6: line:I/1.3:1 new counts.1=2",
    ]);
  });

  test("begins at the row that is chosen, and what is too much is told", () => {
    const plan = pasted("3\n2\nKhông\n9", {}, { way: "inputs", from: "criterion:VI/6.1" });
    expect(told(plan)).toEqual([
      "1: criterion:VI/6.1 new value=3",
      "2: criterion:VI/6.2 new value=2",
      "3: criterion:VI/6.3 new option=1",
      "4: – too-many",
    ]);
    expect(plan.unreached).toBe(0);
  });

  test("leaves alone what stands beside its blanks", () => {
    const plan = pasted("54\n\n2", { "I/1.3": { counts: [5, null] } }, { way: "figures" });
    expect(told(plan)).toEqual(["1: criterion:I/1.2 new num=54", "3: line:I/1.3:1 new counts.1=2"]);
    expect(plan.blank).toBe(1);
    expect(withPasted({ "I/1.3": { counts: [5, null], note: "n" } }, plan, false)["I/1.3"]).toEqual({
      counts: [5, 2],
      note: "n",
    });
  });

  test("is proposed for the rows that it fits", () => {
    const proposed = (text: string): string => {
      const cells = table(text);
      return likelyWay(rubric, {}, cells, columnsOf(rubric, cells, headerRows(cells)), "criterion:II/2.3").way;
    };
    // 16 figure rows, 20 rows to fill in, 28 with the groups.
    expect(proposed(Array<string>(16).fill("1").join("\n"))).toBe("figures");
    expect(proposed(Array<string>(20).fill("1").join("\n"))).toBe("inputs");
    expect(proposed(Array<string>(28).fill("1").join("\n"))).toBe("rows");
    expect(proposed("3\n4\n5")).toBe("inputs");
  });
});

describe("what is no figure of its row", () => {
  const first = (text: string, from = "criterion:I/1.2"): string =>
    told(pasted(text, {}, { way: "inputs", from }))[0] ?? "";

  test.each([
    ["10/12/2026", "unclear"],
    ["13/15", "unclear"],
    ["95%", "unclear"],
    ["12,5", "unclear"], // half a task
    ["0,95", "unclear"],
    ["-3", "unclear"],
    ["mười hai", "unclear"],
    ["#REF!", "unclear"],
    ["12 34", "unclear"],
  ])("%s is not taken where tasks are counted", (text, outcome) => {
    expect(first(text)).toBe(`1: criterion:I/1.2 ${outcome}`);
  });

  test.each([
    ["1.234", 1234],
    ["1 234", 1234],
    ["1\u00a0234", 1234],
    ["14.194.000", 14194000],
    ["012", 12],
    ["54 nhiệm vụ", 54],
    [" 54 ", 54],
  ])("%s is a count as Vietnamese writes it", (text, value) => {
    expect(first(text)).toBe(`1: criterion:I/1.2 new num=${value}`);
  });

  test("a fraction is taken for both figures once somebody says so", () => {
    const plan = pasted("13/15", {}, { way: "inputs", from: "criterion:I/1.2" });
    const [row] = plan.rows;
    const reading = row?.why?.kind === "unclear" ? row.why.readings[0] : undefined;
    const meant = new Map([[1, reading ?? new Map()]]);
    expect(told(pasted("13/15", {}, { way: "inputs", from: "criterion:I/1.2", meant }))).toEqual([
      "1: criterion:I/1.2 new num=13 den=15",
    ]);
  });

  test("a number is no choice, and a total has no place where the row asks for one figure", () => {
    expect(first("5", "criterion:I/1.1")).toBe("1: criterion:I/1.1 no-option");
    expect(first("12|20", "criterion:II/2.3")).toBe("1: criterion:II/2.3 no-cell");
  });

  test("nothing goes into a cell that shows dates: the number would show as one", () => {
    const answers: Answers = { "I/1.2": { num: { cellText: "10/12/2026", number: 46366, shows: "date" } } };
    expect(told(pasted("54", answers, { way: "figures" }))).toEqual(["1: criterion:I/1.2 shown"]);
  });

  test("half of a row is never written: its figure waits for a total that can be read", () => {
    expect(
      told(pasted("54|sáu mươi", {}, { way: "figures", columns: { code: null, figure: 0, denominator: 1 } })),
    ).toEqual(["1: criterion:I/1.2 unclear"]);
  });
});

describe("values that stand in the form", () => {
  const answers: Answers = { "I/1.2": { num: 54, den: 60 }, "II/2.1": { num: 20, den: 25, evidence: "1/BC" } };
  const text = "TT|Số liệu|Trên tổng số\n1.2|54|60\n2.1|21|25\n2.3|4|";

  test("are replaced only where that is wanted, and stay where they are the same", () => {
    const plan = pasted(text, answers);
    expect(told(plan)).toEqual([
      "2: criterion:I/1.2 same num=54 den=60",
      "3: criterion:II/2.1 replaces num=21 den=25",
      "4: criterion:II/2.3 new value=4",
    ]);
    expect(withPasted(answers, plan, false)["II/2.1"]).toEqual(answers["II/2.1"]);
    expect(withPasted(answers, plan, true)["II/2.1"]).toEqual({ num: 21, den: 25, evidence: "1/BC" });
    expect(withPasted(answers, plan, false)["II/2.3"]).toEqual({ value: 4 });
  });

  test("also words and a wrong option are something that would be replaced", () => {
    const odd: Answers = { "I/1.2": { num: { cellText: "nhiều" } } };
    expect(told(pasted("TT|Số liệu\n1.2|54", odd))).toEqual(["2: criterion:I/1.2 replaces num=54"]);
  });
});

describe("a table with printed numbers", () => {
  test("goes to the rows of its numbers, in whatever order, and a number that the form has not is told", () => {
    expect(told(pasted("STT|Nội dung|Số liệu\n2.3|Camera|4\n1.2|Nhiệm vụ|54\n9.9|Khác|1"))).toEqual([
      "2: criterion:II/2.3 new value=4",
      "3: criterion:I/1.2 new num=54",
      "4: – no-row",
    ]);
  });

  test("takes neither maxima nor points for figures", () => {
    const cells = table("TT|Điểm tối đa|Số liệu|Trên tổng số|Điểm tự chấm\n1.2|10|54|60|10\n2.3|5|4||5");
    expect(columnsOf(rubric, cells, headerRows(cells))).toEqual({ code: 0, figure: 2, denominator: 3 });
    // Without titles, too: a column that repeats the maxima of its rows is none of figures.
    const bare = table("1.2|10|54|60\n2.1|5|20|25");
    expect(columnsOf(rubric, bare, headerRows(bare))).toEqual({ code: 0, figure: 2, denominator: 3 });
  });

  test("numbers that begin anew in each group are those of the group above them; without the groups nobody can tell", () => {
    const text = (groups: boolean): string =>
      ["I", "1.1", "1|7", "2|Có", "1.2", "1|Có", "*", "1|Có", "II", "1|Có", "*", "1|Có"]
        .filter((row) => groups || row.includes("|"))
        .join("\n");
    const columns = { code: 0, figure: 1, denominator: null };
    const taken = (groups: boolean): string[] =>
      pasted(text(groups), {}, { columns, way: "code" }, commune).rows.map(
        ({ place, why }) => place?.rowId ?? why?.kind ?? "",
      );
    expect(taken(true)).toEqual(["1.1/1", "1.1/2", "1.2/1", "I/*1", "II/1", "II/*1"].map((id) => `criterion:${id}`));
    expect(new Set(taken(false))).toEqual(new Set(["several-rows"]));
  });

  test("a number that Excel has shortened is found by its title, and two rows for one place are both left", () => {
    expect(told(pasted("TT|Nội dung|Số liệu\n2|Mô hình thôn thông minh|4\n2.3|Camera|3\n2.3|Camera|4"))).toEqual([
      "2: criterion:II/2.4 new value=4",
      "3: criterion:II/2.3 twice",
      "4: criterion:II/2.3 twice",
    ]);
  });

  test("printed lines follow their criterion by their words", () => {
    expect(told(pasted("TT|Nội dung|Số liệu\n1.3|Chế độ báo cáo|\n|Báo cáo không gửi|2"))).toEqual([
      "3: line:I/1.3:1 new counts.1=2",
    ]);
  });

  test("a column of whole numbers is none of printed numbers by itself, as figures look the same", () => {
    const cells = table("1|4\n2|5\n3|6");
    expect(columnsOf(commune, cells, headerRows(cells)).code).toBeNull();
  });
});
