import { neededVersion } from "../../rubric/needed-version";
import type { Criterion, Item, Rubric, Section, Exception } from "../../rubric/schema";
import { Exact, ZERO } from "../../rubric/exact";
import type { SourceRemark, Table } from "../tables/table";
import { bestPoints, readAwardLine } from "./award";
import { clausesOf } from "./clauses";
import { type ColumnRole, type Columns, findColumns } from "./columns";
import { Ids, maximumText, slugOf } from "./draft";
import { type DraftPart, decimal, POINTS, type RuleReading } from "./draft-rule";
import { readExclusion, saysLeavesMaximum, saysMissingScoresZero } from "./exceptions";
import { type Certainty, type ImportFinding, finding } from "./finding";
import { gridOf } from "./grid";
import { groupMarks } from "./marks";
import { maximumInTitle } from "./numbers";
import { footnotesOf, withoutNoteMark } from "./notes";
import { oneLine, plain } from "./plain";
import { type ItemRow, readRows, type RowRole } from "./rows";
import { readRule } from "./rule";
import { askedFor, limitsPoints, partsOfTitle, thresholdIn } from "./title";
import { buildTree, type Node, settleMaxima, sumOf } from "./tree";

/** A row of the table with what was read in it. */
export interface ImportedRow {
  /** From 1, header rows included. */
  readonly row: number;
  readonly role: Exclude<RowRole, "item"> | "section" | "criterion";
  /** Of a section or criterion of the draft. */
  readonly id: string | null;
  /** Of an answer or a row that goes on: what it belongs to. */
  readonly of: string | null;
  /** Of criteria, and of rows that are parted. */
  readonly reading?: Certainty;
  readonly findings: readonly ImportFinding[];
}

export interface ImportedTable {
  readonly rubric: Rubric;
  readonly rows: readonly ImportedRow[];
  /** What concerns the table as a whole. */
  readonly findings: readonly ImportFinding[];
  readonly remarks: readonly SourceRemark[];
  readonly columns: Columns;
}

/** What somebody who looked at the table knows better than the reading. Rows are numbered from 1. */
export interface ImportCorrections {
  readonly columns?: readonly ColumnRole[] | undefined;
  readonly roles?: ReadonlyMap<number, RowRole> | undefined;
  /** How deep a numbered or scored row lies; 0 is the outermost level. */
  readonly levels?: ReadonlyMap<number, number> | undefined;
}

export interface ImportOptions extends ImportCorrections {
  /** Of the file or of the form. */
  readonly name: string;
  /** Of the form, where its title names none. */
  readonly year: number;
}

/**
 * Reads a printed table as a draft rubric. Pure and total: whatever the table holds, there is a draft, and everything that
 * the print leaves open is a finding of its row. Null where nothing in the table is scored.
 */
export function importTable(
  table: Table,
  { name, year, columns: corrected, roles = new Map(), levels = new Map() }: ImportOptions,
): ImportedTable | null {
  const grid = gridOf(table);
  const columns = correctedColumns(findColumns(grid), corrected, roles);
  const read = readRows(grid, columns, roles);
  if (read.items.length === 0) return null;
  const footnotes = footnotesOf(read.foot);
  const roots = buildTree(read.items, levels);
  settleMaxima(roots, footnotes);
  const notes = [...read.notes, ...footnotes.values()];
  const builder = new DraftBuilder(footnotes, {
    guessed: columns.guessed,
    leavesMaximum: notes.some(saysLeavesMaximum),
    missingNote: notes.find(saysMissingScoresZero) ?? null,
  });
  const items = roots.map((node) => builder.build(node, "", false));
  const findings: ImportFinding[] = columns.guessed ? [finding("columns-guessed")] : [];
  const counted = roots.filter(({ item }) => !isOutside(item));
  const sum = counted.reduce((total, node) => total.plus(node.maximum ?? sumOf(node)), ZERO);
  if (read.total && !read.total.equals(sum))
    findings.push(finding("total-sum", `${decimal(sum)} ≠ ${decimal(read.total)}`));
  const title = read.titles.find((line) => line.length > 8) ?? name;
  const rubric: Rubric = {
    schemaVersion: neededVersion({ items }),
    id: slugOf(name),
    title: oneLine(title),
    shortTitle: oneLine(title).slice(0, 60),
    issuer: "(chưa ghi)",
    year: Number(/(?:năm|\/)\s*(20\d\d)/iu.exec(title)?.[1] ?? year),
    level: "(chưa ghi)",
    language: "vi",
    rounding: { decimals: 2, mode: "half-up" },
    maxPoints: maximumText(read.total ?? sum),
    profile: [],
    items,
    ...(read.notes.length > 0 ? { notes: read.notes.map(oneLine).filter((note) => note !== "") } : {}),
  };
  const rows = read.rows.map(({ row, role, item }): ImportedRow => {
    const built = item && builder.rows.get(item);
    if (role !== "item") {
      const belongs = role === "option" || role === "continuation";
      return { row, role, id: null, of: belongs ? (built?.id ?? null) : null, findings: [] };
    }
    if (!built) return { row, role: "note", id: null, of: null, findings: [] };
    const { id, isSection, reading, findings: own } = built;
    return {
      row,
      role: isSection ? "section" : "criterion",
      id,
      of: null,
      ...(reading ? { reading } : {}),
      findings: own,
    };
  });
  return { rubric, rows, findings, remarks: table.remarks, columns };
}

