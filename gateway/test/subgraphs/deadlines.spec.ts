import { createServer, type AddressInfo } from 'node:net';
import { until } from '@trama/testkit';
import { Connections } from '../../src/execution/subgraphs/connections';
import { jsonMessage } from '../../src/execution/subgraphs/line';
import { post } from '../../src/execution/subgraphs/post';
import { hangs, well, type Manner } from './stub-subgraph';
import { reasonOf, SubgraphUnderTest } from './subgraph-under-test';

let subgraph: SubgraphUnderTest;
beforeEach(async () => {
  subgraph = await SubgraphUnderTest.start({ deadline: 200 });
});
afterEach(() => subgraph.stop());

/** A byte now and then, for ever. */
const trickles: Manner = (response) => {
  const timer = setInterval(() => response.write(' '), 20);
  response.on('close', () => clearInterval(timer));
};

it.each([
  ['hangs', hangs],
  ['sends a little now and then', trickles],
])('waits no longer than its deadline for a subgraph that %s, and hangs up', async (_, manner) => {
  subgraph.stub.manner = manner;
  expect(await subgraph.query().catch(reasonOf)).toBe('late');
  await until(() => subgraph.stub.sockets.size === 0);
  expect(subgraph.received).toBe(1); // once was enough
});

it('says of a mutation that nobody knows what became of it', async () => {
  subgraph.stub.manner = hangs;
  await expect(subgraph.mutate()).rejects.toMatchObject({ reason: 'late', mayHaveChanged: true });
});

it('waits no longer than the request has time left', async () => {
  await subgraph.stop();
  subgraph = await SubgraphUnderTest.start({}, hangs);
  const query = subgraph.query('{ ok }', { name: 'ana', expiresAt: performance.now() + 100 });
  const change = subgraph.mutate('mutation { change }', { name: 'ana', expiresAt: performance.now() + 100 });
  await expect(query).rejects.toMatchObject({ reason: 'abandoned' });
  await expect(change).rejects.toMatchObject({ reason: 'abandoned', mayHaveChanged: true });
  expect(subgraph.ended).toEqual(['abandoned']); // the mutation goes on, for whoever repeats it
});

it('asks nothing on behalf of a request that has no time left', async () => {
  const late = { name: 'ana', expiresAt: performance.now() };
  expect(await subgraph.query('{ ok }', late).catch(reasonOf)).toBe('abandoned');
  expect(subgraph.received).toBe(0);
});

describe('when the client goes', () => {
  const client = { destroyed: false };
  beforeEach(async () => {
    client.destroyed = false;
    await subgraph.stop();
    subgraph = await SubgraphUnderTest.start({}, hangs);
  });

  it('hangs up on a query', async () => {
    const query = subgraph.query('{ ok }', { name: 'ana', client }).catch(reasonOf);
    await until(() => subgraph.received === 1);
    client.destroyed = true;
    expect(await query).toBe('abandoned');
    await until(() => subgraph.stub.sockets.size === 0);
  });

  it('lets a mutation finish', async () => {
    let answer: (() => void) | undefined;
    subgraph.stub.manner = (...with_) => (answer ??= () => well()(...with_));
    const change = subgraph.mutate('mutation { change }', { name: 'ana', client });
    await until(() => subgraph.received === 1);
    client.destroyed = true;
    await subgraph.query('{ ok }', { name: 'ben', expiresAt: performance.now() + 150 }).catch(reasonOf);
    answer?.();
    expect(await change).toMatchObject({ data: { ok: true } });
  });
});

it('keeps its deadline with one who takes the connection and reads nothing', async () => {
  const deaf = createServer({ pauseOnConnect: true }).listen(0, '127.0.0.1');
  await until(() => deaf.listening);
  const url = new URL(`http://127.0.0.1:${(deaf.address() as AddressInfo).port}`);
  const connections = new Connections({ connections: 1 });
  const message = jsonMessage('/', [], JSON.stringify('x'.repeat(10_000_000)));
  const posted = post(connections.to(url), { message, deadline: 200, repeatable: true });
  expect(await posted.catch(reasonOf)).toBe('late');
  await connections.stop();
  deaf.close();
});
