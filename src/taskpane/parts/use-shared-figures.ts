import { useEffect, useReducer } from "react";
import { sharedFigures, type SharedFigures } from "../../form/shared-figures/shared-figures";
import { remembered } from "../../rubric/remembered";
import type { Rubric } from "../../rubric/schema";

/** What a rubric says by itself, until the hints beside it are there. */
const linked = remembered((rubric: Rubric) => sharedFigures(rubric, { figures: [], relations: [] }));

const loaded = new WeakMap<Rubric, SharedFigures>();

/** The figures that several rows of a form ask for. Hints load with the first look at a form. */
export function useSharedFigures(rubric: Rubric): SharedFigures {
  const [, show] = useReducer((count: number) => count + 1, 0);
  useEffect(() => {
    if (loaded.has(rubric)) return;
    let current = true;
    load(rubric).then(
      () => current && show(),
      // Offline: what the rubric links itself is offered as ever.
      () => undefined,
    );
    return () => {
      current = false;
    };
  }, [rubric]);
  return loaded.get(rubric) ?? linked(rubric);
}

async function load(rubric: Rubric): Promise<void> {
  const { loadHints } = await import("../../form/shared-figures/load-hints");
  loaded.set(rubric, sharedFigures(rubric, await loadHints(rubric)));
}
