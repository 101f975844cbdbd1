import { partWords } from "../../locales/parts";
import { formatDecimal } from "../../locales/words";
import { useLocale, useWords } from "../shell/language";

/**
 * Says points as the reader's language writes them; a dash where there are none, which is not zero.
 * @param decimals as many at least, where points stand below each other
 */
export function usePoints(decimals = 0): (points: string | null) => string {
  const say = useWords(partWords);
  const locale = useLocale();
  return (points) => (points === null ? say("total.none") : formatDecimal(locale, padded(points, decimals)));
}

function padded(points: string, decimals: number): string {
  const [whole = "", fraction = ""] = points.split(".");
  return decimals === 0 ? points : `${whole}.${fraction.padEnd(decimals, "0")}`;
}
