import { Button } from "@fluentui/react-components";
import { lazy, Suspense, useRef, useState } from "react";
import type { CopyOccasion } from "../../form/file-name";
import { CopyFirst } from "./copy-first";

const Question = lazy(() => import("./question"));

interface AskedButtonProps {
  readonly label: string;
  /** Instead of the label, while it is being done. */
  readonly running: string | null;
  readonly disabled: boolean;
  readonly title: string;
  readonly body: string;
  readonly keep: string;
  readonly go: string;
  /** What the name of the copy says it was opened before. */
  readonly occasion: CopyOccasion;
  readonly onGo: () => Promise<void>;
}

/** A button for what cannot be undone: it asks before and offers a copy, with a question that loads when somebody wants it. */
export function AskedButton({ label, running, disabled, occasion, onGo, ...question }: AskedButtonProps) {
  const [wanted, setWanted] = useState(false);
  const [asking, setAsking] = useState(false);
  const root = useRef<HTMLDivElement>(null);

  const ask = (): void => {
    setWanted(true);
    setAsking(true);
  };
  const close = (): void => {
    setAsking(false);
    // Fluent gives the focus back to a trigger inside the dialog; here the button stands outside. Until the focus is back in
    // the page, Fluent hides all of it from screen readers.
    setTimeout(() => root.current?.querySelector("button")?.focus());
  };
  const go = (): void => {
    close();
    void onGo();
  };
  return (
    <div ref={root}>
      <Button disabledFocusable={disabled} onClick={ask}>
        {running ?? label}
      </Button>
      {/* It stays once it is there: a dialog that is taken away open leaves everything around it hidden from screen readers. */}
      {wanted && (
        <Suspense>
          <Question {...question} other={<CopyFirst before={occasion} />} open={asking} onKeep={close} onGo={go} />
        </Suspense>
      )}
    </div>
  );
}
