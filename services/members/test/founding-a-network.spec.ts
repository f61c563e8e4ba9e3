import { randomUUID } from 'node:crypto';
import { refusal, startService } from '@trama/testkit';
import { readConfig } from '../src/config';
import { membersService } from '../src/service';
import { CreateNetwork, EditNetwork, type NetworkShown } from './operations';
import { Person } from './people';

const members = startService((env) => membersService(readConfig(env)));
const [ana, ben, dia, zoe] = ['Ana', 'Ben', 'Dia', 'Zoe'].map((name) => new Person(members, name)) as [
  Person,
  Person,
  Person,
  Person,
];
const orchard = { name: 'The orchard', topic: 'Apples for all', timeZone: 'Europe/Madrid' };

it('makes the founder its first steward, and shows it whole at once', async () => {
  const { network } = await ana.run(CreateNetwork, orchard);
  expect(network).toMatchObject({ ...orchard, version: 1, memberCount: 1 });
  expect(network.members.edges).toMatchObject([{ node: { role: 'STEWARD', leftAt: null, member: { name: 'Ana' } } }]);
  expect(await members.eventsAbout(network)).toEqual(['network.created.v1']);
  expect(await members.eventsAbout(network.members.edges[0]?.node ?? { id: '' })).toEqual(['membership.joined.v1']);
});

it('is founded once, however often it is sent', async () => {
  const idempotencyKey = randomUUID();
  const first = await ana.run(CreateNetwork, { ...orchard, idempotencyKey });
  expect(await ana.run(CreateNetwork, { ...orchard, idempotencyKey })).toEqual(first);
  expect(await members.eventsAbout(first.network)).toEqual(['network.created.v1']);
  await expect(ana.run(CreateNetwork, { ...orchard, name: 'Another', idempotencyKey })).rejects.toThrow(
    refusal('IDEMPOTENCY_KEY_REUSED'),
  );
});

it('may have been there before Trama came to know it', async () => {
  const foundedAt = '2025-03-01T10:00:00.000Z';
  const { network } = await ana.run(CreateNetwork, { ...orchard, foundedAt });
  expect(network.members.edges).toMatchObject([{ node: { joinedAt: foundedAt } }]);
});

it.each([
  ['foundedAt', { foundedAt: new Date(Date.now() + 60_000).toISOString() }],
  ['name', { name: ' ' }],
  ['name', { name: 'x'.repeat(121) }],
  ['topic', { topic: 'x'.repeat(501) }],
  ['timeZone', { timeZone: 'Mars/Olympus' }],
])('refuses a bad %s', async (field, said) => {
  await expect(ana.run(CreateNetwork, { ...orchard, ...said })).rejects.toThrow(refusal('INVALID_INPUT', { field }));
});

it('is edited by its stewards alone, each on what they read', async () => {
  const network = await ana.founds();
  await ana.brings(network, ben);
  const change = { networkId: network.id, version: 1, topic: 'Pears, too' };
  await expect(ben.run(EditNetwork, change)).rejects.toThrow(refusal('FORBIDDEN', { action: 'network.edit' }));
  await expect(zoe.run(EditNetwork, change)).rejects.toThrow(refusal('NOT_FOUND'));
  await expect(ana.run(EditNetwork, { ...change, timeZone: '+02:00' })).rejects.toThrow(refusal('INVALID_INPUT'));
  const edited = await ana.run(EditNetwork, change);
  expect(edited.network).toMatchObject({ name: network.name, topic: 'Pears, too', version: 2, memberCount: 2 });
  await expect(ana.run(EditNetwork, change)).rejects.toThrow(refusal('STALE_VERSION'));
  expect(await members.eventsAbout(network)).toEqual(['network.created.v1', 'network.edited.v1']);
});

it('lets one of two edits at once through', async () => {
  const network = await ana.founds();
  const edits = ['Pears', 'Plums'].map((topic) => ana.run(EditNetwork, { networkId: network.id, version: 1, topic }));
  const outcomes = await Promise.allSettled(edits);
  expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  expect(outcomes.find(({ status }) => status === 'rejected')).toMatchObject({ reason: { code: 'STALE_VERSION' } });
});

it('is there for its people alone', async () => {
  const network = await ana.founds();
  await ana.brings(network, ben, 'OBSERVER');
  expect(await ben.seesNetwork(network)).toMatchObject({ id: network.id });
  expect(await zoe.seesNetwork(network)).toBeNull();
  expect(await zoe.seesNetwork({ id: 'nothing' })).toBeNull();
});

it('lists its people and my networks page by page, first come first', async () => {
  const names = ['One', 'Two', 'Three'].map((name) => `${name} ${randomUUID()}`);
  for (const name of names) await dia.founds(name);
  const page = `query ($first: Int!, $after: String) { result: myNetworks(first: $first, after: $after) {
    edges { node { name } } pageInfo { hasNextPage endCursor } } }`;
  interface Page {
    edges: { node: Pick<NetworkShown, 'name'> }[];
    pageInfo: { hasNextPage: boolean; endCursor: string };
  }
  const first = await dia.ask<Page>(page, { first: 2 });
  expect(first.edges.map(({ node }) => node.name)).toEqual(names.slice(0, 2));
  expect(first.pageInfo.hasNextPage).toBe(true);
  const second = await dia.ask<Page>(page, { first: 2, after: first.pageInfo.endCursor });
  expect(second.edges.map(({ node }) => node.name)).toEqual(names.slice(2));
  expect(second.pageInfo.hasNextPage).toBe(false);
  await expect(dia.ask(page, { first: 101 })).rejects.toThrow(refusal('INVALID_INPUT', { field: 'first' }));
  await expect(dia.ask(page, { first: 1, after: 'made up' })).rejects.toThrow(
    refusal('INVALID_INPUT', { field: 'after' }),
  );
});
