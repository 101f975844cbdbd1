import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { FolderOpen16Regular } from "@fluentui/react-icons";
import { lazy, Suspense, useRef, useState, type ChangeEvent } from "react";
import { taskpaneWords } from "../../locales/taskpane";
import type { Rubric } from "../../rubric/schema";
import { useLocale, useWords } from "../shell/language";
import { readRubricFile, type RubricFile } from "./rubric-file";

const RubricFileMessage = lazy(() => import("./rubric-file-message"));

const useStyles = makeStyles({
  // The words begin where everything else begins; under a contrast theme the button has a frame, and that does.
  open: { marginLeft: `calc(-1 * ${tokens.spacingHorizontalM})`, "@media (forced-colors: active)": { marginLeft: 0 } },
});

interface OpenRubricFileProps {
  readonly busy: boolean;
  readonly onRead: (rubric: Rubric, fileName: string) => void;
}

/** Reads a rubric from a file on the disk, or says everything that is wrong with it. */
export function OpenRubricFile({ busy, onRead }: OpenRubricFileProps) {
  const styles = useStyles();
  const say = useWords(taskpaneWords);
  const locale = useLocale();
  const [reading, setReading] = useState(false);
  const [refused, setRefused] = useState<Exclude<RubricFile, { kind: "rubric" }> | null>(null);
  const root = useRef<HTMLDivElement>(null);
  const picker = useRef<HTMLInputElement>(null);

  const read = async (event: ChangeEvent<HTMLInputElement>): Promise<void> => {
    const input = event.currentTarget;
    const file = input.files?.[0];
    if (file === undefined) return;
    setRefused(null);
    setReading(true);
    const result = await readRubricFile(file, locale);
    // The same file, corrected, must be a new choice.
    input.value = "";
    setReading(false);
    if (result.kind === "rubric") onRead(result.rubric, result.name);
    else setRefused(result);
  };
  const close = (): void => {
    setRefused(null);
    root.current?.querySelector("button")?.focus();
  };
  return (
    <>
      <div ref={root}>
        <Button
          appearance="subtle"
          className={styles.open}
          icon={<FolderOpen16Regular />}
          disabledFocusable={busy || reading}
          onClick={() => picker.current?.click()}
        >
          {reading ? say("library.open.reading") : say("library.open")}
        </Button>
        <input
          ref={picker}
          type="file"
          accept=".json,application/json"
          hidden
          aria-hidden
          tabIndex={-1}
          onChange={(event) => void read(event)}
        />
      </div>
      {refused !== null && (
        <Suspense>
          <RubricFileMessage file={refused} onClose={close} />
        </Suspense>
      )}
    </>
  );
}
