import { Button, Field, makeStyles, Textarea, tokens } from "@fluentui/react-components";
import { lazy, Suspense, useContext, useRef, useState, type KeyboardEvent } from "react";
import { appraisalWords } from "../../locales/appraisal";
import { formWords } from "../../locales/form";
import { quickReasonWords } from "../../locales/quick-reasons";
import type { AppraisedRow } from "../../scoring/appraisal";
import { usePartStyles } from "../parts/part-styles";
import { ProblemMessage } from "../parts/problem-message";
import { useSession } from "../session/session";
import { useTask } from "../session/task";
import { RUBRIC_LANGUAGE, useWords } from "../shell/language";
import { StoreContext } from "../store/context";
import { type DraftKey, type Drafts, textOf } from "./drafts";
import { WriteState } from "./write-state";

// It brings the store of this machine with it.
const UsedList = lazy(() => import("./used-list"));

const useStyles = makeStyles({
  write: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: tokens.spacingHorizontalS },
});

interface RemarkFieldsProps {
  readonly row: AppraisedRow;
  /** The columns that can be written here. */
  readonly keys: readonly DraftKey[];
  readonly drafts: Drafts;
  readonly hintOf?: (key: DraftKey) => string | null;
  /** Sentences that were written before are offered, and these are remembered. */
  readonly remembers?: boolean;
}

/** Words about a row; they are written only when somebody says so, as the cells may be in use, and never lost before. */
export function RemarkFields({ row: { id, remarks }, keys, drafts, hintOf, remembers = false }: RemarkFieldsProps) {
  const styles = useStyles();
  const common = usePartStyles();
  const tell = useWords(appraisalWords);
  const label = useWords(formWords);
  const recall = useWords(quickReasonWords);
  const session = useSession();
  const { run, running, problem, retry, dismiss } = useTask();
  const [written, setWritten] = useState(false);
  const [offers, setOffers] = useState(false);
  const kept = useContext(StoreContext);
  const root = useRef<HTMLDivElement>(null);
  const [first] = keys;
  const current = useRef(first);
  const draft = drafts.byRow.get(id) ?? {};
  const isOpen = keys.some((key) => draft[key] !== undefined);

  const write = async (): Promise<void> => {
    for (const key of keys) {
      const text = draft[key];
      if (text === undefined) continue;
      if (!(await run("write", () => session.setRemark(id, key, text.trim())))) return;
      drafts.set(id, key, null);
      if (remembers)
        void import("../store/used-remarks").then(({ countRemark }) => countRemark(kept, text)).catch(() => undefined);
    }
    setWritten(true);
  };
  const type = (key: DraftKey, text: string): void => {
    setWritten(false);
    drafts.set(id, key, text === textOf(remarks, key) ? null : text);
  };
  /** The field that had the focus last. */
  const field = (): HTMLTextAreaElement | undefined => {
    const index = keys.findIndex((key) => key === current.current);
    return root.current?.querySelectorAll("textarea")[index];
  };
  const close = (): void => {
    setOffers(false);
    field()?.focus();
  };
  /** Puts a sentence where the caret stands. */
  const insert = (sentence: string): void => {
    const key = current.current;
    const target = field();
    if (key === undefined || target === undefined) return;
    const [before, after] = [target.value.slice(0, target.selectionStart), target.value.slice(target.selectionEnd)];
    type(key, `${before}${/\S$/.test(before) ? " " : ""}${sentence}${after}`);
    close();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (remembers && event.altKey && event.key === "ArrowDown") {
      event.preventDefault();
      setOffers(true);
      return;
    }
    if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    void write();
  };
  return (
    <div ref={root} className={common.block}>
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
            onFocus={() => (current.current = key)}
          />
        </Field>
      ))}
      {offers && (
        <Suspense>
          <UsedList onChoose={insert} onClose={close} />
        </Suspense>
      )}
      <div className={styles.write}>
        <Button size="small" disabledFocusable={!isOpen || running !== null} onClick={() => void write()}>
          {running !== null ? tell("write.running") : tell("write")}
        </Button>
        {remembers && (
          <Button
            size="small"
            appearance="subtle"
            aria-expanded={offers}
            onClick={() => (offers ? close() : setOffers(true))}
          >
            {recall("used")}
          </Button>
        )}
        <WriteState isOpen={isOpen} written={written} />
      </div>
      {problem && <ProblemMessage problem={problem} onRetry={retry} onClose={dismiss} />}
    </div>
  );
}
