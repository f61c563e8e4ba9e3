import { refuse } from '@trama/errors';
import { until } from '@trama/testkit';
import { graphqlErrors } from '../../src/realtime/formatted';
import { SocketClient } from './socket-client';
import { StreamClient } from './stream-client';
import { startTransports, type Told, type TransportsUnderTest } from './transports-under-test';

let transports: TransportsUnderTest;
const open = (): void => undefined;
beforeEach(async () => {
  transports = await startTransports();
});
afterEach(() => transports.stop());

const following = async (count: number): Promise<readonly Told[]> => {
  await until(() => transports.subscriptions.length === count);
  return transports.subscriptions;
};
const delivery = (said: string) => ({ text: JSON.stringify({ data: { said } }), cursor: `after-${said.length}` });

it.each([0, 80, 200, 70_000])('says the same to all, by whatever name they follow it (%i letters)', async (length) => {
  const [ana, ben, dia] = [
    await SocketClient.of('ana', transports),
    await SocketClient.of('ben', transports),
    await StreamClient.opens(transports, 'dia'),
  ];
  const ids = ['1', '1', 'the "eñe" 🌱'] as const;
  ana.follows(ids[0]);
  ben.follows(ids[1]);
  ben.follows(ids[2]);
  const told = await following(4);
  const said = 'ñ'.repeat(length);
  const [first, second] = [delivery(said), delivery(`${said}!`)];
  for (const { outlet } of told) outlet.next(first);
  for (const { outlet } of told) outlet.next(second);
  const payload = { data: { said } };
  expect(await ana.hears('next', 2)).toEqual([
    { id: '1', type: 'next', payload },
    { id: '1', type: 'next', payload: { data: { said: `${said}!` } } },
  ]);
  const heard = await ben.hears('next', 4);
  expect(heard.filter(({ payload }) => JSON.stringify(payload) === first.text)).toEqual(
    expect.arrayContaining([
      { id: ids[1], type: 'next', payload },
      { id: ids[2], type: 'next', payload },
    ]),
  );
  expect(await dia.hears(2)).toEqual([payload, { data: { said: `${said}!` } }]);
  expect(dia.events.filter(({ event }) => event === 'next').map(({ id }) => id)).toEqual([first.cursor, second.cursor]);
});

it('answers whatever else the client says meanwhile, between two messages and never within one', async () => {
  const ana = await SocketClient.of('ana', transports);
  ana.follows('news');
  const [{ outlet } = { outlet: undefined }] = await following(1);
  let pongs = 0;
  ana.socket.on('pong', () => (pongs += 1));
  const said = 'x'.repeat(50_000);
  for (let round = 1; round <= 100; round += 1) {
    outlet?.next(delivery(said));
    ana.socket.ping();
    ana.says({ type: 'ping', payload: { round } });
    if (round % 10 === 0) await ana.hears('pong', round);
  }
  expect(await ana.hears('next', 100)).toHaveLength(100);
  await until(() => pongs === 100);
  expect(ana.closed).toBeUndefined();
});

it('says why a subscription fails, after all that was told, and nothing more', async () => {
  const [ana, dia] = [await SocketClient.of('ana', transports), await StreamClient.opens(transports, 'dia')];
  ana.follows('news');
  const told = await following(2);
  for (const { outlet } of told) {
    outlet.next(delivery('last'));
    outlet.fail(graphqlErrors(refuse('LAGGED', 'Too slow', { cursor: 'c-9' })));
    outlet.next(delivery('lost'));
    outlet.complete();
  }
  const error = { message: 'Too slow', extensions: { code: 'LAGGED', cursor: 'c-9' } };
  await ana.hears('error');
  ana.says({ type: 'ping' });
  await ana.hears('pong');
  expect(ana.messages.slice(1)).toEqual([
    { id: 'news', type: 'next', payload: { data: { said: 'last' } } },
    { id: 'news', type: 'error', payload: [error] },
    { type: 'pong' },
  ]);
  await dia.ends();
  expect(dia.events).toEqual([
    { event: 'next', id: 'after-4', data: '{"data":{"said":"last"}}' },
    { event: 'next', data: JSON.stringify({ errors: [error] }) },
    { event: 'complete', data: '' },
  ]);
});

it('says where a subscriber stands, in order with what is told', async () => {
  const ana = await SocketClient.of('ana', transports);
  ana.follows('the "news"');
  await following(1);
  const reading = { query: 'subscription { all }', extensions: { places: true } };
  const dia = await StreamClient.opens(transports, 'dia', reading);
  const ben = await StreamClient.opens(transports, 'ben'); // who did not say that he can read it
  const told = await following(3);
  for (const { outlet } of told) {
    outlet.place('c-1');
    outlet.next(delivery('news'));
    outlet.place('c-9');
    outlet.complete();
    outlet.place('c-10');
  }
  await ana.hears('complete');
  expect(ana.messages.slice(1)).toEqual([
    { type: 'ping', payload: { id: 'the "news"', cursor: 'c-1' } },
    { id: 'the "news"', type: 'next', payload: { data: { said: 'news' } } },
    { type: 'ping', payload: { id: 'the "news"', cursor: 'c-9' } },
    { id: 'the "news"', type: 'complete' },
  ]);
  const next = { event: 'next', id: 'after-4', data: '{"data":{"said":"news"}}' };
  const last = { event: 'complete', data: '' };
  await Promise.all([dia.ends(), ben.ends()]);
  expect(dia.events).toEqual([{ id: 'c-1' }, next, { id: 'c-9' }, last]);
  expect(ben.events).toEqual([next, last]);
});

it('says when there is no more to come', async () => {
  const [ana, dia] = [await SocketClient.of('ana', transports), await StreamClient.opens(transports, 'dia')];
  ana.follows('news');
  for (const { outlet } of await following(2)) outlet.complete();
  expect(await ana.hears('complete')).toEqual([{ id: 'news', type: 'complete' }]);
  await dia.ends();
  expect(dia.events).toEqual([{ event: 'complete', data: '' }]);
});

it('takes more at once from a client who reads', async () => {
  const ana = await SocketClient.of('ana', transports);
  ana.follows('news');
  const [{ outlet } = { outlet: undefined }] = await following(1);
  const said = 'x'.repeat(10_000);
  let written = 0;
  const write = (): void => {
    while (written < 500 && outlet?.isOpen(write)) {
      outlet.next(delivery(said));
      written += 1;
    }
  };
  write();
  await ana.hears('next', 500);
  expect(outlet?.isOpen(open)).toBe(true);
});
