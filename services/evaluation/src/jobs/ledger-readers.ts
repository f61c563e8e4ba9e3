import { extname, join } from 'node:path';
import { MessageChannel } from 'node:worker_threads';
import type { MongoConfig, Part } from '@trama/runtime';
import { Piscina } from 'piscina';
import type { Ports, Recorded } from '../domain/ports';
import type { Evaluated } from '../domain/record/record-of';

/** Beside this file, and transpiled if this one is. */
const threadFile = join(__dirname, `read-record${extname(__filename)}`);
/** A thread that has had nothing to do for so long ends, and its connection with it. */
const IDLE_MS = 60_000;

interface ReaderOptions {
  readonly config: MongoConfig;
  /** How many read at once. */
  readonly threads: number;
  /** For Node, where the threads run from their source: what lets it load TypeScript. */
  readonly execArgv?: readonly string[];
}

/**
 * Threads that read what evaluations are made of, each on a connection of its own: a million entries take seconds of
 * computing, which would hold up whatever else the process does.
 */
export class LedgerReaders implements Part {
  readonly name = 'ledger readers';
  private threads: Piscina | undefined;
  private failing = new AbortController();

  constructor(private readonly options: ReaderOptions) {}

  async start(): Promise<void> {
    const { config, threads, execArgv } = this.options;
    this.threads = new Piscina({
      filename: threadFile,
      minThreads: 0,
      maxThreads: threads,
      idleTimeout: IDLE_MS,
      recordTiming: false,
      workerData: { MONGODB_URI: config.MONGODB_URI } satisfies MongoConfig,
      ...(execArgv && { execArgv: [...execArgv] }),
    });
    // A thread that cannot even start: what waits for it would wait for ever.
    this.threads.on('error', (error) => {
      this.failing.abort(error);
      this.failing = new AbortController();
    });
  }

  async stop(): Promise<void> {
    await this.threads?.destroy();
  }

  readonly recordOf: Ports['recordOf'] = async ({ networkId, cut, asOf }, { signal, onProgress }) => {
    if (!this.threads) throw new Error('Nobody reads before the worker has started');
    const { port1: told, port2: port } = new MessageChannel();
    told.on('message', onProgress);
    const stop = AbortSignal.any([this.failing.signal, signal]);
    try {
      stop.throwIfAborted();
      const evaluated: Evaluated = { networkId, cut, asOf };
      return (await this.threads.run({ evaluated, port }, { signal: stop, transferList: [port] })) as Recorded;
    } catch (error) {
      throw stop.aborted ? stop.reason : error;
    } finally {
      told.close();
    }
  };
}
