import type { Transaction } from '@trama/events';
import { sessionOf } from '@trama/events/delivery';
import { mapPage, type Page, type PageRequest } from '@trama/paging';
import { pagesByParent } from '@trama/runtime';
import type { AnyBulkWriteOperation, Model } from 'mongoose';
import type { Relationships } from '../domain/ports';
import { relationshipId, type Relationship, type Strengthening } from '../domain/relationship';
import type { RelationshipRow } from './relationship-model';

const strongestFirst = { key: 'rank', direction: 'DESCENDING' } as const;

export class RelationshipRepository implements Relationships {
  constructor(private readonly rows: Model<RelationshipRow>) {}

  /** One write a pair, whatever there was before: the sum is made in MongoDB. */
  async strengthen(strengthenings: readonly Strengthening[], tx: Transaction): Promise<void> {
    if (strengthenings.length === 0) return;
    await this.rows.bulkWrite(strengthenings.map(toWrite), { ordered: false, session: sessionOf(tx) ?? undefined });
  }

  async inNetworks(networkIds: readonly string[], page: PageRequest): Promise<ReadonlyMap<string, Page<Relationship>>> {
    return toPages(
      await pagesByParent(this.rows, { parent: 'networkId', ids: networkIds, order: strongestFirst, page }),
    );
  }

  async ofMembers(
    memberIds: readonly string[],
    networkIds: readonly string[],
    page: PageRequest,
  ): Promise<ReadonlyMap<string, Page<Relationship>>> {
    const where = { networkId: { $in: [...networkIds] } };
    return toPages(
      await pagesByParent(this.rows, { parent: 'fromId', ids: memberIds, where, order: strongestFirst, page }),
    );
  }

  async byIds(ids: readonly string[]): Promise<readonly Relationship[]> {
    return (await this.rows.find({ _id: { $in: [...ids] } }).lean()).map(toRelationship);
  }
}

/** The sum of two ranks is log2(2^a + 2^b), as the domain makes it: neither power need be a number. */
function toWrite({
  rank,
  interactions,
  firstAt,
  lastAt,
  ...pair
}: Strengthening): AnyBulkWriteOperation<RelationshipRow> {
  const known = { $ifNull: ['$rank', rank] };
  const gap = { $abs: { $subtract: [known, rank] } };
  const sum = { $add: [{ $max: [known, rank] }, { $log: [{ $add: [1, { $pow: [2, { $subtract: [0, gap] }] }] }, 2] }] };
  return {
    updateOne: {
      filter: { _id: relationshipId(pair) },
      update: [
        {
          $set: {
            ...literal(pair),
            rank: { $cond: [{ $eq: [{ $type: '$rank' }, 'missing'] }, rank, sum] },
            interactions: { $add: [{ $ifNull: ['$interactions', 0] }, interactions] },
            firstAt: { $min: ['$firstAt', firstAt] },
            lastAt: { $max: ['$lastAt', lastAt] },
          },
        },
      ],
      upsert: true,
    },
  };
}

/** An id that began with `$` would be read as a field. */
const literal = (fields: Readonly<Record<string, string>>) =>
  Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, { $literal: value }]));

const toPages = (pages: ReadonlyMap<string, Page<RelationshipRow>>): ReadonlyMap<string, Page<Relationship>> =>
  new Map([...pages].map(([id, page]) => [id, mapPage(page, toRelationship)]));

const toRelationship = ({ _id, ...fields }: RelationshipRow): Relationship => ({ id: _id, ...fields });
