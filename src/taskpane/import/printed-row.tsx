import { makeStyles, tokens } from "@fluentui/react-components";
import type { ColumnRole } from "../../import/reading/columns";
import type { ReviewRow } from "../../import/review/look-through";
import { reviewWords } from "../../locales/review";
import { usePartStyles } from "../parts/part-styles";
import { RUBRIC_LANGUAGE, useWords } from "../shell/language";
import { markedPieces } from "./marked";

const useStyles = makeStyles({
  print: {
    margin: 0,
    paddingLeft: tokens.spacingHorizontalS,
    borderLeft: `3px solid ${tokens.colorNeutralStroke1}`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    maxHeight: "40vh",
    overflowY: "auto",
  },
  name: { color: tokens.colorNeutralForeground2 },
  text: { whiteSpace: "pre-line", margin: `0 0 ${tokens.spacingVerticalXS} 0` },
  mark: {
    backgroundColor: tokens.colorStatusWarningBackground2,
    color: tokens.colorStatusWarningForeground2,
    fontWeight: tokens.fontWeightSemibold,
  },
});

interface PrintedRowProps {
  readonly row: ReviewRow;
  readonly rows: readonly ReviewRow[];
  readonly roles: readonly ColumnRole[];
  /** Words that led to a finding. */
  readonly quoted: readonly string[];
}

/** What is printed in a row and in those that belong to it, with the words that led to a finding marked. */
export function PrintedRow({ row, rows, roles, quoted }: PrintedRowProps) {
  const styles = useStyles();
  const part = usePartStyles();
  const tell = useWords(reviewWords);
  const below = rows.filter(({ of, role }) => of === row.key && role !== "out");
  const heading = row.item?.title.replace(/\s+/g, " ") ?? "";
  const lines = [row, ...below].flatMap(({ key, texts }) =>
    texts.flatMap((text, column) => {
      const role = roles[column] ?? "other";
      // What stands in the heading is not said again, and what is not read is of no use here.
      const isSaid =
        key === row.key &&
        row.item !== null &&
        (role === "code" || role === "maximum" || text.replace(/\s+/g, " ") === heading);
      return text === "" || isSaid || (role === "other" && row.item !== null)
        ? []
        : [{ key: `${key}:${column}`, role, text }];
    }),
  );
  return (
    <div>
      <h3 className={part.smallTitle}>{tell("row.printed")}</h3>
      <div className={styles.print} lang={RUBRIC_LANGUAGE}>
        {lines.map(({ key, role, text }) => (
          <div key={key} className={styles.text}>
            {role !== "title" && role !== "rule" && <span className={styles.name}>{tell(`column.${role}`)}: </span>}
            {markedPieces(text, quoted).map((piece, index) =>
              piece.marked ? (
                <mark key={index} className={styles.mark}>
                  {piece.text}
                </mark>
              ) : (
                piece.text
              ),
            )}
          </div>
        ))}
        {lines.length === 0 && <span className={part.quiet}>–</span>}
      </div>
    </div>
  );
}
