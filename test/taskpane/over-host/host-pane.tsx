import { act, render } from "@testing-library/react";
import { expect, vi } from "vitest";
import type { HeadlessHost } from "../../../src/host/headless";
import { App } from "../../../src/taskpane/shell/app";
import { keepFocus } from "../../../src/taskpane/shell/keep-focus";
import { createSession } from "../../../src/taskpane/session/session";
import { formSheet } from "../../e2e/form-cells";
import { startHost } from "../../excel/la-gi-host";
import { atTheEnd, block, focused } from "../pane";
import { answeredStore, memoryStore } from "../store/shelves";

/** How long a test waits for what Excel and the pane still have to do. */
const PATIENCE = { timeout: 20_000 };

/**
 * The pane as it ships over the embedded host, in one process and without a browser: a press of a button goes through the
 * command to the cells, and a typed figure back to the pane. What only a browser shows (the keys of the spreadsheet, where
 * things stand, colours) is seen in test/e2e.
 */
export class HostPane {
  private constructor(
    readonly host: HeadlessHost,
    private readonly sheet: string,
  ) {}

  /**
   * @param file the workbook that is open; without one, the empty one with which Excel begins
   * @param options the language of Excel, the name of the form's sheet, and what this machine keeps
   */
  static async open(
    file: Uint8Array | null,
    { language = "vi-VN", sheet = formSheet, store = memoryStore() } = {},
  ): Promise<HostPane> {
    const host = await startHost();
    host.Office.context.displayLanguage = language;
    if (file !== null) await host.open(file, "form.xlsx");
    await host.calculated();
    vi.stubGlobal("scrollTo", () => undefined);
    const session = createSession();
    atTheEnd(keepFocus(document.body));
    atTheEnd(() => {
      host.dispose();
      // What is still running fails as when a pane is closed, and asks of which kind its error is.
      Object.assign(globalThis, { OfficeExtension: host.OfficeExtension });
    });
    render(<App start={{ kind: "ready" }} session={session} store={answeredStore(store, "none")} />);
    await act(() => session.connect());
    return new HostPane(host, sheet);
  }

  /** Waits until the pane shows a text. */
  async sees(text: string | RegExp): Promise<void> {
    const shown = expect.poll(() => read(), PATIENCE);
    await (typeof text === "string" ? shown.toContain(text) : shown.toMatch(text));
  }

  /** Waits until the pane no longer shows a text. */
  async seesNo(text: string | RegExp): Promise<void> {
    const shown = expect.poll(() => read(), PATIENCE).not;
    await (typeof text === "string" ? shown.toContain(text) : shown.toMatch(text));
  }

  /** Waits until a block has its heading and shows a text. */
  async blockSees(name: string, text: string | RegExp): Promise<void> {
    const shown = expect.poll(async () => read(await block(name)), PATIENCE);
    await (typeof text === "string" ? shown.toContain(text) : shown.toMatch(text));
  }

  /** Waits until the focus is on an element whose words begin so. */
  async focusComesTo(name: RegExp): Promise<void> {
    await expect.poll(focused, PATIENCE).toMatch(name);
  }

  /** Enters text into a cell of the form, as a person would. */
  async type(address: string, text: string): Promise<void> {
    await act(() => this.host.typeInto(this.sheet, address, text));
  }

  async goTo(address: string): Promise<void> {
    await act(() => this.host.select(this.sheet, address));
  }

  /** Waits until a cell of the form is the selected one. */
  async isAt(address: string): Promise<void> {
    await expect.poll(() => this.selected(), PATIENCE).toBe(address);
  }

  private selected(): Promise<string> {
    return this.host.Excel.run(async (context) => {
      const cell = context.workbook.getActiveCell().load("address");
      await context.sync();
      return cell.address.slice(cell.address.lastIndexOf("!") + 1);
    });
  }

  /** Waits until a cell of the form has a value: `""` for a blank one. */
  async has(address: string, value: string | number): Promise<void> {
    await expect.poll(() => this.host.valueOf(this.sheet, address), { ...PATIENCE, message: address }).toBe(value);
  }

  /** The names of the workbook's sheets that are in sight. */
  sheetNames(): Promise<string[]> {
    return this.host.Excel.run(async (context) => {
      const sheets = context.workbook.worksheets.load("items/name,items/visibility");
      await context.sync();
      return sheets.items.filter(({ visibility }) => visibility === "Visible").map(({ name }) => name);
    });
  }

  /** Changes cells of the form, or deletes a row, as another add-in can that takes the protection off. */
  async tamper(cells: Readonly<Record<string, string | number>>, deletedRow: string | null = null): Promise<void> {
    await act(() =>
      this.host.Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getItem(this.sheet);
        sheet.protection.unprotect();
        for (const [address, value] of Object.entries(cells)) sheet.getRange(address).values = [[value]];
        if (deletedRow !== null) sheet.getRange(deletedRow).getEntireRow().delete("Up");
        sheet.protection.protect({ allowFormatCells: true });
        await context.sync();
      }),
    );
    await act(() => this.host.calculated());
  }
}

/** The words of the pane as a person reads them: those of each element apart. */
function read(element: Element = document.body): string {
  const texts: string[] = [];
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  let before: Node | null = null;
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    if (node.parentElement?.closest("style, script")) continue;
    texts.push(before !== null && node.previousSibling === before ? "" : " ", node.nodeValue ?? "");
    before = node;
  }
  return texts.join("").replace(/\s+/g, " ").trim();
}
