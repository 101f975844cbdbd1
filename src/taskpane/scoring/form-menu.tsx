import { Button, Menu, MenuItem, MenuList, MenuPopover, MenuTrigger } from "@fluentui/react-components";
import { useRef, useState } from "react";
import { scoringPlaceWords } from "../../locales/scoring-place";
import { taskpaneWords } from "../../locales/taskpane";
import { useWords } from "../shell/language";
import { CopyFirst } from "../parts/copy-first";
import Question from "../parts/question";
import { moreButtonProps } from "../parts/more-button";

interface FormMenuProps {
  readonly sheetName: string;
  readonly busy: boolean;
  readonly onClear: () => void;
}

/** Rarely used commands of a form, opened by the press that loaded it. Clearing asks first. */
export default function FormMenu({ sheetName, busy, onClear }: FormMenuProps) {
  const say = useWords(taskpaneWords);
  const tell = useWords(scoringPlaceWords);
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
          <Button {...moreButtonProps(tell("menu"))} disabledFocusable={busy} />
        </MenuTrigger>
        <MenuPopover>
          <MenuList>
            <MenuItem onClick={() => setAsking(true)}>{tell("menu.clear")}</MenuItem>
          </MenuList>
        </MenuPopover>
      </Menu>
      <Question
        title={tell("clear.title")}
        body={tell("clear.body", { name: sheetName })}
        keep={say("cancel")}
        go={tell("menu.clear")}
        open={asking}
        other={<CopyFirst before="clear" />}
        onKeep={cancel}
        onGo={() => {
          setAsking(false);
          onClear();
        }}
      />
    </div>
  );
}
