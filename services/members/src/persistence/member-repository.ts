import type { Transaction } from '@trama/events';
import { sessionOf } from '@trama/events/delivery';
import { mongo, type Model } from 'mongoose';
import type { Member } from '../domain/member';
import type { Members } from '../domain/ports';
import type { MemberRow } from './member-model';
import { existing, saveAtVersion } from './versioned-rows';

const DUPLICATE_KEY = 11000;

export class MemberRepository implements Members {
  constructor(private readonly rows: Model<MemberRow>) {}

  async get(id: string, tx: Transaction): Promise<Member> {
    return toMember(existing(await this.rows.findById(id).session(sessionOf(tx)).lean<MemberRow>()));
  }

  async byIds(ids: readonly string[]): Promise<Member[]> {
    if (ids.length === 0) return [];
    return (await this.rows.find({ _id: { $in: [...ids] } }).lean<MemberRow[]>()).map(toMember);
  }

  async save({ id, version, hasSignedIn: _, ...fields }: Member, tx: Transaction): Promise<Member> {
    return toMember(await saveAtVersion(this.rows, id, version, fields, tx));
  }

  async bySubject(subject: string, newcomer: Member): Promise<Member> {
    const found = await this.rows.findOne({ subject }).lean<MemberRow>();
    if (found) return toMember(found);
    try {
      await this.rows.create({ ...toRow(newcomer), subject });
      return newcomer;
    } catch (error) {
      // Two first visits at once: the other one made the member.
      if (error instanceof mongo.MongoServerError && error.code === DUPLICATE_KEY)
        return toMember(existing(await this.rows.findOne({ subject }).lean<MemberRow>()));
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
