import { once } from 'node:events';
import { extname, join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { BetweennessPart, TieGraph } from '@trama/analysis';

const program = join(__dirname, 'betweenness-thread') + extname(__filename);

/** Threads that share the work of betweenness, as those of AnalysisPool do. */
export class BetweennessThreads {
  private readonly workers: readonly Worker[];

  constructor(graph: TieGraph, threads: number) {
    this.workers = Array.from({ length: threads }, () => new Worker(program, { workerData: graph }));
  }

  async compute(chunks: readonly Uint32Array[]): Promise<BetweennessPart[]> {
    const parts: BetweennessPart[] = [];
    let next = 0;
    const work = async (worker: Worker): Promise<void> => {
      while (next < chunks.length) {
        const place = next++;
        worker.postMessage(chunks[place]);
        const [part] = (await once(worker, 'message')) as [BetweennessPart];
        parts[place] = part;
      }
    };
    await Promise.all(this.workers.map(work));
    return parts;
  }

  async stop(): Promise<void> {
    await Promise.all(this.workers.map((worker) => worker.terminate()));
  }
}
