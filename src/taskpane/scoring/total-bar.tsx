import { makeStyles, tokens } from "@fluentui/react-components";
import { partWords } from "../../locales/parts";
import { scoringPlaceWords } from "../../locales/scoring-place";
import type { TotalScore } from "../../scoring/score-sheet";
import { type Speaker, useWords } from "../shell/language";
import { fillOf } from "./section-tree";
import { FillBar } from "../parts/fill-bar";
import { usePoints } from "../parts/points";
import { HiddenText } from "../parts/hidden-text";
import { useSettled } from "../parts/settled";
import { StateIcon } from "../parts/state-icon";

const useStyles = makeStyles({
  main: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "baseline",
    justifyContent: "space-between",
    columnGap: tokens.spacingHorizontalS,
  },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorNeutralForeground2,
  },
  points: {
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
    fontVariantNumeric: "tabular-nums",
  },
  max: { fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightRegular },
  aside: {
    display: "flex",
    flexWrap: "wrap",
    justifyContent: "space-between",
    columnGap: tokens.spacingHorizontalM,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
  faulty: {
    display: "flex",
    gap: tokens.spacingHorizontalXS,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontWeight: tokens.fontWeightSemibold,
  },
  bar: { margin: `${tokens.spacingVerticalXXS} 0` },
});

/** The total of the form; it stays at the top of the place while the rest scrolls. */
export function TotalBar({ total }: { total: TotalScore }) {
  const styles = useStyles();
  const say = useWords(scoringPlaceWords);
  const tell = useWords(partWords);
  const pointsText = usePoints();
  const { points, applies: max, maxPoints, percent, bonus, penalty, rescaled, grade, faulty } = total;
  const hasBonus = bonus !== null && Number(bonus) > 0;
  const spoken = useSettled(wordsOf(say, total));
  return (
    <section>
      <div className={styles.main}>
        <h2 className={styles.title}>{say("total.title")}</h2>
        <span className={styles.title}>
          {say("total.filled", { filled: String(total.filled), count: String(total.count) })}
        </span>
      </div>
      <div className={styles.points}>
        {pointsText(points)}
        <span className={styles.max}> / {tell("unit.points", { points: max })}</span>
      </div>
      <FillBar className={styles.bar} thick fill={fillOf(points, max)} />
      <div className={styles.aside}>
        {percent !== null && (
          <span>
            {hasBonus ? say("total.percentWithoutBonus", { percent, bonus }) : say("total.percent", { percent })}
          </span>
        )}
        {penalty !== null && Number(penalty) < 0 && <span>{say("total.penalty", { penalty })}</span>}
        {max !== maxPoints && <span>{say("total.applies", { applies: max, max: maxPoints })}</span>}
        {rescaled !== null && <span>{say("total.rescaled", { points: rescaled, max: maxPoints })}</span>}
        {grade !== null && <span>{say("total.grade", { grade })}</span>}
      </div>
      {faulty > 0 && (
        <div className={styles.faulty}>
          <StateIcon kind="fault" />
          <span>{tell("total.faulty", { count: String(faulty) })}</span>
        </div>
      )}
      <HiddenText live>{spoken}</HiddenText>
    </section>
  );
}

function wordsOf(
  say: Speaker<typeof scoringPlaceWords>,
  { points, applies: max, filled, count, faulty }: TotalScore,
): string {
  if (points === null) return say("total.spokenNone");
  const params = { points, max, filled: String(filled), count: String(count), faulty: String(faulty) };
  return say(faulty > 0 ? "total.spokenFaulty" : "total.spoken", params);
}
