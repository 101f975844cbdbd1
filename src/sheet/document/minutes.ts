import { outline } from "../../rubric/outline";
import { ownOf } from "../../rubric/record";
import { rowNames } from "../../rubric/row-names";
import { reasonLabel } from "../../form/cell-labels";
import { wordsAround } from "../words-around";
import { addCheckCode, addComparedOnly, addRecipientsBeside, addSignatures } from "./closing";
import { addNationalHead, agencyWithin } from "./head";
import type { DocumentSource } from "./document-source";
import { columnLook, type TableColumn, tableTitles } from "./table-columns";
import { decimalText, DOTS, type Following, NOTHING, points, say, type Content, type Writing, words } from "./writing";

/** The minutes of an appraisal (Nghị định 30/2020, model 1.9): head, who met, the result by groups, the rows that differ, the end. */
export function addMinutes(page: Writing, follow: Following): void {
  const { facts, rubric, appraised, scores, appraisalCode } = follow.source;
  addNationalHead(page, follow, 2, "……/BB-……", facts.appraiser ?? DOTS);
  page.line(
    "minutes.title",
    words(say("minutes.title")),
    { size: 14, bold: true, horizontal: "Center" },
    { keep: true },
  );
  const [before, after] = wordsAround((agency) => say("minutes.name", { agency, year: String(rubric.year) }));
  page.line("minutes.name", agencyWithin(follow, before, after), { size: 14, bold: true, horizontal: "Center" });
  page.gap(8);
  const text = (id: string | null, line: string, keep = false): void =>
    page.line(id, words(line), { size: 12, horizontal: "Left" }, { keep });
  text("minutes.form", say("minutes.form", { title: rubric.title }));
  text("minutes.start", say("minutes.start"));
  text("minutes.place", say("minutes.place", { place: facts.meetingPlace ?? DOTS + DOTS }));
  text("minutes.present", say("minutes.present"), true);
  text("minutes.appraisers", say("minutes.appraisers"), true);
  text("minutes.agency", say("minutes.agency"));
  text(
    "minutes.chair",
    say("minutes.chair", { chair: facts.chair ?? DOTS + DOTS, secretary: facts.secretary ?? DOTS + DOTS }),
  );
  const total = appraised?.comparison.total;
  text(
    "minutes.result",
    say("minutes.result", {
      done: String(appraised?.scores.total.filled ?? 0),
      count: String(scores.total.count),
      self: decimalText(total?.comparedSelf ?? "0"),
      appraised: decimalText(total?.comparedAppraised ?? "0"),
      difference: signed(total?.difference ?? null),
    }),
    true,
  );
  const { first, council } = follow.source;
  if (first !== null) {
    const told = (points: string | null | undefined): string => (points ? decimalText(points) : DOTS);
    const rounds = { first: told(first.points["total"]), second: told(appraised?.scores.total.points) };
    text("minutes.rounds", say("minutes.rounds", rounds), true);
  }
  if (council !== null) {
    const decided = council.rows.filter(({ differs }) => differs).length;
    const final = council.scores.total.points;
    const told = { count: String(decided), final: final === null ? DOTS : decimalText(final) };
    text("minutes.council", say("minutes.council", told), true);
  }
  const titles = titlesOf(page);
  page.titles("heading", titles);
  for (const item of rubric.items) {
    const id = item.type === "section" ? `section:${item.id}` : `criterion:${item.id}`;
    addLine(page, id, "heading", false, {
      code: words(item.code),
      content: words(item.title),
      max: item.type === "section" ? follow.result(id, "max") : points(item.maxPoints),
      ...pointsOf(follow, id),
      reason: NOTHING,
    });
  }
  addLine(page, "total", "sum", false, {
    code: NOTHING,
    content: words(say("total")),
    max: follow.result("total", "max"),
    ...pointsOf(follow, "total"),
    reason: NOTHING,
  });
  if (council === null) addComparedOnly(page, follow);
  addDifferences(page, follow);
  page.gap(4, true);
  for (const line of ["explained", "opinion", "conclusion"] as const) {
    text(`minutes.${line}`, say(`minutes.${line}`), true);
    // What is said at the meeting is written in by hand.
    for (let more = 0; more < 2; more += 1) text(null, "…".repeat(38), true);
  }
  text("minutes.end", say("minutes.end"), true);
  addCheckCode(page, follow, appraisalCode ?? "");
  addSignatures(
    page,
    follow,
    2,
    {
      left: { role: say("minutes.secretary"), name: facts.secretary },
      right: { role: say("minutes.president"), name: facts.chair },
    },
    false,
  );
  addRecipientsBeside(page, agencyWithin(follow, "- ", ";"), 2, {
    role: say("minutes.agency-side"),
    name: facts.signer,
  });
}

