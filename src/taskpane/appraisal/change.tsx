import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { appraisalWords } from "../../locales/appraisal";
import { signed } from "./view";
import { useLocale, useWords } from "../shell/language";
import { usePartStyles } from "../parts/part-styles";
import { usePoints } from "../parts/points";
import { HiddenText } from "../parts/hidden-text";

const useStyles = makeStyles({
  change: { display: "flex", flexWrap: "wrap", columnGap: tokens.spacingHorizontalM },
  difference: { fontWeight: tokens.fontWeightSemibold },
});

interface ChangeProps {
  readonly self: string | null;
  readonly appraised: string | null;
  readonly difference: string | null;
}

/** Both points and the difference, as "4,33 → 0  −4,33"; read out with the words that the eye takes from the arrow. */
export function Change({ self, appraised, difference }: ChangeProps) {
  const styles = useStyles();
  const common = usePartStyles();
  const locale = useLocale();
  const tell = useWords(appraisalWords);
  const none = tell("change.none");
  const points = usePoints();
  const change = difference === null ? null : signed(locale, difference);
  return (
    <span className={styles.change}>
      <HiddenText>
        {tell("change.spoken", { self: self ?? none, appraised: appraised ?? none })}
        {change !== null && `, ${tell("change.difference", { difference: change })}`}
      </HiddenText>
      <span aria-hidden className={common.number}>
        {points(self)} → {points(appraised)}
      </span>
      {change !== null && (
        <span aria-hidden className={mergeClasses(common.number, styles.difference)}>
          {change}
        </span>
      )}
    </span>
  );
}
