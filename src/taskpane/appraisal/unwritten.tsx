import { appraisalWords } from "../../locales/appraisal";
import { partWords } from "../../locales/parts";
import type { Drafts } from "./drafts";
import { RUBRIC_LANGUAGE, useWords } from "../shell/language";
import { usePartStyles } from "../parts/part-styles";
import { GoToRow } from "../parts/go-to-row";
import { Message } from "../parts/message";

interface UnwrittenProps {
  readonly drafts: Drafts;
  readonly selectedId: string | null;
  readonly nameOf: (criterionId: string) => string;
  readonly isOnSheet: (criterionId: string) => boolean;
  readonly onGoTo: (criterionId: string) => void;
}

/** Words that were typed for other rows than the selected one and never written. */
export function Unwritten({ drafts, selectedId, nameOf, isOnSheet, onGoTo }: UnwrittenProps) {
  const styles = usePartStyles();
  const say = useWords(partWords);
  const tell = useWords(appraisalWords);
  const ids = [...drafts.byRow.keys()].filter((id) => id !== selectedId && isOnSheet(id));
  if (ids.length === 0) return null;
  return (
    <Message intent="warning" title={tell("write.elsewhere")}>
      <ul className={styles.list}>
        {ids.map((id) => (
          <GoToRow key={id} goal={say("attention.goTo.of", { criterion: nameOf(id) })} onGoTo={() => onGoTo(id)}>
            <span className={styles.twoLines} lang={RUBRIC_LANGUAGE}>
              {nameOf(id)}
            </span>
          </GoToRow>
        ))}
      </ul>
    </Message>
  );
}
