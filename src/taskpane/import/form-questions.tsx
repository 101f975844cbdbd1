import { Button, Checkbox, Field, makeStyles, Select, Textarea } from "@fluentui/react-components";
import { useState } from "react";
import type { Draft } from "../../import/review/look-through";
import { mismatchOf } from "../../import/review/mismatch";
import { answerForm } from "../../import/review/operations";
import type { FormAnswers } from "../../import/review/review";
import { decimalOf, shown } from "../../import/review/rule-fields";
import { reviewWords } from "../../locales/review";
import type { Grade, ProfileField, Rubric } from "../../rubric/schema";
import { usePartStyles } from "../parts/part-styles";
import { useWords } from "../shell/language";
import { useFieldStyles } from "./field-styles";
import { LineList } from "./line-list";
import { TextField } from "./text-field";
import type { ReviewState } from "./use-review";

const useStyles = makeStyles({ total: { display: "flex", flexWrap: "wrap", gap: "8px" } });

interface FormQuestionsProps {
  readonly state: ReviewState;
  readonly draft: Draft;
}

/** What a form is asked once: its names, its rounding, what stands above and below its table. */
export function FormQuestions({ state, draft: { rubric } }: FormQuestionsProps) {
  const styles = useFieldStyles();
  const own = useStyles();
  const part = usePartStyles();
  const tell = useWords(reviewWords);
  const answer = (answers: FormAnswers): void => state.act(answerForm(state.review, answers));
  const mismatch = mismatchOf(rubric);
  const chosen = state.review.form.total;
  const said = (text: string): string => (text === "(chưa ghi)" ? "" : text);
  return (
    <section className={styles.form}>
      <h2 className={part.title}>{tell("finish.questions")}</h2>
      <Typed label={tell("finish.title")} value={rubric.title} onValue={(title) => answer({ title })} />
      <Typed
        label={tell("finish.shortTitle")}
        value={rubric.shortTitle}
        onValue={(shortTitle) => answer({ shortTitle })}
      />
      <Typed label={tell("finish.issuer")} value={said(rubric.issuer)} onValue={(issuer) => answer({ issuer })} />
      <Typed
        label={tell("finish.decision")}
        value={rubric.decision ?? ""}
        onValue={(decision) => answer({ decision })}
      />
      <div className={styles.row}>
        <Typed
          size="narrow"
          label={tell("finish.year")}
          value={String(rubric.year)}
          onValue={(text) => /^20\d\d$/.test(text) && answer({ year: Number(text) })}
        />
        <Typed
          label={tell("finish.level")}
          placeholder={tell("finish.level.hint")}
          value={said(rubric.level)}
          onValue={(level) => answer({ level })}
        />
      </div>
      <div className={styles.row}>
        <Field label={tell("finish.rounding")} size="small" className={styles.wide}>
          <Select
            size="small"
            value={rubric.rounding.mode}
            onChange={(_, { value }) =>
              answer({ rounding: { ...rubric.rounding, mode: value === "down" ? "down" : "half-up" } })
            }
          >
            {(["half-up", "down"] as const).map((mode) => (
              <option key={mode} value={mode}>
                {tell(`rounding.${mode}`)}
              </option>
            ))}
          </Select>
        </Field>
        <Field label={tell("finish.decimals")} size="small" className={styles.middle}>
          <Select
            size="small"
            value={String(rubric.rounding.decimals)}
            onChange={(_, { value }) => answer({ rounding: { ...rubric.rounding, decimals: Number(value) } })}
          >
            {["0", "1", "2", "3"].map((decimals) => (
              <option key={decimals}>{decimals}</option>
            ))}
          </Select>
        </Field>
      </div>
      {(mismatch !== null || chosen !== undefined) && (
        <Field label={tell("finish.total")} size="small">
          <div className={own.total}>
            {(["rows", "printed"] as const).map((which) => {
              const points = mismatch?.[which];
              return (
                points !== undefined && (
                  <Button
                    key={which}
                    size="small"
                    appearance={chosen === which ? "primary" : "secondary"}
                    aria-pressed={chosen === which}
                    onClick={() => answer({ total: which })}
                  >
                    {tell(`answer.${which}`, { rows: points, printed: points })}
                  </Button>
                )
              );
            })}
          </div>
        </Field>
      )}
      <Checkbox
        label={tell("finish.rescale")}
        checked={rubric.rescale === true}
        onChange={(_, { checked }) => answer({ rescale: checked === true })}
      />
      <LineList
        legend={tell("finish.profile")}
        lines={state.review.form.profile ?? rubric.profile}
        added={{ id: freeId(state.review.form.profile ?? rubric.profile), label: "", kind: "text" }}
        onChange={(profile) => answer({ profile: [...profile] })}
        line={(field, number, replace) => (
          <>
            <TextField
              quiet
              label={tell("finish.profile.label", { number })}
              value={field.label}
              onChange={(label) => replace({ label })}
            />
            <Checkbox
              label={tell("finish.profile.count")}
              checked={field.kind === "count"}
              onChange={(_, { checked }) => replace({ kind: checked === true ? "count" : "text" })}
            />
          </>
        )}
      />
      <LineList
        legend={tell("finish.signatures")}
        lines={state.review.form.signatures ?? rubric.signatures ?? []}
        added={{ role: "" }}
        onChange={(signatures) => answer({ signatures: [...signatures] })}
        line={(signature, number, replace) => (
          <TextField
            quiet
            label={tell("finish.signature.role", { number })}
            value={signature.role}
            onChange={(role) => replace({ role })}
          />
        )}
      />
      <Grades rubric={rubric} answer={answer} />
      <Notes rubric={rubric} answer={answer} />
    </section>
  );
}

