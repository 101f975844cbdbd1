import { Field, Input, makeStyles, mergeClasses, Select, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { tryRow } from "../../import/review/trial";
import { scoringWords } from "../../locales/scoring";
import { reviewWords } from "../../locales/review";
import { answerOf } from "../../rubric/answers";
import type { Criterion, Rounding } from "../../rubric/schema";
import { slotsOf } from "../../scoring/rules/registry";
import { usePartStyles } from "../parts/part-styles";
import { RUBRIC_LANGUAGE, useWords } from "../shell/language";

const useStyles = makeStyles({
  trial: {
    backgroundColor: tokens.colorNeutralBackground2,
    borderRadius: tokens.borderRadiusMedium,
    padding: tokens.spacingHorizontalS,
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXS,
    border: "1px solid transparent",
  },
  fields: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  field: { flex: "1 1 110px", minWidth: 0 },
  input: { width: "100%", minWidth: 0 },
  points: { fontWeight: tokens.fontWeightSemibold, fontSize: tokens.fontSizeBase400 },
  title: { fontWeight: tokens.fontWeightSemibold },
});

/** Tries a rule with figures: the points as the form will give them, at each key. */
export function Trial({ criterion, rounding }: { criterion: Criterion; rounding: Rounding }) {
  const styles = useStyles();
  const part = usePartStyles();
  const tell = useWords(reviewWords);
  const explain = useWords(scoringWords);
  const [typed, setTyped] = useState<Readonly<Record<string, string>>>({});
  const slots = slotsOf(criterion);
  const answer = answerOf(slots, (slot) => {
    const text = (typed[slot] ?? "").trim();
    if (text === "") return undefined;
    return slot === "option" ? Number(text) : text;
  });
  const score = tryRow(criterion, rounding, answer);
  const isBlank = Object.keys(answer).length === 0;
  return (
    <div className={styles.trial}>
      <span className={styles.title}>{tell("try")}</span>
      <div className={styles.fields}>
        {slots.map((slot) => (
          <Field
            key={slot.id}
            size="small"
            className={styles.field}
            label={{ children: slot.kind === "option" ? tell("try.option") : slot.label, lang: RUBRIC_LANGUAGE }}
          >
            {slot.kind === "option" ? (
              <Select
                size="small"
                value={typed[slot.id] ?? ""}
                onChange={(_, { value }) => setTyped({ ...typed, [slot.id]: value })}
              >
                <option value="">{tell("try.choose")}</option>
                {slot.options.map(({ label }, index) => (
                  <option key={index} value={index}>
                    {label}
                  </option>
                ))}
              </Select>
            ) : (
              <Input
                size="small"
                className={styles.input}
                inputMode="decimal"
                value={typed[slot.id] ?? ""}
                onChange={(_, { value }) => setTyped({ ...typed, [slot.id]: value })}
              />
            )}
          </Field>
        ))}
      </div>
      <div role="status">
        {isBlank || score === null ? (
          <span className={part.quiet}>{tell("try.none")}</span>
        ) : (
          <>
            {score.states.map((state) => (
              <div key={state.code} className={part.small}>
                {explain(`state.${state.code}`, state.params)}
              </div>
            ))}
            {score.steps.map((step, index) => (
              <div key={index} className={mergeClasses(part.quiet)}>
                {explain(step.key, step.params)}
              </div>
            ))}
            {score.points !== null && (
              <div className={styles.points}>{tell("try.points", { points: score.points })}</div>
            )}
          </>
        )}
      </div>
    </div>
  );
}
