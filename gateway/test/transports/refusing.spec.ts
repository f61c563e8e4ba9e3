import { once } from 'node:events';
import { SocketClient } from './socket-client';
import { StreamClient } from './stream-client';
import { startTransports, type TransportsUnderTest } from './transports-under-test';

let transports: TransportsUnderTest;
beforeAll(async () => {
  transports = await startTransports({
    origins: ['https://app.example.org'],
    connectionsEach: 2,
    subscriptionsEach: 3,
    subscriptionsPerConnection: 2,
    subscriptionsTotal: 4,
  });
});
afterAll(() => transports.stop());

const code = (body: unknown): unknown =>
  (body as { errors: { extensions: { code: string } }[] }).errors[0]?.extensions.code;

describe('web pages', () => {
  it.each([
    ['https://app.example.org', true],
    [undefined, true],
    ['its own', true],
    ['https://evil.example.org', false],
    ['null', false],
  ])('of the origin %s are welcome: %p', async (given, isWelcome) => {
    const origin = given === 'its own' ? `http://${transports.address.split('/')[0]}` : given;
    const headers: Record<string, string> = origin === undefined ? {} : { origin };
    const socket = SocketClient.knocks(transports, headers);
    await (isWelcome ? once(socket.socket, 'open') : once(socket.socket, 'unexpected-response'));
    expect(socket.refused).toBe(isWelcome ? undefined : 403);
    socket.socket.terminate();
    const stream = await StreamClient.opens(transports, 'ana', { query: '{ nothing }' }, headers);
    expect(stream.status).toBe(isWelcome ? 200 : 403);
    if (!isWelcome) expect(code(stream.body)).toBe('FORBIDDEN');
  });
});

describe('whoever did not sign in', () => {
  it('gets no stream', async () => {
    const stream = await StreamClient.opens(transports, null);
    expect([stream.status, code(stream.body)]).toEqual([401, 'UNAUTHENTICATED']);
  });

  it('is told so when they subscribe, and their connection ends', async () => {
    const nobody = SocketClient.knocks(transports);
    await once(nobody.socket, 'open');
    nobody.says({ type: 'connection_init' });
    expect(await nobody.ends()).toEqual({ code: 4401, reason: 'Unauthorized' });
  });
});

it.each([
  ['no body', { method: 'POST' }],
  ['variables that are no object', { method: 'POST', body: '{"query":"subscription { all }","variables":[1]}' }],
])('an HTTP request with %s is told so', async (_what, request) => {
  const headers = { 'content-type': 'application/json', accept: 'text/event-stream', authorization: 'Bearer ana' };
  const stream = await StreamClient.sends(transports.address, { headers, ...request });
  expect(stream.status).toBe(400);
});

it('says in the stream what is wrong with a subscription', async () => {
  const stream = await StreamClient.opens(transports, 'ana', { query: '{ nothing }' });
  await stream.ends();
  expect(stream.status).toBe(200);
  expect(stream.events).toEqual([
    { event: 'next', data: expect.stringContaining('NOT_FOUND') as string },
    { event: 'complete', data: '' },
  ]);
});

it('ends a connection that brings a message of more than 64 KiB', async () => {
  const ana = await SocketClient.of('ana', transports);
  ana.follows('news', `subscription { all }${' '.repeat(64 * 1024)}`);
  expect((await ana.ends()).code).toBe(1009);
});

it('has room for so many connections of one person', async () => {
  const [one, two] = [await SocketClient.of('zoe', transports), await SocketClient.of('zoe', transports)];
  const third = SocketClient.knocks(transports);
  await once(third.socket, 'open');
  third.says({ type: 'connection_init', payload: { authorization: 'Bearer zoe' } });
  expect(await third.ends()).toEqual({ code: 4429, reason: 'Too many connections' });
  one.socket.close();
  await one.ends();
  const fourth = await SocketClient.of('zoe', transports);
  fourth.follows('1', '{ nothing }');
  expect(await fourth.hears('error')).toHaveLength(1);
  for (const { socket } of [two, fourth]) socket.close();
});

it('has room for so many subscriptions: on a connection, of a person, and in all', async () => {
  const ana = await SocketClient.of('ana', transports);
  for (const id of ['1', '2', '3']) ana.follows(id);
  const tooMany = [{ extensions: { code: 'COST_EXCEEDED' } }];
  expect(await ana.hears('error')).toMatchObject([{ id: '3', payload: tooMany }]);
  await StreamClient.opens(transports, 'ana');
  const fourth = await StreamClient.opens(transports, 'ana');
  expect(await fourth.hears(1)).toMatchObject([
    { errors: [{ message: 'You have 3 subscriptions already. End one of them.' }] },
  ]);
  await StreamClient.opens(transports, 'ben');
  const sixth = await StreamClient.opens(transports, 'dia');
  expect(await sixth.hears(1)).toMatchObject([{ errors: tooMany }]);
  ana.says({ id: '1', type: 'complete' });
  ana.follows('again');
  ana.says({ id: '2', type: 'complete' });
  ana.says({ type: 'ping' });
  await ana.hears('pong');
  expect(await ana.hears('error')).toHaveLength(1);
});
