import { appraisalWords } from "../../locales/appraisal";
import { Outcome } from "../parts/outcome";
import { usePartStyles } from "../parts/part-styles";
import { useWords } from "../shell/language";

/** Whether what is typed beside a row stands in the form, for the ear as well. */
export function WriteState({ isOpen, written }: { readonly isOpen: boolean; readonly written: boolean }) {
  const common = usePartStyles();
  const tell = useWords(appraisalWords);
  return (
    <span role="status" className={common.small}>
      {isOpen ? (
        <Outcome good={false}>{tell("write.open")}</Outcome>
      ) : (
        written && <Outcome good>{tell("write.done")}</Outcome>
      )}
    </span>
  );
}
