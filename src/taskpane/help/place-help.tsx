import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useEffect, useId, useRef } from "react";
import { helpWords, placeHelp } from "../../locales/help";
import { taskpaneWords } from "../../locales/taskpane";
import { usePartStyles } from "../parts/part-styles";
import { useLocale, useWords } from "../shell/language";
import type { PlaceId } from "../shell/places";

const useStyles = makeStyles({
  help: {
    margin: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM} 0`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  steps: {
    margin: 0,
    paddingLeft: tokens.spacingHorizontalXL,
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXXS,
  },
});

interface PlaceHelpProps {
  readonly place: PlaceId;
  /** The appraisal is there for the agency's answers. */
  readonly explains: boolean;
  readonly onClose: () => void;
}

/** What is done in the open place, in a few lines, and its keys. It takes the focus, as somebody has asked for it. */
export default function PlaceHelp({ place, explains, onClose }: PlaceHelpProps) {
  const common = usePartStyles();
  const styles = useStyles();
  const tell = useWords(helpWords);
  const say = useWords(taskpaneWords);
  const locale = useLocale();
  const id = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  const section = useRef<HTMLElement>(null);
  useEffect(() => heading.current?.focus(), [place]);
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.key === "Escape" && section.current?.contains(document.activeElement)) onClose();
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, [onClose]);
  const isExplained = place === "appraisal" && explains;
  const { steps, keys } = placeHelp[isExplained ? "explain" : place];
  return (
    <section ref={section} className={mergeClasses(common.card, common.block, styles.help)} aria-labelledby={id}>
      <h2 ref={heading} id={id} tabIndex={-1} className={common.title}>
        {tell("title", { place: say(isExplained ? "explain" : `place.${place}`) })}
      </h2>
      <ol className={styles.steps}>
        {steps.map((step) => (
          <li key={step.en}>{step[locale]}</li>
        ))}
      </ol>
      <div>
        <h3 className={common.smallTitle}>{tell("keys")}</h3>
        {keys !== undefined && <div>{keys[locale]}</div>}
        <div>{tell("keys.all")}</div>
      </div>
      <div>
        <Button size="small" onClick={onClose}>
          {tell("close")}
        </Button>
      </div>
    </section>
  );
}
