import { AnalysisPool, type PoolOptions } from '@trama/analysis';
import type { Part } from '@trama/runtime';
import type { Ports } from '../domain/ports';

/** The threads that measure, for as long as the process lives: the event loop is left to the ledger. */
export class Analysts implements Part {
  readonly name = 'analysts';
  private pool: AnalysisPool | undefined;

  constructor(private readonly options: PoolOptions) {}

  async start(): Promise<void> {
    this.pool = new AnalysisPool(this.options);
  }

  async stop(): Promise<void> {
    await this.pool?.close();
  }

  readonly measure: Ports['measure'] = async (record, work) => {
    if (!this.pool) throw new Error('Nobody measures before the worker has started');
    return this.pool.measure(record, work);
  };
}
