import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  DialogTrigger,
  Field,
  Input,
  makeStyles,
} from "@fluentui/react-components";
import { useState } from "react";
import { libraryWords } from "../../locales/library";
import { taskpaneWords } from "../../locales/taskpane";
import { useWords } from "../shell/language";
import { type OwnRubric, shownName } from "../store/own-rubrics";

const useStyles = makeStyles({
  // Fluent lets the dialog touch both edges of a narrow pane.
  surface: { "@media screen and (max-width: 480px)": { maxWidth: "calc(100vw - 24px)" } },
});

/** Longer names say no more in a list. */
const LONGEST = 120;

interface RenameDialogProps {
  readonly own: OwnRubric;
  readonly onCancel: () => void;
  readonly onRename: (name: string) => void;
}

/** Asks for the name that a rubric has in the list of this machine. */
export function RenameDialog({ own, onCancel, onRename }: RenameDialogProps) {
  const styles = useStyles();
  const say = useWords(taskpaneWords);
  const tell = useWords(libraryWords);
  const [name, setName] = useState(shownName(own));
  return (
    <Dialog open onOpenChange={onCancel}>
      <DialogSurface className={styles.surface}>
        <form
          onSubmit={(event) => {
            event.preventDefault();
            onRename(name);
          }}
        >
          <DialogBody>
            <DialogTitle>{tell("rename.title")}</DialogTitle>
            <DialogContent>
              <Field label={tell("rename.label")} hint={tell("rename.hint", { title: own.entry.shortTitle })}>
                <Input value={name} maxLength={LONGEST} onChange={(_, { value }) => setName(value)} />
              </Field>
            </DialogContent>
            <DialogActions fluid>
              <DialogTrigger disableButtonEnhancement>
                <Button>{say("cancel")}</Button>
              </DialogTrigger>
              <Button appearance="primary" type="submit">
                {tell("rename.go")}
              </Button>
            </DialogActions>
          </DialogBody>
        </form>
      </DialogSurface>
    </Dialog>
  );
}
