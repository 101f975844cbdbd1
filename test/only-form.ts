import { isRemark } from "../src/inspect/finding";
import { type FormInFile, readForms } from "../src/xlsx/read-forms";

/** The form of a file that has one. @throws where it has none, more than one, or a damaged one */
export async function onlyForm(bytes: Uint8Array): Promise<FormInFile> {
  const { forms, damaged } = await readForms(bytes);
  const [form] = forms;
  if (!form || forms.length > 1 || damaged.length > 0)
    throw new Error(`${forms.length} forms, ${damaged.length} damaged`);
  return form;
}

/** What an inspection says was changed: kind, row, what was found and what belongs there. Remarks are none of it. */
export function complaints({ inspection }: FormInFile): unknown[][] {
  return inspection.findings
    .filter((one) => !isRemark(one))
    .map(({ kind, rowId, found, expected }) => [kind, rowId, found, expected]);
}
