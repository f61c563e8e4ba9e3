import { refuse } from '@trama/errors';
import { until } from '@trama/testkit';
import { graphqlErrors } from '../../src/realtime/formatted';
import type { Outlet } from '../../src/realtime/outlet';
import { SocketClient } from './socket-client';
import { StreamClient } from './stream-client';
import { startTransports, type TransportsUnderTest } from './transports-under-test';

let transports: TransportsUnderTest;
const start = async (settings: Parameters<typeof startTransports>[0]): Promise<void> => {
  transports = await startTransports(settings);
};
afterEach(() => transports.stop());

const followed = (count: number) => until(() => transports.subscriptions.length === count);

it('ends with the token', async () => {
  await start({});
  const [ana, ben] = [await SocketClient.of('ana 100', transports), await StreamClient.opens(transports, 'ben 100')];
  ana.follows('news');
  expect(await ana.ends()).toEqual({ code: 4403, reason: 'Token expired' });
  await ben.ends();
  expect(ben.events).toEqual([
    { event: 'next', data: expect.stringContaining('"code":"TOKEN_EXPIRED"') as string },
    { event: 'complete', data: '' },
  ]);
  await until(() => transports.subscriptions.every(({ hasLeft }) => hasLeft));
});

it('gives a sign of life while nothing happens, and misses that of whoever is gone', async () => {
  await start({ heartbeat: 100 });
  const [ana, ben] = [await SocketClient.of('ana', transports), await StreamClient.opens(transports, 'ben')];
  let pings = 0;
  ana.socket.on('ping', () => (pings += 1));
  await until(() => pings >= 3 && ben.events.filter(({ comment }) => comment === '').length >= 3);
  expect(ana.closed).toBeUndefined();
  ana.follows('news');
  await followed(2);
  ana.socket.pause(); // and so it answers no more
  await until(() => transports.subscriptions.some(({ who, hasLeft }) => who === 'ana' && hasLeft));
  ana.socket.terminate();
});

it('cuts whoever does not read, and nobody else', async () => {
  await start({ patience: 50 });
  const [slow, quick] = [await SocketClient.of('slow', transports), await SocketClient.of('quick', transports)];
  const stream = await StreamClient.opens(transports, 'stream');
  slow.follows('news');
  quick.follows('news');
  await followed(3);
  slow.socket.pause();
  const outletOf = (name: string): Outlet => transports.subscriptions.find(({ who }) => who === name)!.outlet;
  const [ofSlow, ofQuick, ofStream] = [outletOf('slow'), outletOf('quick'), outletOf('stream')];
  const delivery = { text: JSON.stringify({ data: { said: 'x'.repeat(50_000) } }), cursor: 'c' };
  let drained = 0;
  let told = 0;
  while (ofSlow.isOpen(() => (drained += 1))) {
    for (const outlet of [ofSlow, ofQuick, ofStream]) outlet.next(delivery);
    told += 1;
    await quick.hears('next', told);
  }
  ofSlow.fail(graphqlErrors(refuse('LAGGED')));
  await until(async () => (await transports.sockets()) === 1);
  slow.socket.resume();
  expect((await slow.ends()).code).toBe(1006);
  expect(drained).toBe(0);
  expect(slow.messages.filter(({ type }) => type === 'error')).toEqual([]);
  ofQuick.next(delivery);
  ofStream.next(delivery);
  expect(await quick.hears('next', told + 1)).toHaveLength(told + 1);
  expect(await stream.hears(told + 1)).toHaveLength(told + 1);
});

it('sends everybody away before it stops, one after the other, and takes nobody more', async () => {
  await start({ drain: 200 });
  const people = await Promise.all(['ana', 'ben', 'dia', 'eva'].map((name) => SocketClient.of(name, transports)));
  const stream = await StreamClient.opens(transports, 'fay');
  people[0]!.follows('news');
  await followed(2);
  const stopped = transports.stop();
  await until(() => people.some(({ closed }) => closed));
  expect(people.every(({ closed }) => closed)).toBe(false);
  const late = SocketClient.knocks(transports);
  await until(() => late.refused);
  expect(late.refused).toBe(503);
  for (const person of people) expect(await person.ends()).toEqual({ code: 1001, reason: 'Going away' });
  await stream.ends();
  expect(stream.events).toEqual([{ retry: expect.stringMatching(/^\d+$/) as string }]);
  expect(transports.subscriptions.every(({ hasLeft }) => hasLeft)).toBe(true);
  await stopped;
});

it('waits for no goodbye of whoever does not read', async () => {
  await start({});
  const ana = await SocketClient.of('ana', transports);
  ana.socket.pause();
  await transports.stop();
  ana.socket.resume();
  await ana.ends();
});
