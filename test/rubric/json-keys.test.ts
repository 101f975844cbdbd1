import { loadRubric } from "../../src/rubric/library";
import { parseRubric } from "../../src/rubric/parse";
import { expect, test } from "vitest";
import { parseAnswers } from "../../src/form/parse-answers";
import { repeatedKeys } from "../../src/rubric/json-keys";

test.each<[string, (string | number)[][]]>([
  ['{"a":1,"b":{"a":1}}', []],
  ['{"a":1,"a":1}', [["a"]]],
  [
    '{"a":{"x":1,"y":2,"x":3},"b":[{"c":1},{"c":1,"c":2}]}',
    [
      ["a", "x"],
      ["b", 1, "c"],
    ],
  ],
  // One key in two spellings; marks inside of texts.
  ['{"\\u0061":1,"a":2}', [["a"]]],
  ['{"a":"{\\"b\\":1,\\"b\\":2,","c":"\\\\","d":"}"}', []],
  ['[["a","a"],["a","a"]]', []],
  ['{"__proto__":1,"__proto__":2,"constructor":3}', [["__proto__"]]],
  ["7", []],
])("%s", (text, places) => {
  JSON.parse(text);
  expect(repeatedKeys(text)).toEqual(places);
});

test("a long text takes time that grows with it", () => {
  const started = performance.now();
  expect(repeatedKeys(JSON.stringify({ a: '\\"{'.repeat(300_000), b: Array(100_000).fill({ c: 1 }) }))).toEqual([]);
  expect(performance.now() - started).toBeLessThan(2000);
});

test("an answers file that says one thing twice is refused with the place", async () => {
  const rubric = await loadRubric("binh-thuan-2022-huyen");
  const read = (text: string): unknown => {
    const parsed = parseAnswers(rubric, text);
    return parsed.ok ? [] : parsed.errors.map(({ path, message }) => `${path}: ${message}`);
  };
  expect(read('{"answers":{"1.3":{"num":1,"den":2,"num":2}}}')).toEqual([
    'answers["1.3"].num: khóa “num” ghi hai lần; hãy bỏ một',
  ]);
  expect(read('{"profile":{"agency":"A","agency":"B"},"answers":{"1.3":{},"1.3":{}}}')).toEqual([
    'profile["agency"]: khóa “agency” ghi hai lần; hãy bỏ một',
    'answers["1.3"]: khóa “1.3” ghi hai lần; hãy bỏ một',
  ]);
  expect(read('{"answers":{"1.3":{"num":1,"den":2}}}')).toEqual([]);
});

test("so is a rubric", () => {
  const parsed = parseRubric('{"id":"a","id":"b"}');
  expect(!parsed.ok && parsed.errors[0]).toEqual({ path: "id", message: "khóa “id” ghi hai lần" });
});
