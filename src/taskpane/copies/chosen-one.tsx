import { copiesWords } from "../../locales/copies";
import { Outcome } from "../parts/outcome";
import { usePartStyles } from "../parts/part-styles";
import { RUBRIC_LANGUAGE, useWords } from "../shell/language";
import type { ChosenForm } from "./use-forms";

/** The chosen file with whose form it is, or the reason why it is of no use. */
export function ChosenOne({ chosen }: { readonly chosen: ChosenForm | undefined }) {
  const common = usePartStyles();
  const tell = useWords(copiesWords);
  if (chosen === undefined) return null;
  if (chosen.form === null)
    return (
      <Outcome good={false}>
        {chosen.name}: {chosen.why}
      </Outcome>
    );
  return (
    <div>
      {chosen.name}
      <div className={common.quiet} lang={RUBRIC_LANGUAGE}>
        {chosen.form.agency ?? tell("form.agency.none")} · {chosen.form.rubric.shortTitle}
      </div>
    </div>
  );
}
