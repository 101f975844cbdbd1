import { useCallback, useEffect, useState } from "react";
import type { ExcelResult } from "../../excel/result";
import { listOwn, type OwnRubrics } from "./own-rubrics";
import { useStore } from "./use-store";

/** The rubrics of "Của tôi"; null until they have been read. */
export function useOwnRubrics(): {
  readonly found: ExcelResult<OwnRubrics> | null;
  /** Reads them again: after a change, and whenever the pane comes back into use, as another pane may have kept one. */
  readonly refresh: () => Promise<void>;
} {
  const store = useStore();
  const [found, setFound] = useState<ExcelResult<OwnRubrics> | null>(null);
  const refresh = useCallback(async () => setFound(await listOwn(store)), [store]);
  useEffect(() => {
    let current = true;
    const look = (): void => void listOwn(store).then((result) => current && setFound(result));
    look();
    window.addEventListener("focus", look);
    return () => {
      current = false;
      window.removeEventListener("focus", look);
    };
  }, [store]);
  return { found, refresh };
}
