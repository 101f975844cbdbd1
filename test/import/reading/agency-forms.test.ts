import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { linesOf, readForm } from "./read-form";

const forms = readFileSync("test/fixtures/import/agency-forms.txt", "utf8")
  .split("\n\n")
  .slice(1)
  .map((block) => {
    const [name = "", ...lines] = block.trim().split("\n");
    const arrow = lines.indexOf("→");
    return { name: name.slice(2), table: lines.slice(0, arrow).join("\n"), wanted: lines.slice(arrow + 1) };
  });

/** What is read, with the wanted line where that leaves it open. */
function readAs(table: string, wanted: readonly string[]): string[] {
  const form = readForm(table);
  const told = form.findings.filter(({ code }) => code === "notes-exception").map(({ code }) => `! ${code}`);
  return [...linesOf(form), ...told].map((line, index) => {
    const read = line.normalize("NFC");
    const [, place, right] = /^(.*\]) [?~](.*)$/.exec(wanted[index] ?? "") ?? [];
    if (place === undefined || !read.startsWith(place)) return read;
    const open = !read.includes(" certain ") || (right !== "" && read === `${place} certain${right ?? ""}`);
    return open ? (wanted[index] ?? read) : read;
  });
}

test.each(forms)("a form is read as a person reads it: $name", ({ table, wanted }) => {
  expect(readAs(table, wanted)).toEqual(wanted);
  // Letters in two pieces, as some programs write them.
  expect(readAs(table.normalize("NFD"), wanted)).toEqual(wanted);
});

test("there are forms of many kinds", () => {
  expect(forms.length).toBeGreaterThan(13);
});
