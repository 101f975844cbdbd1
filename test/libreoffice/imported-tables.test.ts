import { readFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { type ImportedTable, importTable } from "../../src/import/reading/import-table";
import { readDelimited } from "../../src/import/tables/delimited";
import { readTableFile } from "../../src/import/tables/read-file";
import { cellText, type Table } from "../../src/import/tables/table";
import { writeWorkbookFile } from "../../src/workbook/write/write-workbook-file";
import { rowAt, sheetOf, workbookOf } from "../workbook/sample-workbook";
import { hasLibreOffice, runLibreOffice } from "./libreoffice";

const FORMS = ["ha-nam-2022-so", "tay-ninh-2015-so", "xa-chuyen-doi-so"] as const;

/** A printed table as a sheet of texts. Of several spaces a page keeps one. */
function workbookFile({ rows, columns }: Table): Uint8Array {
  const sheet = sheetOf({
    rows: rows.map(({ cells }, row) =>
      rowAt(
        row,
        ...Array.from({ length: columns }, (_, column) => {
          const cell = cells.find((each) => each.column === column);
          return { value: cell ? cellText(cell).replace(/ {2,}/g, " ") || null : null };
        }),
      ),
    ),
  });
  return writeWorkbookFile(workbookOf([sheet]));
}

function read(bytes: Uint8Array | undefined, name: string): Pick<ImportedTable, "rubric" | "rows" | "findings"> {
  const found = importTable(readTableFile(bytes ?? new Uint8Array(), name), { name: "bieu", year: 2026 });
  if (!found) throw new Error(`${name}: nothing was read`);
  const { rubric, rows, findings } = found;
  return { rubric, rows, findings };
}

test.skipIf(!hasLibreOffice())(
  "pages and workbooks that LibreOffice writes of printed tables read as the workbooks that it was given",
  async () => {
    const ours = await Promise.all(
      FORMS.map(async (id) =>
        workbookFile(readDelimited(await readFile(`test/fixtures/import/${id}.tsv`, "utf8"), "tsv")),
      ),
    );
    const theirs = await runLibreOffice(ours.map((open) => ({ open, save: ["html", "xlsx"] })));
    FORMS.forEach((id, index) => {
      const wanted = read(ours[index], `${id}.xlsx`);
      expect(wanted.rows.filter(({ role }) => role === "criterion").length).toBeGreaterThan(20);
      expect(read(theirs[index]?.[0], `${id}.html`), `${id} as a page`).toEqual(wanted);
      expect(read(theirs[index]?.[1], `${id}.xlsx`), `${id} as a workbook`).toEqual(wanted);
    });
  },
);
