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
  Menu,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
} from "@fluentui/react-components";
import { useRef, useState } from "react";
import { taskpaneWords } from "../../locales/taskpane";
import { useWords } from "../shell/language";
import { useMoreButtonProps } from "./more-button";

const useStyles = makeStyles({
  // Fluent lets the dialog touch both edges of a narrow pane.
  surface: { "@media screen and (max-width: 480px)": { maxWidth: "calc(100vw - 24px)" } },
});

interface FormMenuProps {
  readonly sheetName: string;
  readonly busy: boolean;
  readonly onClear: () => void;
}

/** Rarely used commands of a form, opened by the press that loaded it. Clearing asks first. */
export default function FormMenu({ sheetName, busy, onClear }: FormMenuProps) {
  const styles = useStyles();
  const say = useWords(taskpaneWords);
  const button = useMoreButtonProps();
  const [asking, setAsking] = useState(false);
  const root = useRef<HTMLDivElement>(null);
  const cancel = (): void => {
    setAsking(false);
    // Fluent gives the focus back to what opened the dialog; here that was a menu item, which is gone.
    setTimeout(() => root.current?.querySelector("button")?.focus());
  };
  return (
    <div ref={root}>
      <Menu defaultOpen>
        <MenuTrigger disableButtonEnhancement>
          <Button {...button} disabledFocusable={busy} />
        </MenuTrigger>
        <MenuPopover>
          <MenuList>
            <MenuItem onClick={() => setAsking(true)}>{say("menu.clear")}</MenuItem>
          </MenuList>
        </MenuPopover>
      </Menu>
      <Dialog modalType="alert" open={asking} onOpenChange={cancel}>
        <DialogSurface className={styles.surface}>
          <DialogBody>
            <DialogTitle>{say("clear.title")}</DialogTitle>
            <DialogContent>{say("clear.body", { name: sheetName })}</DialogContent>
            <DialogActions fluid>
              <DialogTrigger disableButtonEnhancement>
                <Button>{say("cancel")}</Button>
              </DialogTrigger>
              <Button
                appearance="primary"
                onClick={() => {
                  setAsking(false);
                  onClear();
                }}
              >
                {say("menu.clear")}
              </Button>
            </DialogActions>
          </DialogBody>
        </DialogSurface>
      </Dialog>
    </div>
  );
}
