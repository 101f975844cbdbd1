import { Button, Field, makeStyles, Textarea, tokens } from "@fluentui/react-components";
import { useState, type KeyboardEvent } from "react";
import { appraisalWords } from "../../locales/appraisal";
import { formWords } from "../../locales/form";
import type { AppraisedRow } from "../../scoring/appraisal";
import { Outcome } from "../parts/outcome";
import { usePartStyles } from "../parts/part-styles";
import { ProblemMessage } from "../parts/problem-message";
import { useSession } from "../session/session";
import { useTask } from "../session/task";
import { RUBRIC_LANGUAGE, useWords } from "../shell/language";
import { type DraftKey, type Drafts, textOf } from "./drafts";

const useStyles = makeStyles({
  write: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: tokens.spacingHorizontalS },
});

interface RemarkFieldsProps {
  readonly row: AppraisedRow;
  /** The columns that can be written here. */
  readonly keys: readonly DraftKey[];
  readonly drafts: Drafts;
  readonly hintOf?: (key: DraftKey) => string | null;
}

/** Words about a row; they are written only when somebody says so, as the cells may be in use, and never lost before. */
export function RemarkFields({ row: { id, remarks }, keys, drafts, hintOf }: RemarkFieldsProps) {
  const styles = useStyles();
  const common = usePartStyles();
  const tell = useWords(appraisalWords);
  const label = useWords(formWords);
  const session = useSession();
  const { run, running, problem, retry, dismiss } = useTask();
  const [written, setWritten] = useState(false);
  const draft = drafts.byRow.get(id) ?? {};
  const isOpen = keys.some((key) => draft[key] !== undefined);

  const write = async (): Promise<void> => {
    for (const key of keys) {
      const text = draft[key];
      if (text === undefined) continue;
      if (!(await run("write", () => session.setRemark(id, key, text.trim())))) return;
      drafts.set(id, key, null);
    }
    setWritten(true);
  };
  const type = (key: DraftKey, text: string): void => {
    setWritten(false);
    drafts.set(id, key, text === textOf(remarks, key) ? null : text);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    void write();
  };
  return (
    <>
      {keys.map((key) => (
        <Field key={key} label={label(`column.${key}`)} size="small" hint={hintOf?.(key) ?? null}>
          <Textarea
            size="small"
            rows={2}
            resize="vertical"
            lang={RUBRIC_LANGUAGE}
            value={draft[key] ?? textOf(remarks, key)}
            onChange={(_, { value }) => type(key, value)}
            onKeyDown={onKeyDown}
          />
        </Field>
      ))}
      <div className={styles.write}>
        <Button size="small" disabledFocusable={!isOpen || running !== null} onClick={() => void write()}>
          {running !== null ? tell("write.running") : tell("write")}
        </Button>
        <span role="status" className={common.small}>
          {isOpen ? (
            <Outcome good={false}>{tell("write.open")}</Outcome>
          ) : (
            written && <Outcome good>{tell("write.done")}</Outcome>
          )}
        </span>
      </div>
      {problem && <ProblemMessage problem={problem} onRetry={retry} onClose={dismiss} />}
    </>
  );
}
