import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useCallback, useEffect, useRef, useState } from "react";
import { importWords, offerText } from "../../locales/import";
import { reviewWords } from "../../locales/review";
import { type OfferedTables, offeredTables } from "../../import/reading/offered-tables";
import type { Table } from "../../import/tables/table";
import { FileButton } from "../parts/file-button";
import { Message } from "../parts/message";
import { PasteArea } from "../parts/paste-area";
import { usePartStyles } from "../parts/part-styles";
import { TaskProgress } from "../parts/task-progress";
import { TaskProblem } from "../parts/problem-message";
import { useSession } from "../session/session";
import { type TaskControl, useTask } from "../session/task";
import { useLocale, useWords } from "../shell/language";

import type { Drafts, KeptDraft } from "./drafts";
import Refusal from "./refusal";
import { type GivenTable, pastedSource, readGiven, readGivenFile } from "./source";
import type { ReviewState } from "./use-review";

const useStyles = makeStyles({
  actions: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: tokens.spacingHorizontalS },
  offers: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
  offer: { justifyContent: "flex-start", textAlign: "start", overflowWrap: "anywhere" },
  remarks: { margin: 0, paddingLeft: tokens.spacingHorizontalL },
});

/** The tables of a source, with its name. */
export interface Offered extends OfferedTables {
  readonly name: string;
}

interface TableStepProps {
  readonly state: ReviewState | null;
  readonly drafts: Drafts;
  /** What the source in hand has to offer. */
  readonly offered: Offered | null;
  readonly onOffered: (offered: Offered | null) => void;
  readonly onTable: (table: Table, name: string) => void;
  readonly onDraft: (draft: KeptDraft) => void;
  readonly onNext: () => void;
}

/** Bảng: where the table comes from. */
export function TableStep({ state, drafts, offered, onOffered, onTable, onDraft, onNext }: TableStepProps) {
  const styles = useStyles();
  const part = usePartStyles();
  const tell = useWords(reviewWords);
  const explain = useWords(importWords);
  const [refused, setRefused] = useState<Exclude<GivenTable, { kind: "read" }> | null>(null);
  const [reading, setReading] = useState(false);
  const session = useSession();
  const task = useTask();
  const current = useRef<AbortController | null>(null);
  useEffect(() => () => current.current?.abort(), []);

  const take = useCallback(
    (table: Table, name: string): void => {
      // Not beside the pane: the reader there would bring all that knows what columns hold.
      const found = offeredTables(table);
      const { offers, taken, open } = found;
      onOffered(offers.length > 1 ? { ...found, name } : null);
      if (!open) onTable((offers[taken] ?? offers[0]).table, name);
    },
    [onOffered, onTable],
  );
  const read = useCallback(
    async (name: string, work: (control: TaskControl) => Promise<GivenTable>): Promise<void> => {
      if (current.current !== null) return;
      const controller = new AbortController();
      current.current = controller;
      setReading(true);
      setRefused(null);
      const given = await work({ signal: controller.signal, report: () => undefined });
      current.current = null;
      setReading(false);
      if (given.kind !== "read") {
        setRefused(given);
        return;
      }
      take(given.table, name);
    },
    [take],
  );
  const paste = useCallback(
    (data: DataTransfer): void => {
      const source = pastedSource(data);
      if (source.kind === "no-table") setRefused(source);
      else void read("", (control) => readGiven(source, control));
    },
    [read],
  );

  return (
    <>
      {drafts.offered.map((draft) => (
        <Message
          key={draft.key}
          intent="info"
          title={tell("draft.offer", { name: (draft.review.form.title ?? draft.review.name) || tell("table.pasted") })}
          actions={
            <>
              <Button size="small" onClick={() => onDraft(draft)}>
                {tell("draft.continue")}
              </Button>
              <Button size="small" appearance="subtle" onClick={() => drafts.discard(draft.key)}>
                {tell("draft.discard")}
              </Button>
            </>
          }
        >
          {tell("table.read", {
            count: String(draft.review.table.rows.length),
            columns: String(draft.review.table.columns),
            name: draft.review.name || tell("table.pasted"),
          })}
        </Message>
      ))}
      {drafts.unread !== null && <Message intent="warning">{tell(`draft.${drafts.unread}`)}</Message>}
      {refused !== null && <Refusal given={refused} />}
      <TaskProblem task={task} />
      <p className={part.text}>{tell("table.how")}</p>
      <PasteArea label={tell("table.paste")} note={tell("table.stays")} onPaste={paste} />
      <div role="status">
        {reading && (
          <>
            <TaskProgress />
            <div className={mergeClasses(styles.actions, part.after)}>
              {tell("table.reading")}
              <Button size="small" onClick={() => current.current?.abort()}>
                {tell("table.stop")}
              </Button>
            </div>
          </>
        )}
      </div>
      <div className={styles.actions}>
        <FileButton
          accept=".docx,.docm,.dotx,.xlsx,.html,.htm,.tsv,.csv,.txt"
          disabled={reading}
          onChoose={(file) => read(file.name.replace(/\.[^.]*$/, ""), (control) => readGivenFile(file, control))}
        >
          {tell("table.file")}
        </FileButton>
        {(["sheet", "selection"] as const).map((source) => (
          <Button
            key={source}
            disabledFocusable={reading || task.running !== null}
            onClick={() => {
              void task.run(source, async () => {
                const given = await session.readSheetTable(source);
                if (given.ok) take(given.value, "");
                return given;
              });
            }}
          >
            {tell(`table.${source}`)}
          </Button>
        ))}
      </div>
      {offered !== null && <OfferedList offered={offered} table={state?.review.table ?? null} onTable={onTable} />}
      {state !== null && (
        <>
          <p className={part.text}>
            {tell("table.read", {
              count: String(state.review.table.rows.length),
              columns: String(state.review.table.columns),
              name: state.review.name || tell("table.pasted"),
            })}
          </p>
          {state.review.table.remarks.length > 0 && (
            <ul className={styles.remarks}>
              {state.review.table.remarks.map((remark) => (
                <li key={remark}>{explain(`remark.${remark}`)}</li>
              ))}
            </ul>
          )}
          <p className={part.quiet}>{tell("table.again")}</p>
          <div>
            <Button appearance="primary" onClick={onNext}>
              {tell("next")}
            </Button>
          </div>
        </>
      )}
    </>
  );
}

interface OfferedListProps {
  readonly offered: Offered;
  /** Of the review in hand. */
  readonly table: Table | null;
  readonly onTable: TableStepProps["onTable"];
}

/** The tables of one source: the one that is read, and others to take instead. */
function OfferedList({ offered: { offers, taken, name }, table, onTable }: OfferedListProps) {
  const styles = useStyles();
  const tell = useWords(reviewWords);
  const locale = useLocale();
  const at = offers.findIndex((offer) => offer.table === table);
  return (
    <div role="group" aria-label={tell("table.several")} className={styles.offers}>
      <span>{tell("table.several")}</span>
      {offers.map((offer, index) => (
        <Button
          key={index}
          className={styles.offer}
          appearance={index === (at < 0 ? taken : at) ? "primary" : "secondary"}
          aria-pressed={index === at}
          onClick={() => onTable(offer.table, name)}
        >
          {offerText(offer, locale)}
        </Button>
      ))}
    </div>
  );
}
