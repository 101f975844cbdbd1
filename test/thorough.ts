import { inject } from "vitest";

declare module "vitest" {
  interface ProvidedContext {
    /** Whether this is `npm run test:full` (`--mode full`). */
    thorough: boolean;
  }
}

/**
 * A measure of work for `npm test`, which answers in minutes, and one for `npm run test:full`, which CI runs.
 * The lesser one still sees every rule, every rounding and every edge.
 */
export function sampleOr<T>(sample: T, full: T): T {
  return inject("thorough") ? full : sample;
}
