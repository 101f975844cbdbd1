import { Button, Field, Select } from "@fluentui/react-components";
import { lazy, Suspense, useState } from "react";
import { isGroup } from "../../import/review/changed-item";
import type { Draft, ReviewRow } from "../../import/review/look-through";
import * as review from "../../import/review/operations";
import type { RowRole } from "../../import/reading/item-row";
import { reviewWords } from "../../locales/review";
import { Disclosure } from "../parts/disclosure";
import { useWords } from "../shell/language";
import { useFieldStyles } from "./field-styles";
import type { ReviewState } from "./use-review";

const SplitRow = lazy(() => import("./split-row"));

const roles: readonly RowRole[] = ["item", "option", "continuation", "note", "total", "header"];

interface RowChangesProps {
  readonly row: ReviewRow;
  readonly state: ReviewState;
  readonly draft: Draft;
}

/** What can be done to the row of the table itself: what it is, how deep it lies, joined, split, left out. */
export function RowChanges({ row, state, draft }: RowChangesProps) {
  const styles = useFieldStyles();
  const tell = useWords(reviewWords);
  const [splitting, setSplitting] = useState(false);
  const { key, role } = row;
  const said = state.review.edits[key]?.role;
  const act = state.act;
  if (role === "out")
    return (
      <div>
        <Button onClick={() => act(review.leaveOut(state.review, [key], false))}>{tell("row.in")}</Button>
      </div>
    );
  if (role === "joined")
    return (
      <div>
        <Button onClick={() => act(review.join(state.review, key, false))}>{tell("row.unjoin")}</Button>
      </div>
    );
  const isItem = row.read !== null;
  const below = isGroup(row) ? groupOf(draft.rows, row) : [];
  return (
    <Disclosure label={tell("row.more")}>
      <div className={styles.form}>
        <Field label={tell("row.role")} size="small">
          <Select
            size="small"
            value={said ?? ""}
            onChange={(_, { value }) =>
              act(review.setRole(state.review, key, value === "" ? null : (value as RowRole)))
            }
          >
            <option value="">{`${tell(`role.${role}`)} (${tell("row.role.found")})`}</option>
            {roles.map((each) => (
              <option key={each} value={each}>
                {tell(`role.${each}`)}
              </option>
            ))}
          </Select>
        </Field>
        <div className={styles.row}>
          {isItem && (
            <>
              <Button size="small" onClick={() => act(review.setLevel(state.review, row, row.depth + 1))}>
                {tell("row.deeper")}
              </Button>
              {row.depth > 0 && (
                <Button size="small" onClick={() => act(review.setLevel(state.review, row, row.depth - 1))}>
                  {tell("row.higher")}
                </Button>
              )}
            </>
          )}
          <Button size="small" onClick={() => act(review.join(state.review, key, true))}>
            {tell("row.join")}
          </Button>
          {state.review.cuts[row.row] === undefined ? (
            <Button size="small" onClick={() => setSplitting(true)}>
              {tell("row.split")}
            </Button>
          ) : (
            <Button size="small" onClick={() => act(review.unsplit(state.review, row.row))}>
              {tell("row.unsplit")}
            </Button>
          )}
          <Button size="small" onClick={() => act(review.leaveOut(state.review, [key], true))}>
            {tell("row.out")}
          </Button>
          {below.length > 1 && (
            <Button size="small" onClick={() => act(review.leaveOut(state.review, below, true))}>
              {tell("row.outAll", { count: String(below.length) })}
            </Button>
          )}
        </div>
        {splitting && (
          <Suspense>
            <SplitRow
              row={row}
              state={state}
              onSplit={(cut) => {
                setSplitting(false);
                act(review.split(state.review, row.row, cut));
              }}
              onCancel={() => setSplitting(false)}
            />
          </Suspense>
        )}
      </div>
    </Disclosure>
  );
}

/** A group and everything below it. */
function groupOf(rows: readonly ReviewRow[], group: ReviewRow): string[] {
  const from = rows.indexOf(group);
  const after = rows.findIndex((row, at) => at > from && row.read !== null && row.depth <= group.depth);
  return rows
    .slice(from, after < 0 ? undefined : after)
    .filter(({ role }) => role !== "note" && role !== "total" && role !== "out")
    .map(({ key }) => key);
}
