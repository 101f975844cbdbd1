import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { partWords } from "../../locales/parts";
import { useWords } from "../shell/language";

const useStyles = makeStyles({
  row: {
    display: "flex",
    alignItems: "start",
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalXS} 0`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  text: { flexGrow: 1, minWidth: 0, overflowWrap: "anywhere" },
  goTo: {
    flexShrink: 0,
    minWidth: "auto",
    paddingLeft: tokens.spacingHorizontalS,
    paddingRight: tokens.spacingHorizontalS,
  },
});

interface GoToRowProps {
  /** What the button leads to, in words; nobody reads "Đi tới ô" twenty times. */
  readonly goal: string;
  /** Left out where there is no cell to go to. Is told the button that was pressed. */
  readonly onGoTo?: ((button: HTMLElement) => void) | undefined;
  readonly children: ReactNode;
}

/** An item of a list that leads to its cell. */
export function GoToRow({ goal, onGoTo, children }: GoToRowProps) {
  const styles = useStyles();
  const say = useWords(partWords);
  return (
    <li className={styles.row}>
      <span className={styles.text}>{children}</span>
      {onGoTo && (
        <Button size="small" className={styles.goTo} aria-label={goal} onClick={(event) => onGoTo(event.currentTarget)}>
          {say("attention.goTo")}
        </Button>
      )}
    </li>
  );
}
