import { Field, makeStyles, Select, tokens } from "@fluentui/react-components";
import { libraryWords } from "../../locales/library";
import { useWords } from "../shell/language";
import type { LibraryQuery } from "./search";

const useStyles = makeStyles({
  row: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  field: { flex: "1 1 80px", minWidth: 0 },
});

interface LibraryFiltersProps {
  /** Whether there is one's own beside the built-in. */
  readonly sources: boolean;
  readonly levels: readonly string[];
  readonly years: readonly number[];
  readonly query: LibraryQuery;
  readonly onChange: (change: Partial<LibraryQuery>) => void;
}

/** Source, level and year, each only where there is something to choose. */
export default function LibraryFilters({ sources, levels, years, query, onChange }: LibraryFiltersProps) {
  const styles = useStyles();
  const tell = useWords(libraryWords);
  return (
    <div className={styles.row}>
      {sources && (
        <Field label={tell("source")} size="small" className={styles.field}>
          <Select
            size="small"
            value={query.source}
            onChange={(_, { value }) => onChange({ source: value as LibraryQuery["source"] })}
          >
            <option value="">{tell("library.any")}</option>
            <option value="own">{tell("source.own")}</option>
            <option value="library">{tell("source.library")}</option>
          </Select>
        </Field>
      )}
      {levels.length > 1 && (
        <Field label={tell("library.level")} size="small" className={styles.field}>
          <Select size="small" value={query.level} onChange={(_, { value }) => onChange({ level: value })}>
            <option value="">{tell("library.any")}</option>
            {levels.map((level) => (
              <option key={level}>{level}</option>
            ))}
          </Select>
        </Field>
      )}
      {years.length > 1 && (
        <Field label={tell("library.year")} size="small" className={styles.field}>
          <Select
            size="small"
            value={query.year ?? ""}
            onChange={(_, { value }) => onChange({ year: value === "" ? null : Number(value) })}
          >
            <option value="">{tell("library.any")}</option>
            {years.map((year) => (
              <option key={year}>{year}</option>
            ))}
          </Select>
        </Field>
      )}
    </div>
  );
}
