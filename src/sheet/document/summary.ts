import { Exact } from "../../rubric/exact";
import { outline } from "../../rubric/outline";
import { ownOf } from "../../rubric/record";
import { rowNames } from "../../rubric/row-names";
import { isFault, isSettled } from "../../scoring/score-sheet";
import { addCheckCode, addSignatures } from "./closing";
import { agencyWithin } from "./head";
import type { PaperLook } from "./paper";
import {
  type Content,
  decimalText,
  type Following,
  NOTHING,
  numberText,
  points,
  say,
  type Writing,
  words,
} from "./writing";

/** One page for the head: the total, the groups, where points are left, what is open before signing. */
export function addSummary(page: Writing, follow: Following, most: number): void {
  const { rubric, scores, code, facts } = follow.source;
  page.line("summary.agency", upper(follow, agencyWithin(follow, "", "")), {
    size: 12,
    bold: true,
    horizontal: "Center",
  });
  page.line("summary.title", words(say("summary.title")), { size: 14, bold: true, horizontal: "Center" });
  page.line("summary.subtitle", words(say("summary.subtitle", { title: rubric.shortTitle })), {
    size: 13,
    italic: true,
    horizontal: "Center",
  });
  page.gap(8);
  const { total } = scores;
  const bold = { size: 12, bold: true, horizontal: "Left" } as const;
  page.line(
    "summary.total",
    words(
      say("summary.total", {
        points: decimalText(total.points ?? "0"),
        max: decimalText(total.applies),
        percent: decimalText(total.percent ?? "0"),
        bonus: total.bonus === null ? "" : say("summary.bonus"),
        filled: String(total.filled),
        count: String(total.count),
      }) + (total.grade === null ? "" : ` ${say("summary.grade", { grade: total.grade })}`),
    ),
    bold,
  );
  page.line("summary.groups", words(say("summary.groups")), bold, { keep: true });
  page.titles("heading", ["column.code", "column.group", "column.max", "column.points", "column.share", "column.lost"]);
  for (const { item } of outline(rubric).filter(({ depth }) => depth === 0)) {
    const id = item.type === "section" ? `section:${item.id}` : `criterion:${item.id}`;
    addRow(page, id, [words(item.code), words(item.title), ...shares(follow, id, item.maxPoints)], "group");
  }
  addRow(page, "total", [NOTHING, words(say("total")), ...shares(follow, "total", rubric.maxPoints)], "total");
  page.gap(6, true);
  page.line("summary.lost", words(say("summary.lost")), bold, { keep: true });
  page.titles("heading", [
    "column.code",
    "column.criterion",
    "column.max",
    "column.points",
    "column.left",
    "column.todo",
  ]);
  for (const { id, row, left, todo, max } of losses(follow).slice(0, most)) {
    addRow(
      page,
      `criterion:${id}`,
      [
        words(rowNames(rubric).get(id)?.number ?? ""),
        words(row.title),
        points(max),
        follow.result(`criterion:${id}`, "points"),
        points(left),
        words(todo),
      ],
      "loss",
    );
  }
  page.gap(6, true);
  page.line(
    "summary.missing",
    words(say("summary.missing", { what: missing(follow) })),
    { size: 12, horizontal: "Left" },
    { keep: true },
  );
  addCheckCode(page, follow, code);
  const [compiler] = (rubric.signatures ?? []).filter(({ part }) => part !== "appraisal");
  addSignatures(page, follow, 2, {
    left: compiler && { role: compiler.role, hint: compiler.hint ?? say("hint.compiler"), name: facts.compiler },
    right: { role: say("summary.head"), name: facts.signer },
  });
}

/** More rows than these no head reads; where one page has no room for them, fewer. */
export const MOST_LOSSES = 8;

function upper(follow: Following, content: Content): Content {
  const { value } = content;
  return typeof value === "object" && value !== null
    ? follow.made(`UPPER(${value.formula.slice(1)})`, content.text.toLocaleUpperCase("vi"), true)
    : words(content.text.toLocaleUpperCase("vi"));
}

