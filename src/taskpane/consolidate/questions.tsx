import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useRef } from "react";
import type { Consolidation } from "../../consolidate/consolidation";
import { questionsOf } from "../../consolidate/questions";
import { decimalsOf } from "../../consolidate/table-looks";
import type { SpellingAnswer } from "../../consolidate/same-agency";
import { consolidatePlaceWords } from "../../locales/consolidate-place";
import { usePartStyles } from "../parts/part-styles";
import { usePoints } from "../parts/points";
import { useLocale, useWords } from "../shell/language";
import { KeptState } from "./kept-list";
import type { Kept } from "./use-kept";

const useStyles = makeStyles({
  question: {
    borderLeft: `3px solid ${tokens.colorNeutralStroke1}`,
    paddingLeft: tokens.spacingHorizontalS,
    overflowWrap: "anywhere",
  },
  choices: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS, marginTop: tokens.spacingVerticalXS },
  heading: { outlineStyle: "none" },
});

interface QuestionsProps {
  readonly result: Consolidation;
  readonly spellings: Kept<readonly SpellingAnswer[]>;
  readonly counted: ReadonlySet<string>;
  readonly onCount: (hash: string) => void;
  readonly onAskAgain: () => void;
}

/** Questions are many where a wrong list was pasted: so many at once. */
const SHOWN = 20;

/** What nobody may decide in silence: whether two spellings are one agency, and which of its files counts. */
export function Questions({ result, spellings, counted, onCount, onAskAgain }: QuestionsProps) {
  const styles = useStyles();
  const common = usePartStyles();
  const tell = useWords(consolidatePlaceWords);
  const locale = useLocale();
  const shown = usePoints(decimalsOf(result.rubric));
  const heading = useRef<HTMLHeadingElement>(null);
  const { spellings: pairs, files } = questionsOf(result);
  const answered = spellings.value.length + counted.size;
  if (pairs.length + files.length + answered === 0) return null;
  /** The button that was pressed goes with its question: the reader goes on from the heading. */
  const answer = (act: () => void): void => {
    act();
    heading.current?.focus();
  };
  const say = (names: SpellingAnswer["names"], isSame: boolean): void =>
    answer(() => spellings.change([...spellings.value, { names, isSame }]));
  const saved = (modified: number | null): string =>
    modified === null ? "" : ` · ${tell("question.saved", { date: new Date(modified).toLocaleString(locale) })}`;
  const rest = pairs.length + files.length - SHOWN;
  return (
    <section className={common.block}>
      <h2 ref={heading} tabIndex={-1} className={mergeClasses(common.title, styles.heading)}>
        {tell("question.title", { count: String(pairs.length + files.length) })}
      </h2>
      {pairs.slice(0, SHOWN).map(({ names, isListed }) => (
        <div key={names.join("\n")} className={mergeClasses(styles.question, common.small)}>
          {tell(isListed ? "question.listed" : "question.spelling", { one: names[0], other: names[1] })}
          <div className={styles.choices}>
            <Button size="small" onClick={() => say(names, true)}>
              {tell("question.same")}
            </Button>
            <Button size="small" onClick={() => say(names, false)}>
              {tell("question.apart")}
            </Button>
          </div>
        </div>
      ))}
      {files.slice(0, Math.max(0, SHOWN - pairs.length)).map(({ agency, units }) => (
        <div key={units.map(({ hash }) => hash).join()} className={mergeClasses(styles.question, common.small)}>
          {tell("question.files", { agency, count: String(units.length) })}
          {units.map(({ unit, hash, points, modified }) => (
            <div key={hash} className={styles.choices}>
              <Button size="small" onClick={() => answer(() => onCount(hash))}>
                {tell("question.count", { file: unit.file })}
              </Button>
              <span className={common.quiet}>
                {tell("question.points", { points: shown(points) })}
                {saved(modified)}
              </span>
            </div>
          ))}
        </div>
      ))}
      {rest > 0 && <p className={common.quiet}>{tell("question.more", { count: String(rest) })}</p>}
      {answered > 0 && (
        <div className={styles.choices}>
          <Button size="small" appearance="subtle" onClick={() => answer(onAskAgain)}>
            {tell("question.again", { count: String(answered) })}
          </Button>
        </div>
      )}
      {spellings.value.length > 0 && <KeptState state={spellings.state} />}
    </section>
  );
}
