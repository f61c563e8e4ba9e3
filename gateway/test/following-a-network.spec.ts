import { testServers, until } from '@trama/testkit';
import { startGateway } from './gateway-under-test';
import { aNetwork } from './members-subgraph';
import { Subscriber } from './subscriber';
import { Teller } from './teller';

const gateway = startGateway({ SUBSCRIPTIONS_PER_CONNECTION: '2' });
const subjects =
  'subscription ($networkId: ID!) { networkEvents(networkId: $networkId) { subject { ... on Task { id } } } }';

let tasks: Teller;
let goals: Teller;
const subscribers: Subscriber[] = [];
beforeAll(() => {
  const { redisUrl } = testServers();
  [tasks, goals] = [new Teller(redisUrl, 'tasks'), new Teller(redisUrl, 'goals')];
});
afterEach(async () => {
  await Promise.all(subscribers.splice(0).map((subscriber) => subscriber.leaves()));
  await until(async () => (await gateway.subscriptions()) === 0);
});
afterAll(() => {
  tasks.stop();
  goals.stop();
});

async function connected(name: string, claims = {}): Promise<Subscriber> {
  const subscriber = new Subscriber(gateway, await gateway.provider.token(name, claims));
  subscribers.push(subscriber);
  return subscriber;
}

/** Someone who follows the network by now. */
async function follower(name: string, networkId: string, query = subjects): Promise<Subscriber> {
  const before = await gateway.subscriptions();
  const subscriber = await connected(name);
  subscriber.follows(query, { networkId });
  await until(async () => (await gateway.subscriptions()) === before + 1);
  return subscriber;
}

it('tells what happens, with all that the federation knows about it', async () => {
  const orchard = aNetwork(gateway.members, { ana: 'MEMBER', ben: 'MEMBER' });
  const ana = await follower(
    orchard.ana,
    orchard.id,
    `subscription ($networkId: ID!) {
      news: networkEvents(networkId: $networkId, kinds: ["task.completed.v1"]) {
        id kind occurredAt
        where: network { name tasks { id } }
        actor { name }
        subject { __typename ... on Task { title seenBy owner { name } } }
      }
    }`,
  );
  await tasks.tell(orchard.id);
  const message = await tasks.tell(orchard.id, {
    kind: 'task.completed.v1',
    actorId: 'member-ben',
    subject: { type: 'Task', id: 't9' },
    data: { assigneeId: 'member-ben', createdById: 'member-ana', goalId: null },
  });
  await until(() => ana.results.length > 0);
  expect(ana.results).toEqual([
    {
      data: {
        news: {
          id: (JSON.parse(message) as { id: string }).id,
          kind: 'task.completed.v1',
          occurredAt: '2026-03-01T12:00:00.000Z',
          where: { name: `The ${orchard.id}`, tasks: [{ id: 't1' }, { id: 't2' }] },
          actor: { name: 'ben' },
          subject: {
            __typename: 'Task',
            title: 'Title of t9',
            seenBy: `member-${orchard.ana}`,
            owner: { name: 'ben' },
          },
        },
      },
    },
  ]);
});

it('has nothing for whoever is not in the network, and does not say that it is there', async () => {
  const orchard = aNetwork(gateway.members, { ana: 'MEMBER' });
  const zoe = await connected('zoe');
  zoe.follows(subjects, { networkId: orchard.id });
  await until(() => zoe.refusals.length > 0);
  expect(zoe.refusals).toEqual(['NOT_FOUND']);
  expect(await tasks.listeners(orchard.id)).toBe(0);
});

it('tells each event to those whom it is meant for', async () => {
  const orchard = aNetwork(gateway.members, { ana: 'STEWARD', ben: 'MEMBER', dia: 'OBSERVER' });
  const ana = await follower(orchard.ana, orchard.id);
  const ben = await follower(orchard.ben, orchard.id);
  const dia = await follower(orchard.dia, orchard.id);
  await tasks.tell(orchard.id, { audience: 'STEWARDS' });
  await tasks.tell(orchard.id, { audience: [`member-${orchard.ben}`] });
  await tasks.tell(orchard.id);
  expect(await ana.hears(2)).toEqual(['task-1', 'task-3']);
  expect(await ben.hears(2)).toEqual(['task-2', 'task-3']);
  expect(await dia.hears(1)).toEqual(['task-3']);
});

it('fills what Pub/Sub lost from the stream, in order, and tells nothing twice', async () => {
  const orchard = aNetwork(gateway.members, { ana: 'MEMBER' });
  await tasks.record(orchard.id); // before anybody followed
  const ana = await follower(orchard.ana, orchard.id);
  const second = await tasks.tell(orchard.id);
  await tasks.record(orchard.id);
  await goals.tell(orchard.id, { subject: { type: 'Task', id: 'of-goals' } });
  await tasks.tell(orchard.id);
  await tasks.push(orchard.id, second);
  await tasks.tell(orchard.id);
  const heard = await ana.hears(5);
  expect(heard.filter((id) => id !== 'of-goals')).toEqual(['task-2', 'task-3', 'task-4', 'task-5']);
});

