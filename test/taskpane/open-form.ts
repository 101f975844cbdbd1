import type { OpenForm } from "../../src/excel/form";
import type { Rubric } from "../../src/rubric/schema";

/** A blank form of a rubric, open as the pane gets it: of this release, the form itself and no copy, being scored. */
export function openFormOf(rubric: Rubric, change: Partial<OpenForm> = {}): OpenForm {
  return {
    sheetId: "1",
    sheetName: "Phiếu",
    rubric,
    answers: {},
    appraisal: null,
    council: null,
    status: "scoring",
    record: null,
    standing: "form",
    identity: null,
    release: "same",
    facts: new Map(),
    profile: {},
    rowOf: new Map(),
    selectedId: null,
    layout: { columns: new Map(), lineRowsOf: new Map(), profileRowOf: new Map(), sectionRowOf: new Map() },
    ...change,
  };
}
