import type { ColumnKey } from "../form/columns";
import type { Description } from "../form/description";
import type { Dialect } from "../form/dialect";
import { PLAN_VERSION } from "../form/plan-version";
import type { PlanHashes } from "./cell-hashes";
import type { KnownRubric } from "../form/embedded-rubric";

/** What the cells of a form said in the release that made it. */
export interface EarlierPlan {
  /** What a cell said then: in each arrangement that the release knew. */
  hashesOf(rowId: string, key: ColumnKey, dialect: Dialect): readonly string[];
}

/**
 * The plan by which a form of an earlier release was made, for a built-in rubric; null where the form is of this release, or
 * its rubric is not ours: then only this release's plan is known.
 */
export async function loadEarlierPlan(
  { planVersion, rubricId, fingerprint }: Pick<Description, "planVersion" | "rubricId" | "fingerprint">,
  library: readonly KnownRubric[],
): Promise<EarlierPlan | null> {
  if (planVersion >= PLAN_VERSION) return null;
  // By what it is, before what it says it is: another id in the description keeps nothing from being compared.
  const entry = library.find((one) => one.fingerprint === fingerprint) ?? library.find((one) => one.id === rubricId);
  const hashes = entry ? await loadHashes(entry.id, planVersion) : null;
  if (hashes?.fingerprint !== fingerprint) return null;
  return {
    hashesOf(rowId, key, dialect) {
      return [hashes.cells, hashes.first ?? {}].flatMap((cells) => {
        const row = Object.hasOwn(cells, rowId) ? cells[rowId] : undefined;
        const hash = row?.[key];
        return (typeof hash === "object" ? hash[dialect] : hash) ?? [];
      });
    },
  };
}

async function loadHashes(id: string, version: number): Promise<PlanHashes | null> {
  try {
    const file = (await import(`../../rubrics/${id}/plans/${version}.json`)) as { default: PlanHashes };
    return file.default;
  } catch {
    return null; // a form that was not there yet in that release
  }
}
