import { Button, Input, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { Checkmark16Regular } from "@fluentui/react-icons";
import { useId, type KeyboardEvent } from "react";
import { scoringPlaceWords } from "../../locales/scoring-place";
import { Exact } from "../../rubric/exact";
import type { SlotId } from "../../rubric/answers";
import type { Slot } from "../../scoring/rules/rule";
import type { TypedFigure, TypedReading } from "../../scoring/typed-figure";
import type { OfferedFigure } from "./offered-figures";
import { useUnclearText } from "./unclear-text";
import { Outcome } from "../parts/outcome";
import { usePartStyles } from "../parts/part-styles";
import { RUBRIC_LANGUAGE, useWords } from "../shell/language";

const useStyles = makeStyles({
  field: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) 120px",
    columnGap: tokens.spacingHorizontalS,
    alignItems: "center",
    padding: `${tokens.spacingVerticalXS} 0`,
    "@media (max-width: 339px)": { gridTemplateColumns: "minmax(0, 1fr) 100px" },
  },
  label: { display: "block", overflowWrap: "anywhere" },
  input: { minWidth: 0, width: "100%" },
  inner: { minWidth: 0, width: "100%", fontVariantNumeric: "tabular-nums" },
  unit: {
    maxWidth: "56px",
    overflow: "hidden",
    textOverflow: "ellipsis",
    whiteSpace: "nowrap",
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
  },
  use: { marginTop: tokens.spacingVerticalXXS, whiteSpace: "normal", textAlign: "start", maxWidth: "100%" },
  used: {
    // Chosen is told by the tick and aria-pressed; the colours follow it.
    backgroundColor: tokens.colorBrandBackground2,
    border: `1px solid ${tokens.colorBrandStroke1}`,
    color: tokens.colorBrandForeground2,
  },
  key: { marginLeft: tokens.spacingHorizontalXS, color: tokens.colorNeutralForeground3 },
  below: { gridColumn: "1 / -1", display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXXS },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalXS },
});

interface FigureFieldProps {
  readonly slot: Slot;
  readonly text: string;
  readonly read: TypedFigure;
  /** What the cell holds now, where it has changed since the typing began; else null. */
  readonly moved: string | null;
  /** What the cell would be if its other reading is meant, where it holds a date or a percent. */
  readonly reading: string | null;
  /** What is known elsewhere and may be meant. The Down key takes the first one, and then the next. */
  readonly offered: readonly OfferedFigure[];
  readonly locked: boolean;
  readonly onType: (text: string) => void;
  /** The field is left: what is typed is written if it is clear. */
  readonly onLeave: () => void;
  readonly onEnter: (field: HTMLElement) => void;
  /** The cell's own figure is taken. */
  readonly onRevert: () => void;
  /** What is typed is meant, although the cell has changed. */
  readonly onKeep: () => void;
  /** Something is meant: it is written at once. */
  readonly onMean: (reading: TypedReading) => void;
}

