import { createContext, Script } from 'node:vm';

const script = new Script('task()');
const context = createContext({}) as { task?: () => unknown };

/**
 * What a task gives that may not end by itself. V8 stops it where it is, wherever its code came from; the thread does
 * nothing else until then.
 *
 * @param task not async
 * @throws OutOfTime where it was stopped; else what the task throws
 */
export function withinTime<T>(task: () => T, milliseconds: number): T {
  context.task = task;
  try {
    return script.runInContext(context, { timeout: milliseconds }) as T;
  } catch (error) {
    throw timedOut(error) ? new OutOfTime(`Stopped after ${milliseconds} ms.`) : error;
  } finally {
    delete context.task;
  }
}

/** A task that was stopped. */
export class OutOfTime extends Error {}

const timedOut = (error: unknown): boolean =>
  (error as { code?: unknown } | undefined)?.code === 'ERR_SCRIPT_EXECUTION_TIMEOUT';
