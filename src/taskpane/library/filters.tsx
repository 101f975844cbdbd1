import { Field, makeStyles, Select, tokens } from "@fluentui/react-components";
import { taskpaneWords } from "../../locales/taskpane";
import { useWords } from "../shell/language";
import type { LibraryQuery } from "./search";

const useStyles = makeStyles({
  row: { display: "flex", gap: tokens.spacingHorizontalS },
  field: { flex: "1 1 0", minWidth: 0 },
});

interface LibraryFiltersProps {
  readonly levels: readonly string[];
  readonly years: readonly number[];
  readonly query: LibraryQuery;
  readonly onChange: (change: Partial<LibraryQuery>) => void;
}

/** Level and year, each only where there is something to choose. */
export default function LibraryFilters({ levels, years, query, onChange }: LibraryFiltersProps) {
  const styles = useStyles();
  const say = useWords(taskpaneWords);
  return (
    <div className={styles.row}>
      {levels.length > 1 && (
        <Field label={say("library.level")} size="small" className={styles.field}>
          <Select size="small" value={query.level} onChange={(_, { value }) => onChange({ level: value })}>
            <option value="">{say("library.any")}</option>
            {levels.map((level) => (
              <option key={level}>{level}</option>
            ))}
          </Select>
        </Field>
      )}
      {years.length > 1 && (
        <Field label={say("library.year")} size="small" className={styles.field}>
          <Select
            size="small"
            value={query.year ?? ""}
            onChange={(_, { value }) => onChange({ year: value === "" ? null : Number(value) })}
          >
            <option value="">{say("library.any")}</option>
            {years.map((year) => (
              <option key={year}>{year}</option>
            ))}
          </Select>
        </Field>
      )}
    </div>
  );
}
