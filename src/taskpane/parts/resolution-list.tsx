import { makeStyles, tokens } from "@fluentui/react-components";
import { partWords } from "../../locales/parts";
import type { Resolution } from "../../rubric/schema";
import { RUBRIC_LANGUAGE, useWords } from "../shell/language";

const useStyles = makeStyles({
  list: {
    margin: 0,
    paddingLeft: tokens.spacingHorizontalS,
    borderLeft: `2px solid ${tokens.colorNeutralStroke1}`,
    marginBottom: tokens.spacingVerticalS,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    overflowWrap: "anywhere",
  },
  term: { fontWeight: tokens.fontWeightSemibold },
  text: { margin: `0 0 ${tokens.spacingVerticalXXS} 0` },
});

/** Where the printed form leaves something open: what it says, how it is read here, and why. */
export function ResolutionList({ resolutions }: { resolutions: readonly Resolution[] }) {
  const styles = useStyles();
  const say = useWords(partWords);
  return resolutions.map((resolution) => (
    <dl key={resolution.printed} className={styles.list}>
      {(["printed", "reading", "reason"] as const).map((part) => (
        <div key={part}>
          <dt className={styles.term}>{say(`resolutions.${part}`)}</dt>
          <dd className={styles.text} lang={RUBRIC_LANGUAGE}>
            {resolution[part]}
          </dd>
        </div>
      ))}
    </dl>
  ));
}
