import { makeStyles, Textarea, tokens } from "@fluentui/react-components";
import { useId } from "react";
import { scoringPlaceWords } from "../../locales/scoring-place";
import { usePartStyles } from "../parts/part-styles";
import { RUBRIC_LANGUAGE, useWords } from "../shell/language";
import type { RowEditor } from "./row-editor";
import { isBlank } from "../../rubric/labels";

const useStyles = makeStyles({
  field: { marginTop: tokens.spacingVerticalXS },
  input: { width: "100%" },
  // As many lines as the words need, where the browser can do that.
  area: { minHeight: "32px", fieldSizing: "content", maxHeight: "120px" },
});

/** The note of the row, in which the reason of an exception stands, too. */
export function NoteField({ editor }: { editor: RowEditor }) {
  const styles = useStyles();
  const common = usePartStyles();
  const say = useWords(scoringPlaceWords);
  const id = useId();
  const isReason = editor.text("exception") !== "" && isBlank(editor.text("note"));
  return (
    <div className={styles.field}>
      <label htmlFor={id} className={common.smallTitle}>
        {say("card.note")}
      </label>
      <Textarea
        id={id}
        className={styles.input}
        textarea={{ className: styles.area }}
        rows={1}
        data-part="note"
        lang={RUBRIC_LANGUAGE}
        disabled={editor.locked}
        value={editor.text("note")}
        aria-describedby={isReason ? `${id}-reason` : undefined}
        onChange={(_, { value }) => editor.type("note", value)}
        onBlur={() => editor.leave("note")}
        onKeyDown={({ key }) => {
          if (key === "Escape") editor.revert("note");
        }}
      />
      {isReason && (
        <div id={`${id}-reason`} className={common.quiet}>
          {say("card.exception.noReason")}
        </div>
      )}
    </div>
  );
}