/** Maximum, points, their share and what is missing to the maximum, as formulas over the form. */
function shares(follow: Following, id: string, maxPoints: string | undefined): Content[] {
  const max = id.startsWith("criterion:") ? points(maxPoints ?? "0") : follow.result(id, "max");
  const [reached, most] = [
    Number(follow.source.shown(id, "points") || 0),
    Number(follow.source.shown(id, "max") || (maxPoints ?? 0)),
  ];
  const blank = follow.source.shown(id, "points") === "";
  const [pointsAt, maxAt] = [follow.source.at(id, "points"), follow.source.at(id, "max")];
  const formula = (inner: string): string | null =>
    pointsAt === null || maxAt === null ? null : `IF(OR(${pointsAt}="",N(${maxAt})<=0),"",${inner})`;
  const numeric = (expression: string | null, result: number | "", text: string): Content =>
    expression === null ? words(text) : { value: { formula: `=${expression}`, result }, text };
  // As the score reckons it: what lies outside the maximum is no share of it.
  const bonus = id === "total" ? outline(follow.source.rubric).filter((row) => row.bonus && row.depth === 0) : [];
  const beyond = bonus.reduce(
    (sum, { item }) => sum.plus(Number(follow.source.shown(`section:${item.id}`, "points") || 0)),
    new Exact(0),
  );
  const without = bonus.map(({ item }) => `-N(${follow.source.at(`section:${item.id}`, "points") ?? "0"})`).join("");
  const share = blank || most <= 0 ? "" : new Exact(reached).minus(beyond).dividedBy(most).toNumber();
  const left = blank || most <= 0 ? "" : new Exact(most).minus(reached).toNumber();
  return [
    max,
    follow.result(id, "points"),
    numeric(
      formula(without === "" ? `${pointsAt ?? ""}/${maxAt ?? ""}` : `(${pointsAt ?? ""}${without})/${maxAt ?? ""}`),
      share,
      share === "" ? "" : `${(share * 100).toFixed(1).replace(".", ",")}%`,
    ),
    numeric(formula(`ROUND(${maxAt ?? ""}-${pointsAt ?? ""},3)`), left, left === "" ? "" : numberText(left)),
  ];
}

/** The rows that are furthest from their maximum, and what is to be done in each. */
function losses({ source: { rubric, scores } }: Following) {
  const rowOf = new Map(outline(rubric).map((row) => [row.item.id, row]));
  return scores.criteria
    .flatMap((scored) => {
      const found = rowOf.get(scored.id);
      if (found === undefined || found.penalty || (scored.points === null && isSettled(scored))) return [];
      const left = new Exact(scored.maxPoints).minus(scored.points ?? 0);
      if (left.lessThanOrEqualTo(0)) return [];
      const lacksEvidence = scored.states.some(({ code }) => code === "evidence-missing");
      const todo = scored.states.some(isFault)
        ? "fault"
        : scored.points === null
          ? "blank"
          : lacksEvidence
            ? "evidence"
            : "figures";
      return [
        {
          id: scored.id,
          row: found.item,
          max: scored.maxPoints,
          left: left.toFixed(),
          todo: say(`summary.todo.${todo}`),
        },
      ];
    })
    .sort((a, b) => new Exact(b.left).comparedTo(a.left));
}

/** What is still open, counted. */
function missing({ source: { rubric, scores, cells } }: Following): string {
  const count = (of: (row: (typeof scores.criteria)[number]) => boolean): number => scores.criteria.filter(of).length;
  const faults = count(({ states }) => states.some(isFault));
  const open = count((row) => !isSettled(row) && !row.states.some(isFault));
  const evidence = count(({ states }) => states.some(({ code }) => code === "evidence-missing"));
  const profile = rubric.profile.filter(({ id }) => (ownOf(cells.profile, id) ?? "") === "").length;
  const parts = (
    [
      ["open", open],
      ["faults", faults],
      ["evidence", evidence],
      ["profile", profile],
    ] as const
  ).flatMap(([key, number]) => (number > 0 ? [say(`summary.${key}`, { count: String(number) })] : []));
  return parts.length === 0 ? say("summary.nothing") : parts.join("; ");
}

function addRow(page: Writing, id: string, contents: readonly Content[], kind: "group" | "total" | "loss"): void {
  page.add({
    id,
    kind: kind === "total" ? "sum" : "body",
    keep: false,
    cells: contents.map((content, index) => ({
      from: index,
      to: index,
      ...content,
      look: lookOf(index, page.size, kind === "total", kind !== "loss"),
    })),
  });
}

function lookOf(index: number, size: number, bold: boolean, isShare: boolean): PaperLook {
  return {
    size,
    ...(bold ? { bold } : {}),
    horizontal: index === 1 ? "Left" : "Center",
    vertical: "Center",
    lines: "black",
    ...(index === 0 ? { numberFormat: "@" } : isShare && index === 4 ? { numberFormat: "0.0%" } : {}),
  };
}