it('goes on where it was after the connection to Redis was lost', async () => {
  const orchard = aNetwork(gateway.members, { ana: 'MEMBER' });
  const ana = await follower(orchard.ana, orchard.id);
  await tasks.tell(orchard.id);
  await ana.hears(1);
  await tasks.cutSubscribers();
  await tasks.tell(orchard.id);
  await until(async () => (await tasks.listeners(orchard.id)) === 1);
  await tasks.tell(orchard.id);
  expect(await ana.hears(3)).toEqual(['task-1', 'task-2', 'task-3']);
});

it('ends, saying why, where events were lost for good', async () => {
  const orchard = aNetwork(gateway.members, { ana: 'MEMBER' });
  const ana = await follower(orchard.ana, orchard.id);
  tasks.lose(orchard.id);
  await tasks.tell(orchard.id);
  await until(() => ana.refusals.length > 0);
  expect(ana.refusals).toEqual(['CURSOR_EXPIRED']);
});

it('listens to a network while somebody does, and no longer', async () => {
  const orchard = aNetwork(gateway.members, { ana: 'MEMBER', ben: 'MEMBER' });
  const ana = await connected(orchard.ana);
  const [one, two] = [
    ana.follows(subjects, { networkId: orchard.id }),
    ana.follows(subjects, { networkId: orchard.id }),
  ];
  await until(async () => (await gateway.subscriptions()) === 2);
  const ben = await follower(orchard.ben, orchard.id);
  one();
  two();
  await ana.leaves();
  await tasks.tell(orchard.id);
  expect(await ben.hears(1)).toEqual(['task-1']);
  await ben.leaves();
  await until(async () => (await tasks.listeners(orchard.id)) === 0);
});

it('ends for whoever leaves the network', async () => {
  const orchard = aNetwork(gateway.members, { ana: 'MEMBER', ben: 'MEMBER' });
  const ben = await follower(orchard.ben, orchard.id);
  gateway.members.roles.get(orchard.id)?.delete(`member-${orchard.ben}`);
  const members = new Teller(testServers().redisUrl, 'members');
  await members.tellFollowers(orchard.id, 3, {
    kind: 'membership.left.v1',
    data: { memberId: `member-${orchard.ben}` },
  });
  const before = gateway.members.lookups.length;
  await until(async () => {
    await tasks.tell(orchard.id);
    return ben.refusals.length > 0;
  });
  expect(ben.refusals).toEqual(['NOT_FOUND']);
  expect(gateway.members.lookups.length).toBeGreaterThan(before);
  members.stop();
});

it('is for whoever signed in, while their token lasts', async () => {
  const nobody = new Subscriber(gateway, null);
  await until(() => nobody.closed);
  expect(nobody.closed).toEqual({ code: 4401, reason: 'Unauthorized' });
  const late = await connected('ana', { life: -60 });
  await until(() => late.closed);
  expect(late.closed).toEqual({ code: 4403, reason: 'Token expired' });
  const soon = await connected('ana', { life: 1 });
  await until(() => soon.closed);
  expect(soon.closed).toEqual({ code: 4403, reason: 'Token expired' });
});

it('refuses what is no subscription that it can run', async () => {
  const orchard = aNetwork(gateway.members, { ana: 'MEMBER' });
  const refused = async (query: string, variables: Record<string, unknown> = {}) => {
    const ana = await connected(orchard.ana);
    ana.follows(query, variables);
    await until(() => ana.refusals.length > 0);
    return ana.refusals;
  };
  expect(await refused('subscription {')).toEqual(['GRAPHQL_PARSE_FAILED']);
  expect(await refused('subscription { noSuchThing }')).toEqual(['GRAPHQL_VALIDATION_FAILED']);
  expect(await refused('{ me { id } }')).toEqual(['BAD_REQUEST']);
  expect(await refused(subjects)).toEqual(['BAD_USER_INPUT']);
  expect(await refused('subscription ($id: ID = "x") { networkEvents(networkId: $id) { id } }', { id: null })).toEqual([
    'BAD_USER_INPUT',
  ]);
  for (const away of [
    '... { networkEvents(networkId: "x") @skip(if: true) { id } }',
    '... @skip(if: true) { networkEvents(networkId: "x") { id } }',
    'networkEvents(networkId: "x") @include(if: $all) { id }',
  ])
    expect(await refused(`subscription ($all: Boolean!) { ${away} }`, { all: false })).toEqual([
      'GRAPHQL_VALIDATION_FAILED',
    ]);
  expect(
    await refused(`subscription { networkEvents(networkId: "${orchard.id}", kinds: ["no.such.v1"]) { id } }`),
  ).toEqual(['INVALID_INPUT']);
});

it('limits how much one connection follows', async () => {
  const orchard = aNetwork(gateway.members, { ana: 'MEMBER' });
  const ana = await connected(orchard.ana);
  for (const _ of [1, 2, 3]) ana.follows(subjects, { networkId: orchard.id });
  await until(() => ana.refusals.length > 0);
  expect(ana.refusals).toEqual(['COST_EXCEEDED']);
});
