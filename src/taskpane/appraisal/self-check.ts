import { useEffect, useMemo, useState } from "react";
import type { OpenForm } from "../../excel/form";
import type { Finding, FindingKind } from "../../inspect/finding";
import { useTask, type Task } from "../session/task";
import { useSession } from "../session/session";

/** Whether the agency's own part is what it was when the appraisal began. */
export interface SelfCheck extends Pick<Task, "problem" | "retry"> {
  /** In what it differed when it was last looked at; null before the first answer. */
  readonly last: { readonly findings: readonly Finding[]; readonly at: Date } | null;
  readonly running: boolean;
  check(): void;
}

const aboutSelf: ReadonlySet<FindingKind> = new Set<FindingKind>(["self-changed", "self-record-damaged"]);

/** Looks when the form comes to the screen, whenever the agency's part changes, and when it is asked to. The appraiser's own typing does not matter to it. */
export function useSelfCheck({ answers, profile }: OpenForm): SelfCheck {
  const session = useSession();
  const { run, running, problem, retry } = useTask();
  const [last, setLast] = useState<SelfCheck["last"]>(null);
  const [looked, setLooked] = useState<string | null>(null);
  const self = useMemo(() => JSON.stringify([answers, profile]), [answers, profile]);

  const check = (): void => {
    setLooked(self);
    void run("check", async () => {
      const result = await session.checkForm("cells");
      if (result.ok)
        setLast({ findings: result.value.findings.filter(({ kind }) => aboutSelf.has(kind)), at: new Date() });
      return result;
    });
  };
  useEffect(() => {
    if (looked !== self && running === null) check();
  });
  return { last, running: running !== null, problem, retry, check };
}
