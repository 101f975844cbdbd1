import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { libraryWords } from "../../locales/library";
import { taskpaneWords } from "../../locales/taskpane";
import { useWords } from "../shell/language";
import type { RubricFile } from "./rubric-file";
import { Message } from "../parts/message";

const useStyles = makeStyles({
  list: {
    margin: `${tokens.spacingVerticalXS} 0 0 0`,
    paddingLeft: tokens.spacingHorizontalL,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    overflowWrap: "anywhere",
  },
  place: { fontFamily: tokens.fontFamilyMonospace },
});

/** Why a rubric file was not taken, with the complete list of its errors and their places. */
export default function RubricFileMessage({
  file,
  onClose,
}: {
  file: Exclude<RubricFile, { kind: "rubric" }>;
  onClose: () => void;
}) {
  const styles = useStyles();
  const say = useWords(taskpaneWords);
  const tell = useWords(libraryWords);
  const close = (
    <Button size="small" onClick={onClose}>
      {say("close")}
    </Button>
  );
  if (file.kind !== "errors") {
    return (
      <Message intent="error" title={tell(`file.${file.kind}`, { name: file.name })} actions={close}>
        {tell(`file.${file.kind}.do`)}
      </Message>
    );
  }
  return (
    <Message
      intent="error"
      title={tell("file.errors", { name: file.name, count: String(file.errors.length) })}
      actions={close}
    >
      {tell("file.errors.do")}
      <ol className={styles.list}>
        {file.errors.map(({ path, message }, index) => (
          <li key={index}>
            <span className={styles.place}>{path === "" ? tell("file.root") : path}</span>: {message}
          </li>
        ))}
      </ol>
    </Message>
  );
}
