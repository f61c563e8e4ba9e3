import type { Player } from './cast';
import { mutate } from './mutate';

const name = 'Riverside Orchard';

export interface Founded {
  readonly networkId: string;
  readonly foundedAt: Date;
}

/** Ana's network; the one that an interrupted load left behind, where there is one. */
export async function findNetwork({ client }: Player): Promise<Founded | null> {
  const { myNetworks } = await client.run<{
    myNetworks: { edges: { node: { id: string; name: string; createdAt: string } }[] };
  }>('{ myNetworks(first: 100) { edges { node { id name createdAt } } } }');
  const found = myNetworks.edges.find(({ node }) => node.name === name);
  return found ? { networkId: found.node.id, foundedAt: new Date(found.node.createdAt) } : null;
}

export async function foundNetwork(founder: Player, foundedAt: Date): Promise<Founded> {
  const input = {
    name,
    topic: 'Fruit, tools and a market that belong to everyone',
    timeZone: 'Europe/Madrid',
    foundedAt,
  };
  const { network } = await mutate<{ network: { id: string } }>(
    founder.client,
    'createNetwork',
    input,
    'network { id }',
  );
  return { networkId: network.id, foundedAt };
}

/** Everyone joins within the first fortnight; until the story is entered all are stewards, who alone may write the past. */
export async function gather(
  founder: Player,
  others: readonly Player[],
  { networkId, foundedAt }: Founded,
): Promise<void> {
  for (const [index, { client, memberId }] of others.entries()) {
    const since = new Date(foundedAt.getTime() + (1 + (index % 14)) * 3_600_000);
    const { invitation } = await mutate<{ invitation: { id: string } }>(
      founder.client,
      'invite',
      { networkId, inviteeId: memberId, since, idempotencyKey: `demo/invite/${networkId}/${memberId}` },
      'invitation { id }',
    );
    await mutate(
      client,
      'acceptInvitation',
      { invitationId: invitation.id, idempotencyKey: `demo/join/${networkId}` },
      'membership { id }',
    );
  }
  await setRoles(founder, others, networkId, 'STEWARD');
}

export async function setRoles(
  founder: Player,
  others: readonly Player[],
  networkId: string,
  role: 'STEWARD' | 'MEMBER',
): Promise<void> {
  const { network } = await founder.client.run<{
    network: { members: { edges: { node: { id: string; version: number; role: string; member: { id: string } } }[] } };
  }>(
    'query Members($networkId: ID!) { network(id: $networkId) { members(first: 100) { edges { node { id version role member { id } } } } } }',
    { networkId },
  );
  const theirs = new Set(others.map(({ memberId }) => memberId));
  for (const { node } of network.members.edges) {
    if (!theirs.has(node.member.id) || node.role === role) continue;
    await mutate(
      founder.client,
      'changeRole',
      { membershipId: node.id, version: node.version, role },
      'membership { id }',
    );
  }
}
