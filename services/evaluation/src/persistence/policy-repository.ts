import type { Transaction } from '@trama/events';
import { saveAtVersion, sessionOf } from '@trama/events/delivery';
import type { Model } from 'mongoose';
import type { EvaluationPolicy } from '../domain/evaluation-policy';
import type { Policies } from '../domain/ports';
import type { PolicyRow } from './policy-model';

export class PolicyRepository implements Policies {
  constructor(private readonly rows: Model<PolicyRow>) {}

  async begin(policies: readonly EvaluationPolicy[], tx: Transaction): Promise<void> {
    const writes = policies.map((policy) => {
      const { _id, ...fields } = toRow(policy);
      return { updateOne: { filter: { _id }, update: { $setOnInsert: fields }, upsert: true } };
    });
    await this.rows.bulkWrite(writes, { session: sessionOf(tx) ?? undefined });
  }

  async byNetworks(networkIds: readonly string[], tx?: Transaction): Promise<ReadonlyMap<string, EvaluationPolicy>> {
    const found = await this.rows
      .find({ _id: { $in: [...networkIds] } })
      .session(sessionOf(tx))
      .lean();
    return new Map(found.map((row) => [row._id, toPolicy(row)]));
  }

  async save({ networkId, ...policy }: EvaluationPolicy, tx: Transaction): Promise<EvaluationPolicy> {
    return toPolicy(await saveAtVersion(this.rows, { id: networkId, ...policy }, tx));
  }

  async advance({ networkId, plannedUntil, nextAt }: EvaluationPolicy, tx: Transaction): Promise<void> {
    await this.rows.updateOne(
      { _id: networkId },
      { $set: { plannedUntil, nextAt } },
      { session: sessionOf(tx) ?? undefined },
    );
  }

  async *due(now: Date): AsyncIterable<string> {
    const found = this.rows.find({ nextAt: { $lte: now } }, { _id: 1 }).sort({ nextAt: 1 }); // null is not among them
    for await (const { _id } of found.lean().cursor()) yield _id;
  }
}

const toRow = ({ networkId, ...fields }: EvaluationPolicy): PolicyRow => ({ _id: networkId, ...fields });
const toPolicy = ({ _id, ...fields }: PolicyRow): EvaluationPolicy => ({ networkId: _id, ...fields });
