import { testServers, until } from '@trama/testkit';
import { startGateway } from './gateway-under-test';
import { JSON_BODY } from './http-client';
import { aNetwork } from './members-subgraph';
import { Teller } from './teller';
import { StreamClient } from './transports/stream-client';

const gateway = startGateway({ HEARTBEAT_MS: '50', ALLOWED_ORIGINS: 'https://app.example.org' });
const query = `subscription ($networkId: ID!, $after: Cursor) {
  networkEvents(networkId: $networkId, after: $after) { cursor subject { ... on Task { id } } }
}`;

let tasks: Teller;
const streams: StreamClient[] = [];
beforeAll(() => {
  tasks = new Teller(testServers().redisUrl, 'tasks');
});
afterEach(async () => {
  for (const stream of streams.splice(0)) stream.leaves();
  await until(async () => (await gateway.subscriptions()) === 0);
});
afterAll(() => tasks.stop());

const address = (): string => `${gateway.service.http.url.replace('http://', '')}/graphql`;

async function follows(name: string, networkId: string, headers: Record<string, string> = {}, variables = {}) {
  const token = await gateway.provider.token(name);
  const asked = { query, variables: { networkId, ...variables } };
  const stream = await StreamClient.opens({ address: address() }, token, asked, headers);
  streams.push(stream);
  return stream;
}

const subjects = async (stream: StreamClient, count: number): Promise<unknown[]> =>
  ((await stream.hears(count)) as { data: { networkEvents: { subject: { id: string } } } }[]).map(
    ({ data }) => data.networkEvents.subject.id,
  );

it('is heard at once, and told what happens, each event with its cursor as its id', async () => {
  const orchard = aNetwork(gateway.members, { ana: 'MEMBER' });
  const ana = await follows(orchard.ana, orchard.id, { origin: 'https://app.example.org' });
  expect(ana.status).toBe(200);
  expect(Object.fromEntries(ana.headers)).toMatchObject({
    'content-type': 'text/event-stream; charset=utf-8',
    'cache-control': 'no-store',
    'x-accel-buffering': 'no',
    'x-request-id': expect.any(String) as string,
    'access-control-allow-origin': 'https://app.example.org',
  });
  await until(async () => (await gateway.subscriptions()) === 1);
  await until(() => ana.events.some(({ comment }) => comment === ''));
  await tasks.tell(orchard.id);
  expect(await subjects(ana, 1)).toEqual(['task-1']);
  const [event] = ana.events.filter(({ event }) => event === 'next');
  const { data } = JSON.parse(event?.data ?? '') as { data: { networkEvents: { cursor: string } } };
  expect(event?.id).toBe(data.networkEvents.cursor);
});

it('goes on after the last event that came, whatever `after` said at first', async () => {
  const orchard = aNetwork(gateway.members, { ana: 'MEMBER' });
  const before = await follows(orchard.ana, orchard.id);
  await until(async () => (await gateway.subscriptions()) === 1);
  for (const _ of [1, 2, 3]) await tasks.tell(orchard.id);
  await subjects(before, 3);
  before.leaves();
  await until(async () => (await gateway.subscriptions()) === 0);
  await tasks.tell(orchard.id);
  const [first, second] = before.events.filter(({ event }) => event === 'next').map(({ id }) => id ?? '');
  const after = await follows(orchard.ana, orchard.id, { 'last-event-id': second ?? '' }, { after: first });
  await tasks.tell(orchard.id);
  expect(await subjects(after, 3)).toEqual(['task-3', 'task-4', 'task-5']);
});

it.each([
  ['no cursor', 'nonsense', 'CURSOR_INVALID'],
  ['a query', undefined, 'BAD_REQUEST'],
])('refuses %s in the stream, as the protocol has it', async (_what, lastEventId, code) => {
  const orchard = aNetwork(gateway.members, { ana: 'MEMBER' });
  const token = await gateway.provider.token(orchard.ana);
  const asked = lastEventId === undefined ? { query: '{ version }' } : { query, variables: { networkId: orchard.id } };
  const headers = lastEventId === undefined ? undefined : { 'last-event-id': lastEventId };
  const stream = await StreamClient.opens({ address: address() }, token, asked, headers);
  await stream.ends();
  expect(stream.status).toBe(200);
  expect(stream.events.map(({ event }) => event)).toEqual(['next', 'complete']);
  expect(stream.events[0]?.data).toContain(code);
});

it('is had by GET as well, whose variables are in the address', async () => {
  const orchard = aNetwork(gateway.members, { ana: 'MEMBER' });
  const search = new URLSearchParams({ query, variables: JSON.stringify({ networkId: orchard.id }) });
  const authorization = `Bearer ${await gateway.provider.token(orchard.ana)}`;
  const stream = await StreamClient.sends(`${address()}?${String(search)}`, {
    headers: { accept: 'text/event-stream', authorization },
  });
  streams.push(stream);
  await until(async () => (await gateway.subscriptions()) === 1);
  await tasks.tell(orchard.id);
  expect(await subjects(stream, 1)).toEqual(['task-1']);
});

it('is for whoever is signed in', async () => {
  const headers = { ...JSON_BODY, accept: 'text/event-stream' };
  const stream = await StreamClient.sends(address(), { method: 'POST', headers, body: JSON.stringify({ query }) });
  expect(stream.status).toBe(401);
  expect(stream.body).toMatchObject({ errors: [{ extensions: { code: 'UNAUTHENTICATED' } }] });
});

it('leaves no trace in how long requests take', async () => {
  const orchard = aNetwork(gateway.members, { ana: 'MEMBER' });
  const requests = async (): Promise<number> => {
    const metrics = await (await fetch(`${gateway.service.http.url}/metrics`)).text();
    return Number(/trama_http_request_seconds_count\{route="\/graphql",status="200"\} (\d+)/.exec(metrics)?.[1] ?? 0);
  };
  const before = await requests();
  const ana = await follows(orchard.ana, orchard.id);
  ana.leaves();
  await until(async () => (await gateway.subscriptions()) === 0);
  expect(await requests()).toBe(before);
});
