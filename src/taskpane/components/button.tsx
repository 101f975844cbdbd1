import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { forwardRef, type ComponentPropsWithoutRef, type ReactElement } from "react";

const useStyles = makeStyles({
  button: {
    appearance: "none",
    boxSizing: "border-box",
    display: "inline-flex",
    alignItems: "center",
    justifyContent: "center",
    gap: tokens.spacingHorizontalSNudge,
    minHeight: "32px",
    padding: `5px ${tokens.spacingHorizontalM}`,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    fontFamily: "inherit",
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
    overflowWrap: "anywhere",
    cursor: "pointer",
    "&:hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
    "&:active": { backgroundColor: tokens.colorNeutralBackground1Pressed },
    "&:focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "1px" },
  },
  small: {
    minHeight: "24px",
    padding: `2px ${tokens.spacingHorizontalS}`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontWeight: tokens.fontWeightRegular,
  },
  secondary: {},
  primary: {
    border: `${tokens.strokeWidthThin} solid transparent`,
    backgroundColor: tokens.colorBrandBackground,
    color: tokens.colorNeutralForegroundOnBrand,
    "&:hover": { backgroundColor: tokens.colorBrandBackgroundHover },
    "&:active": { backgroundColor: tokens.colorBrandBackgroundPressed },
    "@media (forced-colors: active)": { backgroundColor: "Highlight", color: "HighlightText", forcedColorAdjust: "none" },
  },
  subtle: {
    border: `${tokens.strokeWidthThin} solid transparent`,
    backgroundColor: tokens.colorSubtleBackground,
    color: tokens.colorNeutralForeground2,
    "&:hover": { backgroundColor: tokens.colorSubtleBackgroundHover },
    "&:active": { backgroundColor: tokens.colorSubtleBackgroundPressed },
  },
  busy: {
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStrokeDisabled}`,
    backgroundColor: tokens.colorNeutralBackgroundDisabled,
    color: tokens.colorNeutralForegroundDisabled,
    cursor: "default",
    "&:hover": { backgroundColor: tokens.colorNeutralBackgroundDisabled },
    "&:active": { backgroundColor: tokens.colorNeutralBackgroundDisabled },
    "@media (forced-colors: active)": { backgroundColor: "ButtonFace", color: "GrayText" },
  },
});

interface ButtonProps extends ComponentPropsWithoutRef<"button"> {
  readonly appearance?: "primary" | "secondary" | "subtle";
  readonly size?: "small" | "medium";
  readonly icon?: ReactElement;
  /** A command is running: the button does nothing now and keeps the focus. */
  readonly busy?: boolean;
}

/** Fluent's button in looks and manners, without the 5 kB gzip of what the pane never asks of one. */
export const Button = forwardRef<HTMLButtonElement, ButtonProps>(function Button(
  { appearance = "secondary", size = "medium", icon, busy = false, className, onClick, children, ...rest },
  ref,
) {
  const styles = useStyles();
  return (
    <button
      type="button"
      {...rest}
      ref={ref}
      className={mergeClasses(styles.button, size === "small" && styles.small, styles[appearance], busy && styles.busy, className)}
      aria-disabled={busy || undefined}
      onClick={busy ? undefined : onClick}
    >
      {icon}
      {children}
    </button>
  );
});
