import { Button, Field, Select } from "@fluentui/react-components";
import { useState } from "react";
import type { ReviewRow } from "../../import/review/look-through";
import type { Cut } from "../../import/review/review";
import { piecesOf } from "../../import/review/segments";
import { reviewWords } from "../../locales/review";
import { taskpaneWords } from "../../locales/taskpane";
import { RUBRIC_LANGUAGE, useWords } from "../shell/language";
import { useFieldStyles } from "./field-styles";
import type { ReviewState } from "./use-review";

interface SplitRowProps {
  readonly row: ReviewRow;
  readonly state: ReviewState;
  readonly onSplit: (cut: Cut) => void;
  readonly onCancel: () => void;
}

/** Where the second row of a split one begins, column by column. */
export default function SplitRow({ row, state, onSplit, onCancel }: SplitRowProps) {
  const styles = useFieldStyles();
  const tell = useWords(reviewWords);
  const say = useWords(taskpaneWords);
  const cells = (state.review.table.rows[row.row - 1]?.cells ?? [])
    .map((cell) => ({ column: cell.column, pieces: piecesOf(cell).filter(({ text }) => text.trim() !== "") }))
    .filter(({ pieces }) => pieces.length > 1);
  // Cells with equally many pieces belong together.
  const most = Math.max(0, ...cells.map(({ pieces }) => pieces.length));
  const [cut, setCut] = useState<Cut>(() =>
    Object.fromEntries(cells.filter(({ pieces }) => pieces.length === most).map(({ column }) => [column, 1])),
  );
  const roles = state.reading?.imported.columns.roles ?? [];
  return (
    <div className={styles.form}>
      <span>{tell("split.how")}</span>
      {cells.map(({ column, pieces }) => (
        <Field key={column} size="small" label={tell(`column.${roles[column] ?? "other"}`)}>
          <Select
            size="small"
            lang={RUBRIC_LANGUAGE}
            value={cut[column] ?? ""}
            onChange={(_, { value }) => {
              const { [column]: _before, ...others } = cut;
              setCut(value === "" ? others : { ...others, [column]: Number(value) });
            }}
          >
            <option value="">{tell("split.none")}</option>
            {pieces.slice(1).map(({ text }, index) => (
              <option key={index} value={index + 1}>
                {text.slice(0, 60)}
              </option>
            ))}
          </Select>
        </Field>
      ))}
      <div className={styles.row}>
        <Button size="small" disabledFocusable={Object.keys(cut).length === 0} onClick={() => onSplit(cut)}>
          {tell("split.do")}
        </Button>
        <Button size="small" onClick={onCancel}>
          {say("cancel")}
        </Button>
      </div>
    </div>
  );
}
