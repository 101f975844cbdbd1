import type { partWords } from "../../locales/parts";
import type { Answer } from "../../rubric/answers";
import type { Speaker } from "../shell/language";

/** The exception that the row claims, in words; null for none. */
export function exceptionText(answer: Answer | undefined, say: Speaker<typeof partWords>): string | null {
  if (answer?.late) return say("card.exception.late");
  const exception = answer?.exception;
  if (exception === undefined) return null;
  return typeof exception === "object" ? exception.cellText : say(`card.exception.${exception}`);
}

/** The option that was chosen, as it is printed, or what stands in its cell instead; null for none. */
export function optionText(options: readonly { label: string }[], answer: Answer | undefined): string | null {
  const option = answer !== undefined && "option" in answer ? answer.option : undefined;
  if (option === undefined) return null;
  return typeof option === "object" ? option.cellText : (options[option]?.label ?? null);
}
