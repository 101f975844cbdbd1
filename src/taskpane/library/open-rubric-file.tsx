import { makeStyles, tokens } from "@fluentui/react-components";
import { lazy, Suspense, useRef, useState } from "react";
import { libraryWords } from "../../locales/library";
import type { Rubric } from "../../rubric/schema";
import { FileButton } from "../parts/file-button";
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
  const tell = useWords(libraryWords);
  const locale = useLocale();
  const [reading, setReading] = useState(false);
  const [refused, setRefused] = useState<Exclude<RubricFile, { kind: "rubric" }> | null>(null);
  const root = useRef<HTMLDivElement>(null);

  const read = async (file: File): Promise<void> => {
    setRefused(null);
    setReading(true);
    const result = await readRubricFile(file, locale);
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
        <FileButton
          subtle
          className={styles.open}
          accept=".json,application/json"
          disabled={busy || reading}
          onChoose={read}
        >
          {reading ? tell("library.open.reading") : tell("library.open")}
        </FileButton>
      </div>
      {refused !== null && (
        <Suspense>
          <RubricFileMessage file={refused} onClose={close} />
        </Suspense>
      )}
    </>
  );
}
