import { useContext, useEffect } from "react";
import type { OpenForm } from "../../excel/form";
import { agencyOf } from "../../form/taken-profile";
import { StoreContext } from "../store/context";
import { isBlank, isExample } from "./examples";
import { isSelfLocked } from "./row-editor";

/** Keeps the general part of a form that an agency fills in on this machine, for its next form; no example's. */
export function useKeepProfile(form: OpenForm): void {
  const given = useContext(StoreContext);
  const { rubric, profile, answers } = form;
  const part = { fields: rubric.profile, profile };
  const isWanted = agencyOf(part) !== "" && !isBlank(answers) && !isSelfLocked(form);
  const key = JSON.stringify([rubric.id, profile]);
  useEffect(() => {
    if (!isWanted) return;
    const keep = async (): Promise<void> => {
      if (await isExample(form)) return;
      const { keepLastProfile } = await import("../store/last-profile");
      const { machineStore } = await import("../store/machine");
      await keepLastProfile(given ?? machineStore(), part);
    };
    // A machine that keeps nothing has nothing to offer; nothing else depends on it.
    keep().catch(() => undefined);
    // The part is told apart by what it says.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [given, isWanted, key]);
}
