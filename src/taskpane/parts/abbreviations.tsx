import { abbreviationWords } from "../../locales/abbreviations";
import { abbreviationsIn, abbreviationsOf } from "../../rubric/abbreviations";
import type { Criterion, Rubric } from "../../rubric/schema";
import { RUBRIC_LANGUAGE, useWords } from "../shell/language";
import { Disclosure } from "./disclosure";
import { MeaningList } from "./meaning-list";

/** What the abbreviations in a row's own words stand for; nothing where there are none. */
export default function Abbreviations({
  rubric,
  criterion,
}: {
  readonly rubric: Rubric;
  readonly criterion: Criterion;
}) {
  const tell = useWords(abbreviationWords);
  const known = abbreviationsOf(rubric);
  const found = abbreviationsIn(criterion, known);
  if (found.length === 0) return null;
  return (
    <Disclosure level={4} label={tell("some", { list: found.join(", ") })}>
      <MeaningList language={RUBRIC_LANGUAGE} meanings={found.map((short) => [short, known.get(short) ?? ""])} />
    </Disclosure>
  );
}
