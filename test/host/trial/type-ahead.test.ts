import { describe, expect, test } from "vitest";
import { TypeAhead } from "../../../src/host/trial/type-ahead";

describe("letters typed at an open list", () => {
  const options = ["Đầy đủ", "Không đầy đủ", "Không có", "Có, tốt", "5 – 7 bài"];

  /** The options that are marked one after the other as letters come at these times. */
  const marked = (...letters: [string, number][]): (number | null)[] => {
    const typeAhead = new TypeAhead(options);
    let current: number | null = null;
    return letters.map(([letter, now]) => {
      const found = typeAhead.find(letter, current, now);
      current = found ?? current;
      return found;
    });
  };

  test("find an option by its beginning, with or without marks", () => {
    expect(marked(["d", 0])).toEqual([0]);
    expect(marked(["Đ", 0])).toEqual([0]);
    expect(marked(["c", 0], ["ó", 100])).toEqual([3, 3]);
    expect(marked(["5", 0])).toEqual([4]);
  });

  test("count as one word when they follow quickly, and as a new one after a pause", () => {
    const word = Array.from("khong c").map((letter, index): [string, number] => [letter, index * 100]);
    expect(marked(...word).at(-1)).toBe(2);
    expect(marked(["k", 0], ["c", 5000])).toEqual([1, 3]);
  });

  test("go round the options when one letter is repeated", () => {
    expect(marked(["k", 0], ["k", 100], ["k", 200])).toEqual([1, 2, 1]);
  });

  test("mean nothing when no option has them", () => {
    expect(marked(["z", 0])).toEqual([null]);
  });
});