/** What the columns of a table hold, before any row is read. */
export function columnsOf(table: Table): Columns {
  return findColumns(gridOf(table));
}

function correctedColumns(
  found: Columns,
  corrected: readonly ColumnRole[] | undefined,
  roles: ReadonlyMap<number, RowRole>,
): Columns {
  const headers = new Set([...found.headers].filter((row) => (roles.get(row) ?? "header") === "header"));
  for (const [row, role] of roles) if (role === "header") headers.add(row);
  return { roles: corrected ?? found.roles, headers, guessed: found.guessed && corrected === undefined };
}

function isOutside(item: ItemRow): boolean {
  const { bonus, penalty } = groupMarks(item.title);
  return bonus || penalty;
}

interface BuiltRow {
  readonly id: string;
  readonly isSection: boolean;
  readonly reading: Certainty | null;
  readonly findings: readonly ImportFinding[];
}

interface FormWords {
  /** The columns were told by what they hold. */
  readonly guessed: boolean;
  readonly leavesMaximum: boolean;
  readonly missingNote: string | null;
}

class DraftBuilder {
  readonly rows = new Map<ItemRow, BuiltRow>();
  private readonly ids = new Ids();

  constructor(
    private readonly footnotes: ReadonlyMap<string, string>,
    private readonly form: FormWords,
  ) {}

  build(node: Node, above: string, penalty: boolean, groupWords: readonly string[] = []): Item {
    const { item, children } = node;
    const id = this.ids.next(above, item.code?.bare ?? "");
    return children.length > 0
      ? this.section(node, id, penalty, groupWords)
      : this.criterion(node, id, penalty, groupWords);
  }

  private section(node: Node, id: string, within: boolean, groupWords: readonly string[]): Section {
    const { item, children, maximum } = node;
    const marks = groupMarks(item.title);
    const exclusions = [item.title, ...item.texts].flatMap((text) => exclusionsIn(text));
    const own = item.texts.filter((text) => clausesOf(text, "rule").length > 0 && exclusionsIn(text).length === 0);
    const words = [...groupWords, ...own];
    const sum = sumOf(node);
    const findings: ImportFinding[] = [];
    const outside = marks.bonus || marks.penalty;
    if (maximum && !sum.equals(maximum) && !outside && marks.ceiling === null)
      findings.push(finding("group-sum", `${decimal(sum)} ≠ ${decimal(maximum)}`));
    if (node.glued !== null) findings.push(finding("glued-mark", item.maximumText));
    this.rows.set(item, { id, isSection: true, reading: null, findings });
    const ceiling = marks.ceiling ?? (item.ceiling ? maximum : null);
    return {
      type: "section",
      id,
      code: item.code?.printed ?? "",
      title: this.titleOf(item),
      ...((maximum ?? ceiling) === null ? {} : { maxPoints: decimal((maximum ?? ceiling) as Exact) }),
      ...(marks.bonus ? { bonus: true as const } : {}),
      ...(marks.penalty ? { penalty: true as const } : {}),
      ...(ceiling === null || marks.penalty || (!marks.bonus && sum.lessThanOrEqualTo(ceiling))
        ? {}
        : { ceiling: decimal(ceiling) }),
      ...(exclusions.length > 0 ? { exceptions: exclusions.slice(0, 1) } : {}),
      items: children.map((child) => this.build(child, id, within || marks.penalty, words)),
    };
  }

  private titleOf(item: ItemRow): string {
    const title = oneLine(withoutNoteMark(item.title, this.footnotes).title);
    return title === "" ? (item.code?.printed ?? "(không tên)") : title;
  }

