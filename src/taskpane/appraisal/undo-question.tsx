import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  DialogTrigger,
  makeStyles,
} from "@fluentui/react-components";
import { appraisalWords } from "../../locales/appraisal";
import { useWords } from "../shell/language";

const useStyles = makeStyles({
  // Fluent lets the dialog touch both edges of a narrow pane.
  surface: { "@media screen and (max-width: 480px)": { maxWidth: "calc(100vw - 24px)" } },
});

interface UndoQuestionProps {
  readonly sheetName: string;
  readonly open: boolean;
  readonly onKeep: () => void;
  readonly onUndo: () => void;
}

/** The question before an appraisal is taken back. */
export default function UndoQuestion({ sheetName, open, onKeep, onUndo }: UndoQuestionProps) {
  const styles = useStyles();
  const tell = useWords(appraisalWords);
  return (
    <Dialog modalType="alert" open={open} onOpenChange={onKeep}>
      <DialogSurface className={styles.surface}>
        <DialogBody>
          <DialogTitle>{tell("undo.title")}</DialogTitle>
          <DialogContent>{tell("undo.body", { name: sheetName })}</DialogContent>
          <DialogActions fluid>
            <DialogTrigger disableButtonEnhancement>
              <Button>{tell("undo.keep")}</Button>
            </DialogTrigger>
            <Button appearance="primary" onClick={onUndo}>
              {tell("undo")}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
