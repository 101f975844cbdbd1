import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { PastedRow } from "../../form/pasted/plan";
import { pasteWords } from "../../locales/paste";
import { scoringPlaceWords } from "../../locales/scoring-place";
import type { TypedReading } from "../../scoring/typed-figure";
import { GoToRow } from "../parts/go-to-row";
import { usePartStyles } from "../parts/part-styles";
import { useUnclearText } from "../scoring/unclear-text";
import { RUBRIC_LANGUAGE, useWords } from "../shell/language";

const useStyles = makeStyles({
  where: { overflowWrap: "anywhere", fontWeight: tokens.fontWeightSemibold },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalXS },
});

interface NotTakenRowProps {
  readonly row: PastedRow;
  /** Of the row of the form; null for none. */
  readonly name: string | null;
  readonly onGoTo: (() => void) | undefined;
  readonly onMean: (reading: TypedReading) => void;
}

/** A pasted row of which nothing is taken: why, and what it may mean. */
export function NotTakenRow({ row: { at, texts, why }, name, onGoTo, onMean }: NotTakenRowProps) {
  const styles = useStyles();
  const common = usePartStyles();
  const tell = useWords(pasteWords);
  const say = useWords(scoringPlaceWords);
  const unclear = useUnclearText();
  if (why === null) return null;
  const reason =
    why.kind === "unclear"
      ? unclear(why.why)
      : why.kind === "no-row" && why.text === ""
        ? tell("left.no-row.blank")
        : tell(`left.${why.kind}`, "text" in why ? { text: why.text } : {});
  return (
    <GoToRow goal={tell("goTo", { place: name ?? "" })} onGoTo={onGoTo}>
      <div>{tell("left.at", { at: String(at), texts: texts.filter((text) => text !== "").join(" / ") })}</div>
      {name !== null && (
        <div className={styles.where} lang={RUBRIC_LANGUAGE}>
          {name}
        </div>
      )}
      <div className={common.small}>{reason}</div>
      {why.kind === "unclear" && (
        <div className={styles.buttons}>
          {why.readings.map((reading) => (
            <Button key={[...reading].join()} size="small" onClick={() => onMean(reading)}>
              {reading.size > 1
                ? say("card.mean.pair", { num: reading.get("num") ?? "", den: reading.get("den") ?? "" })
                : say("card.mean", { value: [...reading.values()].join() })}
            </Button>
          ))}
        </div>
      )}
    </GoToRow>
  );
}
