import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { appraisalWords } from "../../locales/appraisal";
import { partWords } from "../../locales/parts";
import { formatDecimal } from "../../locales/words";
import type { TotalScore } from "../../scoring/score-sheet";
import { signed, type AppraisalView } from "./view";
import { useLocale, useWords } from "../shell/language";
import { usePartStyles } from "../parts/part-styles";
import { usePoints } from "../parts/points";
import { HiddenText } from "../parts/hidden-text";
import { StateIcon } from "../parts/state-icon";
import { useSettled } from "../parts/settled";

const useStyles = makeStyles({
  totals: { display: "flex", justifyContent: "space-between", gap: tokens.spacingHorizontalS, margin: 0 },
  points: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
  },
  max: { fontSize: tokens.fontSizeBase200, fontWeight: tokens.fontWeightRegular },
});

/** Both totals of the form; they stay at the top of the place while the rest scrolls. */
export function Totals({ self, view }: { self: TotalScore; view: AppraisalView }) {
  const styles = useStyles();
  const common = usePartStyles();
  const say = useWords(partWords);
  const locale = useLocale();
  const tell = useWords(appraisalWords);
  const { total } = view.scores;
  const points = usePoints();
  const change = view.comparison.total.difference;
  const difference = change === null ? say("total.none") : signed(locale, change);
  const progress = { filled: String(total.filled), count: String(total.count) };
  const none = tell("change.none");
  const spoken = useSettled(
    tell("total.spoken", {
      self: self.points ?? none,
      appraised: total.points ?? none,
      difference: change === null ? none : difference,
      ...progress,
    }),
  );
  const unfinished = total.filled > 0 && total.filled < total.count;
  // A row that one side does not score stands in one total and not in the difference.
  const { rows } = view.comparison;
  const oneSided = rows.some(({ excluded, differs }) => excluded && differs);
  const compared = oneSided ? String(rows.filter((row) => row.difference !== null).length) : progress.filled;
  return (
    <section aria-label={tell("total")}>
      <dl className={styles.totals}>
        <div>
          <dt className={common.quiet}>{tell("self")}</dt>
          <dd className={mergeClasses(styles.points, common.number)}>{points(self.points)}</dd>
        </div>
        <div>
          <dt className={common.quiet}>{tell("appraised")}</dt>
          <dd className={mergeClasses(styles.points, common.number)}>
            {points(total.points)} <span className={styles.max}>/ {formatDecimal(locale, total.applies)}</span>
          </dd>
        </div>
        <div>
          <dt className={common.quiet}>
            {unfinished || oneSided ? tell("difference.soFar", { count: compared }) : tell("difference")}
          </dt>
          <dd className={mergeClasses(styles.points, common.number)}>{difference}</dd>
        </div>
      </dl>
      <p className={common.quiet}>{tell("total.progress", progress)}</p>
      {total.faulty > 0 && (
        <div className={mergeClasses(common.kind, common.small)}>
          <StateIcon kind="fault" />
          <span>{say("total.faulty", { count: String(total.faulty) })}</span>
        </div>
      )}
      <HiddenText live>{spoken}</HiddenText>
    </section>
  );
}
