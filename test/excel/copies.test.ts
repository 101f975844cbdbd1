import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { claimForm, separateForm } from "../../src/excel/adopt";
import { startAppraisal } from "../../src/excel/appraise";
import { setStatus } from "../../src/excel/status";
import { undoAppraisal } from "../../src/excel/undo-appraisal";
import { fillForm } from "../../src/excel/fill";
import { checkForm, repairForm } from "../../src/excel/inspect";
import { updateForm } from "../../src/excel/update";
import { readOtherProfiles } from "../../src/excel/other-profiles";
import type { HeadlessHost } from "../../src/host/headless";
import type { Finding } from "../../src/inspect/finding";
import { readForms } from "../../src/xlsx/read-forms";
import { identityName } from "../../src/form/description";
import { IDENTITY } from "../identity";
import { releaseFile } from "../release-fixtures";
import { laGiPart, part } from "../la-gi-part";
import { done, openForm, partFiles, startHost } from "./la-gi-host";

let host: HeadlessHost;
beforeEach(async () => {
  host = await startHost();
});
afterEach(() => {
  host.dispose();
});

const FORM = "CNTT cấp huyện Bình Thuận 2022";
const COPY = `${FORM.slice(0, 27)} (2)`;

/** A section of La Gi's form, and a copy of its sheet as people make one, in front. */
async function copied(bytes = partFiles.filled): Promise<string> {
  await host.open(bytes, "la-gi.xlsx");
  const name = await host.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem(FORM);
    const copy = sheet.copy("After", sheet);
    copy.load("name");
    copy.activate();
    await context.sync();
    return copy.name;
  });
  await host.calculated();
  return name;
}

/** One section alone is no form of the library, which is told of every sheet and no matter here. */
const beside = (findings: readonly Finding[]): string[] =>
  findings.map(({ kind }) => kind).filter((kind) => kind !== "rubric-unknown");
const kinds = async (): Promise<string[]> => beside(done(await checkForm(await openForm())).findings);
const refused = (code: string) => ({ ok: false, problem: { code } });

describe("a copied form", () => {
  test("is told as a copy, the form itself as the form", async () => {
    const name = await copied();
    const copy = await openForm();
    expect([copy.sheetName, copy.standing]).toEqual([name, "copy"]);
    expect(await kinds()).toEqual(["copied-sheet"]);
    // Beside it the form is another one, whose general part can be taken over.
    expect(done(await readOtherProfiles(copy))).toEqual([
      { sheetName: FORM, fields: part.profile, profile: laGiPart.profile },
    ]);
    await host.activate(FORM);
    expect((await openForm()).standing).toBe("form");
    expect(await kinds()).toEqual([]);
  });

  test("is not written to by what belongs to the form", async () => {
    await copied();
    const copy = await openForm();
    expect(await repairForm(copy)).toMatchObject(refused("form-copied"));
    expect(await startAppraisal(copy)).toMatchObject(refused("form-copied"));
    expect(await undoAppraisal(copy)).toMatchObject(refused("form-copied"));
    expect(await updateForm(copy)).toMatchObject(refused("form-copied"));
    expect(await setStatus(copy, "sent")).toMatchObject(refused("form-copied"));
  });

  test("may become a form of its own: two appraisals, each with its own record", async () => {
    const name = await copied();
    done(await separateForm(await openForm()));
    const own = await openForm();
    expect([own.standing, own.identity === null]).toEqual(["form", false]);
    done(await fillForm(own, { ...laGiPart.answers, "1.4": { num: 12, den: 15 } }, laGiPart.profile));
    await host.calculated();
    expect(await kinds()).toEqual([]);
    done(await startAppraisal(await openForm()));
    await host.activate(FORM);
    done(await startAppraisal(await openForm()));
    await host.calculated();
    expect(await kinds()).toEqual([]);
    await host.activate(name);
    expect(await kinds()).toEqual([]);
    done(await undoAppraisal(await openForm()));
    await host.activate(FORM);
    expect(await kinds()).toEqual([]);

    const { forms } = await readForms(await host.save());
    expect(
      forms.map(({ sheetName, inspection }) => [sheetName, inspection.standing, beside(inspection.findings)]),
    ).toEqual([
      [FORM, "form", []],
      [name, "form", []],
    ]);
    expect(new Set(forms.map(({ description }) => description.identity)).size).toBe(2);
  });

  test.each(["Visible", "Rule", "Values"])("is as it was where that fails midway, at %s", async (action) => {
    await copied();
    {
      host.failWhen(action, "GeneralException");
      expect(await separateForm(await openForm())).toMatchObject({ ok: false });
      const after = await openForm();
      expect([after.sheetName, after.standing]).toEqual([COPY, "copy"]);
      expect(await kinds()).toEqual(["copied-sheet"]);
      const names = await host.Excel.run(async (context) => {
        const sheets = context.workbook.worksheets.load("items/name");
        await context.sync();
        return sheets.items.map((sheet) => sheet.name);
      });
      expect(names).toHaveLength(3);
    }
  });
});

describe("a form whose hidden name is gone", () => {
  beforeEach(async () => {
    await host.open(partFiles.filled, "la-gi.xlsx");
    await host.Excel.run(async (context) => {
      context.workbook.names.getItem(identityName(IDENTITY)).delete();
      await context.sync();
    });
  });

  test("is not repaired or updated until the user says that it is the form", async () => {
    const form = await openForm();
    expect(form.standing).toBe("unproven");
    expect(await kinds()).toEqual(["identity-lost"]);
    expect(await repairForm(form)).toMatchObject(refused("identity-lost"));
    expect(await updateForm(form)).toMatchObject(refused("identity-lost"));
    done(await claimForm(form));
    expect((await openForm()).standing).toBe("form");
    expect(await kinds()).toEqual([]);
    expect(await repairForm(await openForm())).toMatchObject({ ok: true });
  });
});

describe("two sheets of format 1 with one describing sheet", () => {
  test("nobody can tell which is the form; the user says it, and the other one is its copy", async () => {
    const name = await copied(releaseFile("la-gi"));
    expect((await openForm()).standing).toBe("unproven");
    await host.activate(FORM);
    expect((await openForm()).standing).toBe("unproven");
    expect(await startAppraisal(await openForm())).toMatchObject(refused("identity-lost"));
    done(await claimForm(await openForm()));
    expect((await openForm()).standing).toBe("form");
    await host.activate(name);
    expect((await openForm()).standing).toBe("copy");
    done(await separateForm(await openForm()));
    expect((await openForm()).standing).toBe("form");
    done(await updateForm(await openForm()));
    await host.calculated();
    expect(await kinds()).toEqual([]);
    await host.activate(FORM);
    done(await updateForm(await openForm()));
    await host.calculated();
    expect(await kinds()).toEqual([]);
  });
});

test("the name of a copy is Excel's", async () => {
  expect(await copied()).toBe(COPY);
});
