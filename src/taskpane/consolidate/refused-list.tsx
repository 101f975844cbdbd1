import { makeStyles, tokens } from "@fluentui/react-components";
import type { Refusal } from "../../consolidate/consolidation";
import { refusalText } from "../../consolidate/texts";
import { consolidatePlaceWords } from "../../locales/consolidate-place";
import { Disclosure } from "../parts/disclosure";
import { Outcome } from "../parts/outcome";
import { usePartStyles } from "../parts/part-styles";
import { useLocale, useWords } from "../shell/language";

const useStyles = makeStyles({
  reason: { overflowWrap: "anywhere", marginBottom: tokens.spacingVerticalXS },
});

/** Of files that are refused for the same reason, so many are named. */
const NAMED = 10;

/** The files that no unit came from, by why: three hundred pictures are one line. */
export function RefusedList({ refused }: { readonly refused: readonly Refusal[] }) {
  const styles = useStyles();
  const common = usePartStyles();
  const tell = useWords(consolidatePlaceWords);
  const locale = useLocale();
  const reasons = new Map<string, string[]>();
  for (const { file, reason } of refused) {
    const text = refusalText(reason, locale);
    const files = reasons.get(text);
    if (files) files.push(file);
    else reasons.set(text, [file]);
  }
  return (
    <Disclosure
      level={2}
      flush
      label={<Outcome good={false}>{tell("refused.title", { count: String(refused.length) })}</Outcome>}
    >
      <ul className={common.list}>
        {[...reasons].map(([text, files]) => (
          <li key={text} className={styles.reason}>
            {files.length > 1 ? tell("refused.reason", { reason: text, count: String(files.length) }) : text}
            <div className={common.quiet}>
              {files.slice(0, NAMED).join("; ")}
              {files.length > NAMED && ` ${tell("refused.more", { count: String(files.length - NAMED) })}`}
            </div>
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}
