import { createContext } from "react";
import type { Store } from "./store";

/** The store that a test puts in place of this machine's; null for this machine's, which loads with who uses it. */
export const StoreContext = createContext<Store | null>(null);
