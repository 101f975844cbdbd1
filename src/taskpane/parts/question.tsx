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
import type { ReactNode } from "react";

const useStyles = makeStyles({
  // Fluent lets the dialog touch both edges of a narrow pane.
  surface: { "@media screen and (max-width: 480px)": { maxWidth: "calc(100vw - 24px)" } },
});

interface QuestionProps {
  readonly title: string;
  readonly body: string;
  /** What leaves everything as it is, and what does it. */
  readonly keep: string;
  readonly go: string;
  readonly open: boolean;
  readonly onKeep: () => void;
  readonly onGo: () => void;
  /** Something to do before. */
  readonly other?: ReactNode;
}

/** The question before something that cannot be undone. */
export default function Question({ title, body, keep, go, open, onKeep, onGo, other }: QuestionProps) {
  const styles = useStyles();
  return (
    <Dialog modalType="alert" open={open} onOpenChange={onKeep}>
      <DialogSurface className={styles.surface}>
        <DialogBody>
          <DialogTitle>{title}</DialogTitle>
          <DialogContent>{body}</DialogContent>
          <DialogActions fluid>
            <DialogTrigger disableButtonEnhancement>
              <Button>{keep}</Button>
            </DialogTrigger>
            {other}
            <Button appearance="primary" onClick={onGo}>
              {go}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
