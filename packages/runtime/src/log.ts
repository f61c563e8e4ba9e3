import { AsyncLocalStorage } from 'node:async_hooks';
import { pino, type Logger } from 'pino';
import type { RuntimeConfig } from './config';

export type Log = Logger;

/** What is true of all that happens on behalf of one request or job; every line logged meanwhile carries it. */
export interface Trace {
  readonly requestId: string;
  /** Of W3C Trace Context, by which tools outside Trama find it. */
  readonly traceId?: string;
}

const traces = new AsyncLocalStorage<Trace>();

export const inTrace = <T>(trace: Trace, work: () => T): T => traces.run(trace, work);
export const currentTrace = (): Trace | undefined => traces.getStore();

/** JSON lines on stdout. What identifies a person's session never gets in. */
export function createLog(name: string, { LOG_LEVEL }: Pick<RuntimeConfig, 'LOG_LEVEL'>): Log {
  return pino({
    name,
    level: LOG_LEVEL,
    mixin: () => ({ ...currentTrace() }),
    redact: { paths: ['req.headers.authorization', 'headers.authorization', '*.token'], censor: '[kept out]' },
  });
}
