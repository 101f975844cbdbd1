import { machineStore } from "./machine";
import type { Store } from "./store";

/** What somebody does with ITSCORE on this machine. It decides which tabs show, and is no right. */
export type Role = "scorer" | "appraiser" | "consolidator";

/** "none": was asked, and did not say. */
export type KnownRole = Role | "none";

export const roles: readonly Role[] = ["scorer", "appraiser", "consolidator"];

const KEY = "role";

/** The role that this machine keeps; null where nobody was asked yet, or nothing is kept. */
export async function readRole(store: Store | null): Promise<KnownRole | null> {
  const kept = await (store ?? machineStore()).read(KEY, (value) => {
    const role = [...roles, "none" as const].find((one) => one === value);
    return role === undefined ? { ok: false, newer: false } : { ok: true, value: role };
  });
  return kept.ok ? kept.value : null;
}

/** Keeps the role for the next time; where the machine keeps nothing, it is asked again. */
export async function keepRole(store: Store | null, role: KnownRole): Promise<void> {
  await (store ?? machineStore()).write(KEY, role);
}
