// Vitest speaks with the process of a test in turns of the event loop, and calls it lost after 60 seconds without an
// answer. Promises alone give no turn: a loop that awaits only what is ready computes on, and so do tests one after the
// other.

/** So many seconds may one piece of a test compute, also where the machine has much else to do. */
const LONGEST = 20;

// As they are before a test stops the clock.
const turn = setImmediate;
const now = performance.now.bind(performance);

let beat = now();
let pause = 0;
setInterval(() => {
  pause = Math.max(pause, now() - beat);
  beat = now();
}, 200).unref();

/** Gives the event loop a turn where it had none for a second: to await in every loop of a test that may run for seconds. */
export async function breathe(): Promise<void> {
  if (now() - beat < 1000) return;
  // The first may come before timers and messages have theirs, the second comes after it.
  for (let turns = 2; turns > 0; turns -= 1) await new Promise<void>((resolve) => void turn(resolve));
}

/** Gives the event loop its turn, and throws where it has had none for too long since this was last asked. */
export async function expectBreath(longest = LONGEST): Promise<void> {
  await breathe();
  const seconds = pause / 1000;
  pause = 0;
  if (seconds > longest)
    throw new Error(`For ${seconds.toFixed(1)} s the event loop had no turn (at most ${longest}): await breathe()`);
}
