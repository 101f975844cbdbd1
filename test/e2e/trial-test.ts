import type { BrowserContext, BrowserContextOptions } from "playwright-core";
import { expect, inject, test as base } from "vitest";
import { loadExample, loadRubric } from "../../src/rubric/library";
import { laGiPart, part } from "../la-gi-part";
import { formBytes } from "../planned-file";
import { startBrowser } from "./browser";
import { type ExcelSettings, PATIENCE_MS, TrialPage } from "./trial-page";

const rubric = await loadRubric("binh-thuan-2022-huyen");
const { answers, profile, appraisal } = await loadExample("binh-thuan-2022-huyen", "la-gi");
const blankForm = Buffer.from(formBytes(rubric, { answers: {}, profile: {} }));
const filledForm = Buffer.from(formBytes(rubric, { answers, profile }));
const filledPart = Buffer.from(formBytes(part, laGiPart));
const appraisedForm = Buffer.from(formBytes(rubric, { answers, profile, ...(appraisal && { appraisal }) }));

/** One for all files of a process; it ends with the process. */
const browser = await startBrowser();

const home = inject("trialUrl");
// Building the page may take longer than a test may.
await fetch(home);

interface Fixtures {
  /** Opens the trial page in a browser that knows nothing yet. */
  open: (excel?: ExcelSettings, how?: BrowserContextOptions) => Promise<TrialPage>;
  /** The trial page, just opened. */
  trial: TrialPage;
  /**
   * The trial page with the form of Bình Thuận, blank: from a file, which takes half the time of creating it. What
   * creating it does is told by first-minute.test.ts.
   */
  form: TrialPage;
  /** The same as La Gi filled it in. */
  filled: TrialPage;
  /** Its first section alone, as La Gi filled it in: what is not about eighty rows is seen sooner on six. */
  filledPart: TrialPage;
  /** The whole as La Gi filled it in and the province appraised it, in "Thẩm định". */
  appraised: TrialPage;
  /** The same as the pane creates it: beside the empty sheet with which a workbook begins, and not saved yet. */
  created: TrialPage;
}

/**
 * A test on the trial page. Whatever it does, no request may leave the machine, and the browser may have nothing to
 * complain of: no error on the console (which is where a breach of the content security policy shows), no uncaught error.
 */
export const test = base
  .extend<Fixtures>({
    open: async ({ task: _ }, use) => {
      if (!browser) return;
      const contexts: BrowserContext[] = [];
      const complaints: string[] = [];
      await use(async (excel, how) => {
        const context = await browser.newContext({ viewport: { width: 1366, height: 657 }, locale: "vi-VN", ...how });
        contexts.push(context);
        context.setDefaultTimeout(PATIENCE_MS);
        context.on("request", (request) => {
          if (!request.url().startsWith(home) && !/^(data|blob):/.test(request.url()))
            complaints.push(`request: ${request.url()}`);
        });
        context.on("console", (message) => {
          if (message.type() === "error") complaints.push(`console: ${message.text()} (${message.location().url})`);
        });
        context.on("weberror", (error) => complaints.push(`page: ${error.error().stack ?? error.error().message}`));
        context.on("page", (page) => page.on("websocket", (socket) => complaints.push(`web socket: ${socket.url()}`)));
        return TrialPage.open(context, home, excel);
      });
      for (const context of contexts) await context.close();
      expect(complaints).toEqual([]);
    },
    trial: async ({ open }, use) => {
      await use(await open());
    },
    form: async ({ trial }, use) => {
      await trial.openWorkbookFile({ name: "form.xlsx", buffer: blankForm });
      await trial.button("Điền số liệu La Gi").waitFor();
      await use(trial);
    },
    filled: async ({ trial }, use) => {
      await trial.openWorkbookFile({ name: "form.xlsx", buffer: filledForm });
      await trial.sees("464,06 / 500 điểm");
      await use(trial);
    },
    filledPart: async ({ trial }, use) => {
      await trial.openWorkbookFile({ name: "form.xlsx", buffer: filledPart });
      await trial.sees("34,33 / 500 điểm");
      await use(trial);
    },
    appraised: async ({ trial }, use) => {
      await trial.openWorkbookFile({ name: "form.xlsx", buffer: appraisedForm });
      // An appraised form opens in its place.
      await trial.sees("Đã thẩm định 82/82 dòng");
      await use(trial);
    },
    created: async ({ trial }, use) => {
      await trial.createForm();
      await use(trial);
    },
  })
  .skipIf(browser === null);
