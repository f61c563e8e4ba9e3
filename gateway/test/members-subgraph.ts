import { randomUUID } from 'node:crypto';
import { internalTokenVerifier, type NetworkRole } from '@trama/identity';
import { internalJwks } from '@trama/testkit';
import { GraphQLError } from 'graphql';
import { smallSubgraph, type Asking, type SmallSubgraph } from './small-subgraph';

const sdl = `
  type Query { me: Member! network(id: ID!): Network refuse(code: String!): String crash: String slow: String }
  type Mutation { foundNetwork(name: String!): Network! foundSlowly: String }
  type Member @key(fields: "id") { id: ID! name: String! }
  type Network @key(fields: "id") { id: ID! name: String! members: [Member!]! }
`;

export interface MembersSubgraph extends SmallSubgraph {
  /** The roles in force, as its database would have them: network → member → role. */
  readonly roles: Map<string, Map<string, NetworkRole>>;
  readonly lookups: string[];
}

const nameOf = (id: string): string => id.replace(/^member-/, '').replace(/-[0-9a-f]{8}$/, '');
const member = (id: string) => ({ __typename: 'Member', id, name: nameOf(id) });
const network = (id: string) => ({ __typename: 'Network', id, name: `The ${id}` });

const takesLong = () => new Promise((resolve) => setTimeout(resolve, 5_000).unref());

/** Knows everyone: whoever signs in as `ana` is `member-ana`. */
export async function membersSubgraph(): Promise<MembersSubgraph> {
  const roles = new Map<string, Map<string, NetworkRole>>();
  const lookups: string[] = [];
  const verify = internalTokenVerifier(
    JSON.parse(internalJwks) as Parameters<typeof internalTokenVerifier>[0],
    'members',
  );
  const rolesOf = (memberId: string) =>
    Object.fromEntries([...roles].flatMap(([id, of]) => (of.has(memberId) ? [[id, of.get(memberId)]] : [])));

  const subgraph = await smallSubgraph(
    'members',
    sdl,
    {
      Query: {
        me: (_: unknown, __: unknown, { viewer }: Asking) => member(viewer.memberId),
        network: (_: unknown, { id }: { id: string }, { viewer }: Asking) => (viewer.roleIn(id) ? network(id) : null),
        refuse: (_: unknown, { code }: { code: string }) => {
          throw new GraphQLError('No, and here is why.', { extensions: { code, field: 'name', host: { of: 'ours' } } });
        },
        crash: () => {
          throw new Error('connect ECONNREFUSED 10.0.0.7:27017');
        },
        slow: takesLong,
      },
      Mutation: {
        foundSlowly: takesLong,
        foundNetwork: (_: unknown, { name }: { name: string }, { viewer }: Asking) => {
          roles.set(name, new Map([[viewer.memberId, 'STEWARD']]));
          return network(name);
        },
      },
      Member: { __resolveReference: ({ id }: { id: string }) => member(id) },
      Network: {
        __resolveReference: ({ id }: { id: string }, { viewer }: Asking) => (viewer.roleIn(id) ? network(id) : null),
        members: ({ id }: { id: string }) => [...(roles.get(id)?.keys() ?? [])].map(member),
      },
    },
    (app) =>
      app.post('/viewer', async ({ headers, body }) => {
        const { viewer } = await verify(headers.authorization?.replace('Bearer ', ''));
        if (viewer) throw new Error('This is for the gateway itself.');
        const { subject } = body as { subject: string };
        lookups.push(subject);
        return { memberId: `member-${subject}`, roles: rolesOf(`member-${subject}`) };
      }),
  );
  return Object.assign(subgraph, { roles, lookups });
}

/** A network of its own for a test, with people in it whom nobody has met before; whoever they are called here, `member-` and that is their id. */
export function aNetwork<Name extends string>(
  { roles }: MembersSubgraph,
  people: Readonly<Record<Name, NetworkRole>>,
): { readonly id: string } & Readonly<Record<Name, string>> {
  const id = randomUUID();
  const called = (name: string): string => `${name}-${id.slice(0, 8)}`;
  const entries = Object.entries<NetworkRole>(people);
  roles.set(id, new Map(entries.map(([name, role]) => [`member-${called(name)}`, role])));
  const names = Object.fromEntries(entries.map(([name]) => [name, called(name)])) as Record<Name, string>;
  return { id, ...names };
}
