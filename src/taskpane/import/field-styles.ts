import { makeStyles, tokens } from "@fluentui/react-components";

/** What the forms of this place have in common. */
export const useFieldStyles = makeStyles({
  // A grid: in a column of flexible boxes, fields that share a line would grow in height.
  form: { display: "grid", gridTemplateColumns: "minmax(0, 1fr)", gap: tokens.spacingVerticalS },
  row: { display: "flex", flexWrap: "wrap", alignItems: "end", gap: tokens.spacingHorizontalXS },
  wide: { flex: "1 1 140px", minWidth: 0 },
  narrow: { flex: "0 1 72px", minWidth: "56px" },
  middle: { flex: "1 1 90px", minWidth: "80px" },
  input: { width: "100%", minWidth: 0 },
  lines: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
  group: { border: "none", margin: 0, padding: 0, minWidth: 0 },
  legend: { fontSize: tokens.fontSizeBase200, fontWeight: tokens.fontWeightSemibold, padding: 0 },
  part: {
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    padding: tokens.spacingHorizontalS,
  },
});