/** One figure of the row: typed here or in its cell, with what is offered for it and what is not clear about it. */
export function FigureField({
  slot,
  text,
  read,
  moved,
  reading,
  offered,
  locked,
  onType,
  onLeave,
  onEnter,
  onRevert,
  onKeep,
  onMean,
}: FigureFieldProps) {
  const styles = useStyles();
  const common = usePartStyles();
  const say = useWords(scoringPlaceWords);
  const unclear = useUnclearText();
  const id = useId();
  const used = offered.findIndex(({ value }) => read.kind === "number" && new Exact(read.value).equals(value));
  const differing = read.kind === "blank" ? [] : offered.filter((one, index) => one.compared && index !== used);
  const isOpen = read.kind === "unclear" || moved !== null;
  const typed = text.trim() === "" ? "∅" : text;
  const mean = (value: string): void => onMean(new Map([[slot.id, value]]));
  // What somebody typed is never taken away by a key.
  const next = locked || isOpen || (used < 0 && read.kind !== "blank") ? undefined : offered[used + 1];
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>): void => {
    if (event.key === "Enter" && !event.ctrlKey && !event.metaKey && !event.nativeEvent.isComposing) {
      event.preventDefault();
      onEnter(event.currentTarget);
    } else if (event.key === "Escape") onRevert();
    else if (event.key === "ArrowDown" && next !== undefined) {
      event.preventDefault();
      mean(next.value);
    }
  };
  return (
    <div className={styles.field}>
      <div>
        <label htmlFor={id} className={mergeClasses(styles.label, common.small)} lang={RUBRIC_LANGUAGE}>
          {slot.label}
          {slot.pointsOff !== undefined && (
            <span className={common.quiet}> ({say("card.each", { points: slot.pointsOff })})</span>
          )}
        </label>
        {!locked &&
          offered.map((one, index) => (
            <Button
              key={one.value}
              size="small"
              className={mergeClasses(styles.use, index === used && styles.used)}
              icon={index === used ? <Checkmark16Regular /> : null}
              aria-pressed={index === used}
              onClick={() => {
                if (index !== used) mean(one.value);
              }}
            >
              {say("card.use", { value: one.value, label: one.label })}
              {one === next && (
                <kbd className={styles.key} aria-hidden="true">
                  ↓
                </kbd>
              )}
            </Button>
          ))}
      </div>
      <Input
        id={id}
        className={styles.input}
        input={{ className: styles.inner }}
        data-part={slot.id}
        value={text}
        disabled={locked}
        inputMode="decimal"
        autoComplete="off"
        aria-invalid={isOpen ? true : undefined}
        aria-describedby={`${id}-more`}
        aria-keyshortcuts={next === undefined ? undefined : "ArrowDown"}
        contentAfter={
          slot.unit === undefined ? null : (
            <span className={styles.unit} lang={RUBRIC_LANGUAGE} title={slot.unit}>
              {slot.unit}
            </span>
          )
        }
        onChange={(_, { value }) => onType(value)}
        onBlur={onLeave}
        onKeyDown={onKeyDown}
      />
      <div id={`${id}-more`} className={styles.below}>
        <div role="status" className={styles.below}>
          {moved === null &&
            differing.map((one) => (
              <span key={one.value} className={common.quiet}>
                {say("card.differs", { value: one.value, label: one.label })}
              </span>
            ))}
          {moved !== null ? (
            <Outcome good={false} className={common.small}>
              {moved === "" ? say("card.moved.blank", { typed }) : say("card.moved", { now: moved, typed })}
            </Outcome>
          ) : (
            read.kind === "unclear" && (
              <Outcome good={false} className={common.small}>
                {unclear(read.why)} {say("typed.notWritten")}
              </Outcome>
            )
          )}
        </div>
        {isOpen && (
          <div className={styles.buttons}>
            {moved !== null ? (
              <>
                {read.kind !== "unclear" && (
                  <Button size="small" onClick={onKeep}>
                    {say("card.moved.keep", { typed })}
                  </Button>
                )}
                <Button size="small" onClick={onRevert}>
                  {moved === "" ? say("card.moved.takeBlank") : say("card.moved.take", { now: moved })}
                </Button>
              </>
            ) : (
              read.kind === "unclear" &&
              read.readings.map((one) => (
                <Button key={[...one].join()} size="small" onClick={() => onMean(one)}>
                  {one.size > 1
                    ? say("card.mean.pair", { num: valueOf(one, "num"), den: valueOf(one, "den") })
                    : say("card.mean", { value: valueOf(one, slot.id) })}
                </Button>
              ))
            )}
          </div>
        )}
        {reading !== null && !isOpen && !locked && (
          <div className={styles.buttons}>
            <Button size="small" onClick={() => mean(reading)}>
              {say("card.mean", { value: reading })}
            </Button>
          </div>
        )}
      </div>
    </div>
  );
}

function valueOf(reading: TypedReading, slot: SlotId): string {
  return reading.get(slot) ?? "";
}
