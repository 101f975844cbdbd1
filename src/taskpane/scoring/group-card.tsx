import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { partWords } from "../../locales/parts";
import { scoringPlaceWords } from "../../locales/scoring-place";
import type { Section } from "../../rubric/schema";
import type { SectionScore } from "../../scoring/score-sheet";
import { CardPart } from "../parts/card-part";
import { FillBar } from "../parts/fill-bar";
import { GoToRow } from "../parts/go-to-row";
import { usePartStyles } from "../parts/part-styles";
import { usePoints } from "../parts/points";
import { ResolutionList } from "../parts/resolution-list";
import { RUBRIC_LANGUAGE, useWords } from "../shell/language";
import { fillOf } from "./section-tree";

const useStyles = makeStyles({
  card: { overflowWrap: "anywhere" },
  title: { margin: 0, font: "inherit", fontWeight: tokens.fontWeightSemibold },
  facts: { display: "flex", justifyContent: "space-between", gap: tokens.spacingHorizontalM },
});

interface GroupCardProps {
  readonly section: Section;
  readonly score: SectionScore;
  /** The rows below that are still to be done. */
  readonly toDo: readonly string[];
  readonly nameOf: (criterionId: string) => string;
  readonly onGoTo: (criterionId: string) => void;
  readonly presses: ReactNode;
}

/** The heading on the selected row: its points, and which of its rows are left. */
export default function GroupCard({ section, score, toDo, nameOf, onGoTo, presses }: GroupCardProps) {
  const styles = useStyles();
  const common = usePartStyles();
  const say = useWords(partWords);
  const tell = useWords(scoringPlaceWords);
  const points = usePoints();
  const applies = section.penalty === true ? `-${score.maxPoints}` : score.applies;
  return (
    <div className={styles.card}>
      <h3 tabIndex={-1} className={styles.title} lang={RUBRIC_LANGUAGE}>
        {section.code} {section.title}
      </h3>
      <div className={styles.facts}>
        <span className={common.quiet}>
          {say("unit.filled", { filled: String(score.filled), count: String(score.count) })}
        </span>
        <span className={common.number}>
          <strong>{points(score.points)}</strong> / {say("unit.points", { points: applies })}
        </span>
      </div>
      <FillBar fill={fillOf(score.points, score.maxPoints)} />
      {presses}
      {toDo.length === 0 ? (
        <div className={common.quiet}>{tell("group.complete")}</div>
      ) : (
        <CardPart title={tell("group.left")}>
          <ul className={common.list}>
            {toDo.map((id) => (
              <GoToRow key={id} goal={say("attention.goTo.of", { criterion: nameOf(id) })} onGoTo={() => onGoTo(id)}>
                <span className={common.twoLines} lang={RUBRIC_LANGUAGE}>
                  {nameOf(id)}
                </span>
              </GoToRow>
            ))}
          </ul>
        </CardPart>
      )}
      {(section.resolutions ?? []).length > 0 && (
        <CardPart title={say("resolutions")}>
          <ResolutionList resolutions={section.resolutions ?? []} />
        </CardPart>
      )}
    </div>
  );
}
