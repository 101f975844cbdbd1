import type { OpenForm } from "../../excel/form";
import { partWords } from "../../locales/parts";
import { scoringPlaceWords } from "../../locales/scoring-place";
import type { Criterion } from "../../rubric/schema";
import { CardPart } from "../parts/card-part";
import { usePartStyles } from "../parts/part-styles";
import { RUBRIC_LANGUAGE, useWords } from "../shell/language";
import type { RowEditor } from "./row-editor";

interface EvidencePartProps {
  readonly form: OpenForm;
  readonly criterion: Criterion;
  readonly editor: RowEditor;
}

/** The documents of the row. */
export function EvidencePart({ criterion: { evidence }, editor }: EvidencePartProps) {
  const common = usePartStyles();
  const say = useWords(partWords);
  const tell = useWords(scoringPlaceWords);
  const given = editor.text("evidence");
  if (evidence === undefined && given === "") return null;
  return (
    <CardPart title={say("card.evidence")}>
      {evidence !== undefined && (
        <div lang={RUBRIC_LANGUAGE} className={common.small}>
          {evidence.ask}
          {evidence.required === false && <span className={common.quiet}> ({tell("card.evidence.optional")})</span>}
        </div>
      )}
      <div className={common.quiet}>
        {given === "" ? say("card.evidence.none") : say("card.evidence.given", { text: given })}
      </div>
    </CardPart>
  );
}
