import { readFile } from "node:fs/promises";
import type { BrowserContext, FrameLocator, Locator, Page } from "playwright-core";
import { expect } from "vitest";

/** What the add-in finds in Excel, where it differs from the trial page's own. */
export interface ExcelSettings {
  readonly language?: string;
}

export interface WorkbookOnDisk {
  readonly name: string;
  readonly buffer: Buffer;
}

/** How long a test waits for what must come: long, because two browsers may share a slow machine, and right either way. */
export const PATIENCE_MS = 30_000;

const NOT_COPIED = "(nothing was copied)";

/** The trial page as a person uses it: mouse, keyboard, and the clipboard to read what a cell shows. */
export class TrialPage {
  readonly pane: FrameLocator;
  private readonly nameBox: Locator;

  private constructor(readonly page: Page) {
    this.pane = page.frameLocator("iframe");
    // Univer's name box has no name of its own; it is the only text field around the cells.
    this.nameBox = page.getByRole("region", { name: "Bảng tính" }).getByRole("textbox").first();
  }

  static async open(context: BrowserContext, url: string, excel: ExcelSettings = {}): Promise<TrialPage> {
    await context.addInitScript(changeOffice, excel);
    await context.addInitScript(answerFirstQuestion);
    await context.grantPermissions(["clipboard-read", "clipboard-write"]);
    const page = await context.newPage();
    await page.goto(url);
    return TrialPage.on(page);
  }

  /** A trial page that the browser has opened, as soon as it can be used. */
  static async on(page: Page): Promise<TrialPage> {
    const trial = new TrialPage(page);
    await trial.isReady();
    return trial;
  }

  /** Waits for the pane, and for the cells: once drawn they take the keyboard, and nobody is faster. */
  async isReady(): Promise<void> {
    await this.heading().waitFor();
    await expect
      .poll(() => this.page.evaluate(() => document.activeElement?.getAttribute("contenteditable")), {
        timeout: PATIENCE_MS,
      })
      .toBe("true");
  }

  /** The heading of the open place. */
  heading(): Locator {
    return this.pane.getByRole("heading", { level: 1 });
  }

  button(name: string | RegExp): Locator {
    return this.pane.getByRole("button", { name });
  }

  async createForm(): Promise<void> {
    await this.button("Tạo phiếu: CNTT cấp huyện Bình Thuận 2022").click();
    await this.button("Điền số liệu La Gi").waitFor();
  }

  async fillExample(): Promise<void> {
    await this.button("Điền số liệu La Gi").click();
    await this.sees("464,06 / 500 điểm");
  }

  /** Opens a place of the pane by its tab. */
  async openPlace(name: string): Promise<void> {
    await this.pane.getByRole("tab", { name }).click();
  }

  /** Starts the appraisal of the open form, in "Thẩm định". */
  async startAppraisal(): Promise<void> {
    await this.openPlace("Thẩm định");
    await this.button("Bắt đầu thẩm định").click();
    await this.sees("Đã thẩm định 0/82 dòng");
  }

  /** Enters the province's figures of La Gi into an appraisal that has begun. */
  async fillAppraisal(): Promise<void> {
    await this.button("Điền số liệu thẩm định La Gi").click();
    await this.sees("Đã thẩm định 82/82 dòng");
  }

  /** Waits until the pane shows a text. */
  async sees(text: string | RegExp): Promise<void> {
    await this.paneText().toMatch(typeof text === "string" ? new RegExp(escaped(text)) : text);
  }

  /** What a person reads in the pane, with a wait for what is still to come: `await trial.paneText().toContain("…")`. */
  paneText() {
    return expect.poll(async () => (await this.pane.locator("body").innerText()).replace(/\s+/g, " "), {
      timeout: PATIENCE_MS,
    });
  }

  /** A block of the pane by its heading, such as "Cần chú ý". */
  block(heading: string): Locator {
    return this.pane.locator("section").filter({ has: this.pane.getByRole("heading", { level: 2, name: heading }) });
  }

  async openSheet(name: string): Promise<void> {
    await this.page.getByRole("tab", { name }).click();
  }

  /** Selects a cell through the name box. */
  async goTo(address: string): Promise<void> {
    // Univer does nothing when the cell is selected already, and keeps the keyboard in the name box.
    if ((await this.selected()) === address) await this.jump(address === "B2" ? "B3" : "B2");
    await this.jump(address);
  }

  private async jump(address: string): Promise<void> {
    await this.nameBox.fill(address);
    await this.nameBox.press("Enter");
    await expect.poll(() => this.page.evaluate(() => document.activeElement?.tagName)).not.toBe("INPUT");
    // On a slow machine Univer may write the address that it leaves behind the one that was typed.
    if ((await this.selected()).length > address.length) {
      await this.nameBox.fill(address);
      await this.nameBox.press("Enter");
    }
    await expect.poll(() => this.selected()).toBe(address);
  }

  /** The address of the selected cell. */
  selected(): Promise<string> {
    return this.nameBox.inputValue();
  }

  /** Goes to a cell, types and presses Enter. */
  async type(address: string, text: string): Promise<void> {
    await this.goTo(address);
    await this.page.keyboard.type(text);
    await this.page.keyboard.press("Enter");
  }

