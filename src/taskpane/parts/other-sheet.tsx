import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { partWords } from "../../locales/parts";
import { useWords } from "../shell/language";
import { Message } from "./message";

const useStyles = makeStyles({
  forms: {
    listStyleType: "none",
    margin: `${tokens.spacingVerticalXS} 0`,
    padding: 0,
    display: "flex",
    flexDirection: "column",
    alignItems: "start",
    gap: tokens.spacingVerticalXS,
  },
});

interface OtherSheetProps {
  readonly forms: readonly string[];
  readonly onGoTo: (sheetName: string) => void;
  readonly onLibrary: () => void;
}

/** The open sheet is none of ours: the way to the forms of this workbook, or to a new one. */
export function OtherSheet({ forms, onGoTo, onLibrary }: OtherSheetProps) {
  const styles = useStyles();
  const say = useWords(partWords);
  return (
    <Message
      intent="info"
      title={say("other.title")}
      actions={
        <Button size="small" appearance={forms.length === 0 ? "primary" : "secondary"} onClick={onLibrary}>
          {say("other.library")}
        </Button>
      }
    >
      {forms.length > 0 && (
        <>
          {say("other.forms")}
          <ul className={styles.forms}>
            {forms.map((name) => (
              <li key={name}>
                <Button size="small" appearance="primary" onClick={() => onGoTo(name)}>
                  {say("other.goTo", { name })}
                </Button>
              </li>
            ))}
          </ul>
        </>
      )}
      {say("other.create")}
    </Message>
  );
}
