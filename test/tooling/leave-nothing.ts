import { afterAll, afterEach, vi } from "vitest";
import { expectBreath } from "./breathe";

afterEach(() => expectBreath());

// Where files share a process, one leaves nothing behind for the next: neither a stand-in for Excel nor a stopped clock.
afterAll(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
  vi.useRealTimers();
});
