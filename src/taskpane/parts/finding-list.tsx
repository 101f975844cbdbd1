import { cellAddress } from "../../workbook/a1";
import { makeStyles, tokens } from "@fluentui/react-components";
import { checkWords } from "../../locales/check";
import { partWords } from "../../locales/parts";
import type { Rubric } from "../../rubric/schema";
import { findingText } from "../../inspect/finding-text";
import type { Finding } from "../../inspect/finding";
import { useLocale, useWords } from "../shell/language";
import { usePartStyles } from "./part-styles";
import { GoToRow } from "./go-to-row";

const useStyles = makeStyles({
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- the only way to end a text after some lines that browsers know
  where: { display: "-webkit-box", WebkitBoxOrient: "vertical", WebkitLineClamp: "3", overflow: "hidden" },
  what: { display: "block", color: tokens.colorNeutralForeground2 },
});

/** Somebody who pasted over a whole column is not shown every cell of it. */
const MANY = 50;

interface FindingListProps {
  readonly rubric: Rubric;
  readonly findings: readonly Finding[];
  /** Without it the cell is told by its address. */
  readonly onGoTo?: (finding: Finding) => void;
}

/** In what a form differs from its original, place by place. */
export function FindingList({ rubric, findings, onGoTo }: FindingListProps) {
  const styles = useStyles();
  const common = usePartStyles();
  const say = useWords(partWords);
  const locale = useLocale();
  const tell = useWords(checkWords);
  return (
    <ul className={common.list}>
      {findings.slice(0, MANY).map((finding, index) => {
        const { cell } = finding;
        const { where, what } = findingText(rubric, finding, locale);
        return (
          <GoToRow
            key={index}
            goal={say("attention.goTo.of", { criterion: where })}
            onGoTo={cell && onGoTo ? () => onGoTo(finding) : undefined}
          >
            <span className={styles.where} title={where}>
              {where}
            </span>
            <span className={styles.what}>
              {cell && !onGoTo && `${tell("file.cell", { cell: cellAddress(cell.row, cell.column) })}: `}
              {what}
            </span>
          </GoToRow>
        );
      })}
      {findings.length > MANY && (
        <li className={common.quiet}>{tell("intact.rest", { count: String(findings.length - MANY) })}</li>
      )}
    </ul>
  );
}
