import { makeStyles, tokens } from "@fluentui/react-components";
import { partWords } from "../../locales/parts";
import { scoringPlaceWords } from "../../locales/scoring-place";
import { RUBRIC_LANGUAGE, useWords } from "../shell/language";
import { fillOf, type SectionNode } from "./section-tree";
import { FillBar } from "../parts/fill-bar";
import { usePoints } from "../parts/points";
import { Disclosure } from "../parts/disclosure";
import type { ReactNode } from "react";

const useStyles = makeStyles({
  list: {
    listStyleType: "none",
    margin: 0,
    padding: 0,
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXS,
  },
  leaf: { padding: `${tokens.spacingVerticalXS} 0 ${tokens.spacingVerticalXS} 20px` },
  name: { margin: 0, font: "inherit", overflowWrap: "anywhere" },
  facts: {
    display: "flex",
    flexWrap: "wrap",
    justifyContent: "space-between",
    columnGap: tokens.spacingHorizontalM,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
  points: { fontVariantNumeric: "tabular-nums", color: tokens.colorNeutralForeground1 },
  bar: { marginTop: tokens.spacingVerticalXXS },
});

interface SectionBarsProps {
  readonly sections: readonly SectionNode[];
  readonly level?: 3 | 4;
  /** What can be done with a section. */
  readonly presses: (node: SectionNode) => ReactNode;
}

/** Points and progress of every section; a section with sub-sections opens. */
export function SectionBars({ sections, level = 3, presses }: SectionBarsProps) {
  const styles = useStyles();
  return (
    <ul className={styles.list}>
      {sections.map((node) => (
        <li key={node.section.id}>
          {node.children.length === 0 ? (
            <div className={styles.leaf}>
              <SectionBar node={node} />
            </div>
          ) : (
            <Disclosure level={level} flush label={<SectionBar node={node} />}>
              <div className={styles.leaf}>
                <SectionBars sections={node.children} level={4} presses={presses} />
              </div>
            </Disclosure>
          )}
          {presses(node)}
        </li>
      ))}
    </ul>
  );
}

function SectionBar({ node: { section, score } }: { node: SectionNode }) {
  const styles = useStyles();
  const say = useWords(partWords);
  const tell = useWords(scoringPlaceWords);
  const points = usePoints();
  const isOut = score.count > 0 && Number(score.applies) === 0;
  // What the rows give together is more than counts.
  const capped = score.raw !== null && score.points !== null && Number(score.raw) > Math.abs(Number(score.points));
  return (
    <>
      <span className={styles.name} lang={RUBRIC_LANGUAGE}>
        {section.code} {section.title}
      </span>
      <span className={styles.facts}>
        <span className={styles.points}>
          {isOut
            ? tell("sections.out")
            : `${points(score.points)} / ${say("unit.points", { points: section.penalty === true ? `-${score.maxPoints}` : score.applies })}`}
        </span>
        <span>
          {say("unit.filled", { filled: String(score.filled), count: String(score.count) })}
          {score.faulty > 0 && ` · ${tell("sections.faulty", { count: String(score.faulty) })}`}
        </span>
        {section.bonus && <span>{say("sections.bonus")}</span>}
        {section.penalty === true && <span>{tell("sections.penalty")}</span>}
        {score.applies !== score.maxPoints && !isOut && (
          <span>{tell("sections.applies", { max: score.maxPoints })}</span>
        )}
        {capped && <span>{tell("sections.capped", { raw: score.raw })}</span>}
      </span>
      <FillBar className={styles.bar} fill={fillOf(score.points, score.applies)} />
    </>
  );
}
