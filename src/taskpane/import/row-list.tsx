import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import {
  CheckmarkCircle16Regular,
  ChevronLeft16Regular,
  ChevronRight16Regular,
  Circle16Regular,
  Edit16Regular,
  Subtract16Regular,
  Warning16Regular,
} from "@fluentui/react-icons";
import { useState } from "react";
import type { ReviewRow } from "../../import/review/look-through";
import { reviewWords } from "../../locales/review";
import { HiddenText } from "../parts/hidden-text";
import { usePartStyles } from "../parts/part-styles";
import { RUBRIC_LANGUAGE, useWords } from "../shell/language";

/** Rows on one page: a form of 300 rows costs no more than one of 15. */
const PAGE = 15;

const useStyles = makeStyles({
  row: {
    display: "flex",
    alignItems: "start",
    gap: tokens.spacingHorizontalXS,
    width: "100%",
    textAlign: "start",
    border: "none",
    background: "none",
    font: "inherit",
    color: tokens.colorNeutralForeground1,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalXS}`,
    cursor: "pointer",
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    "&:hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
    "&:focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
  now: { backgroundColor: tokens.colorNeutralBackground1Selected, fontWeight: tokens.fontWeightSemibold },
  text: { minWidth: 0, flexGrow: 1, whiteSpace: "nowrap", overflow: "hidden", textOverflow: "ellipsis" },
  max: { flexShrink: 0, fontVariantNumeric: "tabular-nums" },
  pages: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalXS },
});

const icons = {
  decide: Warning16Regular,
  certain: Circle16Regular,
  accepted: CheckmarkCircle16Regular,
  changed: Edit16Regular,
  plain: Subtract16Regular,
} as const;

interface RowListProps {
  readonly rows: readonly ReviewRow[];
  readonly current: string | null;
  readonly onChoose: (row: ReviewRow) => void;
}

/** The rows of a filter, a page at a time: the one with the current row, unless somebody leafs. */
export function RowList({ rows, current, onChoose }: RowListProps) {
  const styles = useStyles();
  const part = usePartStyles();
  const tell = useWords(reviewWords);
  const at = Math.max(
    0,
    rows.findIndex(({ key }) => key === current),
  );
  const [leafed, setLeafed] = useState<{ readonly from: string | null; readonly page: number } | null>(null);
  const last = Math.max(0, Math.ceil(rows.length / PAGE) - 1);
  const page = Math.min(last, leafed?.from === current ? leafed.page : Math.floor(at / PAGE));
  if (rows.length === 0) return <p className={part.quiet}>{tell("rows.none")}</p>;
  return (
    <section aria-label={tell("rows.list")}>
      <ul className={part.list}>
        {rows.slice(page * PAGE, (page + 1) * PAGE).map((row) => {
          const Icon = icons[row.standing];
          return (
            <li key={row.key}>
              <button
                type="button"
                className={mergeClasses(styles.row, row.key === current && styles.now)}
                aria-current={row.key === current ? "true" : undefined}
                onClick={() => onChoose(row)}
              >
                <span className={part.icon}>
                  <Icon />
                  <HiddenText>{tell(`standing.${row.standing}`)}</HiddenText>
                </span>
                <span className={styles.text} lang={RUBRIC_LANGUAGE}>
                  {nameOf(row)}
                </span>
                {row.item?.maxPoints !== undefined && (
                  <span className={styles.max}>{row.item.maxPoints.replace(".", ",")}</span>
                )}
                {row.item === null && <span className={styles.max}>{tell(`role.${row.role}`)}</span>}
              </button>
            </li>
          );
        })}
      </ul>
      {last > 0 && (
        <div className={styles.pages}>
          <Button
            size="small"
            appearance="subtle"
            icon={<ChevronLeft16Regular />}
            aria-label={tell("rows.page.before")}
            disabledFocusable={page === 0}
            onClick={() => page > 0 && setLeafed({ from: current, page: page - 1 })}
          />
          <span className={part.quiet}>
            {tell("rows.page", {
              from: String(page * PAGE + 1),
              to: String(Math.min(rows.length, (page + 1) * PAGE)),
              count: String(rows.length),
            })}
          </span>
          <Button
            size="small"
            appearance="subtle"
            icon={<ChevronRight16Regular />}
            aria-label={tell("rows.page.next")}
            disabledFocusable={page === last}
            onClick={() => page < last && setLeafed({ from: current, page: page + 1 })}
          />
        </div>
      )}
    </section>
  );
}

/** "1.2 Tỷ lệ …"; of a row that is not scored, its words. */
function nameOf({ item, texts }: ReviewRow): string {
  const words = item ? `${item.code} ${item.title}` : texts.filter((text) => text !== "").join(" · ");
  return words.replace(/\s+/g, " ").trim();
}
