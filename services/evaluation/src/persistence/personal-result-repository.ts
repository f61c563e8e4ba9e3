import type { Model } from 'mongoose';
import type { PersonalResult } from '../domain/evaluation';
import type { PersonalResults } from '../domain/ports';
import type { PersonalResultRow } from './personal-result-model';

export class PersonalResultRepository implements PersonalResults {
  constructor(private readonly rows: Model<PersonalResultRow>) {}

  /** By the driver: mongoose would look at each number of each person, which takes ten times as long as to write it. */
  async keep(results: readonly PersonalResult[]): Promise<void> {
    if (results.length === 0) return;
    const writes = results.map((result) => {
      const _id = idOf(result.evaluationId, result.memberId);
      return { replaceOne: { filter: { _id }, replacement: { ...result }, upsert: true } };
    });
    await this.rows.collection.bulkWrite(writes as never, { ordered: false });
  }

  async of(memberId: string, evaluationIds: readonly string[]): Promise<ReadonlyMap<string, PersonalResult>> {
    const ids = evaluationIds.map((evaluationId) => idOf(evaluationId, memberId));
    const found = await this.rows.find({ _id: { $in: ids } }).lean();
    return new Map(found.map((row) => [row.evaluationId, row]));
  }
}

const idOf = (evaluationId: string, memberId: string): string => `${evaluationId}/${memberId}`;
