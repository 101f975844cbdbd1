import { Button } from "@fluentui/react-components";
import { useRef } from "react";
import { appraisalWords } from "../../locales/appraisal";
import { takeFocusOver } from "../parts/focus";
import { useWords } from "../shell/language";
import { usePartStyles } from "../parts/part-styles";
import { Outcome } from "../parts/outcome";

interface AgreementProps {
  readonly agreeable: readonly string[];
  /** How many rows the last agreement here covered; null where there was none. */
  readonly agreed: number | null;
  readonly running: boolean;
  readonly busy: boolean;
  /** Resolves to true when it is done. */
  readonly onAgree: (ids: readonly string[]) => Promise<boolean>;
}

/** Agreeing with every row on which there is nothing to say. */
export function Agreement({ agreeable, agreed, running, busy, onAgree }: AgreementProps) {
  const styles = usePartStyles();
  const tell = useWords(appraisalWords);
  const heading = useRef<HTMLHeadingElement>(null);
  const agree = async (): Promise<void> => {
    if (await onAgree(agreeable)) takeFocusOver(() => heading.current);
  };
  return (
    <section className={styles.block}>
      <h2 ref={heading} tabIndex={-1} className={styles.title}>
        {tell("agree")}
      </h2>
      {agreeable.length > 0 ? (
        <>
          <div>
            <Button disabledFocusable={busy} onClick={() => void agree()}>
              {running ? tell("agree.running") : tell("agree.all", { count: String(agreeable.length) })}
            </Button>
          </div>
          <p className={styles.quiet}>{tell("agree.what")}</p>
        </>
      ) : (
        <p className={styles.quiet}>{tell("agree.none")}</p>
      )}
      <div role="status">
        {agreed !== null && <Outcome good>{tell("agree.done", { count: String(agreed) })}</Outcome>}
      </div>
    </section>
  );
}
