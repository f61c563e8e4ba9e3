import type { Transaction } from '@trama/events';
import { existing, saveAtVersion, sessionOf } from '@trama/events/delivery';
import { isDuplicateKey } from '@trama/runtime';
import type { Model } from 'mongoose';
import type { Member } from '../domain/member';
import type { Members } from '../domain/ports';
import type { MemberRow } from './member-model';

export class MemberRepository implements Members {
  constructor(private readonly rows: Model<MemberRow>) {}

  async get(id: string, tx: Transaction): Promise<Member> {
    return toMember(existing(await this.rows.findById(id).session(sessionOf(tx)).lean<MemberRow>()));
  }

  async byIds(ids: readonly string[]): Promise<Member[]> {
    if (ids.length === 0) return [];
    return (await this.rows.find({ _id: { $in: [...ids] } }).lean<MemberRow[]>()).map(toMember);
  }

  async save({ hasSignedIn: _, ...member }: Member, tx: Transaction): Promise<Member> {
    return toMember(await saveAtVersion(this.rows, member, tx));
  }

  async bySubject(subject: string, newcomer: Member): Promise<Member> {
    const found = await this.rows.findOne({ subject }).lean<MemberRow>();
    if (found) return toMember(found);
    try {
      await this.rows.create({ ...toRow(newcomer), subject });
      return newcomer;
    } catch (error) {
      // Two first visits at once: the other one made the member.
      if (isDuplicateKey(error)) return toMember(existing(await this.rows.findOne({ subject }).lean<MemberRow>()));
      throw error;
    }
  }

  async onRecord(networkId: string, keys: readonly string[], tx: Transaction): Promise<ReadonlyMap<string, Member>> {
    const rows = await this.rows
      .find({ 'record.networkId': networkId, 'record.key': { $in: [...keys] } })
      .session(sessionOf(tx))
      .lean<MemberRow[]>();
    return new Map(rows.flatMap((row) => (row.record ? [[row.record.key, toMember(row)] as const] : [])));
  }

  async addOnRecord(
    networkId: string,
    people: readonly { readonly key: string; readonly member: Member }[],
    tx: Transaction,
  ): Promise<void> {
    const rows = people.map(({ key, member }) => ({ ...toRow(member), record: { networkId, key } }));
    await this.rows.insertMany(rows, { session: sessionOf(tx), lean: true });
  }
}

const toRow = ({ id, hasSignedIn: _, ...fields }: Member): MemberRow => ({ _id: id, ...fields });

const toMember = ({ _id, subject, record: _, ...fields }: MemberRow): Member => ({
  id: _id,
  ...fields,
  hasSignedIn: subject !== undefined,
});
