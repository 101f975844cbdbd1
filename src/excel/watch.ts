import { itemAt, readCells } from "../form/form-cells";
import { kindsIn } from "../workbook/number-format";
import type { ActiveSheet, OpenForm } from "./form";
import { readActiveSheet } from "./read";
import type { ExcelResult } from "./result";
import { runExcel } from "./run";

export interface Watch {
  stop(): Promise<void>;
  /** Reads everything again: after a command that Excel's events do not tell of. */
  refresh(): Promise<void>;
  /**
   * Called before a command of which Excel's events tell. What it returns is called after it, and waits until the change has
   * been read; where nothing is told within EVENT_MS, everything is read again.
   */
  expectChange(): () => Promise<void>;
}

/** Edits within this time are read together. */
const GATHER_MS = 30;

/** More edits than this in one moment are a form being filled: reading it whole asks Excel for less. */
const MANY_EDITS = 20;

/** Within this time after an edit of which Excel told, a calculation is what the edit led to: functions take their time. */
const CALCULATION_MS = 2000;

/** Longer than an event takes on its way, shorter than anybody waits: some builds of Excel on the web lose events (office-js #3888). */
const EVENT_MS = 400;

/** What is to be read: everything, or rows; `quiet` where nobody knows whether anything has changed. */
type Due = ({ all: true } | { address: string }) & { quiet?: boolean };

/**
 * Tells what the active sheet is, at once and after every change. An edit re-reads only the rows that it touched; a change
 * of rows, of sheet, or anything that cannot be told apart re-reads the sheet. Excel on the web does not tell of everything: a
 * pick from a list that points at cells may raise no event but that the sheet was calculated (office-js #4066, #3888). So a
 * calculation that no known edit explains is looked into, and so is the sheet whenever the pane comes back into use.
 * @param onReturn calls back when somebody turns to the pane; gives the way to end that
 */
export async function watchForms(
  onState: (state: ExcelResult<ActiveSheet>) => void,
  onReturn: (look: () => void) => () => void = whenUsedAgain,
): Promise<ExcelResult<Watch>> {
  let form: OpenForm | null = null;
  let known: ActiveSheet | null = null;
  let stopped = false;
  let pending: { all: boolean; addresses: string[]; quiet: boolean } | null = null;
  /** When Excel last told of an edit of the form, and whether no calculation has followed yet. */
  let edited = { at: -Infinity, isUncalculated: false };
  let working: Promise<void> = Promise.resolve();
  /** How many changes Excel has told of, and who waits for the next. */
  let heard = 0;
  let onHeard: () => void = () => undefined;

  const tell = (state: ExcelResult<ActiveSheet>, quiet = false): void => {
    if (quiet && state.ok && known !== null && isSame(known, state.value)) return;
    known = state.ok ? state.value : null;
    form = state.ok && state.value.kind === "form" ? state.value.form : null;
    if (!stopped) onState(state);
  };
  const readAll = async (quiet = false): Promise<void> => tell(await readActiveSheet(), quiet);
  const readEdits = async (addresses: readonly string[], quiet: boolean): Promise<void> => {
    if (form === null) return readAll(quiet);
    const changed = await readRows(form, addresses);
    // The selection may have moved while Excel answered; what is known of it since then is newer.
    const selectedId = (form as OpenForm | null)?.selectedId ?? null;
    tell(changed.ok ? { ok: true, value: { kind: "form", form: { ...changed.value, selectedId } } } : changed, quiet);
  };

  /** Gathers what happens in one moment into one reading, and lets readings follow each other. */
  const schedule = (what: Due): void => {
    if (stopped) return;
    if (pending === null) {
      pending = { all: false, addresses: [], quiet: true };
      setTimeout(() => {
        const due = pending;
        pending = null;
        if (due && !stopped)
          working = working.then(() =>
            due.all || due.addresses.length > MANY_EDITS ? readAll(due.quiet) : readEdits(due.addresses, due.quiet),
          );
      }, GATHER_MS);
    }
    if (what.quiet !== true) pending.quiet = false;
    if ("all" in what) pending.all = true;
    else pending.addresses.push(what.address);
    heard += 1;
    onHeard();
  };
  /** A calculation of the form. The event of the edit that led to it may come later. */
  const calculated = (address: string | undefined): void => {
    const at = Date.now();
    setTimeout(() => {
      const isExplained = edited.at > at - EVENT_MS || (edited.isUncalculated && edited.at > at - CALCULATION_MS);
      edited.isUncalculated = false;
      if (!isExplained) schedule({ ...(address === undefined ? { all: true } : { address }), quiet: true });
    }, EVENT_MS);
  };
  /** Waits for what has been gathered, and for the readings under way. */
  const settled = async (): Promise<void> => {
    await new Promise((resolve) => setTimeout(resolve, GATHER_MS));
    await working;
  };

  const registered = await runExcel(async (context) => {
    const { worksheets } = context.workbook;
    const handlers = [
      worksheets.onChanged.add(async (event) => {
        if (form === null || event.worksheetId !== form.sheetId) return;
        edited = { at: Date.now(), isUncalculated: true };
        const isEdit = event.changeType === Excel.DataChangeType.rangeEdited;
        schedule(isEdit ? { address: event.address } : { all: true });
      }),
      worksheets.onCalculated.add(async (event) => {
        if (form !== null && event.worksheetId === form.sheetId) calculated(event.address);
      }),
      worksheets.onActivated.add(async () => schedule({ all: true })),
      worksheets.onDeleted.add(async () => schedule({ all: true })),
      worksheets.onSelectionChanged.add(async (event) => {
        if (form === null || event.worksheetId !== form.sheetId) return;
        const selectedId = itemAt({ ...form, ...form.layout }, rowsOf(event.address)?.first ?? null);
        if (selectedId !== form.selectedId) tell({ ok: true, value: { kind: "form", form: { ...form, selectedId } } });
      }),
    ];
    await context.sync();
    return handlers;
  });
  if (!registered.ok) return registered;
  await readAll();
  const endReturn = onReturn(() => schedule({ all: true, quiet: true }));

  return {
    ok: true,
    value: {
      async refresh() {
        schedule({ all: true });
        await settled();
      },
      expectChange() {
        const before = heard;
        return async () => {
          if (heard === before)
            await new Promise<void>((resolve) => {
              onHeard = resolve;
              setTimeout(resolve, EVENT_MS);
            });
          if (heard === before) schedule({ all: true });
          await settled();
        };
      },
      async stop() {
        stopped = true;
        endReturn();
        const [first] = registered.value;
        if (!first) return;
        // Handlers are removed in the context that added them.
        await Excel.run(first.context, async (context) => {
          for (const handler of registered.value) handler.remove();
          await context.sync();
        });
      },
    },
  };
}

