import { Button, Field, makeStyles, Select, Textarea, tokens } from "@fluentui/react-components";
import { useState, type KeyboardEvent } from "react";
import { appraisalWords } from "../../locales/appraisal";
import { formWords } from "../../locales/form";
import { reasonCodes, type AppraisedAnswer, type ReasonCode } from "../../rubric/answers";
import type { AppraisedRow } from "../../scoring/appraisal";
import { useChoice } from "../session/choice";
import { draftKeys, type DraftKey, type Drafts } from "./drafts";
import { useTask } from "../session/task";
import { useSession } from "../session/session";
import { RUBRIC_LANGUAGE, useWords } from "../shell/language";
import { usePartStyles } from "../parts/part-styles";
import { Outcome } from "../parts/outcome";
import { ProblemMessage } from "../parts/problem-message";

const useStyles = makeStyles({
  write: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: tokens.spacingHorizontalS },
});

interface RemarksProps {
  readonly row: AppraisedRow;
  readonly drafts: Drafts;
}

/**
 * Why a row is scored as it is, what the appraiser thinks of it and what the agency is to explain. The reason is written when
 * it is chosen; words only when somebody says so, as the cells may be in use.
 */
export function Remarks({ row, drafts }: RemarksProps) {
  const styles = useStyles();
  const common = usePartStyles();
  const tell = useWords(appraisalWords);
  const label = useWords(formWords);
  const session = useSession();
  const { run, running, problem, retry, dismiss } = useTask();
  const [written, setWritten] = useState(false);
  const { id, remarks } = row;
  const draft = drafts.byRow.get(id) ?? {};
  const isOpen = draftKeys.some((key) => draft[key] !== undefined);

  const write = async (): Promise<void> => {
    for (const key of draftKeys) {
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
    <div className={common.block}>
      <ReasonField row={row} />
      {draftKeys.map((key) => (
        <Field
          key={key}
          label={label(`column.${key}`)}
          size="small"
          hint={key === "opinion" && row.opinionMissing ? tell("opinion.hint") : null}
        >
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
    </div>
  );
}

/** The reason of the row; a choice goes into its cell at once. */
function ReasonField({ row: { id, remarks, reasonMissing } }: { row: AppraisedRow }) {
  const tell = useWords(appraisalWords);
  const label = useWords(formWords);
  const session = useSession();
  const { pending, choose, problem, dismiss } = useChoice((code: ReasonCode | "") =>
    session.setReason(id, code === "" ? null : code),
  );
  const unknown = typeof remarks.reason === "object" ? remarks.reason.cellText : null;
  const held = typeof remarks.reason === "string" ? remarks.reason : "";
  return (
    <div>
      <Field
        label={label("column.reason")}
        size="small"
        hint={reasonMissing && pending === null ? tell(held === "agreed" ? "reason.hint.agreed" : "reason.hint") : null}
      >
        <Select
          size="small"
          value={pending ?? (unknown === null ? held : UNKNOWN)}
          onChange={(_, { value }) => choose(value as ReasonCode | "")}
        >
          <option value="">{tell("reason.none")}</option>
          {unknown !== null && (
            <option value={UNKNOWN} disabled>
              {tell("reason.unknown", { text: unknown })}
            </option>
          )}
          {reasonCodes.map((code) => (
            <option key={code} value={code}>
              {label(`reason.${code}`)}
            </option>
          ))}
        </Select>
      </Field>
      {problem && <ProblemMessage problem={problem} onClose={dismiss} />}
    </div>
  );
}

/** Stands for what a cell says that is no reason. */
const UNKNOWN = "?";

/** What the cell of a remark holds. */
function textOf(remarks: AppraisedAnswer, key: DraftKey): string {
  return (key === "opinion" ? remarks.note : remarks.request) ?? "";
}
