import type { Transaction } from '@trama/events';
import { existing, saveAtVersion, sessionOf } from '@trama/events/delivery';
import { emptyPage, type Page, type PageRequest } from '@trama/paging';
import { pagesByParent } from '@trama/runtime';
import type { Model } from 'mongoose';
import type { Invitation } from '../domain/invitation';
import type { Membership } from '../domain/membership';
import type { Invitations } from '../domain/ports';
import type { InvitationRow } from './invitation-model';

const LATEST_FIRST = { key: 'createdAt', direction: 'DESCENDING' } as const;

export class InvitationRepository implements Invitations {
  constructor(private readonly rows: Model<InvitationRow>) {}

  async get(id: string, tx: Transaction): Promise<Invitation> {
    return toInvitation(existing(await this.rows.findById(id).session(sessionOf(tx)).lean<InvitationRow>()));
  }

  async byCode(code: string, tx: Transaction): Promise<Invitation> {
    return toInvitation(existing(await this.rows.findOne({ code }).session(sessionOf(tx)).lean<InvitationRow>()));
  }

  async byIds(ids: readonly string[]): Promise<Invitation[]> {
    return (await this.rows.find({ _id: { $in: [...ids] } }).lean<InvitationRow[]>()).map(toInvitation);
  }

  async add({ id, ...fields }: Invitation, tx: Transaction): Promise<void> {
    await this.rows.create([{ _id: id, ...fields }], { session: sessionOf(tx) });
  }

  async save(invitation: Invitation, tx: Transaction): Promise<Invitation> {
    return toInvitation(await saveAtVersion(this.rows, invitation, tx));
  }

  async revokeAllBy(
    { networkId, memberId }: Pick<Membership, 'networkId' | 'memberId'>,
    tx: Transaction,
  ): Promise<Invitation[]> {
    const session = sessionOf(tx);
    const open = { networkId, inviterId: memberId, state: 'OPEN' } as const;
    const rows = await this.rows.find(open).session(session).lean<InvitationRow[]>();
    await this.rows.updateMany(open, { $set: { state: 'REVOKED' }, $inc: { version: 1 } }).session(session);
    return rows.map((row) => ({ ...toInvitation(row), state: 'REVOKED', version: row.version + 1 }));
  }

  async inNetworks(networkIds: readonly string[], page: PageRequest): Promise<ReadonlyMap<string, Page<Invitation>>> {
    return pagesByParent(this.rows, { parent: 'networkId', ids: networkIds, order: LATEST_FIRST, page }, toInvitation);
  }

  async openTo(memberId: string, at: Date, page: PageRequest): Promise<Page<Invitation>> {
    const where = { state: 'OPEN', expiresAt: { $gt: at } };
    const list = { parent: 'inviteeId', ids: [memberId], where, order: LATEST_FIRST, page } as const;
    const pages = await pagesByParent(this.rows, list, toInvitation);
    return pages.get(memberId) ?? emptyPage;
  }
}

const toInvitation = ({ _id, ...fields }: InvitationRow): Invitation => ({ id: _id, ...fields });
