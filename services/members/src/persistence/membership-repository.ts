import type { Transaction } from '@trama/events';
import { existing, saveAtVersion, sessionOf } from '@trama/events/delivery';
import type { Page, PageRequest } from '@trama/paging';
import { pagesByParent } from '@trama/runtime';
import type { Model } from 'mongoose';
import type { Company } from '../domain/member-as-seen';
import type { Membership } from '../domain/membership';
import type { Memberships } from '../domain/ports';
import type { MembershipRow } from './membership-model';

const CURRENT = { leftAt: null };
const EARLIEST_FIRST = { key: 'joinedAt', direction: 'ASCENDING' } as const;

export class MembershipRepository implements Memberships {
  constructor(private readonly rows: Model<MembershipRow>) {}

  async get(id: string, tx: Transaction): Promise<Membership> {
    return toMembership(existing(await this.rows.findById(id).session(sessionOf(tx)).lean<MembershipRow>()));
  }

  async byIds(ids: readonly string[]): Promise<Membership[]> {
    return (await this.rows.find({ _id: { $in: [...ids] } }).lean<MembershipRow[]>()).map(toMembership);
  }

  async current(networkId: string, memberId: string, tx: Transaction): Promise<Membership | null> {
    const row = await this.rows
      .findOne({ networkId, memberId, ...CURRENT })
      .session(sessionOf(tx))
      .lean<MembershipRow>();
    return row && toMembership(row);
  }

  async currentOf(memberId: string, tx?: Transaction): Promise<Membership[]> {
    const rows = await this.rows
      .find({ memberId, ...CURRENT })
      .session(sessionOf(tx))
      .lean<MembershipRow[]>();
    return rows.map(toMembership);
  }

  async latest(
    networkId: string,
    memberIds: readonly string[],
    tx: Transaction,
  ): Promise<ReadonlyMap<string, Membership>> {
    const rows = await this.rows
      .find({ memberId: { $in: [...memberIds] }, networkId })
      .sort({ joinedAt: 1 })
      .session(sessionOf(tx))
      .lean<MembershipRow[]>();
    return new Map(rows.map((row) => [row.memberId, toMembership(row)])); // the later replaces the earlier
  }

  async add(memberships: readonly Membership[], tx: Transaction): Promise<void> {
    const rows = memberships.map(({ id, ...fields }) => ({ _id: id, ...fields }));
    await this.rows.insertMany(rows, { session: sessionOf(tx), lean: true });
  }

  async save(membership: Membership, tx: Transaction): Promise<Membership> {
    return toMembership(await saveAtVersion(this.rows, membership, tx));
  }

  async stewardsBesides({ id, networkId }: Membership, tx: Transaction): Promise<number> {
    return this.rows
      .countDocuments({ networkId, role: 'STEWARD', ...CURRENT, _id: { $ne: id } })
      .session(sessionOf(tx));
  }

  async inNetworks(networkIds: readonly string[], page: PageRequest): Promise<ReadonlyMap<string, Page<Membership>>> {
    const list = { parent: 'networkId', ids: networkIds, where: CURRENT, order: EARLIEST_FIRST, page } as const;
    return pagesByParent(this.rows, list, toMembership);
  }

  async ofMembers(
    memberIds: readonly string[],
    networkIds: readonly string[],
    page: PageRequest,
  ): Promise<ReadonlyMap<string, Page<Membership>>> {
    const where = { ...CURRENT, networkId: { $in: [...networkIds] } };
    const list = { parent: 'memberId', ids: memberIds, where, order: EARLIEST_FIRST, page } as const;
    return pagesByParent(this.rows, list, toMembership);
  }

  async countIn(networkIds: readonly string[]): Promise<ReadonlyMap<string, number>> {
    const counts = await this.rows.aggregate<{ _id: string; members: number }>([
      { $match: { networkId: { $in: networkIds }, ...CURRENT } },
      { $group: { _id: '$networkId', members: { $sum: 1 } } },
    ]);
    return new Map(counts.map(({ _id, members }) => [_id, members]));
  }

  async company(memberIds: readonly string[], networkIds: readonly string[]): Promise<ReadonlyMap<string, Company>> {
    const met = await this.rows.aggregate<{ _id: string; present: boolean }>([
      { $match: { memberId: { $in: memberIds }, networkId: { $in: networkIds } } },
      { $group: { _id: '$memberId', present: { $max: { $eq: ['$leftAt', null] } } } },
    ]);
    return new Map(met.map(({ _id, present }) => [_id, present ? 'PRESENT' : 'PAST']));
  }
}

const toMembership = ({ _id, ...fields }: MembershipRow): Membership => ({ id: _id, ...fields });
