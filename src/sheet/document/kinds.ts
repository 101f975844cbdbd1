import { addCheckCode, addComparedOnly, addNotes, addRecipients, addSignatures, agencySignatures } from "./closing";
import type { DocumentSource } from "./document-source";
import { addEvidence } from "./evidence-annex";
import { addAnnexHead, addNationalHead, addProfile } from "./head";
import { addMinutes } from "./minutes";
import { type DocumentKind, type Paper, type PaperColumn, sideOf } from "./paper";
import { addSummary, MOST_LOSSES } from "./summary";
import { addSums, addTableHeader, addTableRows, type TableOptions } from "./table";
import type { TableColumn } from "./table-columns";
import { DOTS, Following, say, Writing, words } from "./writing";

/**
 * What is printed of a form, before it is laid out on pages.
 * @param losses so many rows the summary names at the most
 */
export function paperOf(kind: DocumentKind, source: DocumentSource, size: 11 | 12, losses = MOST_LOSSES): Paper {
  const page = new Writing(columnsOf(kind, source), size, sideOf(kind));
  const follow = new Following(source);
  writers[kind](page, follow, losses);
  return { kind, name: say(`name.${kind}`), size, columns: page.columns, rows: page.rows };
}

/** In millimetres; together 163. */
const columns: Readonly<Record<DocumentKind, readonly PaperColumn[]>> = {
  self: grid({ code: 11, content: 94, figures: 16, max: 12, points: 16, evidence: 14 }),
  // The agency's block and the national title stand side by side over the column of the content.
  report: grid({ code: 11, content: 56, more: 38, figures: 16, max: 12, points: 16, evidence: 14 }),
  appraised: grid({ code: 11, content: 57, max: 12, points: 16, appraised: 15, difference: 14, reason: 38 }),
  evidence: grid({ code: 12, number: 35, day: 21, issuer: 29, subject: 48, used: 18 }),
  minutes: grid({ code: 15, content: 53, max: 12, points: 16, appraised: 15, difference: 14, reason: 38 }),
  summary: grid({ code: 15, content: 72, max: 14, points: 16, share: 17, lost: 29 }),
};

/** The same where the appraisal has two rounds. */
const columnsOfRounds: Readonly<Partial<Record<DocumentKind, readonly PaperColumn[]>>> = {
  appraised: grid({ code: 11, content: 52, max: 12, points: 15, first: 13, appraised: 13, difference: 14, reason: 33 }),
  minutes: grid({ code: 15, content: 48, max: 12, points: 15, first: 13, appraised: 13, difference: 14, reason: 33 }),
};

/** Once the council has its columns what counts in the end stands in the place of the difference. */
function columnsOf(kind: DocumentKind, { first, council }: DocumentSource): readonly PaperColumn[] {
  const ofRounds = first === null ? undefined : columnsOfRounds[kind];
  const own = ofRounds ?? columns[kind];
  return council === null ? own : own.map((one) => (one.key === "difference" ? { ...one, key: "final" } : one));
}

function grid(widths: Readonly<Record<string, number>>): readonly PaperColumn[] {
  return Object.entries(widths).map(([key, width]) => ({ key, width }));
}

type Write = (page: Writing, follow: Following, losses: number) => void;

const writers: Readonly<Record<DocumentKind, Write>> = {
  self(page, follow) {
    addAnnexHead(page, follow, { numeral: numeralOf(follow, "self"), title: follow.source.rubric.title });
    addProfile(page, follow);
    addTable(page, follow, true);
    addNotes(page, follow.source.rubric);
    addCheckCode(page, follow, follow.source.code);
    addSignatures(page, follow, 2, agencySignatures(follow));
  },
  report(page, follow) {
    const { facts, rubric, code } = follow.source;
    addNationalHead(page, follow, 2, facts.number ?? "……/……");
    page.line("title", words(rubric.title.toLocaleUpperCase("vi")), { size: 13, bold: true, horizontal: "Center" });
    page.gap(8, true);
    addProfile(page, follow);
    addTable(page, follow, true);
    addNotes(page, rubric);
    addCheckCode(page, follow, code);
    addSignatures(page, follow, 3, agencySignatures(follow), false);
    addRecipients(page, words(`- ${DOTS};`));
  },
  appraised(page, follow) {
    const { rubric, appraisalCode, facts } = follow.source;
    addAnnexHead(page, follow, { numeral: "", title: `${say("title.appraised")}\n${rubric.title}` });
    addProfile(page, follow);
    addTable(page, follow, false);
    if (follow.source.council === null) addComparedOnly(page, follow);
    addNotes(page, rubric);
    addCheckCode(page, follow, appraisalCode ?? "");
    const appraiser = rubric.signatures?.find(({ part }) => part === "appraisal");
    addSignatures(page, follow, 2, {
      left: { role: say("agency.side"), name: facts.signer },
      right: {
        role: facts.appraiserAuthority ?? appraiser?.role ?? say("appraisal.signature"),
        hint: appraiser?.hint,
        name: facts.appraiserSigner,
      },
    });
  },
  evidence(page, follow) {
    const { rubric } = follow.source;
    addAnnexHead(page, follow, { numeral: numeralOf(follow, "evidence"), title: say("title.evidence") });
    addEvidence(page, follow);
    addNotes(page, { ...rubric, notes: [] });
  },
  minutes: addMinutes,
  summary: addSummary,
};

/** Roman numbers stand from two annexes on. */
function numeralOf({ source: { evidence } }: Following, kind: "self" | "evidence"): string {
  if (evidence.documents.length === 0) return "";
  return kind === "self" ? "I" : "II";
}

function addTable(page: Writing, follow: Following, hasRule: boolean): void {
  const options: TableOptions = { hasRule, columns: tableColumns(page.columns) };
  addTableHeader(page, options);
  addTableRows(page, follow, options);
  addSums(page, follow, options);
}

/** The columns of a table in the grid; what stands beside the content without a title belongs to it. */
function tableColumns(grid: readonly PaperColumn[]): TableOptions["columns"] {
  return grid.flatMap(({ key }, from) =>
    key === "more" ? [] : [{ key: key as TableColumn, from, to: grid[from + 1]?.key === "more" ? from + 1 : from }],
  );
}
