import { Button } from "@fluentui/react-components";
import { checkWords } from "../../../locales/check";
import { usePartStyles } from "../../parts/part-styles";
import { useWords } from "../../shell/language";

/** Leads to the check of this Excel, which loads when it is opened. */
export function SelfCheckOffer({ onOpen }: { onOpen: () => void }) {
  const styles = usePartStyles();
  const tell = useWords(checkWords);
  return (
    <section className={styles.block}>
      <h2 className={styles.title}>{tell("excel")}</h2>
      <p className={styles.quiet}>{tell("excel.what")}</p>
      <div>
        <Button onClick={onOpen}>{tell("excel.open")}</Button>
      </div>
    </section>
  );
}
