import { Button, Checkbox, Field, makeStyles, Select, tokens } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import { figureWords } from "../../consolidate/answer-words";
import type { ChangedInputs } from "../../excel/change-inputs";
import type { OpenForm } from "../../excel/form";
import { columnsOf, headerRows, type PastedColumns, type PastedTable } from "../../form/pasted/columns";
import { isInput, type Place, placesOf } from "../../form/pasted/places";
import {
  likelyWay,
  type PasteChoice,
  type PastedRow,
  planPaste,
  type PasteWay,
  withPasted,
} from "../../form/pasted/plan";
import { pasteWords } from "../../locales/paste";
import { answerOf, valueIn } from "../../rubric/answers";
import { ownOf } from "../../rubric/record";
import { rowNames } from "../../rubric/row-names";
import { slotsOf } from "../../scoring/rules/registry";
import type { TypedReading } from "../../scoring/typed-figure";
import { Disclosure } from "../parts/disclosure";
import { GoToRow } from "../parts/go-to-row";
import { Outcome } from "../parts/outcome";
import { usePartStyles } from "../parts/part-styles";
import { RUBRIC_LANGUAGE, useWords } from "../shell/language";
import { useSession } from "../session/session";
import type { Task } from "../session/task";
import { NotTakenRow } from "./not-taken-row";

const useStyles = makeStyles({
  select: { minWidth: 0, width: "100%" },
  counts: { margin: 0, paddingLeft: tokens.spacingHorizontalL },
  where: { overflowWrap: "anywhere", fontWeight: tokens.fontWeightSemibold },
});

interface PreviewProps {
  readonly form: OpenForm;
  readonly table: PastedTable;
  readonly task: Task;
  readonly onWritten: (changed: ChangedInputs) => void;
}

/** What of a pasted table goes where, what cannot be taken and why, and the press that writes it. */
export default function Preview({ form, table, task, onWritten }: PreviewProps) {
  const styles = useStyles();
  const common = usePartStyles();
  const tell = useWords(pasteWords);
  const session = useSession();
  const { rubric, answers } = form;
  const [choice, setChoice] = useState<PasteChoice>(() => {
    const columns = columnsOf(rubric, table, headerRows(table));
    const selected = form.selectedId === null ? null : `criterion:${form.selectedId}`;
    return { columns, meant: new Map(), ...likelyWay(rubric, answers, table, columns, selected) };
  });
  const [replace, setReplace] = useState(false);
  const plan = useMemo(() => planPaste(rubric, answers, table, choice), [rubric, answers, table, choice]);
  const rowsOf = (outcome: PastedRow["outcome"]): PastedRow[] => plan.rows.filter((row) => row.outcome === outcome);
  const [fresh, same, differing, left] = (["new", "same", "replaces", "not-taken"] as const).map(rowsOf) as [
    PastedRow[],
    PastedRow[],
    PastedRow[],
    PastedRow[],
  ];
  const count = fresh.length + (replace ? differing.length : 0);
  const change = (part: Partial<PasteChoice>): void =>
    setChoice((before) => ({ ...before, meant: new Map(), ...part }));
  const write = (): void => {
    void task.run("paste", async () => {
      const { appraisal, profile } = form;
      const after = withPasted(answers, plan, replace);
      const result = await session.changeInputs(
        { answers, appraisal, profile },
        { answers: after, appraisal, profile },
      );
      if (result.ok) onWritten(result.value);
      return result;
    });
  };
  const goTo = ({ criterion }: Place): (() => void) | undefined =>
    criterion === null ? undefined : () => void task.run("go", () => session.goToRow(criterion.id, "figure"));
  const nameOf = ({ item }: Place): string =>
    rowNames(rubric).get(item.id)?.full ?? `${item.code} ${item.title}`.trim();

  const counts = [
    ["count.same", same.length],
    ["count.blank", plan.blank],
    ["count.headers", plan.headers],
    ["count.unreached", plan.unreached],
  ] as const;
  return (
    <>
      <Choices form={form} table={table} choice={choice} onChange={change} nameOf={nameOf} />
      <div role="status" className={common.block}>
        <Outcome good={left.length === 0}>
          {[
            tell("count.new", { count: String(fresh.length) }),
            ...(differing.length > 0 ? [tell("count.replaces", { count: String(differing.length) })] : []),
            ...(left.length > 0 ? [tell("count.left", { count: String(left.length) })] : []),
          ].join(" · ")}
        </Outcome>
        {counts.some(([, number]) => number > 0) && (
          <ul className={`${styles.counts} ${common.quiet}`}>
            {counts.map(([key, number]) => number > 0 && <li key={key}>{tell(key, { count: String(number) })}</li>)}
          </ul>
        )}
      </div>
      {left.length > 0 && (
        <section className={common.block}>
          <h2 className={common.title}>{tell("left.title", { count: String(left.length) })}</h2>
          <ul className={common.list}>
            {left.map((row) => (
              <NotTakenRow
                key={row.at}
                row={row}
                name={row.place === null ? null : nameOf(row.place)}
                onGoTo={row.place === null ? undefined : goTo(row.place)}
                onMean={(reading) => setChoice((before) => ({ ...before, meant: withMeant(before, row.at, reading) }))}
              />
            ))}
          </ul>
        </section>
      )}
      {differing.length > 0 && (
        <section className={common.block}>
          <h2 className={common.title}>{tell("replace.title", { count: String(differing.length) })}</h2>
          <Checkbox
            checked={replace}
            label={tell("replace")}
            onChange={(_, { checked }) => setReplace(checked === true)}
          />
          {!replace && <p className={common.quiet}>{tell("replace.keep")}</p>}
          <ul className={common.list}>
            {differing.map((row) => (
              <TakenRow key={row.at} form={form} row={row} nameOf={nameOf} goTo={goTo} />
            ))}
          </ul>
        </section>
      )}
      {fresh.length > 0 && (
        <Disclosure
          level={2}
          flush
          startsOpen={fresh.length <= 12}
          label={tell("new.title", { count: String(fresh.length) })}
        >
          <ul className={common.list}>
            {fresh.map((row) => (
              <TakenRow key={row.at} form={form} row={row} nameOf={nameOf} goTo={goTo} />
            ))}
          </ul>
        </Disclosure>
      )}
      <div>
        <Button appearance="primary" disabledFocusable={count === 0 || task.running !== null} onClick={write}>
          {task.running === "paste"
            ? tell("writing")
            : count === 0
              ? tell("write.none")
              : tell("write", { count: String(count) })}
        </Button>
      </div>
    </>
  );
}