/** A field that says what was typed when one leaves it: a draft has one step to undo, not one a letter. */
function Typed({
  value,
  onValue,
  ...field
}: {
  label: string;
  value: string;
  size?: "wide" | "narrow" | "middle";
  placeholder?: string;
  onValue: (value: string) => unknown;
}) {
  const [typed, setTyped] = useState<string | null>(null);
  const leave = (): void => {
    if (typed !== null && typed.trim() !== value) onValue(typed.trim());
    setTyped(null);
  };
  return <TextField {...field} value={typed ?? value} onChange={setTyped} onLeave={leave} />;
}

interface AnswerProps {
  readonly rubric: Rubric;
  readonly answer: (answers: FormAnswers) => void;
}

function Grades({ rubric, answer }: AnswerProps) {
  const tell = useWords(reviewWords);
  const written = (typed: string): string | undefined => {
    const number = decimalOf(typed.replace(/%\s*$/, ""));
    return number === null ? undefined : `${number}${typed.includes("%") ? "%" : ""}`;
  };
  const [lines, setLines] = useState(() =>
    (rubric.grades ?? []).map(({ name, from }) => ({ name, from: shown(from ?? "") })),
  );
  return (
    <LineList
      legend={tell("finish.grades")}
      lines={lines}
      added={{ name: "", from: "" }}
      onChange={(next) => {
        setLines([...next]);
        const grades = next.flatMap(({ name, from }): Grade[] => {
          if (name.trim() === "") return [];
          const bound = written(from);
          return [{ name: name.trim(), ...(bound === undefined ? {} : { from: bound }) }];
        });
        answer({ grades });
      }}
      line={(grade, number, replace) => (
        <>
          <TextField
            quiet
            label={tell("finish.grade.name", { number })}
            value={grade.name}
            onChange={(name) => replace({ name })}
          />
          <TextField
            quiet
            numeric
            size="middle"
            label={tell("finish.grade.from", { number })}
            placeholder={tell("finish.grade.from", { number: "…" })}
            value={grade.from}
            onChange={(from) => replace({ from })}
          />
        </>
      )}
    />
  );
}

function Notes({ rubric, answer }: AnswerProps) {
  const tell = useWords(reviewWords);
  const value = (rubric.notes ?? []).join("\n");
  const [typed, setTyped] = useState<string | null>(null);
  return (
    <Field label={tell("finish.notes")} size="small">
      <Textarea
        size="small"
        resize="vertical"
        value={typed ?? value}
        onChange={(_, data) => setTyped(data.value)}
        onBlur={() => {
          if (typed === null) return;
          const notes = typed
            .split("\n")
            .map((line) => line.trim())
            .filter((line) => line !== "");
          setTyped(null);
          answer({ notes });
        }}
      />
    </Field>
  );
}

function freeId(fields: readonly ProfileField[]): string {
  let number = fields.length + 1;
  while (fields.some(({ id }) => id === `field${number}`)) number += 1;
  return `field${number}`;
}
