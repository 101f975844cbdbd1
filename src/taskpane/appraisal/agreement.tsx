import { Button } from "@fluentui/react-components";
import { type ComponentProps, useRef } from "react";
import { appraisalWords } from "../../locales/appraisal";
import { takeFocusOver } from "../parts/focus";
import { useWords } from "../shell/language";
import { usePartStyles } from "../parts/part-styles";
import { Agreed } from "./last-agreement";

interface AgreementProps extends Omit<ComponentProps<typeof Agreed>, "onTakeBack"> {
  readonly agreeable: readonly string[];
  readonly running: boolean;
  readonly onTakeBack: () => Promise<boolean>;
  /** Resolves to true when it is done. */
  readonly onAgree: (ids: readonly string[]) => Promise<boolean>;
}

/** Agreeing with every row on which there is nothing to say. */
export function Agreement({ agreeable, agreed, running, busy, onAgree, onTakeBack }: AgreementProps) {
  const styles = usePartStyles();
  const tell = useWords(appraisalWords);
  const heading = useRef<HTMLHeadingElement>(null);
  const agree = async (): Promise<void> => {
    if (await onAgree(agreeable)) takeFocusOver(() => heading.current);
  };
  const takeBack = async (): Promise<void> => {
    if (await onTakeBack()) takeFocusOver(() => heading.current);
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
      <Agreed agreed={agreed} busy={busy} onTakeBack={() => void takeBack()} />
    </section>
  );
}
