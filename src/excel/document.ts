import { type DocumentFact, documentFacts, type DocumentFacts } from "../form/document-facts";
import { withFacts } from "../form/description";
import { asValues, documentChanges, kindsWith, planDocument } from "../sheet/document/document-plan";
import { type DocumentSource, documentSource } from "../sheet/document/document-source";
import { paperHtml } from "../sheet/document/html";
import { paperOf } from "../sheet/document/kinds";
import type { DocumentPlan } from "../sheet/document/lay-out";
import type { DocumentKind } from "../sheet/document/paper";
import { formProtection } from "../sheet/styles";
import { demandOwn } from "./describe";
import { writeFacts } from "./describing-sheet";
import { findDocumentSheets, formFound } from "./documents";
import type { OpenForm } from "./form";
import { factsBefore } from "./form-before";
import { inspectSheet } from "./inspect";
import { freeName, loadTakenNames, takeAway } from "./install";
import type { ExcelResult } from "./result";
import { protectAgain } from "./protect-again";
import { FormProblem, runExcel } from "./run";
import { wholly } from "./wholly";
import { withoutProtection } from "./without-protection";
import { writePage } from "./write-page";
import { writeSheet } from "./write-plan";

/**
 * Xem bản in: makes a document of the form, or makes it again with the heights and pages that its words ask for now, and brings it
 * to the front. The list of evidence is made with the form that refers to it. Either everything is made or nothing: the new sheets
 * stand before the old ones go. How the pages are set up may fail by itself.
 * @param stretch how much wider this machine sets letters, where it has no Times New Roman
 */
export function makeDocument(
  { sheetId }: Pick<OpenForm, "sheetId">,
  kind: DocumentKind,
  stretch = 1,
): Promise<ExcelResult<{ readonly sheetName: string; readonly pages: number }>> {
  return runExcel(async (context, remark) => {
    const form = context.workbook.worksheets.getItem(sheetId);
    const opened = await inspectSheet(context, form);
    demandOwn(opened);
    const found = formFound(opened);
    if (found === null) throw new FormProblem("identity-lost", "a form of format 1 has no identity");
    const source = documentSource(found);
    const isAppraisal = kind === "appraised" || kind === "minutes";
    if (isAppraisal && source.appraised === null) throw new FormProblem("no-appraisal", kind);
    const takenNames = loadTakenNames(context.workbook);
    const old = await findDocumentSheets(context, source.identity);

    const kinds = kindsWith(kind, source);
    const plans = kinds.map((one) => planDocument(one, source, stretch));
    // What a document is called now, and what it is to be called when the one before it is gone.
    const taken = new Set(takenNames());
    const named = plans.map((plan) => {
      const name = freeName(plan.name, taken, (count) => `${plan.name} (${count})`);
      taken.add(name.toLowerCase());
      const [before] = old.filter((one) => one.kind === plan.kind).map((one) => one.name);
      return { plan, name, final: before ?? name };
    });
    const replaced = old.filter((one) => kinds.some((made) => made === one.kind));
    const entries = withFacts(
      opened.description.entries,
      documentChanges(
        named.map(({ plan, final }) => ({ kind: plan.kind, name: final })),
        source,
      ),
    );
    const protection = { ...formProtection, selectionMode: Excel.ProtectionSelectionMode.normal };
    const sheets: Excel.Worksheet[] = [];
    await wholly(
      [factsBefore(opened)],
      async () => {
        context.application.suspendScreenUpdatingUntilNextSync();
        for (const { plan, name } of named) {
          const sheet = context.workbook.worksheets.add(name);
          writeSheet(sheet, plan, () => "");
          sheets.push(sheet);
        }
        await context.sync();
        await withoutProtection(context, null, opened, () => {
          writeFacts(opened.descriptionSheet, opened.facts, entries);
          for (const sheet of sheets) sheet.protection.protect(protection);
          for (const one of replaced) one.sheet.delete();
          named.forEach(({ name, final }, index) => {
            const sheet = sheets[index];
            if (sheet && final !== name) sheet.name = final;
          });
        });
      },
      {
        takeBack: (again) =>
          takeAway(
            again,
            named.map(({ name }) => name),
            null,
          ),
        several: true,
      },
    );
    const [first] = named;
    if (first === undefined) throw new FormProblem("unexpected", "no document was planned");
    try {
      sheets[0]?.activate();
      await context.sync();
    } catch {
      remark("not-shown");
    }
    if (!(await setPages(context, named, sheets, protection))) remark("page-not-set");
    return { sheetName: first.final, pages: first.plan.pages };
  });
}

/** The pages in a sync of their own: which paper a printer takes nobody knows beforehand. */
async function setPages(
  context: Excel.RequestContext,
  named: readonly { readonly plan: DocumentPlan; readonly final: string }[],
  sheets: readonly Excel.Worksheet[],
  protection: Excel.WorksheetProtectionOptions,
): Promise<boolean> {
  const protect = (): void => {
    for (const sheet of sheets) sheet.protection.protect(protection);
  };
  try {
    named.forEach(({ plan }, index) => {
      const sheet = sheets[index];
      if (sheet === undefined) return;
      sheet.protection.unprotect();
      writePage(sheet, plan.print);
    });
    protect();
    await context.sync();
    return true;
  } catch {
    for (const { final } of named) await protectAgain(final, protection);
    return false;
  }
}

/** A document of the form, with the list that it refers to, as sheets of plain values; nothing is written. */
export function documentValues(
  { sheetId }: Pick<OpenForm, "sheetId">,
  kind: DocumentKind,
): Promise<ExcelResult<{ readonly title: string; readonly plans: readonly DocumentPlan[] }>> {
  return runExcel(async (context) => {
    const source = await sourceOf(context, sheetId);
    const plans = kindsWith(kind, source).map((one) => asValues(planDocument(one, source)));
    return { title: source.rubric.title, plans };
  });
}

/** A document of the form as a page that Word takes from the clipboard; nothing is written. */
export function documentHtml({ sheetId }: Pick<OpenForm, "sheetId">, kind: DocumentKind): Promise<ExcelResult<string>> {
  return runExcel(async (context) => paperHtml(paperOf(kind, await sourceOf(context, sheetId), 12)));
}

async function sourceOf(context: Excel.RequestContext, sheetId: string): Promise<DocumentSource> {
  const found = formFound(await inspectSheet(context, context.workbook.worksheets.getItem(sheetId)));
  if (found === null) throw new FormProblem("identity-lost", "a form of format 1 has no identity");
  return documentSource(found);
}

/** Keeps names, offices, dates and numbers for the documents of a form; "" takes one away. */
export function setDocumentFacts(
  { sheetId }: Pick<OpenForm, "sheetId">,
  facts: DocumentFacts,
): Promise<ExcelResult<void>> {
  return runExcel(async (context) => {
    const opened = await inspectSheet(context, context.workbook.worksheets.getItem(sheetId));
    demandOwn(opened);
    const changes = documentFacts.flatMap((key: DocumentFact): [string, string | null][] => {
      const text = facts[key];
      return text === undefined ? [] : [[`document.${key}`, text.trim() === "" ? null : text.trim()]];
    });
    await wholly([factsBefore(opened)], () =>
      withoutProtection(context, null, opened, () =>
        writeFacts(opened.descriptionSheet, opened.facts, withFacts(opened.description.entries, changes)),
      ),
    );
  });
}
