import { describe, expect, test } from "vitest";
import { loadExample, loadRubric } from "../../src/rubric/library";
import { readForms } from "../../src/xlsx/read-forms";
import { formBytes } from "../planned-file";
import { hasLibreOffice, runLibreOffice } from "./libreoffice";

const rubric = await loadRubric("binh-thuan-2022-huyen");
const laGi = await loadExample("binh-thuan-2022-huyen", "la-gi");
const SHEET = "CNTT cấp huyện Bình Thuận 2022";

describe.skipIf(!hasLibreOffice())("a form sheet that somebody copied in LibreOffice", () => {
  test("is told as a copy after saving, the form as the form", async () => {
    const [[saved] = []] = await runLibreOffice([
      {
        open: formBytes(rubric, { answers: laGi.answers, profile: laGi.profile }),
        edits: [{ sheet: SHEET, edit: "copy-sheet", name: "Bản chép" }],
        save: ["xlsx"],
      },
    ]);
    const { forms, damaged } = await readForms(saved!);
    expect(damaged).toEqual([]);
    expect(
      forms.map(({ sheetName, inspection }) => [
        sheetName,
        inspection.standing,
        inspection.findings.map(({ kind }) => kind),
        inspection.scores.total.points,
      ]),
    ).toEqual([
      [SHEET, "form", [], "464.06"],
      ["Bản chép", "copy", ["copied-sheet"], "464.06"],
    ]);
  });
});
