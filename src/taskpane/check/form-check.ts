import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import type { OpenForm } from "../../excel/form";
import type { ExcelResult } from "../../excel/result";
import { type Finding, isRemark } from "../../inspect/finding";
import type { Inspection } from "../../inspect/inspect-form";
import { inputsOf } from "./before-signing";
import { toldFindings } from "../../inspect/summary";
import { useTask, type Task } from "../session/task";
import { useSession } from "../session/session";

/** The comparison of the open form with its original, and the repair. */
export interface FormCheck extends Pick<Task, "problem" | "retry"> {
  readonly running: "check" | "repair" | null;
  /** The last comparison that succeeded. */
  readonly last: {
    readonly findings: readonly Finding[];
    /** What is only to be known. */
    readonly remarks: readonly Finding[];
    readonly repairs: Inspection["repairs"];
    readonly at: Date;
    /** The form has changed since. */
    readonly outdated: boolean;
    /** How many cells the repair before it put back; null where it only looked. */
    readonly repaired: number | null;
  } | null;
  check(): void;
  /** Puts back what was typed over and compares again. */
  repair(): void;
}

/**
 * Compares the form when it comes to the screen, and whenever it is asked to.
 * @param busy a command of the place is running, after which the sheet is read again
 */
export function useFormCheck(form: OpenForm, busy: boolean): FormCheck {
  const session = useSession();
  const { run, running, problem, retry } = useTask();
  const [last, setLast] = useState<
    (Omit<NonNullable<FormCheck["last"]>, "outdated"> & { readonly inputs: string }) | null
  >(null);
  const inputs = useMemo(() => inputsOf(form), [form]);
  const edited = useEdited(form, busy || running !== null, last);

  const look = useCallback(
    async (repaired: number | null, signal: AbortSignal): Promise<ExcelResult<Inspection>> => {
      const { sheet } = session.getState();
      const before = sheet?.kind === "form" ? inputsOf(sheet.form) : "";
      const result = await whenCalculated(() => session.checkForm(), signal);
      if (result.ok)
        setLast({
          findings: toldFindings(result.value.findings),
          remarks: result.value.findings.filter(isRemark),
          repairs: result.value.repairs,
          at: new Date(),
          inputs: before,
          repaired,
        });
      return result;
    },
    [session],
  );
  const check = useCallback(() => void run("check", ({ signal }) => look(null, signal)), [run, look]);
  const repair = (): void =>
    void run("repair", async ({ signal }) => {
      const result = await session.repairForm();
      return result.ok ? look(result.value.repaired, signal) : result;
    });
  useEffect(check, [check]);

  return {
    running: running as FormCheck["running"],
    problem,
    retry,
    last: last && { ...last, outdated: edited || last.inputs !== inputs },
    check,
    repair,
  };
}

/**
 * Whether the form has been read again since `last` without a command that asked for it. That follows an edit, also one of a
 * locked cell, which leaves every input as it was.
 */
function useEdited({ answers }: OpenForm, asked: boolean, last: object | null): boolean {
  const [edited, setEdited] = useState<object | null>(null);
  const read = useRef(answers);
  useEffect(() => {
    if (read.current !== answers && !asked) setEdited(last);
    read.current = answers;
  }, [answers, asked, last]);
  return last !== null && edited === last;
}

/** A custom function may take half a second to answer, and its cell shows #BUSY! until then. */
const PAUSE = 600;
const LOOKS = 4;

/** Looks again while there is something that Excel's calculation may still settle, and somebody who wants to know. */
export async function whenCalculated(
  look: () => Promise<ExcelResult<Inspection>>,
  signal?: AbortSignal,
): Promise<ExcelResult<Inspection>> {
  let result = await look();
  for (let looks = 1; looks < LOOKS && result.ok && result.value.findings.some(mayBeCalculating); looks += 1) {
    await new Promise((resolve) => setTimeout(resolve, PAUSE));
    if (signal?.aborted) break;
    result = await look();
  }
  return result;
}

function mayBeCalculating({ kind }: Finding): boolean {
  return kind === "error-shown" || kind === "points-differ" || kind === "result-differs";
}
