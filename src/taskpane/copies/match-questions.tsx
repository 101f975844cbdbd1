import { Field, makeStyles, Select, tokens } from "@fluentui/react-components";
import type { CriteriaMatch, MatchAnswers } from "../../consolidate/match-criteria";
import { copiesWords } from "../../locales/copies";
import { rowNames } from "../../rubric/row-names";
import type { Rubric } from "../../rubric/schema";
import { usePartStyles } from "../parts/part-styles";
import { useWords } from "../shell/language";

const useStyles = makeStyles({
  list: {
    listStyleType: "none",
    margin: 0,
    padding: 0,
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
  },
  // As wide as the pane, however long the titles are.
  select: { minWidth: 0, width: "100%" },
});

interface MatchQuestionsProps {
  readonly before: Rubric;
  readonly after: Rubric;
  readonly match: CriteriaMatch;
  readonly answers: MatchAnswers;
  readonly onAnswer: (id: string, other: string) => void;
}

/** Which of last year's criteria each doubtful one of this year's was, the likeliest first; an answer is taken once. */
export function MatchQuestions({ before, after, match, answers, onAnswer }: MatchQuestionsProps) {
  const styles = useStyles();
  const common = usePartStyles();
  const tell = useWords(copiesWords);
  const { asked, left } = match;
  if (asked.length === 0) return null;
  const [names, earlier] = [rowNames(after), rowNames(before)];
  const open = asked.filter(({ id }) => !answers.has(id)).length;
  return (
    <section className={common.block}>
      <h2 className={common.title}>{tell("match.title", { count: String(asked.length) })}</h2>
      <p className={common.quiet}>{tell("match.what")}</p>
      <p role="status" className={common.quiet}>
        {tell("merge.conflicts.state", { done: String(asked.length - open), count: String(asked.length) })}
      </p>
      <ul className={styles.list}>
        {asked.map(({ id, candidates }) => {
          const isTaken = (other: string): boolean =>
            [...answers].some(([asker, answer]) => asker !== id && answer === other);
          const others = left.filter((other) => !candidates.includes(other));
          return (
            <li key={id}>
              <Field label={names.get(id)?.full ?? id} size="small">
                <Select
                  className={styles.select}
                  value={answers.has(id) ? `=${answers.get(id) ?? ""}` : ""}
                  onChange={(_, { value }) => value !== "" && onAnswer(id, value.slice(1))}
                >
                  <option value="">{tell("match.open")}</option>
                  <option value="=">{tell("match.new")}</option>
                  {[...candidates, ...others].map((other) => (
                    <option key={other} value={`=${other}`} disabled={isTaken(other)}>
                      {earlier.get(other)?.full ?? other}
                    </option>
                  ))}
                </Select>
              </Field>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