  /** What a cell shows: selects it, copies it and reads the clipboard. */
  async shown(address: string): Promise<string> {
    await this.goTo(address);
    await this.page.evaluate((text) => navigator.clipboard.writeText(text), NOT_COPIED);
    await this.page.keyboard.press("ControlOrMeta+c");
    let text = NOT_COPIED;
    await expect
      .poll(async () => (text = await this.page.evaluate(() => navigator.clipboard.readText())))
      .not.toBe(NOT_COPIED);
    return text;
  }

  /** Waits until a cell shows a text. */
  async shows(address: string, text: string): Promise<void> {
    await expect.poll(() => this.shown(address), { message: address, timeout: PATIENCE_MS }).toBe(text);
  }

  /**
   * Where the frame of the selected cell is on the screen, from the pixels of Univer's canvas; null while it is out of
   * sight. The name box tells which cell is selected, this tells that a person sees it.
   */
  selectionFrame(): Promise<{ top: number; bottom: number } | null> {
    return this.page.evaluate(() => {
      const canvas = document.querySelector<HTMLCanvasElement>("canvas[id^=univer-sheet-main-canvas]");
      const context = canvas?.getContext("2d");
      if (!canvas || !context) throw new Error("There is no canvas with cells.");
      // Below the headings, whose selected column is marked in the same blue.
      const from = 120;
      const { data } = context.getImageData(0, from, canvas.width, canvas.height - from);
      const rows: number[] = [];
      for (let at = 0; at < data.length; at += 4) {
        const [red = 0, green = 0, blue = 0] = data.slice(at, at + 3);
        if (red < 60 && green < 100 && blue > 220) rows.push(from + Math.floor(at / 4 / canvas.width));
      }
      const scale = canvas.clientHeight / canvas.height;
      const [top] = rows;
      const bottom = rows.at(-1);
      return top === undefined || bottom === undefined ? null : { top: top * scale, bottom: bottom * scale };
    });
  }

  /** Chooses a file in the dialog of "Mở tệp bộ tiêu chí…". */
  async openRubricFile(file: { name: string; content: string }): Promise<void> {
    const chooser = this.page.waitForEvent("filechooser");
    await this.button("Mở tệp bộ tiêu chí…").click();
    await (
      await chooser
    ).setFiles({ name: file.name, mimeType: "application/json", buffer: Buffer.from(file.content) });
  }

  /** Presses "Mở tệp .xlsx…" and chooses a file. */
  async openWorkbookFile(file: WorkbookOnDisk): Promise<void> {
    const chooser = this.page.waitForEvent("filechooser");
    await this.page.getByRole("button", { name: "Mở tệp .xlsx…" }).click();
    await (
      await chooser
    ).setFiles({ ...file, mimeType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" });
  }

  /** Presses "Lưu tệp .xlsx" and takes what the browser downloads. */
  async saveWorkbookFile(): Promise<WorkbookOnDisk> {
    const downloading = this.page.waitForEvent("download");
    await this.page.getByRole("button", { name: "Lưu tệp .xlsx" }).click();
    const download = await downloading;
    return { name: download.suggestedFilename(), buffer: await readFile(await download.path()) };
  }

  /** The page's own question or notice, by its title. */
  question(title: string): Locator {
    return this.page.getByRole("dialog", { name: title });
  }

  /** The tabs of the workbook's sheets. */
  sheetTabs(): Promise<string[]> {
    return this.page.getByRole("tablist", { name: "Sheet tabs" }).getByRole("tab").allInnerTexts();
  }

  /** What has the focus in the pane, as `button Tạo phiếu`; `body` when nothing has. */
  async focused(): Promise<string> {
    const element = this.pane.locator(":focus");
    if ((await element.count()) === 0) return "body";
    return element.evaluate((found) => {
      const role = found.getAttribute("role") ?? found.tagName.toLowerCase();
      return `${role} ${found.getAttribute("aria-label") ?? found.textContent}`.trim();
    });
  }
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}

/** Runs in every frame before its scripts: this machine has been asked what its user does, and has not said. */
function answerFirstQuestion(): void {
  // A frame that is still blank has no store.
  if (location.protocol === "about:") return;
  const opening = indexedDB.open("itscore", 1);
  opening.onupgradeneeded = () => void opening.result.createObjectStore("kept");
  opening.onsuccess = () => {
    const { result } = opening;
    const kept = JSON.stringify({ itscore: 1, at: 0, value: "none" });
    result.transaction("kept", "readwrite").objectStore("kept").put(kept, "role");
    result.close();
  };
}

/** Runs in every frame before its scripts: gives the add-in an Excel in another language than the trial page's Vietnamese. */
function changeOffice({ language }: ExcelSettings): void {
  if (language === undefined) return;
  let office: { context?: { displayLanguage: string } } | undefined;
  Object.defineProperty(window, "Office", {
    configurable: true,
    get: () => office,
    set(value: typeof office) {
      office = value;
      if (!office?.context) return;
      office.context.displayLanguage = language;
    },
  });
}
