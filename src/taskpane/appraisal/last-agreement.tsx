import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { ChangedInputs } from "../../excel/change-inputs";
import { appraisalWords } from "../../locales/appraisal";
import { Outcome } from "../parts/outcome";
import { keptForSheet } from "../session/kept-for-sheet";
import { useWords } from "../shell/language";

/** An agreement with many rows, which can be taken back. */
interface LastAgreement {
  /** Where it was pressed. */
  readonly from: "all" | "sections";
  readonly count: number;
  readonly changed: ChangedInputs;
}

/** The last agreement with many rows of a form, as long as the pane is open. */
export const useLastAgreement = keptForSheet<LastAgreement>();

const useStyles = makeStyles({
  outcome: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: tokens.spacingHorizontalS },
});

interface AgreedProps {
  /** How many rows the last agreement here covered; null where there was none. */
  readonly agreed: number | null;
  readonly busy: boolean;
  readonly onTakeBack: () => void;
}

/** What the last agreement did, with the way back. */
export function Agreed({ agreed, busy, onTakeBack }: AgreedProps) {
  const styles = useStyles();
  const tell = useWords(appraisalWords);
  return (
    <div className={styles.outcome}>
      <div role="status">
        {agreed !== null && <Outcome good>{tell("agree.done", { count: String(agreed) })}</Outcome>}
      </div>
      {agreed !== null && (
        <Button size="small" appearance="subtle" disabledFocusable={busy} onClick={onTakeBack}>
          {tell("agree.takeBack")}
        </Button>
      )}
    </div>
  );
}
