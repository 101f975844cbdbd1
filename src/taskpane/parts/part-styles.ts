import { makeStyles, tokens } from "@fluentui/react-components";

/** What the parts of the places have in common. */
export const usePartStyles = makeStyles({
  block: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
    "&:focus": { outline: "none" },
    "&:focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "2px" },
  },
  /** A heading within a card. */
  smallTitle: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForeground2,
  },
  /** Stays at the top of its place while the rest scrolls. */
  pinned: {
    position: "sticky",
    top: 0,
    zIndex: 1,
    margin: `0 calc(-1 * ${tokens.spacingHorizontalM})`,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalS}`,
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXS,
  },
  card: {
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    padding: tokens.spacingHorizontalS,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  text: { margin: 0 },
  quiet: {
    margin: 0,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  after: { marginTop: tokens.spacingVerticalS },
  small: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  number: { fontVariantNumeric: "tabular-nums", whiteSpace: "nowrap" },
  /** A symbol and words. */
  kind: { display: "flex", alignItems: "start", gap: tokens.spacingHorizontalXS },
  icon: { flexShrink: 0, display: "inline-flex", alignItems: "center", height: "1lh" },
  warning: { color: tokens.colorStatusWarningForeground3 },
  list: { listStyleType: "none", margin: 0, padding: 0 },
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- the only way to end a text after two lines that browsers know
  twoLines: { display: "-webkit-box", WebkitBoxOrient: "vertical", WebkitLineClamp: "2", overflow: "hidden" },
  // What stands below does not move when the words change.
  oneLine: { minWidth: 0, overflow: "hidden", textOverflow: "ellipsis", whiteSpace: "nowrap" },
});
