import { expect, test } from "vitest";
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
