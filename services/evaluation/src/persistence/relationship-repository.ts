import type { Transaction } from '@trama/events';
import { sessionOf } from '@trama/events/delivery';
import type { Page, PageRequest } from '@trama/paging';
import { pagesByParent } from '@trama/runtime';
import type { Model } from 'mongoose';
import type { Relationships } from '../domain/ports';
import type { Relationship } from '../domain/relationship';
import type { RelationshipRow } from './relationship-model';

const strongestFirst = { key: 'rank', direction: 'DESCENDING' } as const;

export class RelationshipRepository implements Relationships {
  constructor(private readonly rows: Model<RelationshipRow>) {}

  async add(relationships: readonly Relationship[], tx: Transaction): Promise<void> {
    if (relationships.length === 0) return;
    await this.rows.insertMany(relationships.map(toRow), { session: sessionOf(tx), lean: true });
  }

  async change(relationships: readonly Relationship[], tx: Transaction): Promise<void> {
    if (relationships.length === 0) return;
    const writes = relationships.map(({ id, rank, interactions, firstAt, lastAt }) => ({
      updateOne: { filter: { _id: id }, update: { $set: { rank, interactions, firstAt, lastAt } } },
    }));
    await this.rows.bulkWrite(writes, { ordered: false, session: sessionOf(tx) ?? undefined });
  }

  async inNetworks(networkIds: readonly string[], page: PageRequest): Promise<ReadonlyMap<string, Page<Relationship>>> {
    return pagesByParent(
      this.rows,
      { parent: 'networkId', ids: networkIds, order: strongestFirst, page },
      toRelationship,
    );
  }

  async ofMembers(
    memberIds: readonly string[],
    networkIds: readonly string[],
    page: PageRequest,
  ): Promise<ReadonlyMap<string, Page<Relationship>>> {
    const where = { networkId: { $in: [...networkIds] } };
    return pagesByParent(
      this.rows,
      { parent: 'fromId', ids: memberIds, where, order: strongestFirst, page },
      toRelationship,
    );
  }

  async byIds(ids: readonly string[], tx?: Transaction): Promise<readonly Relationship[]> {
    const found = this.rows.find({ _id: { $in: [...ids] } }).session(sessionOf(tx));
    return (await found.lean()).map(toRelationship);
  }
}

const toRow = ({ id, ...fields }: Relationship): RelationshipRow => ({ _id: id, ...fields });
const toRelationship = ({ _id, ...fields }: RelationshipRow): Relationship => ({ id: _id, ...fields });
