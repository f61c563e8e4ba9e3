import type { Model } from 'mongoose';
import type { PersonalResult } from '../domain/evaluation';
import type { PersonalResults } from '../domain/ports';
import type { PersonalResultRow } from './personal-result-model';

/** Written at once: a large network has as many as it has members. */
const WRITTEN_AT_ONCE = 2_000;

export class PersonalResultRepository implements PersonalResults {
  constructor(private readonly rows: Model<PersonalResultRow>) {}

  async keep(results: readonly PersonalResult[]): Promise<void> {
    for (let from = 0; from < results.length; from += WRITTEN_AT_ONCE) {
      const writes = results.slice(from, from + WRITTEN_AT_ONCE).map((result) => {
        const _id = idOf(result.evaluationId, result.memberId);
        return { replaceOne: { filter: { _id }, replacement: { _id, ...result }, upsert: true } };
      });
      await this.rows.bulkWrite(writes, { ordered: false });
    }
  }

  async of(memberId: string, evaluationIds: readonly string[]): Promise<ReadonlyMap<string, PersonalResult>> {
    const ids = evaluationIds.map((evaluationId) => idOf(evaluationId, memberId));
    const found = await this.rows.find({ _id: { $in: ids } }).lean();
    return new Map(found.map((row) => [row.evaluationId, row]));
  }
}

const idOf = (evaluationId: string, memberId: string): string => `${evaluationId}/${memberId}`;
