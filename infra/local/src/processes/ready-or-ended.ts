import { type Launched } from './launch';

/**
 * Waits until a process is ready, as `ready` finds out; its signal aborts once nobody needs the answer any more.
 *
 * @throws what `ready` threw, or an Error saying how the process ended instead
 */
export async function readyOrEnded(
  process: Launched,
  ready: (signal: AbortSignal) => Promise<unknown>,
  given?: AbortSignal,
): Promise<void> {
  const giveUp = new AbortController();
  const answer = ready(given ? AbortSignal.any([given, giveUp.signal]) : giveUp.signal);
  const ended = process.ended.then((how) => {
    throw new Error(`${how} before it was ready`);
  });
  try {
    await Promise.race([answer, ended]);
  } finally {
    giveUp.abort(new Error('Nobody waits for it any more.'));
    await Promise.allSettled([answer]);
    ended.catch(() => undefined); // how it ends from now on is for its keeper
  }
}
