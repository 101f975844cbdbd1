import { Button, Field, makeStyles, Select, tokens } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import { profileFrom, startFromLastYear } from "../../consolidate/from-last-year";
import { answered, type MatchAnswers, matchCriteria } from "../../consolidate/match-criteria";
import type { FormStart } from "../../form/last-year";
import { copiesWords } from "../../locales/copies";
import { library, loadRubric } from "../../rubric/library";
import { criteriaOf } from "../../rubric/outline";
import type { Rubric } from "../../rubric/schema";
import { Outcome } from "../parts/outcome";
import { usePartStyles } from "../parts/part-styles";
import { TaskProblem } from "../parts/problem-message";
import { useSession, useSessionState } from "../session/session";
import type { FormOfFile } from "../session/read-form-file";
import { useTask } from "../session/task";
import { useWords } from "../shell/language";
import { useOwnRubrics } from "../store/use-own-rubrics";
import { useStore } from "../store/use-store";
import { MatchQuestions } from "./match-questions";

const useStyles = makeStyles({
  select: { minWidth: 0, width: "100%" },
  actions: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: tokens.spacingHorizontalS },
});

interface NewFormProps {
  readonly last: FormOfFile;
  readonly onCreated: () => void;
}

/** Which rubric the new form has, which of last year's criteria are its own, and the press that makes it. */
export default function NewForm({ last, onCreated }: NewFormProps) {
  const styles = useStyles();
  const common = usePartStyles();
  const tell = useWords(copiesWords);
  const session = useSession();
  const store = useStore();
  const { sheet } = useSessionState();
  const { found: own } = useOwnRubrics();
  const task = useTask();
  const [choice, setChoice] = useState("same");
  const [now, setNow] = useState<Rubric | null>(last.rubric);
  const [answers, setAnswers] = useState<MatchAnswers>(new Map());
  const open = sheet?.kind === "form" ? sheet.form.rubric : null;
  const mine = own?.ok ? own.value.rubrics : [];

  const choose = async (value: string): Promise<void> => {
    setChoice(value);
    setAnswers(new Map());
    setNow(null);
    const [kind, key = ""] = value.split(":");
    try {
      if (kind === "same") setNow(last.rubric);
      else if (kind === "open") setNow(open);
      else if (kind === "library") setNow(await loadRubric(key));
      else {
        const one = mine.find(({ entry }) => entry.fingerprint === key);
        const { openOwn } = await import("../store/keep-rubric");
        const opened = one === undefined ? null : await openOwn(store, one);
        setNow(opened?.ok === true ? opened.value : null);
      }
    } catch {
      setNow(null);
    }
  };
  return (
    <>
      <Field label={tell("lastYear.rubric")}>
        <Select className={styles.select} value={choice} onChange={(_, { value }) => void choose(value)}>
          <option value="same">{tell("lastYear.rubric.same", { title: last.rubric.shortTitle })}</option>
          {open !== null && <option value="open">{tell("lastYear.rubric.open", { title: open.shortTitle })}</option>}
          {mine.map(({ entry, name }) => (
            <option key={entry.fingerprint} value={`own:${entry.fingerprint}`}>
              {name ?? entry.shortTitle}
            </option>
          ))}
          {library.map(({ id, shortTitle }) => (
            <option key={id} value={`library:${id}`}>
              {shortTitle}
            </option>
          ))}
        </Select>
      </Field>
      {now !== null && (
        <Matched
          key={choice}
          last={last}
          now={now}
          answers={answers}
          onAnswer={(id, other) => setAnswers((all) => new Map([...all, [id, other]]))}
          busy={task.running !== null}
          onCreate={(start) => {
            void task
              .run("create", () => session.installForm(now, undefined, start))
              .then((done) => {
                if (done) onCreated();
              });
          }}
        />
      )}
      <TaskProblem task={task} />
      {now === null && choice !== "same" && <p className={common.quiet}>{tell("lastYear.rubric.failed")}</p>}
    </>
  );
}

interface MatchedProps {
  readonly last: FormOfFile;
  readonly now: Rubric;
  readonly answers: MatchAnswers;
  readonly onAnswer: (id: string, other: string) => void;
  readonly busy: boolean;
  readonly onCreate: (start: FormStart) => void;
}

function Matched({ last, now, answers, onAnswer, busy, onCreate }: MatchedProps) {
  const styles = useStyles();
  const common = usePartStyles();
  const tell = useWords(copiesWords);
  const match = useMemo(() => matchCriteria(last.rubric, now), [last.rubric, now]);
  const matches = answered(match, answers);
  const profile = profileFrom(now, last);
  const left = match.asked.filter(({ id }) => !answers.has(id)).length;
  const create = (): void => onCreate(startFromLastYear(now, last, matches));
  return (
    <>
      <div role="status">
        <Outcome good={matches.size > 0}>
          {tell("lastYear.matched", { count: String(matches.size), all: String(criteriaOf(now).length) })}
        </Outcome>
        <p className={common.quiet}>{tell("lastYear.profile", { count: String(Object.keys(profile).length) })}</p>
      </div>
      <MatchQuestions before={last.rubric} after={now} match={match} answers={answers} onAnswer={onAnswer} />
      <div className={styles.actions}>
        <Button appearance="primary" disabledFocusable={busy || left > 0} onClick={create}>
          {tell(busy ? "lastYear.creating" : "lastYear.create")}
        </Button>
        <span role="status" className={common.quiet}>
          {left > 0 && tell("lastYear.open", { count: String(left) })}
        </span>
      </div>
    </>
  );
}