  private criterion(node: Node, id: string, penalty: boolean, groupWords: readonly string[]): Item {
    const { item } = node;
    const { title, mark } = withoutNoteMark(item.title, this.footnotes);
    const name = maximumInTitle(title)?.title ?? title;
    const inTitle = partsOfTitle(name);
    const texts = [...item.texts, ...(item.texts.length === 0 && inTitle.rule !== "" ? [inTitle.rule] : [])];
    const marks = [...item.marks, ...(mark === null ? [] : [mark]), ...(node.glued === null ? [] : [node.glued])];
    const notes = marks.flatMap((each) => this.footnotes.get(each) ?? []);
    const max = node.maximum ?? largestAward(texts) ?? new Exact(1);
    const summed = /cộng điểm|tổng điểm/iu.test(name) && item.texts.length > 0;
    const reading = readRule({
      title: plain(summed || item.texts.length > 0 ? name : inTitle.name),
      texts,
      notes,
      max: max.isZero() ? new Exact(1) : max,
      penalty,
      leavesMaximum: this.form.leavesMaximum,
      unlabelled: item.options > 0 ? item.unlabelled : null,
    });
    const { rule, findings } = this.withoutText(item, inTitle.name, texts, notes, reading);
    const all = [
      ...findings,
      ...(node.maximum === null ? [finding("no-maximum")] : []),
      // Without a header and a number, a row with points may as well be an answer.
      ...(this.form.guessed && item.code === null ? [finding("columns-guessed")] : []),
      ...(node.glued === null ? [] : [finding("glued-mark", item.maximumText)]),
      ...groupWords.map((words) => finding("group-words", words)),
    ];
    const certainty: Certainty = reading.manual ? "manual" : all.length > 0 ? "flag" : "certain";
    this.rows.set(item, { id, isSection: reading.parts !== null, reading: certainty, findings: all });
    const guidance = item.texts.join("\n").trim();
    const shared = {
      ...(reading.exceptions.length > 0 ? { exceptions: [...reading.exceptions] } : {}),
      ...this.evidenceOf(item),
    };
    const base = { id, code: item.code?.printed ?? "", title: this.titleOf(item) };
    if (reading.parts) return this.parted(base, decimal(max), reading.parts, guidance, shared);
    return {
      type: "criterion",
      ...base,
      maxPoints: maximumText(max),
      rule,
      ...(guidance === "" ? {} : { guidance }),
      ...shared,
    };
  }

  private parted(
    base: { readonly id: string; readonly code: string; readonly title: string },
    maxPoints: string,
    parts: readonly DraftPart[],
    guidance: string,
    shared: Pick<Criterion, "exceptions" | "evidence">,
  ): Section {
    return {
      type: "section",
      ...base,
      maxPoints,
      items: parts.map(({ label, max, rule }, index) => ({
        type: "criterion",
        id: this.ids.part(base.id, index + 1),
        code: "",
        title: label,
        maxPoints: maximumText(max),
        rule,
        ...(guidance === "" ? {} : { guidance }),
        ...shared,
      })),
    };
  }

  private evidenceOf(item: ItemRow): Pick<Criterion, "evidence"> {
    const ask = item.evidence.join("\n").trim();
    const zero = this.form.missingNote;
    if (ask === "" && zero === null) return {};
    return {
      evidence: { ask: ask === "" ? (zero ?? "") : ask, ...(zero === null ? {} : { missingScoresZero: true }) },
    };
  }

  /** A row without scoring text: points, unless words beside it say that there is more to it. */
  private withoutText(
    item: ItemRow,
    title: string,
    texts: readonly string[],
    notes: readonly string[],
    reading: RuleReading,
  ): Pick<RuleReading, "rule" | "findings"> {
    const { rule, findings } = reading;
    const evidence = item.evidence.join("\n");
    if (rule.kind !== "points" || reading.parts || texts.length > 0 || reading.manual) {
      return limitsPoints(evidence) && rule.kind !== "points"
        ? { rule, findings: [...findings, finding("evidence-points", evidence)] }
        : { rule, findings };
    }
    const more: ImportFinding[] = [];
    if (notes.some((note) => /điểm/iu.test(note) && readAwardLine(note))) more.push(finding("unread", notes[0]));
    if (limitsPoints(evidence)) more.push(finding("evidence-points", evidence));
    for (const text of [title, evidence]) {
      const threshold = thresholdIn(text);
      if (threshold !== null) more.push(finding("threshold", threshold));
    }
    const asked = askedFor(evidence);
    if (asked?.kind === "ratio") {
      const { numerator, denominator } = asked;
      return {
        rule: { kind: "ratio", numerator: { label: numerator.trim() }, denominator: { label: denominator.trim() } },
        findings: [...findings, ...more, finding("asks-ratio", evidence)],
      };
    }
    if (asked?.kind === "document")
      return {
        rule: {
          kind: "choice",
          options: [
            { label: "Có", points: maximumText(item.maximum) },
            { label: "Không", points: "0" },
          ],
        },
        findings: [...findings, ...more, finding("asks-document", evidence)],
      };
    return { rule: POINTS, findings: [...findings, ...more] };
  }
}

/** Clauses of a group that take all of it out of the maximum. */
function exclusionsIn(printed: string): Exception[] {
  const inside = [...plain(printed).matchAll(/\(([^()]*)\)/g)].map(([, text = ""]) => text);
  return [...inside, ...(inside.length > 0 ? [] : [printed])]
    .flatMap((text) => clausesOf(text, "rule"))
    .flatMap(({ text }) => {
      const exclusion = readExclusion(text);
      return exclusion && !exclusion.open ? [exclusion.exception] : [];
    });
}

/** Where no maximum is printed, the best answer is one. */
function largestAward(texts: readonly string[]): Exact | null {
  const points = texts
    .flatMap((text) => clausesOf(text, "rule"))
    .flatMap(({ text }) => {
      const line = readAwardLine(text);
      return line && line.award.kind === "points" ? [bestPoints(line.award, ZERO)] : [];
    });
  return points.reduce<Exact | null>((most, each) => (most === null || each.greaterThan(most) ? each : most), null);
}