/** 0-based first and last row of an address such as `B7:C9`, `B7` or `7:9`; null where there are no rows (`B:C`). */
function rowsOf(address: string): { first: number; last: number } | null {
  const rows = [...address.replace(/^.*!/, "").matchAll(/\d+/g)].map(([digits]) => Number(digits) - 1);
  return rows.length === 0 ? null : { first: Math.min(...rows), last: Math.max(...rows) };
}

/** Reads the touched rows again and lays them over what is known of the form. One sync. */
function readRows(form: OpenForm, addresses: readonly string[]): Promise<ExcelResult<OpenForm>> {
  return runExcel(async (context) => {
    const sheet = context.workbook.worksheets.getItem(form.sheetId);
    const width = Math.max(...form.layout.columns.values()) + 1;
    const last = Math.max(
      ...form.rowOf.values(),
      ...[...form.layout.lineRowsOf.values()].flatMap((lines) => [...lines.values()]),
      ...form.layout.profileRowOf.values(),
    );
    const parts = addresses.flatMap((address) => {
      const rows = withWholeCriteria(form, rowsOf(address) ?? { first: 0, last });
      const end = Math.min(rows.last, last);
      return end < rows.first
        ? []
        : [
            {
              first: rows.first,
              range: sheet.getRangeByIndexes(rows.first, 0, end - rows.first + 1, width).load("values,numberFormat"),
            },
          ];
    });
    await context.sync();

    return parts.reduce((known, { first, range }) => {
      const read = readCells(
        form.rubric,
        form.layout.columns,
        range.values,
        first,
        kindsIn(range.numberFormat as unknown[][], first),
      );
      return {
        ...known,
        answers: { ...without(known.answers, read.rowOf), ...read.answers },
        appraisal: known.appraisal && { ...without(known.appraisal, read.rowOf), ...read.appraisal },
        council: known.council && { ...without(known.council, read.rowOf), ...read.council },
        profile: { ...without(known.profile, read.profileRowOf), ...read.profile },
      };
    }, form);
  });
}

/** What is known, less the rows that were read again: an emptied row has no answer any more. */
function without<T>(known: Readonly<Record<string, T>>, rows: ReadonlyMap<string, number>): Record<string, T> {
  return Object.fromEntries(Object.entries(known).filter(([id]) => !rows.has(id)));
}

/** Rows that touch a part of a deduction, widened to its criterion and all its lines: an answer is read as a whole. */
function withWholeCriteria(form: OpenForm, rows: { first: number; last: number }): { first: number; last: number } {
  let { first, last } = rows;
  for (const [id, lines] of form.layout.lineRowsOf) {
    const all = [form.rowOf.get(id) ?? -1, ...lines.values()].filter((row) => row >= 0);
    if (!all.some((row) => row >= rows.first && row <= rows.last)) continue;
    first = Math.min(first, ...all);
    last = Math.max(last, ...all);
  }
  return { first, last };
}

/** Whether two readings tell the pane the same. */
function isSame(before: ActiveSheet, now: ActiveSheet): boolean {
  const told = (sheet: ActiveSheet): string =>
    JSON.stringify(
      sheet.kind === "form" ? { ...sheet.form, rubric: sheet.form.rubric.id } : sheet,
      (_, part: unknown) => (part instanceof Map ? [...part] : part),
    );
  return told(before) === told(now);
}

/** Calls back when the pane gets the focus or comes into sight. */
function whenUsedAgain(look: () => void): () => void {
  if (typeof window === "undefined") return () => undefined;
  const whenVisible = (): void => {
    if (document.visibilityState === "visible") look();
  };
  window.addEventListener("focus", look);
  document.addEventListener("visibilitychange", whenVisible);
  return () => {
    window.removeEventListener("focus", look);
    document.removeEventListener("visibilitychange", whenVisible);
  };
}
