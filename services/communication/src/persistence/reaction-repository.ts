import type { Transaction } from '@trama/events';
import { sessionOf } from '@trama/events/delivery';
import type { Model } from 'mongoose';
import type { Reactions } from '../domain/ports';
import type { Reaction, ReactionCount } from '../domain/reaction';

export class ReactionRepository implements Reactions {
  constructor(private readonly rows: Model<Reaction>) {}

  async add({ at, ...given }: Reaction, tx: Transaction): Promise<boolean> {
    const { upsertedCount } = await this.rows
      .updateOne(given, { $setOnInsert: { at } }, { upsert: true })
      .session(sessionOf(tx));
    return upsertedCount === 1;
  }

  async remove(given: Omit<Reaction, 'at'>, tx: Transaction): Promise<boolean> {
    const { deletedCount } = await this.rows.deleteOne(given).session(sessionOf(tx));
    return deletedCount === 1;
  }

  async givenTo(messageId: string, tx: Transaction): Promise<readonly string[]> {
    return this.rows.distinct('reaction', { messageId }).session(sessionOf(tx));
  }

  async countsFor(
    messageIds: readonly string[],
    memberId: string,
  ): Promise<ReadonlyMap<string, readonly ReactionCount[]>> {
    const counts = await this.rows.aggregate<ReactionCount & { messageId: string }>([
      { $match: { messageId: { $in: [...messageIds] } } },
      {
        $group: {
          _id: { messageId: '$messageId', reaction: '$reaction' },
          count: { $sum: 1 },
          mine: { $max: { $eq: ['$memberId', memberId] } },
          first: { $min: '$at' },
        },
      },
      { $sort: { first: 1, '_id.reaction': 1 } },
      { $project: { _id: 0, messageId: '$_id.messageId', reaction: '$_id.reaction', count: 1, mine: 1 } },
    ]);
    return Map.groupBy(counts, ({ messageId }) => messageId);
  }
}
