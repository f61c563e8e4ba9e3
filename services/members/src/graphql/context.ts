import { may, type Viewer } from '@trama/identity';
import type { Page } from '@trama/paging';
import { byId, pageById, valueById, type SubgraphContext } from '@trama/subgraph';
import type { Invitation } from '../domain/invitation';
import { memberAsSeen } from '../domain/member-as-seen';
import type { Ports } from '../domain/ports';
import { networksOf } from './networks-of';

export interface MembersContext extends SubgraphContext {
  readonly now: () => Date;
  readonly loaders: ReturnType<typeof loadersOf>;
}

type Needed = Pick<Ports, 'networks' | 'members' | 'memberships' | 'invitations' | 'now'>;

export const membersContext =
  (ports: Needed) =>
  (viewer: Viewer): MembersContext => ({ viewer, now: ports.now, loaders: loadersOf(ports, viewer) });

/** Of one request: one query a batch; null for what the viewer may not see. */
const loadersOf = (ports: Needed, viewer: Viewer) => {
  const { networks, members, memberships, invitations, now } = ports;
  return {
    network: byId((ids) => networks.byIds(ids.filter((networkId) => may(viewer, 'network.see', { networkId })))),
    member: byId(async (ids) => {
      const [found, company] = await Promise.all([members.byIds(ids), memberships.company(ids, viewer.networkIds())]);
      return found.flatMap((member) => memberAsSeen(member, viewer, company.get(member.id)) ?? []);
    }),
    membership: byId(async (ids) =>
      (await memberships.byIds(ids)).filter((membership) => may(viewer, 'network.see', membership)),
    ),
    invitation: byId(async (ids) =>
      (await invitations.byIds(ids)).filter(
        (invitation) => invitation.inviteeId === viewer.memberId || may(viewer, 'invitation.see', invitation),
      ),
    ),

    /** Of networks that the viewer was given. */
    membersOf: pageById((networkIds, page) => memberships.inNetworks(networkIds, page)),
    memberCount: valueById((networkIds) => memberships.countIn(networkIds), 0),
    invitationsOf: pageById((networkIds, page) => invitations.inNetworks(networkIds, page)),

    membershipsOf: pageById((memberIds, page) => memberships.ofMembers(memberIds, viewer.networkIds(), page)),
    networksOf: pageById(networksOf(ports, viewer)),
    invitationsTo: pageById(
      async ([memberId = viewer.memberId], page): Promise<ReadonlyMap<string, Page<Invitation>>> =>
        new Map([[memberId, await invitations.openTo(memberId, now(), page)]]),
    ),

    /** Names alone, for an invitation that the viewer may see: who asks them, and to where. */
    networkName: valueById(async (ids) => namesOf(await networks.byIds(ids)), ''),
    memberName: valueById(async (ids) => namesOf(await members.byIds(ids)), ''),
  };
};

const namesOf = (found: readonly { readonly id: string; readonly name: string }[]): ReadonlyMap<string, string> =>
  new Map(found.map(({ id, name }) => [id, name]));
