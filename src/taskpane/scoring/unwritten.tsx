import { partWords } from "../../locales/parts";
import { scoringPlaceWords } from "../../locales/scoring-place";
import { GoToRow } from "../parts/go-to-row";
import { Message } from "../parts/message";
import { usePartStyles } from "../parts/part-styles";
import { RUBRIC_LANGUAGE, useWords } from "../shell/language";

interface UnwrittenProps {
  readonly ids: readonly string[];
  readonly nameOf: (criterionId: string) => string;
  readonly onGoTo: (criterionId: string) => void;
}

/** What was typed for other rows and could not be written: nothing of it is lost, and nobody forgets it. */
export default function Unwritten({ ids, nameOf, onGoTo }: UnwrittenProps) {
  const common = usePartStyles();
  const say = useWords(partWords);
  const tell = useWords(scoringPlaceWords);
  return (
    <Message intent="warning" title={tell("unwritten.title")}>
      <ul className={common.list}>
        {ids.map((id) => (
          <GoToRow key={id} goal={say("attention.goTo.of", { criterion: nameOf(id) })} onGoTo={() => onGoTo(id)}>
            <span className={common.twoLines} lang={RUBRIC_LANGUAGE}>
              {nameOf(id)}
            </span>
          </GoToRow>
        ))}
      </ul>
    </Message>
  );
}
