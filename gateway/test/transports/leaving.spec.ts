import { until } from '@trama/testkit';
import { SocketClient } from './socket-client';
import { StreamClient } from './stream-client';
import { startTransports, type TransportsUnderTest } from './transports-under-test';

let transports: TransportsUnderTest;
let letBegin: (() => void)[] = [];
let waits = false;
beforeEach(async () => {
  [letBegin, waits] = [[], false];
  transports = await startTransports({
    beforeBeginning: () => (waits ? new Promise((resolve) => letBegin.push(resolve)) : Promise.resolve()),
  });
});
afterEach(() => transports.stop());

const whoLeft = (): string[] => transports.subscriptions.filter(({ hasLeft }) => hasLeft).map(({ who }) => who);
const count = (most: number) => until(() => transports.subscriptions.length === most);

it('ends what a client leaves, and lets them use its name again at once', async () => {
  const ana = await SocketClient.of('ana', transports);
  ana.follows('news');
  await count(1);
  ana.says({ id: 'news', type: 'complete' });
  ana.follows('news');
  await count(2);
  expect(transports.subscriptions.map(({ hasLeft }) => hasLeft)).toEqual([true, false]);
  for (const { outlet } of transports.subscriptions) outlet.next({ text: '{"data":{}}', cursor: 'c' });
  await ana.hears('next');
  ana.says({ type: 'ping' });
  await ana.hears('pong');
  expect(ana.messages.slice(1)).toEqual([{ id: 'news', type: 'next', payload: { data: {} } }, { type: 'pong' }]);
});

it('ends everything of whoever is gone', async () => {
  const [ana, ben] = [await SocketClient.of('ana', transports), await StreamClient.opens(transports, 'ben')];
  ana.follows('1');
  ana.follows('2');
  await count(3);
  ben.leaves();
  await until(() => whoLeft().includes('ben'));
  ana.socket.terminate();
  await until(() => whoLeft().length === 3);
});

it('does not begin, for longer than it takes to say so, what was left before it began', async () => {
  waits = true;
  const [ana, ben] = [await SocketClient.of('ana', transports), await StreamClient.opens(transports, 'ben')];
  ana.follows('news');
  await until(() => letBegin.length === 2);
  ana.says({ id: 'news', type: 'complete' });
  ana.follows('news');
  await until(() => letBegin.length === 3);
  ben.leaves();
  for (const begin of letBegin) begin();
  await until(() => whoLeft().length === 2);
  expect(transports.subscriptions.filter(({ hasLeft }) => !hasLeft)).toHaveLength(1);
});

it('keeps to one subscription of a name', async () => {
  const ana = await SocketClient.of('ana', transports);
  ana.follows('news');
  ana.follows('news');
  expect(await ana.ends()).toEqual({ code: 4409, reason: 'Subscriber for news already exists' });
});
