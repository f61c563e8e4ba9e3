import { extname, join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Computed } from '../domain/compute-evaluation';
import type { Ports } from '../domain/ports';

/** Beside this file, and transpiled if this one is. */
const threadFile = join(__dirname, `compute-thread${extname(__filename)}`);

/**
 * Computes in a thread of its own, which leaves the event loop to the ledger and takes its memory with it when it ends.
 *
 * @param execArgv for Node, where the thread runs from its source: what lets it load TypeScript
 */
export const computeInThread =
  (execArgv?: readonly string[]): Ports['compute'] =>
  (input, signal) =>
    new Promise<Computed>((resolve, reject) => {
      signal.throwIfAborted();
      const thread = new Worker(threadFile, { workerData: input, ...(execArgv && { execArgv: [...execArgv] }) });
      const stop = (): void => void thread.terminate();
      signal.addEventListener('abort', stop, { once: true });
      thread.once('message', resolve);
      thread.once('error', reject);
      // After a message this rejects nothing more.
      thread.once('exit', (code) => {
        signal.removeEventListener('abort', stop);
        reject(new Error(`The thread that computes ended with ${code} before it was done`));
      });
    });
