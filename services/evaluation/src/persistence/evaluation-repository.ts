import type { Transaction } from '@trama/events';
import { sessionOf } from '@trama/events/delivery';
import type { Page, PageRequest } from '@trama/paging';
import { pagesByParent } from '@trama/runtime';
import type { Model } from 'mongoose';
import type { Evaluation } from '../domain/evaluation';
import type { Evaluations } from '../domain/ports';
import type { EvaluationRow } from './evaluation-model';

const open = { state: { $in: ['REQUESTED', 'RUNNING'] } } as const;

export class EvaluationRepository implements Evaluations {
  constructor(private readonly rows: Model<EvaluationRow>) {}

  async add(evaluations: readonly Evaluation[], tx: Transaction): Promise<void> {
    await this.rows.insertMany(evaluations.map(toRow), { session: sessionOf(tx) });
  }

  async byIds(ids: readonly string[]): Promise<readonly Evaluation[]> {
    return (await this.rows.find({ _id: { $in: [...ids] } }).lean()).map(toEvaluation);
  }

  async inNetworks(networkIds: readonly string[], page: PageRequest): Promise<ReadonlyMap<string, Page<Evaluation>>> {
    const order = { key: 'asOf', direction: 'DESCENDING' } as const;
    return pagesByParent(this.rows, { parent: 'networkId', ids: networkIds, order, page }, toEvaluation);
  }

  async begin(id: string, at: Date): Promise<Evaluation | null> {
    const change = { $set: { state: 'RUNNING', progress: 0, changedAt: at }, $inc: { attempts: 1 } } as const;
    const row = await this.rows.findOneAndUpdate({ _id: id, ...open }, change, { returnDocument: 'after' }).lean();
    return row && toEvaluation(row);
  }

  async report(id: string, progress: number, at: Date): Promise<void> {
    await this.rows.updateOne({ _id: id, ...open }, { $set: { progress, changedAt: at } });
  }

  async hasPeriod(networkId: string, tx: Transaction): Promise<boolean> {
    const found = await this.rows.exists({ networkId, periodStart: { $ne: null } }).session(sessionOf(tx));
    return found !== null;
  }

  async end(evaluation: Evaluation, tx: Transaction): Promise<boolean> {
    const { definitionVersion, state, progress, completedAt, changedAt, error } = evaluation;
    const { inputDigest, measures, findings } = evaluation;
    const how = {
      ...{ definitionVersion, state, progress, completedAt, changedAt, error },
      ...{ inputDigest, measures, findings },
    };
    const { matchedCount } = await this.rows.updateOne(
      { _id: evaluation.id, ...open },
      { $set: how },
      { session: sessionOf(tx) ?? undefined },
    );
    return matchedCount === 1;
  }

  async *neglected(since: Date): AsyncIterable<string> {
    const found = this.rows.find({ ...open, changedAt: { $lt: since } }, { _id: 1 }).sort({ changedAt: 1 });
    for await (const { _id } of found.lean().cursor()) yield _id;
  }
}

const toRow = ({ id, ...fields }: Evaluation): EvaluationRow => ({ _id: id, ...fields });
const toEvaluation = ({ _id, ...fields }: EvaluationRow): Evaluation => ({ id: _id, ...fields });
