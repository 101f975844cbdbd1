import { readMark } from "../../../form/description";
import { separateForm } from "../../adopt";
import { removeForm } from "../../install";
import { formName, done, openForm } from "../form-on-sheet";
import { type Check, same, type Step } from "../step";

// What becomes of the proof when a form's sheet is copied, and when the copy goes.

/** Copies the form's sheet, hands the copy's name over, and takes the copy away whatever happens. */
async function withCopy<T>(check: Check, use: (name: string) => Promise<T>): Promise<T> {
  const original = formName(check);
  const name = await Excel.run(async (context) => {
    const copy = context.workbook.worksheets.getItem(original).copy(Excel.WorksheetPositionType.end).load("name");
    await context.sync();
    return copy.name;
  });
  try {
    return await use(name);
  } finally {
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem(original).activate();
      context.workbook.worksheets.getItem(name).delete();
      await context.sync();
    });
  }
}

export const copySteps: readonly Step[] = [
  {
    id: "copy-told",
    run: (check) =>
      withCopy(check, async (name) => {
        const [copy, form] = [await openForm(check, name), await openForm(check)];
        const scoped = await Excel.run(async (context) => {
          const { names } = context.workbook.worksheets.getItem(name);
          names.load("items/name");
          await context.sync();
          return names.items.length;
        });
        return same(["copy", "form"], [copy.standing, form.standing], String(scoped));
      }),
  },
  {
    id: "copy-separated",
    run: (check) =>
      withCopy(check, async (name) => {
        done(await separateForm(await openForm(check, name)));
        const [copy, form] = [await openForm(check, name), await openForm(check)];
        const describing = await describingSheet(name);
        const outcome = same(
          ["form", "form", true],
          [copy.standing, form.standing, copy.identity !== form.identity && copy.identity !== null],
        );
        if (describing !== null && describing !== (await describingSheet(formName(check))))
          await removeForm([describing], copy.identity ?? "");
        return outcome;
      }),
  },
  {
    id: "copy-deleted",
    run: async (check) => {
      await withCopy(check, async () => undefined);
      const { standing } = await openForm(check);
      return same("form", standing);
    },
  },
];

async function describingSheet(sheetName: string): Promise<string | null> {
  return Excel.run(async (context) => {
    const corner = context.workbook.worksheets.getItem(sheetName).getRange("A1").load("values");
    await context.sync();
    return readMark((corner.values as unknown[][])[0]?.[0])?.descriptionSheet ?? null;
  });
}
