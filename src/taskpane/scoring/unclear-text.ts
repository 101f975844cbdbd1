import { scoringPlaceWords } from "../../locales/scoring-place";
import { scoringWords } from "../../locales/scoring";
import type { Unclear } from "../../scoring/typed-figure";
import { useWords } from "../shell/language";

const typedCodes = ["typed-date", "typed-fraction", "typed-percent", "typed-unit"] as const;

function isTypedCode(code: string): code is (typeof typedCodes)[number] {
  return typedCodes.some((one) => one === code);
}

/** Says why what was typed or pasted is no figure. */
export function useUnclearText(): (why: Unclear) => string {
  const say = useWords(scoringPlaceWords);
  const explain = useWords(scoringWords);
  return ({ code, params }) => (isTypedCode(code) ? say(`typed.${code}`, params) : explain(`state.${code}`, params));
}
