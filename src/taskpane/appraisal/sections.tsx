import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { type ComponentProps, useRef } from "react";
import { appraisalWords } from "../../locales/appraisal";
import { partWords } from "../../locales/parts";
import { takeFocusOver } from "../parts/focus";
import type { AppraisedNode } from "./view";
import { RUBRIC_LANGUAGE, useWords } from "../shell/language";
import { fillOf } from "../scoring/section-tree";
import { Change } from "./change";
import { usePartStyles } from "../parts/part-styles";
import { FillBar } from "../parts/fill-bar";
import { Disclosure } from "../parts/disclosure";
import { Agreed } from "./last-agreement";

const useStyles = makeStyles({
  list: {
    listStyleType: "none",
    margin: 0,
    padding: 0,
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXS,
  },
  below: { paddingLeft: "20px" },
  name: { margin: 0, font: "inherit", overflowWrap: "anywhere" },
  facts: { display: "flex", flexWrap: "wrap", justifyContent: "space-between", columnGap: tokens.spacingHorizontalM },
  bar: { marginTop: tokens.spacingVerticalXXS },
  agree: { marginTop: tokens.spacingVerticalXS, marginBottom: tokens.spacingVerticalXS },
});

interface SectionsProps extends Omit<ComponentProps<typeof Agreed>, "onTakeBack"> {
  readonly sections: readonly AppraisedNode[];
  readonly onTakeBack: () => Promise<boolean>;
  /** Resolves to true when it is done. */
  readonly onAgree: (ids: readonly string[]) => Promise<boolean>;
}

/** Both scorings of every section, and agreeing with the rows of one on which there is nothing to say. */
export function Sections({ sections, agreed, busy, onAgree, onTakeBack }: SectionsProps) {
  const styles = usePartStyles();
  const tell = useWords(appraisalWords);
  const heading = useRef<HTMLHeadingElement>(null);
  const agree = async (ids: readonly string[]): Promise<void> => {
    if (await onAgree(ids)) takeFocusOver(() => heading.current);
  };
  const takeBack = async (): Promise<void> => {
    if (await onTakeBack()) takeFocusOver(() => heading.current);
  };
  return (
    <section className={styles.block}>
      <h2 ref={heading} tabIndex={-1} className={styles.title}>
        {tell("sections")}
      </h2>
      <Agreed agreed={agreed} busy={busy} onTakeBack={() => void takeBack()} />
      <SectionList sections={sections} busy={busy} level={3} onAgree={(ids) => void agree(ids)} />
    </section>
  );
}

interface SectionListProps extends Pick<SectionsProps, "sections" | "busy"> {
  readonly level: 3 | 4;
  readonly onAgree: (ids: readonly string[]) => void;
}

function SectionList({ sections, busy, level, onAgree }: SectionListProps) {
  const styles = useStyles();
  const tell = useWords(appraisalWords);
  return (
    <ul className={styles.list}>
      {sections.map((node) => {
        const {
          section: { id, code, title },
          agreeable,
          children,
        } = node;
        const count = String(agreeable.length);
        return (
          <li key={id}>
            {children.length === 0 ? (
              <div className={styles.below}>
                <SectionChange node={node} />
              </div>
            ) : (
              <Disclosure level={level} flush label={<SectionChange node={node} />}>
                <div className={styles.below}>
                  <SectionList sections={children} busy={busy} level={4} onAgree={onAgree} />
                </div>
              </Disclosure>
            )}
            {agreeable.length > 0 && (
              <div className={styles.below}>
                <Button
                  size="small"
                  className={styles.agree}
                  aria-label={tell("agree.section.of", { section: `${code} ${title}`, count })}
                  disabledFocusable={busy}
                  onClick={() => onAgree(agreeable)}
                >
                  {tell("agree.section", { count })}
                </Button>
              </div>
            )}
          </li>
        );
      })}
    </ul>
  );
}

function SectionChange({
  node: { section, score, appraised, applies, progress, difference },
}: {
  node: AppraisedNode;
}) {
  const styles = useStyles();
  const common = usePartStyles();
  const say = useWords(partWords);
  const tell = useWords(appraisalWords);
  const isComplete = progress.filled === progress.count;
  return (
    <>
      <span className={styles.name} lang={RUBRIC_LANGUAGE}>
        {section.code} {section.title}
      </span>
      <span className={mergeClasses(common.small, styles.facts)}>
        <Change self={score.points} appraised={appraised} difference={isComplete ? difference : null} />
        <span className={common.quiet}>
          {isComplete
            ? `/ ${say("unit.points", { points: applies })}`
            : tell("total.progress", { filled: String(progress.filled), count: String(progress.count) })}
        </span>
        {section.bonus && <span className={common.quiet}>{say("sections.bonus")}</span>}
      </span>
      <FillBar className={styles.bar} fill={fillOf(appraised, applies)} />
    </>
  );
}
