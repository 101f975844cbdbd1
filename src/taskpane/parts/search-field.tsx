import { makeStyles, tokens } from "@fluentui/react-components";

const useStyles = makeStyles({
  field: {
    boxSizing: "border-box",
    width: "100%",
    height: "32px",
    padding: `0 ${tokens.spacingHorizontalS}`,
    font: "inherit",
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderBottomColor: tokens.colorNeutralStrokeAccessible,
    borderRadius: tokens.borderRadiusMedium,
    "&::placeholder": { color: tokens.colorNeutralForeground3, opacity: 1 },
    "&:focus-visible": { outline: `2px solid ${tokens.colorCompoundBrandStroke}`, outlineOffset: "-1px" },
  },
});

interface SearchFieldProps {
  readonly label: string;
  readonly hint: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/**
 * The browser's own search field (clear button, Esc) in Fluent's colours. Written by hand: Fluent's SearchBox adds 5.3 kB gzip to a
 * first load that may have 130, its Input 4.0.
 */
export function SearchField({ label, hint, value, onChange }: SearchFieldProps) {
  const styles = useStyles();
  return (
    <input
      type="search"
      className={styles.field}
      aria-label={label}
      placeholder={hint}
      value={value}
      onChange={(event) => onChange(event.target.value)}
    />
  );
}
