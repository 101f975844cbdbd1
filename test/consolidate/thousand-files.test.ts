import { beforeAll, describe, expect, test } from "vitest";
import { type Consolidation, consolidate } from "../../src/consolidate/consolidation";
import { refusalOf, refusedByName, ResultLists } from "../../src/consolidate/files";
import { formsAmong } from "../../src/consolidate/forms-among";
import { questionsOf } from "../../src/consolidate/questions";
import { refusalText } from "../../src/consolidate/texts";
import { expectedFrom, ranked, readFrom } from "./units";

// A thousand files as a province gets them: 640 forms of the form that is wanted, 40 of another one that only these workbooks
// carry, 300 pictures, 12 locks of open files, 8 files that were gone when their turn came.

const other = { ...ranked, id: "bieu-khac", title: "BIỂU KHÁC", shortTitle: "Biểu khác", maxPoints: "17" };
const lists = new ResultLists();
const names: string[] = [];
const agency = (index: number): string => {
  if (index === 7) return "UBND xã Hòa An";
  if (index === 8) return "Uỷ Ban Nhân Dân Xã Hoà An";
  return index === 9 ? "" : `UBND xã Số ${index}`;
};

function receive(name: string, result: () => Parameters<ResultLists["add"]>[0]): void {
  names.push(name);
  const byName = refusedByName(name, "vi");
  lists.add(byName === null ? result() : { refusal: refusalOf(name, byName) });
}

let result: Consolidation;

beforeAll(() => {
  for (let index = 0; index < 640; index += 1) {
    const file = `${index}.xlsx`;
    // Whole points from 0 to 6: many ties.
    const read = readFrom(ranked, { file, agency: agency(index), answers: { "I/2": { points: index % 7 } } });
    receive(file, () => ({ unit: read, rubric: ranked }));
  }
  for (let index = 0; index < 40; index += 1) {
    const file = `khac ${index}.xlsx`;
    const read = readFrom(other, { file, agency: `Sở Số ${index}`, answers: { "I/2": { points: 1 } } });
    receive(file, () => ({ unit: read, rubric: other }));
  }
  const nothing = (): never => {
    throw new Error("a file that is told by its name was opened");
  };
  for (let index = 0; index < 300; index += 1) receive(`IMG_${index}.${index % 2 ? "jpg" : "PNG"}`, nothing);
  for (let index = 0; index < 12; index += 1) receive(`~$${index}.xlsx`, nothing);
  for (let index = 0; index < 8; index += 1) {
    const file = `da-xoa ${index}.xlsx`;
    receive(file, () => ({ refusal: refusalOf(file, "Tệp đã bị xóa") }));
  }
  const list = [...Array.from({ length: 640 }, (_, index) => agency(index)), "UBND xã Chưa Gửi"].filter(
    (name) => name !== "" && !name.startsWith("Uỷ"),
  );
  result = consolidate(lists, { expected: expectedFrom(list.join("\n")) });
});

describe("a thousand files", () => {
  test("each end in one list, and the lists add up", () => {
    const ended = [...result.units.map(({ unit }) => unit.file), ...result.refused.map(({ file }) => file)];
    expect(names).toHaveLength(1000);
    expect(ended.sort()).toEqual([...names].sort());
    expect([result.units.length, result.refused.length]).toEqual([640, 360]);
    const reasons = new Map<string, number>();
    for (const { reason } of result.refused) {
      const text = refusalText(reason, "vi");
      reasons.set(text, (reasons.get(text) ?? 0) + 1);
    }
    expect([...reasons].sort(([, a], [, b]) => b - a)).toEqual([
      ["Không phải tệp .xlsx", 300],
      ["Phiếu theo bộ tiêu chí khác: BIỂU KHÁC", 40],
      ["Tệp khóa tạm của Excel (tệp đang mở): chọn chính tệp đó", 12],
      ["Tệp đã bị xóa", 8],
    ]);
  });

  test("rank those whose agency is known: of one in two spellings neither, of one without a name not either, and both are told", () => {
    expect(result.units.filter(({ rank }) => rank === null).map(({ unit }) => unit.file)).toEqual([
      "9.xlsx",
      "7.xlsx",
      "8.xlsx",
    ]);
    expect(questionsOf(result).spellings).toMatchObject([{ names: [agency(7), agency(8)] }]);
    expect(result.missing.map(({ name }) => name)).toEqual(["UBND xã Chưa Gửi"]);
    // Three that are not ranked and one that sent nothing.
    expect(result.open).toBe(4);
    // 640 is 7 × 91 + 3: there are 92 with 0, 1 and 2 points, of which one each is not ranked, and 91 with the others.
    const of = (points: string): (number | null)[] => [
      ...new Set(result.units.filter((one) => one.points === points && one.rank !== null).map(({ rank }) => rank)),
    ];
    expect(["6", "5", "4", "3", "2", "1", "0"].map(of)).toEqual([[1], [92], [183], [274], [365], [456], [547]]);
  });

  test("the other form is ranked when it is asked for, and then the lists add up as well", () => {
    const forms = formsAmong(lists);
    expect(forms.map(({ title, count }) => [title, count])).toEqual([
      ["Xếp hạng", 640],
      ["Biểu khác", 40],
    ]);
    const { units, refused, rubric } = consolidate(lists, { scoring: forms[1]?.scoring ?? null });
    expect([rubric?.id, units.length, refused.length]).toEqual(["bieu-khac", 40, 960]);
  });
});
