import { Field, Input } from "@fluentui/react-components";
import { useFieldStyles } from "./field-styles";

interface TextFieldProps {
  readonly label: string;
  /** The label is read out, not shown: what stands around says it. */
  readonly quiet?: boolean;
  readonly value: string;
  readonly size?: "wide" | "narrow" | "middle";
  readonly placeholder?: string;
  readonly numeric?: boolean;
  readonly onChange: (value: string) => void;
  readonly onLeave?: () => void;
}

/** One line to type, with its name. */
export function TextField({
  label,
  quiet = false,
  value,
  size = "wide",
  placeholder,
  numeric = false,
  onChange,
  onLeave,
}: TextFieldProps) {
  const styles = useFieldStyles();
  const input = (
    <Input
      size="small"
      className={styles.input}
      value={value}
      {...(quiet ? { "aria-label": label } : {})}
      {...(placeholder === undefined ? {} : { placeholder })}
      {...(numeric ? { inputMode: "decimal" as const } : {})}
      onChange={(_, { value: next }) => onChange(next)}
      {...(onLeave === undefined ? {} : { onBlur: onLeave })}
    />
  );
  return quiet ? (
    <div className={styles[size]}>{input}</div>
  ) : (
    <Field label={label} size="small" className={styles[size]}>
      {input}
    </Field>
  );
}
