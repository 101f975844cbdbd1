import type { Finding } from "../../inspect/finding";
import { checkWords } from "../../locales/check";
import type { Rubric } from "../../rubric/schema";
import { FindingList } from "../parts/finding-list";
import { usePartStyles } from "../parts/part-styles";
import { useWords } from "../shell/language";

interface SelfFindingsProps {
  readonly rubric: Rubric;
  readonly findings: readonly Finding[];
  readonly onGoTo: (finding: Finding) => void;
}

/** What of the agency's part was changed, and what to do about it. */
export default function SelfFindings({ rubric, findings, onGoTo }: SelfFindingsProps) {
  const styles = usePartStyles();
  const tell = useWords(checkWords);
  return (
    <>
      <FindingList rubric={rubric} findings={findings} onGoTo={onGoTo} />
      <p className={styles.quiet}>{tell("advice.self")}</p>
    </>
  );
}
