import { availableParallelism } from 'node:os';
import { extname, join } from 'node:path';
import { Piscina } from 'piscina';
import type { MeasureResult } from '../measure-result';
import type { NetworkRecord } from '../record/network-record';
import { FairQueue } from './fair-queue';
import { handed } from './handed-record';
import { type Ask, measureInParts } from './measure-in-parts';
import { Progress } from './progress';
import type { Output, Question, Task } from './thread';

/** Beside this file, and transpiled if this one is. */
const threadFile = join(__dirname, `thread${extname(__filename)}`);

/** A thread that has had nothing to do for so long ends. */
const IDLE_MS = 5_000;

/** As measured: from about here on, two threads take less time than one. */
const IN_PARTS_FROM = 500;

export interface PoolOptions {
  /** How many threads compute at most: as many as there are processors, unless told otherwise. */
  readonly threads?: number;
  /** Of so many people on, a network is measured by several threads; of fewer, handing things around would cost more. */
  readonly inPartsFrom?: number;
  /** For Node, where the threads run from their source: what lets it load TypeScript. */
  readonly execArgv?: readonly string[];
}

export interface MeasureOptions {
  /** Its abort ends this evaluation within a moment, and no other. */
  readonly signal?: AbortSignal;
  /** Is told which share is done: 0 first, 1 last, ever more in between. */
  readonly onProgress?: (share: number) => void;
}

/**
 * Threads that measure networks, several at once. The event loop of whoever asks stays free, and the result has the same
 * bytes as that of `measureNetwork`, however many threads there are. Threads start when there is something to do, and end
 * when there has been nothing for some seconds.
 */
export class AnalysisPool {
  private readonly threads: Piscina<Question, Output<Task>>;
  private readonly queue: FairQueue;
  private readonly running = new Set<AbortController>();
  private readonly inPartsFrom: number;
  private closed = false;

  constructor({ threads = availableParallelism(), inPartsFrom = IN_PARTS_FROM, execArgv }: PoolOptions = {}) {
    this.inPartsFrom = inPartsFrom;
    this.queue = new FairQueue(threads);
    this.threads = new Piscina({
      filename: threadFile,
      minThreads: 0,
      maxThreads: threads,
      idleTimeout: IDLE_MS,
      recordTiming: false,
      ...(execArgv && { execArgv: [...execArgv] }),
    });
    this.threads.on('error', (error: Error) => this.failAll(error)); // a thread that cannot even start
  }

  /**
   * All that is measured of one network at one moment.
   *
   * @throws what `measureNetwork` does; the signal's reason; an error when no thread can start, or the pool is closed
   */
  async measure(record: NetworkRecord, { signal, onProgress }: MeasureOptions = {}): Promise<MeasureResult> {
    if (this.closed) throw new Error('The pool is closed.');
    const failing = new AbortController(); // all parts of an evaluation fail together
    const stop = signal ? AbortSignal.any([failing.signal, signal]) : failing.signal;
    this.running.add(failing);
    try {
      stop.throwIfAborted();
      const progress = new Progress(onProgress);
      const handedOver = await handed(record);
      const ask = this.askUntil(stop);
      const result = await (record.people.length < this.inPartsFrom
        ? ask('measureAlone', handedOver)
        : measureInParts(handedOver, ask, progress));
      progress.end();
      return result;
    } catch (error) {
      failing.abort(error);
      throw stop.reason;
    } finally {
      this.running.delete(failing);
    }
  }

  /** Ends all threads. What is still being measured fails. */
  async close(): Promise<void> {
    this.closed = true;
    this.failAll(new Error('The pool was closed before the network was measured.'));
    await this.threads.destroy();
  }

  private failAll(error: Error): void {
    for (const failing of this.running) failing.abort(error);
  }

  /** One evaluation's way to the threads. Threads that compute for it when it stops are ended. */
  private askUntil(signal: AbortSignal): Ask {
    return (task, input, transferList = []) =>
      this.queue.run(signal, () => {
        const answered = this.threads.run({ task, input }, { signal, transferList });
        return answered as Promise<Output<typeof task>>;
      });
  }
}
