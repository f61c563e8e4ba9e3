import { until } from '@trama/testkit';
import { aNetwork } from '../members-subgraph';
import { SocketClient } from '../transports/socket-client';
import { StreamClient } from '../transports/stream-client';
import { startRealtime } from './realtime-under-test';

const open: Follower[] = [];
// before what startRealtime() waits for
afterEach(() => {
  for (const each of open.splice(0)) each.breaks();
});

const realtime = startRealtime({ PLACE_MS: '20' });
const { gateway, follower, measured } = realtime;

const query = `subscription ($networkId: ID!, $after: Cursor, $kinds: [String!]) {
  networkEvents(networkId: $networkId, after: $after, kinds: $kinds) { cursor subject { ... on Task { id } } }
}`;

/** One who follows a network over one of the transports, and notes what comes. */
interface Follower {
  /** The cursors of the places told, and the subjects of the events, in their order. */
  readonly heard: () => readonly string[];
  readonly places: () => readonly string[];
  /** Without a word. */
  readonly breaks: () => void;
}

const completed = {
  kind: 'task.completed.v1',
  data: { assigneeId: 'member-ben', createdById: 'member-ana', goalId: null },
};
const address = (): string => `${gateway.service.http.url.replace('http://', '')}/graphql`;
const subjectOf = (result: unknown): string =>
  (result as { data: { networkEvents: { subject: { id: string } } } }).data.networkEvents.subject.id;

const transports = {
  async websocket(name: string, variables: object): Promise<Follower> {
    const client = await SocketClient.of(await gateway.provider.token(name), { address: address() });
    client.says({ id: '1', type: 'subscribe', payload: { query, variables } });
    const cursorOf = (payload: unknown): string => (payload as { cursor: string }).cursor;
    const told = () => client.messages.filter(({ type }) => type === 'ping' || type === 'next');
    return {
      heard: () => told().map(({ type, payload }) => (type === 'ping' ? cursorOf(payload) : subjectOf(payload))),
      places: () => told().flatMap(({ type, payload }) => (type === 'ping' ? [cursorOf(payload)] : [])),
      breaks: () => client.socket.terminate(),
    };
  },
  async 'event stream'(name: string, variables: object): Promise<Follower> {
    const asked = { query, variables, extensions: { places: true } };
    const client = await StreamClient.opens({ address: address() }, await gateway.provider.token(name), asked);
    const told = () => client.events.filter(({ id }) => id !== undefined);
    return {
      heard: () => told().map(({ id = '', data }) => (data === undefined ? id : subjectOf(JSON.parse(data)))),
      places: () => told().flatMap(({ id = '', data }) => (data === undefined ? [id] : [])),
      breaks: () => client.leaves(),
    };
  },
} as const;

describe.each(['websocket', 'event stream'] as const)('a subscriber over %s', (transport) => {
  const follows = async (name: string, variables: object): Promise<Follower> => {
    const someone = await transports[transport](name, variables);
    open.push(someone);
    return someone;
  };
  const gone = () => until(async () => (await gateway.subscriptions()) === 0);

  it('is told first where it begins, and nothing of where it stands that the events say', async () => {
    const orchard = aNetwork(gateway.members, { ana: 'MEMBER' });
    await realtime.tasks.tell(orchard.id);
    const ana = await follows(orchard.ana, { networkId: orchard.id });
    await until(() => ana.places().length > 0);
    await realtime.tasks.tell(orchard.id);
    await until(() => ana.heard().length === 2);
    const again = await follows(orchard.ana, { networkId: orchard.id, after: ana.places()[0] });
    await until(() => again.heard().length === 2);
    expect(ana.heard()).toEqual([ana.places()[0], 'task-2']);
    expect(again.heard()).toEqual(ana.heard());
  });

  it('misses nothing where its connection breaks before it was told anything', async () => {
    const orchard = aNetwork(gateway.members, { ana: 'MEMBER' });
    const ana = await follows(orchard.ana, { networkId: orchard.id });
    const [place] = await until(() => (ana.places().length > 0 ? ana.places() : undefined));
    ana.breaks();
    await gone();
    for (const _ of [1, 2, 3]) await realtime.tasks.tell(orchard.id);
    const again = await follows(orchard.ana, { networkId: orchard.id, after: place });
    await until(() => again.heard().length === 4);
    expect(again.heard().slice(1)).toEqual(['task-1', 'task-2', 'task-3']);
  });

  it('is told where it stands while nothing happens that it asks for, so that its cursor does not expire', async () => {
    const orchard = aNetwork(gateway.members, { ana: 'MEMBER' });
    const rare = { networkId: orchard.id, kinds: ['task.completed.v1'] };
    const ana = await follows(orchard.ana, rare);
    await until(() => ana.places().length === 1);
    for (const _ of [1, 2, 3]) await realtime.tasks.tell(orchard.id);
    const numberIn = (cursor: string): number =>
      Number(/\["[^"]+",(?:\d+,)*?([1-9]\d*)/.exec(Buffer.from(cursor, 'base64url').toString())?.[1]);
    await until(() => numberIn(ana.places().at(-1) ?? '') === 3);
    ana.breaks();
    await gone();
    await realtime.tasks.trim(orchard.id, 4); // all of that is no longer kept
    const again = await follows(orchard.ana, { ...rare, after: ana.places().at(-1) });
    await realtime.tasks.tell(orchard.id, completed);
    await until(() => again.heard().length === 2);
    expect(again.heard()[1]).toBe('task-4');
    expect(ana.heard()).toEqual(ana.places());
  });
});

it('never stands after an event that it was not told yet', async () => {
  const { tasks } = realtime;
  const orchard = aNetwork(gateway.members, { ana: 'MEMBER' });
  const rare = { networkId: orchard.id, kinds: ['task.completed.v1'] };
  const ana = await transports.websocket(orchard.ana, rare);
  open.push(ana);
  await until(async () => (await gateway.subscriptions()) === 1);
  for (let number = 1; number <= 200; number += 1) await tasks.tell(orchard.id, number % 20 === 0 ? completed : {});
  await until(() => ana.heard().filter((what) => what.startsWith('task-')).length === 10);
  const first = ana.places()[0];
  const places = ana.places().slice(1);
  for (const place of [first, ...places]) {
    const again = await follower(orchard.ana, query, { ...rare, after: place });
    const rest = ana
      .heard()
      .slice(ana.heard().indexOf(place ?? ''))
      .filter((what) => what.startsWith('task-'));
    await until(() => again.results.length === rest.length);
    expect(again.subjects()).toEqual(rest);
    await again.leaves();
    await until(async () => (await measured('trama_subscriptions')) === 1);
  }
});
