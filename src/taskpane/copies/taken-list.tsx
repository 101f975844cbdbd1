import { columnOfSpot, type Taken } from "../../consolidate/merge-forms";
import { placeText } from "../../inspect/finding-text";
import { copiesWords } from "../../locales/copies";
import type { Rubric } from "../../rubric/schema";
import { Disclosure } from "../parts/disclosure";
import { usePartStyles } from "../parts/part-styles";
import { useLocale, useWords } from "../shell/language";

/** What comes from whom. */
export function TakenList({ rubric, taken }: { rubric: Rubric; taken: readonly Taken[] }) {
  const common = usePartStyles();
  const tell = useWords(copiesWords);
  const locale = useLocale();
  if (taken.length === 0) return <p className={common.quiet}>{tell("merge.taken.none")}</p>;
  const files = [...new Set(taken.flatMap((one) => one.files))];
  return (
    <section className={common.block}>
      <h2 className={common.title}>{tell("merge.taken", { count: String(taken.length) })}</h2>
      {files.map((file) => {
        const from = taken.filter((one) => one.files.includes(file));
        return (
          <Disclosure key={file} level={3} label={tell("merge.taken.from", { file, count: String(from.length) })}>
            <ul className={common.list}>
              {from.map((spot) => (
                <li key={`${spot.side} ${spot.row} ${spot.what}`} className={common.small}>
                  {placeText(rubric, spot.row, columnOfSpot(spot), locale)}
                </li>
              ))}
            </ul>
          </Disclosure>
        );
      })}
    </section>
  );
}
