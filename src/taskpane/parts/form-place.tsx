import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { useSession, useSessionState, type SessionState } from "../session/session";
import type { PlaceId, PlaceProps } from "../shell/places";
import { ProblemMessage } from "./problem-message";
import { WithoutForm } from "./without-form";

const useStyles = makeStyles({
  place: {
    padding: tokens.spacingHorizontalM,
    paddingTop: tokens.spacingVerticalS,
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalM,
  },
  loose: { gap: tokens.spacingVerticalL },
});

interface FormPlaceProps extends PlaceProps {
  readonly place: PlaceId;
  /** More room between the parts of a place that are read one by one. */
  readonly loose?: boolean;
  /** The place of the open form, with what is wrong with reading the sheet, if anything. */
  readonly form: (sheet: OpenSheet, problem: ReactNode) => ReactNode;
  /** What stands there without a form too. */
  readonly children?: ReactNode;
}

type OpenSheet = Extract<NonNullable<SessionState["sheet"]>, { kind: "form" }>;

/** A place about the open form; where none is open, what to do about that. */
export function FormPlace({ place, loose = false, form, focusHeading, goTo, children }: FormPlaceProps) {
  const styles = useStyles();
  const session = useSession();
  const { sheet, problem } = useSessionState();
  return (
    <div className={mergeClasses(styles.place, loose && styles.loose)}>
      {sheet?.kind === "form" ? (
        form(sheet, problem && <ProblemMessage problem={problem} onRetry={() => void session.connect()} />)
      ) : (
        <WithoutForm place={place} focusHeading={focusHeading} goTo={goTo} />
      )}
      {children}
    </div>
  );
}
