import { partWords } from "../../locales/parts";
import { formatDecimal } from "../../locales/words";
import { useLocale, useWords } from "../shell/language";

/** Says points as the reader's language writes them; a dash where there are none, which is not zero. */
export function usePoints(): (points: string | null) => string {
  const say = useWords(partWords);
  const locale = useLocale();
  return (points) => (points === null ? say("total.none") : formatDecimal(locale, points));
}
