import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { changeInputs, type FormInputs, takeBackInputs } from "../../src/excel/change-inputs";
import type { OpenForm } from "../../src/excel/form";
import type { HeadlessHost } from "../../src/host/headless";
import { appraisalCell, cellOf, formSheet } from "../e2e/form-cells";
import { done, openForm, partFiles, startHost } from "./la-gi-host";

let host: HeadlessHost;
beforeEach(async () => {
  host = await startHost();
});
afterEach(() => host.dispose());

const valueOf = (address: string): Promise<unknown> => host.valueOf(formSheet, address);
const inputsOf = ({ answers, appraisal, profile }: OpenForm): FormInputs => ({ answers, appraisal, profile });

describe("many inputs of a form", () => {
  test("are changed at once, and put back to the letter, formulas too, but for what somebody typed since", async () => {
    await host.open(partFiles.filled, "form.xlsx");
    await host.typeInto(formSheet, cellOf("1.4", "figure"), "=10+3");
    await host.calculated();
    const form = await openForm();
    const before = inputsOf(form);
    const evidence = String(await valueOf(cellOf("1.3", "evidence")));
    const after: FormInputs = {
      ...before,
      answers: {
        ...before.answers,
        "1.4": { ...before.answers["1.4"], num: 15 },
        "1.3": { ...before.answers["1.3"], num: 70, den: 75, evidence: "=1+1" },
      },
      profile: { ...before.profile, agency: "UBND xã Tân Hải" },
    };
    const changed = done(await changeInputs(form, before, after));
    expect(changed.passedOver).toBe(0);
    expect(changed.cells).toHaveLength(5);
    const written = [cellOf("1.4", "figure"), cellOf("1.3", "denominator"), cellOf("1.3", "evidence")];
    expect(await Promise.all(written.map(valueOf))).toEqual([15, 75, "=1+1"]);

    // Somebody goes on working before the change is taken back.
    await host.typeInto(formSheet, cellOf("1.3", "denominator"), "80");
    await host.calculated();
    expect(done(await takeBackInputs(await openForm(), changed))).toEqual({ passedOver: 1 });
    await host.calculated();
    const again = await openForm();
    expect(again.profile).toEqual(before.profile);
    expect(await valueOf(cellOf("1.3", "denominator"))).toBe(80);
    expect(await valueOf(cellOf("1.3", "evidence"))).toBe(evidence);
    const formula = await host.Excel.run(async (context) => {
      const cell = context.workbook.worksheets.getItem(formSheet).getRange(cellOf("1.4", "figure")).load("formulas");
      await context.sync();
      return cell.formulas[0]?.[0] as unknown;
    });
    expect(formula).toBe("=10+3");
  });

  test("leave what somebody has changed since the change was thought of", async () => {
    await host.open(partFiles.filled, "form.xlsx");
    const before = inputsOf(await openForm());
    await host.typeInto(formSheet, cellOf("1.4", "figure"), "14");
    await host.calculated();
    const after = { ...before, answers: { ...before.answers, "1.4": { ...before.answers["1.4"], num: 15 } } };
    expect(done(await changeInputs(await openForm(), before, after))).toEqual({ cells: [], passedOver: 1 });
    expect(await valueOf(cellOf("1.4", "figure"))).toBe(14);
  });

  test("of a form that is appraised are the appraiser's: the agency's part stays", async () => {
    await host.open(partFiles.appraising, "form.xlsx");
    const form = await openForm();
    const before = inputsOf(form);
    const after: FormInputs = {
      profile: {},
      answers: {},
      appraisal: { "1.3": { num: 37, den: 74, reason: "other-figures", note: "Theo báo cáo" } },
    };
    const changed = done(await changeInputs(form, before, after));
    expect(await valueOf(appraisalCell("1.3", "appraisedFigure"))).toBe(37);
    expect(await valueOf(appraisalCell("1.3", "figure"))).toBe(2);
    expect(done(await takeBackInputs(await openForm(), changed))).toEqual({ passedOver: 0 });
    expect((await openForm()).appraisal).toEqual({});
  });
});
