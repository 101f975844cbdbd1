import { type FormStatus, formStatuses } from "../form/status";
import type { Consolidation } from "./consolidation";
import type { ExpectedAgency } from "./expected";

/** How many forms stand where on their way, and who is late. */
export interface Board {
  /** In the order of the way; statuses that no form has are left out. */
  readonly statuses: readonly { readonly status: FormStatus; readonly agencies: readonly string[] }[];
  /** Of those that sent nothing: whose day has passed, and whose has not or is not told. */
  readonly late: readonly ExpectedAgency[];
  readonly waiting: readonly ExpectedAgency[];
}

/** @param today as ISO date: a form may still come on the day itself */
export function boardOf({ units, missing }: Consolidation, today: string): Board {
  const agencies = new Map<FormStatus, string[]>();
  for (const { unit } of units)
    agencies.set(unit.status, [...(agencies.get(unit.status) ?? []), unit.agency ?? unit.file]);
  const isLate = ({ due }: ExpectedAgency): boolean => due !== null && due < today;
  return {
    statuses: [...formStatuses, "unknown" as const].flatMap((status) => {
      const found = agencies.get(status);
      return found === undefined ? [] : [{ status, agencies: found }];
    }),
    late: missing.filter(isLate),
    waiting: missing.filter((one) => !isLate(one)),
  };
}
