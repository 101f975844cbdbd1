import { Button, Menu, MenuItem, MenuList, MenuPopover, MenuTrigger } from "@fluentui/react-components";
import { useRef, useState } from "react";
import { libraryWords } from "../../locales/library";
import { taskpaneWords } from "../../locales/taskpane";
import { moreButtonProps } from "../parts/more-button";
import Question from "../parts/question";
import { useWords } from "../shell/language";
import { type OwnRubric, shownName } from "../store/own-rubrics";
import { RenameDialog } from "./rename-dialog";

interface OwnMenuProps {
  readonly own: OwnRubric;
  readonly busy: boolean;
  readonly onRename: (name: string) => void;
  readonly onRemove: () => void;
  readonly onGive: () => void;
  readonly onSave: () => void;
}

/** What can be done with a rubric of one's own, opened by the press that loaded it. Removing asks first. */
export default function OwnMenu({ own, busy, onRename, onRemove, onGive, onSave }: OwnMenuProps) {
  const say = useWords(taskpaneWords);
  const tell = useWords(libraryWords);
  const [asking, setAsking] = useState<"rename" | "remove" | null>(null);
  const root = useRef<HTMLDivElement>(null);
  const title = shownName(own);
  const back = (): void => {
    setAsking(null);
    // Fluent gives the focus back to what opened the dialog; here that was a menu item, which is gone.
    setTimeout(() => root.current?.querySelector("button")?.focus());
  };
  return (
    <div ref={root}>
      <Menu defaultOpen>
        <MenuTrigger disableButtonEnhancement>
          <Button {...moreButtonProps(tell("menu", { title }))} disabledFocusable={busy} />
        </MenuTrigger>
        <MenuPopover>
          <MenuList>
            <MenuItem onClick={() => setAsking("rename")}>{tell("rename")}</MenuItem>
            <MenuItem onClick={onGive}>{tell("give")}</MenuItem>
            <MenuItem onClick={onSave}>{tell("save")}</MenuItem>
            <MenuItem onClick={() => setAsking("remove")}>{tell("remove")}</MenuItem>
          </MenuList>
        </MenuPopover>
      </Menu>
      {asking === "rename" && (
        <RenameDialog
          own={own}
          onCancel={back}
          onRename={(name) => {
            back();
            onRename(name);
          }}
        />
      )}
      <Question
        title={tell("remove.title", { title })}
        body={tell("remove.body")}
        keep={say("cancel")}
        go={tell("remove.go")}
        open={asking === "remove"}
        onKeep={back}
        onGo={() => {
          setAsking(null);
          onRemove();
        }}
      />
    </div>
  );
}