type MinutesColumn = Exclude<TableColumn, "figures" | "evidence">;
type Contents = Readonly<Record<MinutesColumn, Content>>;

/** The columns of the tables, which are those of the page. */
function keysOf({ columns }: Pick<Writing, "columns">): readonly MinutesColumn[] {
  return columns.map(({ key }) => key as MinutesColumn);
}

function titlesOf(page: Writing): ReturnType<typeof tableTitles<"column.criterion">> {
  return tableTitles(keysOf(page), "column.criterion");
}

function addLine(page: Writing, id: string, kind: "heading" | "body" | "sum", keep: boolean, contents: Contents): void {
  page.add({
    id,
    kind,
    keep,
    cells: keysOf(page).map((key, index) => ({
      from: index,
      to: index,
      ...contents[key],
      look: columnLook(key, page.size, kind !== "body"),
    })),
  });
}

function pointsOf(follow: Following, id: string): Omit<Contents, "code" | "content" | "max" | "reason"> {
  return {
    points: follow.result(id, "points"),
    first: follow.result(id, "firstPoints"),
    appraised: follow.result(id, "appraisedPoints"),
    difference: follow.result(id, "difference"),
    final: follow.result(id, "finalPoints"),
  };
}

/** The rows that the appraiser scores otherwise; the last one is kept with what follows. */
function addDifferences(page: Writing, follow: Following): void {
  const { rubric, appraised, cells, first, council } = follow.source;
  const byCouncil = new Set(council?.rows.flatMap(({ id, differs }) => (differs ? [id] : [])));
  const differing = (appraised?.comparison.rows ?? []).filter(
    ({ id, differs, self }) =>
      differs || byCouncil.has(id) || (first !== null && (ownOf(first.points, `criterion:${id}`) ?? null) !== self),
  );
  const rowOf = new Map(outline(rubric).map((row) => [row.item.id, row]));
  page.gap(4, true);
  page.line(
    "minutes.rows",
    words(say(differingTitle(follow.source), { count: String(differing.length) })),
    { size: 12, bold: true, horizontal: "Left" },
    { keep: true },
  );
  // Only the second table is long, and only it repeats its header.
  if (differing.length > 0) page.titles("header", titlesOf(page));
  else page.line("minutes.same", words(say("minutes.same")), { size: 12, horizontal: "Left" }, { keep: true });
  differing.forEach(({ id: criterion }, index) => {
    const item = rowOf.get(criterion)?.item;
    if (item === undefined) return;
    const id = `criterion:${criterion}`;
    const { reason, note = "" } = ownOf(cells.appraisal ?? {}, criterion) ?? {};
    const label = typeof reason === "string" ? reasonLabel(reason) : (reason?.cellText ?? "");
    const decision = ownOf(cells.council ?? {}, criterion)?.reason ?? "";
    const told = [
      [label, note].filter((part) => part !== "").join(": "),
      decision === "" ? "" : say("council.reason", { reason: decision }),
    ].filter((line) => line !== "");
    addLine(page, id, "body", index === differing.length - 1, {
      code: words(rowNames(rubric).get(criterion)?.number ?? ""),
      content: words(item.title),
      max: points(item.maxPoints ?? "0"),
      ...pointsOf(follow, id),
      reason: words(told.join("\n")),
    });
  });
}

function differingTitle({ first, council }: DocumentSource): "minutes.rows" | `minutes.rows.${"council" | "rounds"}` {
  if (council !== null) return "minutes.rows.council";
  return first === null ? "minutes.rows" : "minutes.rows.rounds";
}

function signed(difference: string | null): string {
  if (difference === null) return "0";
  return difference.startsWith("-") ? `−${decimalText(difference.slice(1))}` : `+${decimalText(difference)}`;
}
