import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { Dismiss16Regular } from "@fluentui/react-icons";
import { useEffect, useRef, useState, type KeyboardEvent } from "react";
import { quickReasonWords } from "../../locales/quick-reasons";
import { usePartStyles } from "../parts/part-styles";
import { RUBRIC_LANGUAGE, useWords } from "../shell/language";
import { forgetRemark, type UsedRemark, usedRemarks } from "../store/used-remarks";
import { useStore } from "../store/use-store";

/** So many are offered: the list is for what is said again and again. */
const SHOWN = 12;

const useStyles = makeStyles({
  list: {
    listStyleType: "none",
    margin: 0,
    padding: tokens.spacingHorizontalXXS,
    maxHeight: "180px",
    overflowY: "auto",
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  item: { display: "flex", alignItems: "start" },
  text: {
    flexGrow: 1,
    minWidth: 0,
    justifyContent: "start",
    textAlign: "start",
    fontWeight: tokens.fontWeightRegular,
    overflowWrap: "anywhere",
  },
});

interface UsedListProps {
  readonly onChoose: (text: string) => void;
  /** Goes back to the field. */
  readonly onClose: () => void;
}

/** Sentences that were written before on this machine, the most used first: arrows move, Enter takes one, Delete removes it. */
export default function UsedList({ onChoose, onClose }: UsedListProps) {
  const styles = useStyles();
  const common = usePartStyles();
  const tell = useWords(quickReasonWords);
  const store = useStore();
  const list = useRef<HTMLDivElement>(null);
  const [used, setUsed] = useState<readonly UsedRemark[] | null>(null);
  const focusOn = (index: number): void => {
    const texts = [...(list.current?.querySelectorAll<HTMLElement>("[data-text]") ?? [])];
    (texts[Math.min(Math.max(index, 0), texts.length - 1)] ?? list.current)?.focus();
  };
  useEffect(() => {
    let isThere = true;
    void usedRemarks(store).then((found) => {
      if (!isThere) return;
      setUsed(found.slice(0, SHOWN));
      setTimeout(() => focusOn(0));
    });
    return () => {
      isThere = false;
    };
  }, [store]);
  const remove = (index: number, text: string): void => {
    setUsed((before) => before?.filter((one) => one.text !== text) ?? null);
    void forgetRemark(store, text);
    setTimeout(() => focusOn(index));
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const texts = [...(list.current?.querySelectorAll("[data-text]") ?? [])];
    const at = texts.findIndex((one) => one.contains(document.activeElement));
    const one = used?.[at];
    if (event.key === "Escape") onClose();
    else if (event.key === "ArrowDown") focusOn(at + 1);
    else if (event.key === "ArrowUp" && at <= 0) onClose();
    else if (event.key === "ArrowUp") focusOn(at - 1);
    else if (event.key === "Delete" && one !== undefined) remove(at, one.text);
    else return;
    event.preventDefault();
  };
  if (used === null) return null;
  return (
    // eslint-disable-next-line jsx-a11y/no-static-element-interactions -- the keys of the list as a whole
    <div ref={list} tabIndex={-1} onKeyDown={onKeyDown}>
      {used.length === 0 ? (
        <p className={common.quiet}>{tell("used.none")}</p>
      ) : (
        <ul className={styles.list} aria-label={tell("used.list")}>
          {used.map(({ text }, index) => (
            <li key={text} className={styles.item}>
              <Button
                size="small"
                appearance="subtle"
                className={styles.text}
                data-text=""
                lang={RUBRIC_LANGUAGE}
                onClick={() => onChoose(text)}
              >
                {text}
              </Button>
              <Button
                size="small"
                appearance="subtle"
                icon={<Dismiss16Regular />}
                tabIndex={-1}
                aria-label={tell("used.remove", { text })}
                title={tell("used.remove", { text })}
                onClick={() => remove(index, text)}
              />
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
