import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { setReason, startAppraisal } from "../../src/excel/appraise";
import { fillForm, setFigure } from "../../src/excel/fill";
import { checkForm } from "../../src/excel/inspect";
import { installForm } from "../../src/excel/install";
import { startSecondRound } from "../../src/excel/second-round";
import type { HeadlessHost } from "../../src/host/headless";
import { readForms } from "../../src/xlsx/read-forms";
import { appraiseLaGi, done, laGi, openForm, rubric, startHost } from "../excel/la-gi-host";
import printed from "../rubric/binh-thuan-2022-huyen.expected.json";
import { convert, hasLibreOffice } from "./libreoffice";

let host: HeadlessHost;
beforeEach(async () => {
  host = await startHost();
});
afterEach(() => {
  host.dispose();
});

/** The file of an agency that does not have the add-in: opened and saved by LibreOffice. */
const throughLibreOffice = (bytes: Uint8Array): Promise<Uint8Array> => convert(bytes, "xlsx");

describe.skipIf(!hasLibreOffice())("La Gi's form on its way", () => {
  test("is filled in, mailed, saved by LibreOffice, appraised at 430.92, explained, appraised again at 431.59, mailed back and saved again", async () => {
    done(await installForm(rubric));
    done(await fillForm(await openForm(), laGi.answers, laGi.profile));
    const sent = await throughLibreOffice(await host.save());

    await host.open(sent, "La Gi.xlsx");
    const received = await openForm();
    expect([received.answers, received.profile]).toEqual([laGi.answers, laGi.profile]);
    done(await startAppraisal(received));
    await appraiseLaGi(host, await openForm());
    await host.calculated();
    const { appraisal, findings, scores } = done(await checkForm(await openForm()));
    expect(findings).toEqual([]);
    expect([scores.total.points, appraisal?.scores.total.points, appraisal?.stored.get("total")]).toEqual([
      "464.06",
      "430.92",
      430.92,
    ]);
    for (const [id, points] of Object.entries(printed.appraised.sections))
      expect([id, appraisal?.stored.get(`section:${id}`)]).toEqual([id, Number(points)]);

    // The agency shows that all 15 reports of row 1.4 came in time: 5 points instead of 4.33.
    done(await startSecondRound(await openForm()));
    done(await setFigure(await openForm(), "1.4", "appraisedFigure", 15));
    done(await setReason(await openForm(), "1.4", "other-figures"));
    await host.calculated();

    const returned = await throughLibreOffice(await host.save());
    const { forms } = await readForms(returned);
    expect(forms).toHaveLength(1);
    const [form] = forms;
    expect(form?.inspection.findings).toEqual([]);
    expect(form?.description.status).toBe("appraising");
    expect(form?.inspection.appraisal?.stored.get("total")).toBe(431.59);
    expect(form?.inspection.appraisal?.first?.stored.get("total")).toBe(430.92);
    expect(form?.inspection.appraisal?.first?.appraisal).toEqual(laGi.appraisal);
    const remarks = form?.inspection.appraisal?.comparison.rows.flatMap(({ id, remarks: { note } }) =>
      note === undefined ? [] : [[id, note]],
    );
    expect(remarks).toEqual(
      Object.entries(laGi.appraisal ?? {}).flatMap(([id, { note }]) => (note === undefined ? [] : [[id, note]])),
    );
  }, 120_000);
});
