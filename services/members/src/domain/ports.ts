import type { InTransaction, Transaction } from '@trama/events';
import type { Page, PageRequest } from '@trama/paging';
import type { Invitation } from './invitation';
import type { Member } from './member';
import type { Company } from './member-as-seen';
import type { Membership } from './membership';
import type { Network } from './network';

/** What the use cases of this service need from outside. Each says which of these it uses. */
export interface Ports {
  readonly networks: Networks;
  readonly members: Members;
  readonly memberships: Memberships;
  readonly invitations: Invitations;
  readonly inTransaction: InTransaction;
  readonly now: () => Date;
}

// Everywhere: `get` refuses with NOT_FOUND what is not there, `byIds` leaves it out; `save` refuses with STALE_VERSION
// when someone else saved first, and gives back what is now stored.

export interface Networks {
  get(id: string, tx: Transaction): Promise<Network>;
  byIds(ids: readonly string[]): Promise<Network[]>;
  add(network: Network, tx: Transaction): Promise<void>;
  save(network: Network, tx: Transaction): Promise<Network>;
  /**
   * From here to the end of the transaction nobody else changes who is in the network, or in what role: another that
   * tries to is begun anew when this one is done. Without it two last stewards could leave at once.
   */
  holdRoster(id: string, tx: Transaction): Promise<Network>;
}

export interface Members {
  get(id: string, tx: Transaction): Promise<Member>;
  byIds(ids: readonly string[]): Promise<Member[]>;
  save(member: Member, tx: Transaction): Promise<Member>;
  /** The one whom the identity provider knows by `subject`; `newcomer` where there is none yet. */
  bySubject(subject: string, newcomer: Member): Promise<Member>;
  /** Those whom imports into the network made, by the record's keys for them. */
  onRecord(networkId: string, keys: readonly string[], tx: Transaction): Promise<ReadonlyMap<string, Member>>;
  addOnRecord(
    networkId: string,
    people: readonly { readonly key: string; readonly member: Member }[],
    tx: Transaction,
  ): Promise<void>;
}

/** A current membership is one that has not ended. */
export interface Memberships {
  get(id: string, tx: Transaction): Promise<Membership>;
  byIds(ids: readonly string[]): Promise<Membership[]>;
  current(networkId: string, memberId: string, tx: Transaction): Promise<Membership | null>;
  currentOf(memberId: string, tx?: Transaction): Promise<Membership[]>;
  /** The last time of each of these members in the network, by their ids. */
  latest(networkId: string, memberIds: readonly string[], tx: Transaction): Promise<ReadonlyMap<string, Membership>>;
  add(memberships: readonly Membership[], tx: Transaction): Promise<void>;
  save(membership: Membership, tx: Transaction): Promise<Membership>;
  /** How many stewards the network has beside this one. */
  stewardsBesides(membership: Membership, tx: Transaction): Promise<number>;
  /** The current ones of each network, longest there first. */
  inNetworks(networkIds: readonly string[], page: PageRequest): Promise<ReadonlyMap<string, Page<Membership>>>;
  /** The current ones of each member in these networks, earliest first. */
  ofMembers(
    memberIds: readonly string[],
    networkIds: readonly string[],
    page: PageRequest,
  ): Promise<ReadonlyMap<string, Page<Membership>>>;
  countIn(networkIds: readonly string[]): Promise<ReadonlyMap<string, number>>;
  /** Who of these is, or was, in one of these networks. */
  company(memberIds: readonly string[], networkIds: readonly string[]): Promise<ReadonlyMap<string, Company>>;
}

export interface Invitations {
  get(id: string, tx: Transaction): Promise<Invitation>;
  byCode(code: string, tx: Transaction): Promise<Invitation>;
  byIds(ids: readonly string[]): Promise<Invitation[]>;
  add(invitation: Invitation, tx: Transaction): Promise<void>;
  save(invitation: Invitation, tx: Transaction): Promise<Invitation>;
  /** Revokes all that are open, by someone who leaves; gives them back. */
  revokeAllBy(inviter: Pick<Membership, 'networkId' | 'memberId'>, tx: Transaction): Promise<Invitation[]>;
  /** Of each network, the latest first. */
  inNetworks(networkIds: readonly string[], page: PageRequest): Promise<ReadonlyMap<string, Page<Invitation>>>;
  /** Addressed to a member and open at the time, the latest first. */
  openTo(memberId: string, at: Date, page: PageRequest): Promise<Page<Invitation>>;
}
