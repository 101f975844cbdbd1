import { Button } from "@fluentui/react-components";
import { MoreHorizontal20Regular } from "@fluentui/react-icons";
import { taskpaneWords } from "../../locales/taskpane";
import { useWords } from "../shell/language";

/** What the "…" of a menu looks like, with the menu or before it has been loaded. */
export function useMoreButtonProps() {
  const say = useWords(taskpaneWords);
  return {
    size: "small",
    appearance: "subtle",
    icon: <MoreHorizontal20Regular />,
    "aria-label": say("menu"),
    title: say("menu"),
  } as const;
}

/** Stands where the menu will be: most people never open it, and it weighs more than the rest of the place. */
export function MoreButton({ onClick }: { onClick?: () => void }) {
  return <Button {...useMoreButtonProps()} aria-haspopup="menu" onClick={onClick} />;
}
