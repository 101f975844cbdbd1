import { Button } from "@fluentui/react-components";
import { MoreHorizontal20Regular } from "@fluentui/react-icons";

/** What the "…" of a menu looks like, with the menu or before it has been loaded. */
export function moreButtonProps(label: string) {
  return {
    size: "small",
    appearance: "subtle",
    icon: <MoreHorizontal20Regular />,
    "aria-label": label,
    title: label,
  } as const;
}

/** Stands where the menu will be: most people never open it, and it weighs more than the rest of the place. */
export function MoreButton({ label, onClick }: { label: string; onClick?: () => void }) {
  return <Button {...moreButtonProps(label)} aria-haspopup="menu" onClick={onClick} />;
}