/** Readings of one row add up: its total may be unclear, too. */
function withMeant({ meant }: PasteChoice, at: number, reading: TypedReading): PasteChoice["meant"] {
  return new Map([...meant, [at, new Map([...(meant.get(at) ?? []), ...reading])]]);
}

interface TakenRowProps {
  readonly form: OpenForm;
  readonly row: PastedRow;
  readonly nameOf: (place: Place) => string;
  readonly goTo: (place: Place) => (() => void) | undefined;
}

/** What comes into a row, and what stands there if that is something else. */
function TakenRow({ form, row: { place, values, outcome }, nameOf, goTo }: TakenRowProps) {
  const styles = useStyles();
  const tell = useWords(pasteWords);
  if (place?.criterion == null) return null;
  const { criterion } = place;
  const after = figureWords(
    criterion,
    answerOf(slotsOf(criterion), (id) => values.get(id)),
  );
  const now = ownOf(form.answers, criterion.id) ?? {};
  const own = new Set([place.figure?.id, place.denominator?.id]);
  const before = figureWords(
    criterion,
    answerOf(slotsOf(criterion), (id) => (own.has(id) ? valueIn(now, id) : undefined)),
  );
  return (
    <GoToRow goal={tell("goTo", { place: nameOf(place) })} onGoTo={goTo(place)}>
      <span lang={RUBRIC_LANGUAGE}>
        <span className={styles.where}>{nameOf(place)}</span>
        <br />
        {outcome === "replaces" ? tell("replace.change", { before, after }) : after}
      </span>
    </GoToRow>
  );
}

interface ChoicesProps {
  readonly form: OpenForm;
  readonly table: PastedTable;
  readonly choice: PasteChoice;
  readonly onChange: (change: Partial<PasteChoice>) => void;
  readonly nameOf: (place: Place) => string;
}

const WAYS = ["code", "inputs", "figures", "rows"] as const satisfies readonly PasteWay[];
const COLUMNS = ["code", "figure", "denominator"] as const satisfies readonly (keyof PastedColumns)[];

/** How the rows find their places, and which columns hold what. */
function Choices({ form: { rubric }, table, choice: { columns, way, from }, onChange, nameOf }: ChoicesProps) {
  const styles = useStyles();
  const tell = useWords(pasteWords);
  const width = Math.max(1, ...table.map((cells) => cells.length));
  const sample = (column: number): string =>
    table
      .map((cells) => cells[column]?.trim() ?? "")
      .filter((text) => text !== "")
      .slice(0, 3)
      .map((text) => text.slice(0, 16))
      .join(", ");
  return (
    <>
      <Field label={tell("way")}>
        <Select className={styles.select} value={way} onChange={(_, { value }) => onChange({ way: value as PasteWay })}>
          {WAYS.map((one) => (
            <option key={one} value={one}>
              {tell(`way.${one}`)}
            </option>
          ))}
        </Select>
      </Field>
      {way !== "code" && (
        <Field label={tell("from")}>
          <Select className={styles.select} value={from} onChange={(_, { value }) => onChange({ from: value })}>
            {placesOf(rubric)
              .filter((place) => isInput(place) || way === "rows")
              .map((place) => (
                <option key={place.rowId} value={place.rowId}>
                  {[nameOf(place), ...(place.rowId.startsWith("line:") ? [place.figure?.label ?? ""] : [])].join(": ")}
                </option>
              ))}
          </Select>
        </Field>
      )}
      {width > 1 &&
        COLUMNS.filter((one) => one !== "code" || way === "code").map((one) => (
          <Field key={one} label={tell(`column.${one}`)}>
            <Select
              className={styles.select}
              value={String(columns[one] ?? "")}
              onChange={(_, { value }) =>
                onChange({ columns: { ...columns, [one]: value === "" ? null : Number(value) } })
              }
            >
              {one !== "figure" && <option value="">{tell("column.none")}</option>}
              {Array.from({ length: width }, (_, column) => (
                <option key={column} value={column}>
                  {tell("column.of", { number: String(column + 1), sample: sample(column) })}
                </option>
              ))}
            </Select>
          </Field>
        ))}
    </>
  );
}
