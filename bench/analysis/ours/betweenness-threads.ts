import { once } from 'node:events';
import { extname, join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { BetweennessPart, TieGraph } from '@trama/analysis';

/** Sources that a thread is handed at once: few enough that all threads end at about the same time. */
const CHUNK = 16;

const program = join(__dirname, 'betweenness-thread') + extname(__filename);

/** Threads that share the work of betweenness, as those of AnalysisPool do. */
export class BetweennessThreads {
  private readonly workers: readonly Worker[];

  constructor(graph: TieGraph, threads: number) {
    this.workers = Array.from({ length: threads }, () => new Worker(program, { workerData: graph }));
  }

  async compute(sources: Uint32Array): Promise<BetweennessPart[]> {
    const parts: BetweennessPart[] = [];
    let next = 0;
    const work = async (worker: Worker): Promise<void> => {
      while (next < sources.length) {
        const chunk = sources.slice(next, (next += CHUNK));
        worker.postMessage(chunk);
        const [part] = (await once(worker, 'message')) as [BetweennessPart];
        parts.push(part);
      }
    };
    await Promise.all(this.workers.map(work));
    return parts;
  }

  async stop(): Promise<void> {
    await Promise.all(this.workers.map((worker) => worker.terminate()));
  }
}
