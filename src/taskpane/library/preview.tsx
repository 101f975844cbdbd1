import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { ArrowLeft16Regular } from "@fluentui/react-icons";
import { lazy, Suspense } from "react";
import { libraryWords } from "../../locales/library";
import { partWords } from "../../locales/parts";
import { maxPointsOf, outline } from "../../rubric/outline";
import type { Criterion, Section } from "../../rubric/schema";
import { RUBRIC_LANGUAGE, useWords } from "../shell/language";
import { bonusOf } from "../scoring/section-tree";
import { Disclosure } from "../parts/disclosure";
import { KeepRubric } from "../parts/keep-rubric";
import { PlaceHeading } from "../parts/place-heading";
import type { Screen, ScreenProps } from "./screens";
import { ResolutionList } from "../parts/resolution-list";

const LintFindings = lazy(() => import("./lint-findings"));

const useStyles = makeStyles({
  preview: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
  // The words begin where everything else begins; under a contrast theme the button has a frame, and that does.
  back: { marginLeft: `calc(-1 * ${tokens.spacingHorizontalS})`, "@media (forced-colors: active)": { marginLeft: 0 } },
  facts: {
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
  actions: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  block: {
    margin: `0 0 ${tokens.spacingVerticalXS} 0`,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  row: { display: "flex", gap: tokens.spacingHorizontalS, justifyContent: "space-between" },
  title: { minWidth: 0, overflowWrap: "anywhere" },
  points: { flexShrink: 0, whiteSpace: "nowrap", color: tokens.colorNeutralForeground2 },
  criteria: { listStyleType: "none", margin: 0, padding: 0 },
  criterion: {
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    padding: `${tokens.spacingVerticalXXS} 0`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  notes: {
    margin: 0,
    paddingLeft: tokens.spacingHorizontalL,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    overflowWrap: "anywhere",
  },
  resolved: {
    margin: `0 0 ${tokens.spacingVerticalXXS} 0`,
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightRegular,
    overflowWrap: "anywhere",
  },
});

type RubricPreviewProps = ScreenProps & Extract<Screen, { name: "preview" }>;

/** A rubric in full before a form is made of it. */
export default function RubricPreview({ rubric, fileName, task, show, create }: RubricPreviewProps) {
  const styles = useStyles();
  const say = useWords(partWords);
  const tell = useWords(libraryWords);
  const busy = task.running !== null;
  const rows = outline(rubric);
  const bonus = bonusOf(rubric);
  const { resolutions = [], notes = [] } = rubric;
  const resolved = rows.filter(({ item }) => item.resolutions !== undefined && item.resolutions.length > 0);
  return (
    <div className={styles.preview}>
      <div>
        <Button
          size="small"
          appearance="subtle"
          className={styles.back}
          icon={<ArrowLeft16Regular />}
          onClick={() => show({ name: "list", cameBack: true })}
        >
          {tell("preview.back")}
        </Button>
      </div>
      <PlaceHeading focus>
        <span lang={RUBRIC_LANGUAGE}>{rubric.title}</span>
      </PlaceHeading>
      <div className={styles.facts}>
        {fileName !== null && <div>{tell("preview.fromFile", { name: fileName })}</div>}
        <div lang={RUBRIC_LANGUAGE}>{rubric.issuer}</div>
        {rubric.decision !== undefined && <div>{tell("preview.decision", { decision: rubric.decision })}</div>}
        <div>{tell("library.levelYear", { level: rubric.level, year: String(rubric.year) })}</div>
        <div>
          {bonus === null
            ? say("unit.points", { points: rubric.maxPoints })
            : say("unit.pointsWithBonus", { points: rubric.maxPoints, bonus })}
          {" · "}
          {say("unit.criteria", { count: String(rows.filter(({ item }) => item.type === "criterion").length) })}
        </div>
        <div>{tell(`preview.rounding.${rubric.rounding.mode}`, { decimals: String(rubric.rounding.decimals) })}</div>
      </div>
      <div className={styles.actions}>
        <Button
          appearance="primary"
          disabledFocusable={busy}
          onClick={() => create("preview", () => Promise.resolve(rubric))}
        >
          {busy ? tell("library.creating") : tell("library.create")}
        </Button>
      </div>
      {fileName !== null && <KeepRubric rubric={rubric} />}

      <section>
        <h2 className={styles.block}>{tell("preview.sections")}</h2>
        <Rows items={rubric.items} />
      </section>
      {(resolutions.length > 0 || resolved.length > 0) && (
        <Disclosure level={2} label={say("resolutions")}>
          <ResolutionList resolutions={resolutions} />
          {resolved.map(({ item }) => (
            <div key={item.id}>
              <h3 className={styles.resolved} lang={RUBRIC_LANGUAGE}>
                {item.code} {item.title}
              </h3>
              <ResolutionList resolutions={item.resolutions ?? []} />
            </div>
          ))}
        </Disclosure>
      )}
      <Suspense fallback={null}>
        <LintFindings rubric={rubric} />
      </Suspense>
      {notes.length > 0 && (
        <Disclosure level={2} label={tell("preview.notes")}>
          <ul className={styles.notes} lang={RUBRIC_LANGUAGE}>
            {notes.map((note) => (
              <li key={note}>{note}</li>
            ))}
          </ul>
        </Disclosure>
      )}
    </div>
  );
}

/** Criteria as a list, sections as headings that open. */
function Rows({ items, level = 3 }: { items: readonly (Section | Criterion)[]; level?: 3 | 4 }) {
  const styles = useStyles();
  const say = useWords(partWords);
  const tell = useWords(libraryWords);
  const row = (item: Section | Criterion) => (
    <span className={styles.row}>
      <span className={styles.title} lang={RUBRIC_LANGUAGE}>
        {item.code} {item.title}
      </span>
      <span className={styles.points}>{say("unit.points", { points: maxPointsOf(item) })}</span>
    </span>
  );
  return (
    <ul className={styles.criteria}>
      {items.map((item) =>
        item.type === "criterion" ? (
          <li key={item.id} className={styles.criterion}>
            {row(item)}
          </li>
        ) : (
          <li key={item.id}>
            <Disclosure
              level={level}
              label={
                <>
                  {row(item)}
                  {item.bonus && <span className={styles.facts}>{tell("preview.bonus")}</span>}
                </>
              }
            >
              <Rows items={item.items} level={4} />
            </Disclosure>
          </li>
        ),
      )}
    </ul>
  );
}
