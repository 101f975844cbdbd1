import { Select } from "@fluentui/react-components";
import { type ReactNode, useId } from "react";
import { formWords } from "../../locales/form";
import { scoringPlaceWords } from "../../locales/scoring-place";
import type { Exception } from "../../rubric/schema";
import { exceptionKinds } from "../../scoring/exceptions";
import { usePartStyles } from "../parts/part-styles";
import { RUBRIC_LANGUAGE, useWords } from "../shell/language";
import type { RowEditor } from "./row-editor";

interface ExceptionFieldProps {
  readonly exceptions: readonly Exception[];
  readonly editor: RowEditor;
  /** The press that takes the row out of the maximum, or back, where the form has one. */
  readonly press: (claimed: boolean) => ReactNode;
}

/** The exception that the row claims, with the form's own condition; a choice is written at once. Its reason is the note. */
export function ExceptionField({ exceptions, editor, press }: ExceptionFieldProps) {
  const common = usePartStyles();
  const say = useWords(scoringPlaceWords);
  const label = useWords(formWords);
  const id = useId();
  const chosen = editor.text("exception");
  const kinds = exceptionKinds(exceptions);
  if (kinds.length === 0 && chosen === "") return null;
  const isKnown = chosen === "" || kinds.some((kind) => kind === chosen);
  const claimed = exceptions.find(({ kind }) => kind === chosen);
  return (
    <div className={common.after}>
      <label htmlFor={id} className={common.smallTitle}>
        {say("card.exception.held")}
      </label>
      <Select
        id={id}
        data-part="exception"
        value={chosen}
        disabled={editor.locked}
        onChange={(_, { value }) => editor.put("exception", value)}
      >
        <option value="">{say("card.exception.no")}</option>
        {kinds.map((kind) => (
          <option key={kind} value={kind}>
            {label(`exception.${kind}`)}
          </option>
        ))}
        {!isKnown && (
          <option value={chosen} disabled>
            {chosen}
          </option>
        )}
      </Select>
      {claimed !== undefined && (
        <div className={common.quiet} lang={RUBRIC_LANGUAGE}>
          {claimed.when}
        </div>
      )}
      {press(chosen !== "")}
    </div>
  );
}
