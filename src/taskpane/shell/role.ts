import { createContext, useCallback, useContext, useEffect, useState } from "react";
import type { FormStatus } from "../../form/status";
import type { KnownRole } from "../store/role";
import { StoreContext } from "../store/context";

interface RoleChoice {
  /** undefined until the machine has said; null where nobody has been asked yet. */
  readonly role: KnownRole | null | undefined;
  readonly choose: (role: KnownRole) => void;
}

/** In milliseconds: nobody waits longer for a preference. */
const PATIENCE = 1_000;

/** The role that is kept on this machine. Where nothing can be kept, a choice holds as long as the pane is open. */
export function useKeptRole(): RoleChoice {
  const store = useContext(StoreContext);
  const [role, setRole] = useState<RoleChoice["role"]>(undefined);
  useEffect(() => {
    const settle = (kept: KnownRole | null): void => setRole((known) => (known === undefined ? kept : known));
    const timer = setTimeout(() => settle(null), PATIENCE);
    void import("../store/role")
      .then(({ readRole }) => readRole(store))
      .catch(() => null)
      .then(settle);
    return () => clearTimeout(timer);
  }, [store]);
  const choose = useCallback(
    (chosen: KnownRole) => {
      setRole(chosen);
      void import("../store/role").then(({ keepRole }) => keepRole(store, chosen)).catch(() => undefined);
    },
    [store],
  );
  return { role, choose };
}

export const RoleContext = createContext<KnownRole>("none");

/** What the user of this machine does; "none" where it is not known. */
export function useRole(): KnownRole {
  return useContext(RoleContext);
}

/** Whether the appraisal is Giải trình: to the agency, and while the form is there to be answered to whoever does not say what he does. */
export function explainsTo(role: KnownRole, status: FormStatus | null): boolean {
  return role === "scorer" || (role === "none" && status === "explaining");
}
