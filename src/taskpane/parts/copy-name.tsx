import type { OpenForm } from "../../excel/form";
import { copyFileName, type CopyOccasion } from "../../form/file-name";
import { FileNameLine } from "./file-name-line";

interface CopyNameProps {
  readonly form: OpenForm;
  readonly before: CopyOccasion;
  /** When the copy was opened. */
  readonly at: Date;
}

/** The name that is proposed for a copy: of what form, before what, and when. */
export default function CopyName({ form: { rubric, profile, status }, before, at }: CopyNameProps) {
  return <FileNameLine name={copyFileName([rubric, profile, status], before, at)} />;
}
