import { until } from '@trama/testkit';
import { aNetwork } from '../members-subgraph';
import { networkEvents, startRealtime } from './realtime-under-test';

const realtime = startRealtime();
const { gateway, connected, follower } = realtime;

const myEvents = `subscription ($after: Cursor) {
  myEvents(after: $after) { cursor network { name } subject { ... on Task { id } } }
}`;
let tasks: typeof realtime.tasks;
beforeAll(() => ({ tasks } = realtime));

/** An event that names somebody, about a task of this id. */
const about = (id: string, memberId: string) => ({
  subject: { type: 'Task', id } as const,
  data: { createdById: memberId, goalId: null },
});

/** Two networks that the same people are in. */
function twoNetworks() {
  const orchard = aNetwork(gateway.members, { ana: 'MEMBER' });
  const garden = aNetwork(gateway.members, {});
  const me = `member-${orchard.ana}`;
  gateway.members.roles.get(garden.id)?.set(me, 'MEMBER');
  return { orchard, garden, me };
}

async function rolesChanged(memberId: string, networkId: string): Promise<void> {
  const roles = gateway.members.roles.get(networkId);
  const role = roles?.get(memberId);
  await realtime.members.tellFollowers(networkId, 3, {
    ...(role
      ? { kind: 'membership.joined.v1', data: { memberId, role, joinedAt: '2026-03-01T12:00:00.000Z' } }
      : { kind: 'membership.left.v1', data: { memberId } }),
  });
}

it('tells what is addressed to someone, in all of their networks', async () => {
  const { orchard, garden, me } = twoNetworks();
  const ana = await follower(orchard.ana, myEvents);
  await tasks.tell(orchard.id, about('of somebody else', 'member-ben'));
  await tasks.tell(orchard.id, about('names me', me));
  await tasks.tell(garden.id, { ...about('told to me', 'member-ben'), audience: [me] });
  await tasks.tell(garden.id, { ...about('told to another', me), audience: ['member-ben'] });
  await tasks.tell(garden.id, { ...about('for stewards', me), audience: 'STEWARDS' });
  await tasks.tell(orchard.id, { ...about('by me', me), actorId: me });
  await tasks.tell(orchard.id, about('names me again', me));
  await until(() => ana.subjects().includes('names me again') && ana.subjects().includes('told to me'));
  expect(ana.subjects().toSorted()).toEqual(['names me', 'names me again', 'told to me']);
});

it('goes on where it was, in each network', async () => {
  const { orchard, garden, me } = twoNetworks();
  const ana = await follower(orchard.ana, myEvents);
  await tasks.tell(orchard.id, about('one', me));
  await until(() => ana.results.length === 1);
  await tasks.tell(garden.id, about('two', me));
  await until(() => ana.results.length === 2);
  await ana.leaves();
  for (let count = 0; count < 50; count += 1) {
    await tasks.record(orchard.id, about(`orchard ${count}`, me));
    await tasks.record(garden.id, about(`garden ${count}`, me));
    await tasks.record(garden.id, about('of somebody else', 'member-ben'));
  }
  const again = await follower(orchard.ana, myEvents, { after: ana.cursor });
  await tasks.tell(garden.id, about('live', me));
  await until(() => again.results.length === 101);
  const of = (name: string): string[] => again.subjects().filter((id) => id.startsWith(name));
  expect(of('orchard')).toEqual(Array.from({ length: 50 }, (_, count) => `orchard ${count}`));
  expect(of('garden')).toEqual(Array.from({ length: 50 }, (_, count) => `garden ${count}`));
  expect(again.subjects().at(-1)).toBe('live');
});

it('takes in a network that they join, and lets go of one that they leave', async () => {
  const { orchard, garden, me } = twoNetworks();
  const field = aNetwork(gateway.members, {});
  await tasks.tell(field.id, about('before', me));
  const ana = await follower(orchard.ana, myEvents);
  await tasks.tell(garden.id, about('one', me));
  await until(() => ana.results.length === 1);

  gateway.members.roles.get(field.id)?.set(me, 'MEMBER');
  await rolesChanged(me, field.id);
  await until(() => ana.results.length === 2);
  await tasks.tell(field.id, about('joined', me));
  await tasks.tell(garden.id, about('two', me));
  await until(() => ana.results.length === 4);
  expect(ana.subjects().toSorted()).toEqual(['before', 'joined', 'one', 'two']);

  gateway.members.roles.get(garden.id)?.delete(me);
  await rolesChanged(me, garden.id);
  await until(async () => (await tasks.listeners(garden.id)) === 0);
  await tasks.tell(garden.id, about('not mine', me));
  await tasks.tell(field.id, about('three', me));
  await until(() => ana.results.length === 5);

  gateway.members.roles.get(garden.id)?.set(me, 'MEMBER');
  await rolesChanged(me, garden.id);
  await until(() => ana.results.length === 6);
  expect(ana.subjects().slice(4)).toEqual(['three', 'not mine']);
  expect(ana.refusals).toEqual([]);
});

it('has cursors of its own', async () => {
  const { orchard, me } = twoNetworks();
  const ana = await follower(orchard.ana, myEvents);
  ana.follows(networkEvents, { networkId: orchard.id });
  await until(async () => (await gateway.subscriptions()) === 2);
  await tasks.tell(orchard.id, about('one', me));
  await until(() => ana.results.length === 2);
  const cursors = Object.fromEntries(ana.results.map(({ data }) => Object.entries(data ?? {})[0] ?? []));
  const refused = async (name: string, query: string, after: unknown): Promise<readonly string[]> => {
    const someone = await connected(name);
    someone.follows(query, { networkId: orchard.id, after });
    await until(() => someone.refusals.length > 0);
    return someone.refusals;
  };
  const { myEvents: mine, networkEvents: networks } = cursors as Record<string, { cursor: string }>;
  expect(await refused(orchard.ana, myEvents, networks?.cursor)).toEqual(['CURSOR_INVALID']);
  expect(await refused(orchard.ana, networkEvents, mine?.cursor)).toEqual(['CURSOR_INVALID']);
  expect(await refused('zoe', myEvents, mine?.cursor)).toEqual(['CURSOR_INVALID']);
});
