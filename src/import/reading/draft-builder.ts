import type { Criterion, Exception, Item, Section } from "../../rubric/schema";
import { Exact, ZERO } from "../../rubric/exact";
import { bestPoints, readAwardLine } from "./award";
import { clausesOf } from "./clauses";
import { Ids, maximumText } from "./draft";
import { type DraftPart, decimal, POINTS, type RuleReading } from "./draft-rule";
import { type Certainty, type ImportFinding, finding } from "./finding";
import { exceptionsBeside, readGroupWords, saysAll } from "./group-words";
import type { ItemRow } from "./item-row";
import { groupMarks } from "./marks";
import { withoutNoteMark } from "./notes";
import { maximumInTitle } from "./numbers";
import { oneLine, plain } from "./plain";
import { readRule } from "./rule";
import { askedFor, limitsPoints, partsOfTitle, thresholdIn, thresholdShare } from "./title";
import { type Node, sumOf } from "./tree";

/** An item of the draft that a row became. */
export interface BuiltRow {
  readonly id: string;
  readonly isSection: boolean;
  readonly reading: Certainty | null;
  readonly findings: readonly ImportFinding[];
}

/** What the form says for all its rows. */
export interface FormWords {
  /** The columns were told by what they hold. */
  readonly guessed: boolean;
  readonly leavesMaximum: boolean;
  readonly missingNote: string | null;
  /** Of rows whose answers may be criteria of their own. */
  readonly doubtful: ReadonlyMap<ItemRow, ImportFinding>;
  /** The words of rows that point to the rule of another. */
  readonly references: ReadonlyMap<ItemRow, string>;
}

/** Makes the sections and criteria of a draft out of the rows. */
export class DraftBuilder {
  readonly rows = new Map<ItemRow, BuiltRow>();
  private readonly ids = new Ids();
  private readonly loose = new Set<ItemRow>();

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
    const own = readGroupWords(item.title, item.texts);
    const beside = exceptionsBeside(item.evidence);
    const exclusions = [...own.exceptions, ...beside.exceptions];
    const words = own.rule === "" ? groupWords : [...groupWords, own.rule];
    const sum = sumOf(node);
    const findings: ImportFinding[] = [];
    const outside = marks.bonus || marks.penalty;
    const without = children.filter((child) => !groupMarks(child.item.title).bonus);
    const holds = maximum === null || sum.equals(maximum) || sumOf({ ...node, children: without }).equals(maximum);
    if (maximum && !holds && !outside && marks.ceiling === null)
      findings.push(finding("group-sum", `${decimal(sum)} ≠ ${decimal(maximum)}`));
    if (node.glued !== null) findings.push(finding("glued-mark", item.maximumText));
    findings.push(...item.lost);
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
      items: children.map((child) => {
        // A row that nothing numbers and nothing scores may as well be something else, where the sum does not hold.
        if (findings.length > 0 && isLoose(child)) this.loose.add(child.item);
        return this.build(child, id, within || marks.penalty, words);
      }),
    };
  }

  private titleOf(item: ItemRow): string {
    const title = oneLine(withoutNoteMark(item.title, this.footnotes).title);
    return title === "" ? (item.code?.printed ?? "(không tên)") : title;
  }

  private criterion(node: Node, id: string, penalty: boolean, groupWords: readonly string[]): Item {
    const { item } = node;
    if (item.parts.length > 0) return this.severalMaxima(item, id, penalty);
    const { title, mark } = withoutNoteMark(item.title, this.footnotes);
    const name = maximumInTitle(title)?.title ?? title;
    const inTitle = partsOfTitle(name);
    const said = [...item.texts, ...(item.texts.length === 0 && inTitle.rule !== "" ? [inTitle.rule] : [])];
    // What nothing else says, the words of its group may say.
    const texts = said.length > 0 ? said : [...groupWords];
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
    const beside = exceptionsBeside(item.evidence);
    const { rule, findings } = this.withoutText(item, inTitle.name, texts, notes, reading);
    const all = [
      ...findings,
      ...this.ofRow(item),
      ...(node.maximum === null || node.maximum.isZero() ? [finding("no-maximum")] : []),
      // Without a header and a number, a row with points may as well be an answer.
      ...(this.form.guessed && item.code === null ? [finding("columns-guessed")] : []),
      ...(node.glued === null ? [] : [finding("glued-mark", item.maximumText)]),
      ...groupWords.filter((words) => !saysAll(said, words)).map((words) => finding("group-words", words)),
      ...beside.open.map((words) => finding("excluded-open", words)),
    ];
    const certainty: Certainty = reading.manual ? "manual" : all.length > 0 ? "flag" : "certain";
    this.rows.set(item, { id, isSection: reading.parts !== null, reading: certainty, findings: all });
    const guidance = item.texts.join("\n").trim();
    const exceptions = distinct([...reading.exceptions, ...beside.exceptions]);
    const shared = {
      ...(exceptions.length > 0 ? { exceptions } : {}),
      ...this.evidenceOf(item, reading.missingNote ?? null),
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

  /** A row with several maxima in one cell: as many criteria, scored as its title says. */
  private severalMaxima(item: ItemRow, id: string, penalty: boolean): Section {
    const { name, rule } = partsOfTitle(item.title);
    const parts = item.parts.map(({ label, max }): DraftPart => {
      const texts = rule === "" ? [] : [rule];
      const words = { texts, notes: [], max, penalty, leavesMaximum: this.form.leavesMaximum, unlabelled: null };
      return { label, max, rule: readRule({ title: plain(`${name} ${label}`), ...words }).rule };
    });
    const findings = [finding("several-maxima", item.maximumText)];
    this.rows.set(item, { id, isSection: true, reading: "flag", findings });
    const base = { id, code: item.code?.printed ?? "", title: this.titleOf(item) };
    return this.parted(base, decimal(item.maximum ?? ZERO), parts, rule, this.evidenceOf(item, null));
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

  private evidenceOf(item: ItemRow, own: string | null): Pick<Criterion, "evidence"> {
    const ask = item.evidence.join("\n").trim();
    const zero = own ?? this.form.missingNote;
    if (ask === "" && zero === null) return {};
    return {
      evidence: { ask: ask === "" ? (zero ?? "") : ask, ...(zero === null ? {} : { missingScoresZero: true }) },
    };
  }

  /** What is open because of how the row is printed. */
  private ofRow(item: ItemRow): ImportFinding[] {
    const reference = this.form.references.get(item);
    return [
      ...item.lost,
      this.form.doubtful.get(item),
      reference === undefined ? undefined : finding("other-row", reference),
      item.mergedRule === null ? undefined : finding("merged-rule", item.mergedRule),
      this.loose.has(item) ? finding("loose-row", item.title) : undefined,
      item.mergedMaximum ? finding("merged-maximum", item.maximumText) : undefined,
    ].filter((each) => each !== undefined);
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
      const share = thresholdShare(title);
      return {
        rule: {
          kind: "ratio",
          numerator: { label: numerator.trim() },
          denominator: { label: denominator.trim() },
          ...(share === null ? {} : { bands: `${share}:max` }),
        },
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

function isLoose({ item, children }: Node): boolean {
  return item.code === null && children.length === 0 && item.texts.length === 0 && item.options === 0;
}

/** One exception of each kind is enough. */
function distinct(exceptions: readonly Exception[]): Exception[] {
  return exceptions.filter(({ kind }, index) => exceptions.findIndex((other) => other.kind === kind) === index);
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
