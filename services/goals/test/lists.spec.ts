import { randomUUID } from 'node:crypto';
import { startService } from '@trama/testkit';
import { readConfig } from '../src/config';
import { goalsService } from '../src/service';
import { person, valley } from './people';

const goals = startService((env) => goalsService(readConfig(env)));

interface Titles {
  readonly goals: {
    readonly edges: readonly { readonly node: { readonly title: string } }[];
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  };
}
const titles = (of: Titles | undefined) => of?.goals.edges.map(({ node }) => node.title);
const list = 'edges { node { title } } pageInfo { hasNextPage endCursor }';
const ofNetworks = `query ($of: [_Any!]!, $first: Int! = 20, $after: String, $state: GoalState) {
  result: _entities(representations: $of) { ... on Network { goals(first: $first, after: $after, state: $state) { ${list} } } }
}`;
const ofMembers = `query ($of: [_Any!]!) { result: _entities(representations: $of) { ... on Member { goals { ${list} } } } }`;
const network = (id: string) => ({ __typename: 'Network', id });
const member = ({ id }: { id: string }) => ({ __typename: 'Member', id });

it('shows what a network wants, page by page, the newest first', async () => {
  const { networkId, ana } = valley(goals);
  for (const title of ['One', 'Two', 'Three']) await ana.proposes({ title });
  const [first] = await ana.api.ask<Titles[]>(ofNetworks, { of: [network(networkId)], first: 2 });
  expect(titles(first)).toEqual(['Three', 'Two']);
  const after = first?.goals.pageInfo.endCursor;
  const [second] = await ana.api.ask<Titles[]>(ofNetworks, { of: [network(networkId)], first: 2, after });
  expect(titles(second)).toEqual(['One']);
  expect(second?.goals.pageInfo.hasNextPage).toBe(false);
});

it('shows those in one state', async () => {
  const { networkId, ana } = valley(goals);
  const trees = await ana.proposes({ title: 'Trees' });
  await ana.proposes({ title: 'Bees' });
  await ana.adopts(trees);
  const [adopted] = await ana.api.ask<Titles[]>(ofNetworks, { of: [network(networkId)], state: 'ADOPTED' });
  expect(titles(adopted)).toEqual(['Trees']);
});

it('shows nothing of a network to who is not in it', async () => {
  const { networkId, ana, zoe } = valley(goals);
  const { id } = await ana.proposes();
  const [seen] = await zoe.api.ask<Titles[]>(ofNetworks, { of: [network(networkId)] });
  expect(titles(seen)).toEqual([]);
  expect(await zoe.api.ask('query ($id: ID!) { result: goal(id: $id) { id } }', { id })).toBeNull();
  const entities = 'query ($of: [_Any!]!) { result: _entities(representations: $of) { ... on Goal { title } } }';
  expect(await zoe.api.ask(entities, { of: [{ __typename: 'Goal', id }] })).toEqual([null]);
});

it('shows of someone’s goals those of the networks that one shares with them', async () => {
  const { networkId, ana, zoe } = valley(goals);
  const elsewhere = randomUUID();
  await ana.proposes({ title: 'Here' });
  await person(goals, ana.id, { [elsewhere]: 'MEMBER' }).proposes({ title: 'There' });
  const both = person(goals, ana.id, { [networkId]: 'MEMBER', [elsewhere]: 'MEMBER' });
  const seenBy = async ({ api }: Pick<typeof ana, 'api'>) =>
    titles((await api.ask<Titles[]>(ofMembers, { of: [member(ana)] }))[0]);
  expect(await seenBy(ana)).toEqual(['Here']);
  expect(await seenBy(both)).toEqual(['There', 'Here']);
  expect(await seenBy(zoe)).toEqual([]);
});

it('asks MongoDB once for all the goals, or lists of goals, of a request', async () => {
  const [one, other] = [randomUUID(), randomUUID()];
  const ana = person(goals, randomUUID(), { [one]: 'MEMBER', [other]: 'MEMBER' });
  const ben = person(goals, randomUUID(), { [other]: 'MEMBER' });
  const made = [await ana.proposes(), await ana.proposes(), await ben.proposes()];
  const entities = 'query ($of: [_Any!]!) { result: _entities(representations: $of) { ... on Goal { title } } }';
  const of = made.map(({ id }) => ({ __typename: 'Goal', id }));
  expect(await goals.queriesDuring(() => ana.api.ask(entities, { of }))).toMatchObject({ goals: 1 });
  const networks = [network(one), network(other)];
  expect(await goals.queriesDuring(() => ana.api.ask(ofNetworks, { of: networks }))).toMatchObject({ goals: 1 });
  const members = [member(ana), member(ben)];
  expect(await goals.queriesDuring(() => ana.api.ask(ofMembers, { of: members }))).toMatchObject({ goals: 1 });
});

it('points at the messages that a goal grew from, each once', async () => {
  const { ana } = valley(goals);
  const { id } = await ana.proposes({ citedMessageIds: ['m1', 'm2', 'm1'] });
  expect(
    await ana.api.ask('query ($id: ID!) { result: goal(id: $id) { sources { id } owner { id } } }', { id }),
  ).toEqual({
    sources: [{ id: 'm1' }, { id: 'm2' }],
    owner: { id: ana.id },
  });
});
