import { scoringFingerprint } from "../../form/fingerprint";
import type { ComparedForm } from "../../consolidate/compare-forms";
import type { Rubric } from "../../rubric/schema";
import { Changes } from "./changes";
import { Years } from "./years";

/** A form that takes part in a comparison, of a file or the open one. */
export interface ComparedSide extends ComparedForm {
  readonly rubric: Rubric;
}

interface ComparedProps {
  readonly before: ComparedSide;
  readonly after: ComparedSide;
  /** The later one is the open form, whose cells can be gone to. */
  readonly isOpen: boolean;
}

/** Two forms of one rubric cell by cell; of two rubrics criterion by criterion. */
export default function Compared(props: ComparedProps) {
  const { before, after } = props;
  const isSame = scoringFingerprint(before.rubric) === scoringFingerprint(after.rubric);
  return isSame ? <Changes {...props} /> : <Years {...props} />;
}
