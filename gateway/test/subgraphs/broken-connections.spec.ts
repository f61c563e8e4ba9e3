import { setImmediate as turn } from 'node:timers/promises';
import { until } from '@trama/testkit';
import { SubgraphFailure } from '../../src/execution/subgraphs/subgraph-failure';
import { well, type Manner } from './stub-subgraph';
import { reasonOf, SubgraphUnderTest } from './subgraph-under-test';

let subgraph: SubgraphUnderTest;
beforeEach(async () => {
  subgraph = await SubgraphUnderTest.start();
});
afterEach(() => subgraph.stop());

/** Cuts the connection when a request has come, the first so many times. */
const cuts = (times: number, afterBytes = ''): Manner => {
  let left = times;
  return (response, received, request) => {
    if (left-- <= 0) return well()(response, received, request);
    if (afterBytes) response.writeHead(200, { 'content-length': 1_000 }).write(afterBytes);
    setImmediate(() => request.socket.resetAndDestroy());
  };
};

it.each([
  ['before its answer', ''],
  ['in the middle of its answer', '{"data":'],
])('asks once more on a connection of its own where one breaks %s', async (_, bytes) => {
  subgraph.stub.manner = cuts(1, bytes);
  expect(await subgraph.query()).toMatchObject({ data: { ok: true } });
  expect(subgraph.received).toBe(2);
  expect(subgraph.stub.connected).toBe(2);
  expect(subgraph.stub.received.at(-1)?.headers.connection).toBe('close');
});

it('gives up where that breaks as well', async () => {
  subgraph.stub.manner = cuts(2);
  expect(await subgraph.query().catch(reasonOf)).toBe('unreachable');
  expect(subgraph.received).toBe(2);
});

it('uses a connection again, and notices where the other side has closed it', async () => {
  await subgraph.query();
  await turn(); // which is when a connection is free again
  await subgraph.query();
  expect(subgraph.stub.connected).toBe(1);
  for (const socket of subgraph.stub.sockets) socket.end(); // as a server does that found it idle for too long
  expect(await subgraph.query()).toMatchObject({ data: { ok: true } });
  expect(subgraph.stub.connected).toBe(2);
});

it('sends a mutation once, and says that nobody knows what became of it', async () => {
  subgraph.stub.manner = cuts(1);
  const failure: unknown = await subgraph.mutate().catch((error: unknown) => error);
  expect(failure).toBeInstanceOf(SubgraphFailure);
  expect(failure).toMatchObject({ reason: 'unreachable', mayHaveChanged: true });
  expect(subgraph.received).toBe(1);
});

describe('where nobody listens', () => {
  let port: number;
  beforeEach(async () => {
    port = Number(subgraph.stub.url.port);
    await subgraph.stub.stop();
  });

  it('fails at once, and knows that nothing was changed', async () => {
    expect(await subgraph.query().catch(reasonOf)).toBe('unreachable');
    const failure: unknown = await subgraph.mutate().catch((error: unknown) => error);
    expect(failure).toMatchObject({ reason: 'unreachable', mayHaveChanged: false });
  });

  it('sends even a mutation again, since nothing of it was sent', async () => {
    const changing = subgraph.mutate();
    await subgraph.stub.listen(port); // sooner than it tries again
    expect(await changing).toMatchObject({ data: { ok: true } });
    expect(subgraph.received).toBe(1);
  });
});

it('closes what it keeps when it stops', async () => {
  await Promise.all(Array.from({ length: 5 }, () => subgraph.query()));
  expect(subgraph.stub.sockets.size).toBeGreaterThan(0);
  await subgraph.stop();
  await until(() => subgraph.stub.sockets.size === 0);
});
