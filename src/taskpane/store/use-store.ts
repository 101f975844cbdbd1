import { useContext } from "react";
import { StoreContext } from "./context";
import { machineStore } from "./machine";
import type { Store } from "./store";

/** What this machine keeps for the user. */
export function useStore(): Store {
  return useContext(StoreContext) ?? machineStore();
}
