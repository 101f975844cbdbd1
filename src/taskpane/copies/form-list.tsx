import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { copiesWords } from "../../locales/copies";
import { HiddenText } from "../parts/hidden-text";
import { Outcome } from "../parts/outcome";
import { usePartStyles } from "../parts/part-styles";
import { RUBRIC_LANGUAGE, useWords } from "../shell/language";
import type { ChosenForm } from "./use-forms";

const useStyles = makeStyles({
  row: {
    display: "flex",
    alignItems: "start",
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalXS} 0`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  text: { flexGrow: 1, minWidth: 0, overflowWrap: "anywhere" },
  remove: { flexShrink: 0, minWidth: "auto" },
});

interface FormListProps {
  readonly forms: readonly ChosenForm[];
  readonly onRemove: (name: string) => void;
  /** What this place has to say of a form, and whether it is of use here. */
  readonly about?: (name: string) => ReactNode;
}

/** The chosen files, each with its form or the reason why it is of no use. */
export function FormList({ forms, onRemove, about }: FormListProps) {
  const styles = useStyles();
  const common = usePartStyles();
  const tell = useWords(copiesWords);
  return (
    <section>
      <HiddenText>
        <h2>{tell("chosen")}</h2>
      </HiddenText>
      <ul className={common.list}>
        {forms.map((one) => (
          <li key={one.name} className={styles.row}>
            <div className={styles.text}>
              {one.form === null ? (
                <Outcome good={false}>
                  {one.name}: {one.why}
                </Outcome>
              ) : (
                <>
                  <div>{one.name}</div>
                  <div className={common.quiet}>
                    <span lang={RUBRIC_LANGUAGE}>{one.form.agency ?? tell("form.agency.none")}</span> ·{" "}
                    {tell("form.filled", { filled: String(one.form.filled), count: String(one.form.count) })}
                  </div>
                  {one.form.findings.length > 0 && (
                    <Outcome good={false} className={common.small}>
                      {tell("form.findings", { count: String(one.form.findings.length) })}
                    </Outcome>
                  )}
                  {about?.(one.name)}
                </>
              )}
            </div>
            <Button
              size="small"
              appearance="subtle"
              className={styles.remove}
              aria-label={tell("remove", { name: one.name })}
              onClick={() => onRemove(one.name)}
            >
              {tell("remove.short")}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
