import { startService } from '@trama/testkit';
import { readConfig } from '../src/config';
import { membersService } from '../src/service';
import { Person } from './people';

const members = startService((env) => membersService(readConfig(env)));
const [ana, zoe] = [new Person(members, 'Ana'), new Person(members, 'Zoe')];

const references = `query ($of: [_Any!]!) { result: _entities(representations: $of) {
  ... on Network { id name memberCount members { edges { node { id member { name } } } } }
  ... on Member { id name }
  ... on Membership { id role network { name } }
} }`;

interface MyNetworks {
  edges: { node: { id: string; members: { edges: { node: { id: string; member: { id: string } } }[] } } }[];
}

const story = async () => {
  for (const name of ['The orchard', 'The mill']) {
    const network = await ana.founds(name);
    for (const newcomer of ['Ben', 'Eva']) await ana.brings(network, new Person(members, newcomer));
  }
  const { edges } = await ana.ask<MyNetworks>(
    '{ result: myNetworks { edges { node { id members { edges { node { id member { id } } } } } } } }',
  );
  const memberships = edges.flatMap(({ node }) => node.members.edges.map(({ node: membership }) => membership));
  return [
    ...edges.map(({ node }) => ({ __typename: 'Network', id: node.id })),
    ...memberships.map(({ id }) => ({ __typename: 'Membership', id })),
    ...memberships.map(({ member }) => ({ __typename: 'Member', id: member.id })),
  ];
};

it('resolves references of other services with one query for each kind and list', async () => {
  const of = await story();
  const api = await ana.now();
  const { networks, members: people, memberships } = await members.queriesDuring(() => api.ask(references, { of }));
  expect({ networks, people }).toEqual({ networks: 1, people: 1 });
  // The references, the company of the members, the lists and the counts of both networks: one each.
  expect(memberships).toBe(4);
});

it('gives a stranger nothing of them', async () => {
  const of = await story();
  expect(new Set(await zoe.ask<unknown[]>(references, { of }))).toEqual(new Set([null]));
});
