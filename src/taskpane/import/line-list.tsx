import { Button } from "@fluentui/react-components";
import { Add16Regular, Dismiss16Regular } from "@fluentui/react-icons";
import type { ReactNode } from "react";
import { reviewWords } from "../../locales/review";
import { useWords } from "../shell/language";
import { useFieldStyles } from "./field-styles";

interface LineListProps<T> {
  readonly legend: string;
  readonly lines: readonly T[];
  readonly added: T;
  readonly onChange: (lines: readonly T[]) => void;
  /** The fields of a line; `number` counts from 1, for their names. */
  readonly line: (line: T, number: string, change: (next: Partial<T>) => void) => ReactNode;
}

/** Lines that can be added, changed and taken away: tiers, answers, cases, fields. */
export function LineList<T extends object>({ legend, lines, added, onChange, line }: LineListProps<T>) {
  const styles = useFieldStyles();
  const tell = useWords(reviewWords);
  const replace = (index: number, next: Partial<T>): void =>
    onChange(lines.map((each, at) => (at === index ? { ...each, ...next } : each)));
  return (
    <fieldset className={styles.group}>
      <legend className={styles.legend}>{legend}</legend>
      <div className={styles.lines}>
        {lines.map((each, index) => (
          <div key={index} className={styles.row}>
            {line(each, String(index + 1), (next) => replace(index, next))}
            <Button
              size="small"
              appearance="subtle"
              icon={<Dismiss16Regular />}
              aria-label={tell("edit.remove", { number: String(index + 1) })}
              onClick={() => onChange(lines.filter((_, at) => at !== index))}
            />
          </div>
        ))}
        <div>
          <Button size="small" appearance="subtle" icon={<Add16Regular />} onClick={() => onChange([...lines, added])}>
            {tell("edit.add")}
          </Button>
        </div>
      </div>
    </fieldset>
  );
}
