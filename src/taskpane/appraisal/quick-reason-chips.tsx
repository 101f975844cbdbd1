import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { formWords } from "../../locales/form";
import { quickReasonWords } from "../../locales/quick-reasons";
import { RUBRIC_LANGUAGE, useWords } from "../shell/language";
import type { QuickReason } from "./quick-reasons";

const useStyles = makeStyles({
  chips: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalXS },
  chip: {
    minWidth: "auto",
    fontWeight: tokens.fontWeightRegular,
    textAlign: "start",
    display: "block",
    maxWidth: "100%",
    overflow: "hidden",
    textOverflow: "ellipsis",
    whiteSpace: "nowrap",
  },
});

interface QuickReasonChipsProps {
  readonly reasons: readonly QuickReason[];
  readonly busy: boolean;
  readonly onChoose: (reason: QuickReason) => void;
}

/** Reasons at one press: each names its reason and begins the opinion with its words. */
export function QuickReasonChips({ reasons, busy, onChoose }: QuickReasonChipsProps) {
  const styles = useStyles();
  const tell = useWords(quickReasonWords);
  const label = useWords(formWords);
  return (
    <div className={styles.chips} role="group" aria-label={tell("quick")}>
      {reasons.map((one) => {
        const whole = tell("quick.what", { reason: label(`reason.${one.reason}`), text: one.text });
        return (
          <Button
            key={one.text}
            size="small"
            className={styles.chip}
            disabledFocusable={busy}
            title={whole}
            aria-label={whole}
            onClick={() => onChoose(one)}
          >
            <span lang={RUBRIC_LANGUAGE}>{one.text}</span>
          </Button>
        );
      })}
    </div>
  );
}
