import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type HeadlessHost, startHeadlessHost } from "../../src/host/headless";
import { refusal } from "./first-sheet";

let host: HeadlessHost;
beforeAll(async () => {
  host = await startHeadlessHost();
});
afterAll(() => host.dispose());

const enter = (content: string) => refusal(host, (sheet) => (sheet.getRange("A1").formulas = [[content]]));
const longSum = (length: number): string => `=${"1+".repeat((length - 2) / 2)}1`;

// Microsoft Support, "Excel specifications and limits".
describe("Excel takes", () => {
  test("32,767 characters in a cell", async () => {
    expect([await enter("đ".repeat(32_767)), await enter("đ".repeat(32_768))]).toEqual([null, "InvalidArgument"]);
  });

  test("8,192 characters of a formula", async () => {
    expect(longSum(8192)).toHaveLength(8192);
    expect([await enter(longSum(8192)), await enter(longSum(8194))]).toEqual([null, "InvalidArgument"]);
  });

  test("255 characters of a text in a formula, a doubled quotation mark being one", async () => {
    const text = (length: number) => `=LEN("${"a".repeat(length - 1)}""")`;
    expect([await enter(text(255)), await enter(text(256))]).toEqual([null, "InvalidArgument"]);
  });

  test.each(["prompt", "errorAlert"] as const)("32 characters of a title and 255 of a message: %s", async (member) => {
    const words = (title: number, message: number) =>
      refusal(host, (sheet) => {
        const shown = member === "prompt" ? { showPrompt: true } : { showAlert: true, style: "Stop" };
        Object.assign(sheet.getRange("B1").dataValidation, {
          [member]: { ...shown, title: "t".repeat(title), message: "m".repeat(message) },
        });
      });
    expect([await words(32, 255), await words(33, 0), await words(0, 256)]).toEqual([
      null,
      "InvalidArgument",
      "InvalidArgument",
    ]);
  });

  test("255 characters of a list that is typed as text", async () => {
    const list = (source: string) =>
      refusal(host, (sheet) => (sheet.getRange("B2").dataValidation.rule = { list: { inCellDropDown: true, source } }));
    expect([await list("a".repeat(255)), await list("a".repeat(256)), await list(`=Sheet1!$A$1:$A$2`)]).toEqual([
      null,
      "InvalidArgument",
      null,
    ]);
  });

  test("5 MB of a request on the web, and more on the desktop (Microsoft Learn, Resource limits …)", async () => {
    const text = "đ".repeat(30_000);
    const large = () =>
      refusal(host, (sheet) => (sheet.getRange("C1:C90").values = Array.from({ length: 90 }, () => [text])));
    const before = await refusal(
      host,
      (sheet) => (sheet.getRange("C1:C80").values = [...Array(80).keys()].map(() => [text])),
    );
    expect([before, await large()]).toEqual([null, "RequestPayloadSizeLimitExceeded"]);
    host.quirks.platform = "desktop";
    expect(await large()).toBeNull();
    host.quirks.platform = "web";
  });
});
