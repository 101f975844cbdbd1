import type { ExcelResult } from "../result";
import { FormProblem, problemOf, runExcel } from "../run";
import { forgetTrust } from "../trust";
import { BENCH_MARK, BENCH_NAME, wait } from "./bench";
import { cleanUp, survey } from "./own-sheets";
import { type Check, NothingToCheck, type Outcome, type QuestionId, type Reply, type Step, type StepId } from "./step";
import { steps as allSteps } from "./steps";
import { surroundings, type Surroundings } from "./surroundings";

export interface StepResult {
  readonly id: StepId;
  readonly outcome: Outcome;
  readonly milliseconds: number;
}

export interface CheckReport {
  readonly surroundings: Surroundings;
  /** ISO 8601. */
  readonly at: string;
  readonly results: readonly StepResult[];
  /** Names of sheets and names that could not be taken away. */
  readonly leftovers: readonly string[];
  readonly stopped: boolean;
}

export interface CheckOptions {
  readonly signal: AbortSignal;
  /** Told before each step, and with null before the sheets are taken away. */
  readonly report: (progress: { readonly done: number; readonly total: number; readonly step: StepId | null }) => void;
  readonly ask: (question: QuestionId, signal: AbortSignal) => Promise<Reply>;
  readonly steps?: readonly Step[];
  /** Milliseconds that one step may take, without what a person takes to answer. */
  readonly limit?: number;
  /** Milliseconds for which an answer of Excel that comes later is waited for. */
  readonly patience?: number;
}

/** An old machine installs a form in some seconds. */
const LIMIT = 45_000;
const PATIENCE = 8_000;

/** How long Excel is waited for where it may have stopped answering, and how long tidying up may take. */
const PULSE = 10_000;
const TIDYING = 30_000;

/**
 * Kiểm tra Excel này: tries in the open workbook everything that the add-in asks of Excel, on sheets of its own that it takes
 * away afterwards, whatever happens.
 * @returns a problem where the workbook holds anything else, or where Excel refuses the first sheet
 */
export async function runSelfCheck(options: CheckOptions): Promise<ExcelResult<CheckReport>> {
  const { signal, report, steps = allSteps, patience = PATIENCE } = options;
  const began = await runExcel(async (context) => {
    const { others, own, ownNames, sheetIds } = await survey(context);
    if (others.length > 0) throw new FormProblem("workbook-in-use", others.slice(0, 5).join(", "));
    return { before: new Set([...sheetIds].filter((id) => own.every((sheet) => sheet.id !== id))), own, ownNames };
  });
  if (!began.ok) return began;
  const { before } = began.value;
  // What a check left that was closed with its pane.
  if (began.value.own.length + began.value.ownNames.length > 0) await cleanUp(before);
  const bench = await addBench();
  if (!bench.ok) {
    await cleanUp(before);
    return bench;
  }

  const limit = options.limit ?? LIMIT;
  const pulse = Math.min(limit, PULSE);
  const clock = new Clock(limit);
  const check: Check = {
    bench: bench.value,
    form: null,
    freeRow: 2,
    patience,
    ask: (question) => clock.without(() => options.ask(question, signal)),
  };
  const results: StepResult[] = [];
  const stragglers: Promise<unknown>[] = [];
  let silent = false;
  for (const [done, step] of steps.entries()) {
    const leftOut = signal.aborted ? "stopped" : silent ? "no answer" : null;
    if (leftOut !== null) {
      results.push({ id: step.id, outcome: { kind: "left-out", detail: leftOut }, milliseconds: 0 });
      continue;
    }
    report({ done, total: steps.length, step: step.id });
    const start = Date.now();
    const running = runStep(step, check);
    const outcome = await clock.limited(running);
    results.push({ id: step.id, outcome, milliseconds: Date.now() - start });
    if (outcome.kind !== "late") continue;
    stragglers.push(running);
    silent = !(await answers(pulse));
  }
  // A step that is late may still write: what it makes is taken away, too.
  if (stragglers.length > 0) await Promise.race([Promise.allSettled(stragglers), wait(pulse)]);
  report({ done: steps.length, total: steps.length, step: null });
  const leftovers = await Promise.race([cleanUp(before), wait(silent ? pulse : TIDYING).then(() => [check.bench])]);
  forgetTrust();
  return {
    ok: true,
    value: {
      surroundings: surroundings(),
      at: new Date().toISOString(),
      results,
      leftovers,
      stopped: signal.aborted,
    },
  };
}

/** Runs one step; whatever it throws is its outcome. */
export async function runStep({ needs, run }: Step, check: Check): Promise<Outcome> {
  if (needs !== undefined && !Office.context.requirements.isSetSupported(...needs))
    return { kind: "absent", what: needs.join(" ") };
  try {
    return await run(check);
  } catch (error) {
    if (error instanceof NothingToCheck) return { kind: "left-out", detail: error.message };
    const { code, detail } = problemOf(error);
    // ApiNotFound: this Excel is older than the member.
    return code === "excel-too-old"
      ? { kind: "absent", what: detail }
      : { kind: "failed", detail: `${code}: ${detail}` };
  }
}

/** Adds the sheet on which steps try things. */
export function addBench(): Promise<ExcelResult<string>> {
  return runExcel(async (context) => {
    const { protection, worksheets } = context.workbook;
    protection.load("protected");
    await context.sync();
    if (protection.protected) throw new FormProblem("workbook-protected", "workbook structure is protected");
    const sheet = worksheets.add(BENCH_NAME);
    sheet.getRange("A1").values = [[BENCH_MARK]];
    await context.sync();
    sheet.activate();
    await context.sync();
    return BENCH_NAME;
  });
}

/** Whether Excel still answers anything. */
function answers(patience: number): Promise<boolean> {
  const asked = runExcel(async (context) => {
    context.workbook.load("name");
    await context.sync();
  });
  return Promise.race([asked.then(({ ok }) => ok), wait(patience).then(() => false)]);
}

/** The time that a step has; what a person takes to answer does not count. */
class Clock {
  #asked = 0;
  #askingSince: number | null = null;

  constructor(readonly limit: number) {}

  async without<T>(ask: () => Promise<T>): Promise<T> {
    this.#askingSince = Date.now();
    try {
      return await ask();
    } finally {
      this.#asked = this.#ofPerson();
      this.#askingSince = null;
    }
  }

  limited(running: Promise<Outcome>): Promise<Outcome> {
    const start = Date.now();
    this.#asked = 0;
    return new Promise((resolve) => {
      let timer: ReturnType<typeof setTimeout>;
      const look = (): void => {
        const left = this.limit + this.#ofPerson() - (Date.now() - start);
        if (left <= 0) resolve({ kind: "late", seconds: Math.round(this.limit / 1000) });
        else timer = setTimeout(look, left);
      };
      look();
      void running.then((outcome) => {
        clearTimeout(timer);
        resolve(outcome);
      });
    });
  }

  #ofPerson(): number {
    return this.#asked + (this.#askingSince === null ? 0 : Date.now() - this.#askingSince);
  }
}
