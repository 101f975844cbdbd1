import { makeStyles, mergeClasses, Radio, RadioGroup, tokens } from "@fluentui/react-components";
import { useId, type KeyboardEvent } from "react";
import { partWords } from "../../locales/parts";
import { scoringPlaceWords } from "../../locales/scoring-place";
import type { PointOption } from "../../scoring/options";
import { usePartStyles } from "../parts/part-styles";
import { RUBRIC_LANGUAGE, useWords } from "../shell/language";

const useStyles = makeStyles({
  head: { display: "flex", justifyContent: "space-between", gap: tokens.spacingHorizontalS },
  option: { width: "100%" },
  label: { width: "100%", minWidth: 0, paddingTop: "4px", paddingBottom: "4px" },
  line: { display: "flex", alignItems: "baseline", gap: tokens.spacingHorizontalS },
  words: { flexGrow: 1, minWidth: 0, overflowWrap: "anywhere" },
  points: { flexShrink: 0, fontWeight: tokens.fontWeightSemibold, whiteSpace: "nowrap" },
  key: {
    flexShrink: 0,
    minWidth: "20px",
    textAlign: "center",
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusSmall,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
});

/** So many options have a key of their own. */
const KEYS = 9;

interface OptionGroupProps {
  readonly options: readonly PointOption[];
  /** The index of the chosen option as text; "" for none, other words where the cell names none. */
  readonly chosen: string;
  readonly locked: boolean;
  readonly onChoose: (chosen: string) => void;
}

/** The printed options: chosen by the keys 1–9, the arrows or the mouse, and written at once. 0 clears. */
export function OptionGroup({ options, chosen, locked, onChoose }: OptionGroupProps) {
  const styles = useStyles();
  const common = usePartStyles();
  const say = useWords(scoringPlaceWords);
  const tell = useWords(partWords);
  const id = useId();
  const last = Math.min(KEYS, options.length);
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>): void => {
    if (event.ctrlKey || event.metaKey || event.altKey || !/^\d$/.test(event.key)) return;
    const index = Number(event.key) - 1;
    if (index >= last || locked) return;
    event.preventDefault();
    onChoose(index < 0 ? "" : String(index));
    if (index >= 0) event.currentTarget.querySelectorAll("input")[index]?.focus();
  };
  return (
    <div>
      <div className={styles.head}>
        <h4 id={id} className={common.smallTitle}>
          {say("card.options")}
        </h4>
        {!locked && <span className={common.quiet}>{say("card.keys", { last: String(last) })}</span>}
      </div>
      <RadioGroup
        aria-labelledby={id}
        value={chosen}
        disabled={locked}
        onChange={(_, { value }) => onChoose(value)}
        onKeyDown={onKeyDown}
      >
        {options.map(({ label, points }, index) => (
          <Radio
            key={index}
            value={String(index)}
            className={styles.option}
            data-part="option"
            label={{
              className: styles.label,
              children: (
                <span className={styles.line}>
                  <span className={styles.words} lang={RUBRIC_LANGUAGE}>
                    {label}
                  </span>
                  <span className={mergeClasses(styles.points, common.small)}>{tell("unit.points", { points })}</span>
                  {index < KEYS && !locked && (
                    <span className={styles.key} aria-hidden="true">
                      {index + 1}
                    </span>
                  )}
                </span>
              ),
            }}
          />
        ))}
      </RadioGroup>
    </div>
  );
}
