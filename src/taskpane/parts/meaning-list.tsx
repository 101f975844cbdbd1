import { makeStyles, tokens } from "@fluentui/react-components";
import { usePartStyles } from "./part-styles";

const useStyles = makeStyles({
  list: { margin: 0 },
  word: { fontWeight: tokens.fontWeightSemibold },
  meaning: { margin: `0 0 ${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`, overflowWrap: "anywhere" },
});

interface MeaningListProps {
  readonly meanings: readonly (readonly [word: string, meaning: string])[];
  /** The language of the words, where it is not the pane's. */
  readonly language?: string;
}

/** Words and what they mean. */
export function MeaningList({ meanings, language }: MeaningListProps) {
  const styles = useStyles();
  const common = usePartStyles();
  return (
    <dl className={styles.list} lang={language}>
      {meanings.map(([word, meaning]) => (
        <div key={word}>
          <dt className={`${common.small} ${styles.word}`}>{word}</dt>
          <dd className={`${common.small} ${styles.meaning}`}>{meaning}</dd>
        </div>
      ))}
    </dl>
  );
}
