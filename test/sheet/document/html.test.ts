import { expect, test } from "vitest";
import { paperHtml } from "../../../src/sheet/document/html";
import { paperOf } from "../../../src/sheet/document/kinds";
import { criterionOf, ratioRule, tinyRubric } from "../../tiny-rubric";
import { sourceOf } from "./document-of";

test("a document as a page for Word: tables with a header, and what stands in a cell is never markup", () => {
  const rubric = tinyRubric([{ ...criterionOf(ratioRule(), {}, "a"), title: '<img src=x onerror="1">' }]);
  const html = paperHtml(paperOf("self", sourceOf(rubric, { profile: {}, answers: { a: { num: 1, den: 4 } } }), 12));
  expect(html).toMatch(/<th [^>]*>TT<\/th>/);
  expect(html).not.toContain("<img");
  expect(html).toContain("&#60;img src=x onerror=&#34;1&#34;&#62;");
  expect(html).toContain(">1/4</td>");
  expect(html).toContain("Mã kiểm tra: ");
});
