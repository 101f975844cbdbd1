import { Button, makeStyles } from "@fluentui/react-components";
import { useState } from "react";
import { fileNameWords } from "../../locales/file-name";
import { useWords } from "../shell/language";
import { copyText } from "./copy-text";
import { Outcome } from "./outcome";
import { usePartStyles } from "./part-styles";

const useStyles = makeStyles({
  name: { overflowWrap: "anywhere" },
  selectable: { userSelect: "text" },
});

/** A name to save a file under: Excel lets nobody set it, so it is shown and copied. */
export function FileNameLine({ name }: { readonly name: string }) {
  const common = usePartStyles();
  const styles = useStyles();
  const tell = useWords(fileNameWords);
  const [copied, setCopied] = useState<boolean | null>(null);
  const copy = async (): Promise<void> => setCopied(await copyText(name));
  return (
    <>
      <div className={styles.name}>
        <span className={common.small}>
          {tell("name")} <strong className={styles.selectable}>{name}</strong>
        </span>{" "}
        <Button size="small" appearance="subtle" onClick={() => void copy()}>
          {tell("copy")}
        </Button>
      </div>
      <div role="status">
        {copied !== null && <Outcome good={copied}>{tell(copied ? "copied" : "not-copied")}</Outcome>}
      </div>
    </>
  );
}
