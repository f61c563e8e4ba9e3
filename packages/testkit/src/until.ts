import { setTimeout } from 'node:timers/promises';

const LOOK_MILLISECONDS = 20;

/** Waits for a condition; what is not true in time fails the test with what was seen last. */
export async function until<T>(look: () => Promise<T> | T, milliseconds = 10_000): Promise<NonNullable<T>> {
  const deadline = Date.now() + milliseconds;
  for (;;) {
    const seen = await look();
    if (seen) return seen;
    if (Date.now() > deadline) throw new Error(`This did not come true within ${milliseconds} ms: ${look.toString()}`);
    await setTimeout(LOOK_MILLISECONDS);
  }
}
