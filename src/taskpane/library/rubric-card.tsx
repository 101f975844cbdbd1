import { Badge, Button, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { libraryWords } from "../../locales/library";
import { partWords } from "../../locales/parts";
import { RUBRIC_LANGUAGE, useWords } from "../shell/language";
import type { ShownEntry } from "./shown";

const useStyles = makeStyles({
  card: {
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    padding: tokens.spacingHorizontalM,
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXS,
  },
  head: { display: "flex", alignItems: "start", gap: tokens.spacingHorizontalXS },
  mark: { flexShrink: 0 },
  title: {
    flexGrow: 1,
    minWidth: 0,
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
    overflowWrap: "anywhere",
  },
  facts: {
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
  actions: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS, marginTop: tokens.spacingVerticalXS },
});

interface RubricCardProps {
  readonly entry: ShownEntry;
  readonly creating: boolean;
  readonly busy: boolean;
  readonly onCreate: () => void;
  readonly onPreview: () => void;
  /** Further commands. */
  readonly more?: ReactNode;
}

/** One rubric of the library with its two commands. */
export function RubricCard({ entry, creating, busy, onCreate, onPreview, more }: RubricCardProps) {
  const styles = useStyles();
  const say = useWords(partWords);
  const tell = useWords(libraryWords);
  const { maxPoints: points, bonusPoints: bonus } = entry;
  return (
    <article className={styles.card}>
      <div className={styles.head}>
        <h2 className={styles.title} lang={RUBRIC_LANGUAGE}>
          {entry.shortTitle}
        </h2>
        {entry.own !== null && (
          <Badge className={styles.mark} appearance="outline" color="informative">
            {tell("own")}
          </Badge>
        )}
        {more}
      </div>
      <div className={styles.facts}>
        <div lang={RUBRIC_LANGUAGE}>{entry.issuer}</div>
        <div>{tell("library.levelYear", { level: entry.level, year: String(entry.year) })}</div>
        <div>
          {bonus === null ? say("unit.points", { points }) : say("unit.pointsWithBonus", { points, bonus })}
          {" · "}
          {say("unit.criteria", { count: String(entry.criteria) })}
        </div>
      </div>
      <div className={styles.actions}>
        <Button
          appearance="primary"
          disabledFocusable={busy}
          onClick={onCreate}
          aria-label={tell("library.create.of", { title: entry.shortTitle })}
        >
          {creating ? tell("library.creating") : tell("library.create")}
        </Button>
        <Button
          disabledFocusable={busy}
          onClick={onPreview}
          aria-label={tell("library.preview.of", { title: entry.shortTitle })}
        >
          {tell("library.preview")}
        </Button>
      </div>
    </article>
  );
}
