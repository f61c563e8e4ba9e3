import { until } from '@trama/testkit';
import type { Limits } from '../../src/execution/subgraphs/http-source';
import { hangs, says, well, type Manner } from './stub-subgraph';
import { reasonOf, SubgraphUnderTest } from './subgraph-under-test';

let subgraph: SubgraphUnderTest;
const start = async (limits: Partial<Limits>, manner: Manner): Promise<void> => {
  subgraph = await SubgraphUnderTest.start(limits, manner);
};
afterEach(() => subgraph.stop());

const answered = (): Promise<boolean> =>
  subgraph.query().then(
    () => true,
    () => false,
  );

it('opens after five failures in a row, and then asks nothing', async () => {
  await start({}, says(503, 'Restarting'));
  expect(await subgraph.burst(5)).toEqual(Array.from({ length: 5 }, () => 'status'));
  await until(() => subgraph.positions.includes('open'));
  expect(await subgraph.query().catch(reasonOf)).toBe('open');
  expect(await subgraph.mutate().catch(reasonOf)).toBe('open');
  expect(subgraph.received).toBe(5);
});

it('opens where nobody listens', async () => {
  await start({}, well());
  await subgraph.stub.stop();
  await subgraph.burst(5);
  await until(() => subgraph.positions.includes('open'));
});

it('stays closed where any in between is answered', async () => {
  let count = 0;
  await start({}, (...with_) => (count++ % 5 === 4 ? well() : says(500, 'no'))(...with_));
  for (let index = 0; index < 12; index++) await subgraph.query().catch(reasonOf);
  expect(subgraph.positions).toEqual([]);
});

it.each([
  ['errors of GraphQL', says(200, '{"errors":[{"message":"no"}]}')],
  ['errors of GraphQL with HTTP 500', says(500, '{"errors":[{"message":"no"}]}', 'application/json')],
  ['HTTP 400', says(400, 'no')],
  ['what is no GraphQL', says(200, '<html>')],
])('stays closed for %s: somebody is there', async (_, manner) => {
  await start({}, manner);
  await subgraph.burst(12);
  expect(subgraph.positions).toEqual([]);
});

it('opens long before the deadline where nothing comes though several wait', async () => {
  await start({ stall: 150 }, hangs);
  const waiting = subgraph.burst(6);
  await until(() => subgraph.positions.includes('open'));
  expect(await subgraph.query().catch(reasonOf)).toBe('open');
  expect(subgraph.ended).toEqual(['open']); // those six still wait, each until its deadline
  await subgraph.stop();
  expect(await waiting).toEqual(Array.from({ length: 6 }, () => 'unreachable'));
});

it('opens as well where all of them wait for the same', async () => {
  await start({ stall: 150, joining: true }, hangs);
  const waiting = Array.from({ length: 6 }, () => subgraph.query().catch(reasonOf));
  await until(() => subgraph.positions.includes('open'));
  expect(subgraph.received).toBe(1);
  await subgraph.stop();
  await Promise.all(waiting);
});

it.each([
  ['few are slow', 4],
  ['many are slow and others are not', 12],
])('stays closed where %s', async (_, count) => {
  const slow: Manner = (...with_) => setTimeout(() => well()(...with_), 600);
  await start({ stall: 150 }, (...with_) => (with_[1].body === '{ quick }' ? well() : slow)(...with_));
  const waiting = subgraph.burst(count);
  let isOver = false;
  void waiting.then(() => (isOver = true));
  while (count > 4 && !isOver) await subgraph.query('{ quick }');
  expect(await waiting).toEqual(Array.from({ length: count }, () => 'answered'));
  expect(subgraph.positions).toEqual([]);
});

it('closes when the one that is let through is answered', async () => {
  await start({ triedAfter: 100 }, says(503, 'Restarting'));
  await subgraph.burst(5);
  await until(() => subgraph.positions.includes('open'));
  subgraph.stub.manner = well();
  await until(answered);
  expect(subgraph.positions).toEqual(['open', 'trying', 'closed']);
  expect(await subgraph.burst(8)).not.toContain('open');
});

it('lets one through at a time, and stays open while that fails', async () => {
  await start({ triedAfter: 100, stall: 150 }, hangs);
  const hung = subgraph.burst(6);
  await until(() => subgraph.positions.includes('open'));
  await until(() => {
    void subgraph.burst(3);
    return subgraph.received > 6;
  });
  expect(subgraph.received).toBe(7);
  expect(await subgraph.query().catch(reasonOf)).toBe('open');
  await until(() => subgraph.positions.length >= 3);
  expect(subgraph.positions.slice(0, 3)).toEqual(['open', 'trying', 'open']);

  subgraph.stub.manner = well();
  await until(answered);
  expect(subgraph.positions.at(-1)).toBe('closed');
  await subgraph.stop();
  await hung;
});

it('lets it through though those that hang hold every connection', async () => {
  await start({ triedAfter: 100, stall: 150, connections: 6 }, hangs);
  const hung = subgraph.burst(8);
  await until(() => subgraph.positions.includes('open'));
  subgraph.stub.manner = well();
  await until(answered);
  await subgraph.stop();
  await hung;
});

it('does not open again for those that were sent before it closed', async () => {
  await start({ triedAfter: 50, stall: 100, deadline: 800 }, hangs);
  const hung = Promise.all(Array.from({ length: 8 }, () => subgraph.mutate().catch(reasonOf)));
  await until(() => subgraph.positions.includes('open'));
  subgraph.stub.manner = well();
  await until(answered);
  expect(await hung).toEqual(Array.from({ length: 8 }, () => 'late'));
  expect(subgraph.positions).toEqual(['open', 'trying', 'closed']);
});

it('sends queries again that were lost with whoever was asked, once others are answered', async () => {
  await start({ triedAfter: 50, stall: 100 }, hangs);
  const hung = subgraph.burst(8);
  const change = subgraph.mutate().catch(reasonOf);
  await until(() => subgraph.positions.includes('open'));
  subgraph.stub.manner = well();
  await until(answered);
  expect(await hung).toEqual(Array.from({ length: 8 }, () => 'answered'));
  await subgraph.stop();
  expect(await change).toBe('unreachable');
  expect(subgraph.stub.received.filter(({ body }) => body.startsWith('mutation'))).toHaveLength(1);
});

describe('beside those that are asked at once', () => {
  it('so many wait as are allowed, and no more', async () => {
    await start({ connections: 2, queue: 3 }, hangs);
    const queries = subgraph.burst(7);
    await until(() => subgraph.received === 2);
    expect(subgraph.ended).toEqual(['full', 'full']);
    await subgraph.stop();
    await queries;
  });

  it('they are asked in turn', async () => {
    await start({ connections: 2, queue: 100 }, well());
    expect(await subgraph.burst(50)).toEqual(Array.from({ length: 50 }, () => 'answered'));
    expect(subgraph.stub.connected).toBeLessThanOrEqual(2);
  });

  it('they are not sent when their time is over', async () => {
    await start({ connections: 1, queue: 10 }, hangs);
    const client = { destroyed: false };
    const first = subgraph.query('{ first }', { name: 'ana', client }).catch(reasonOf);
    const hurried = subgraph.query('{ hurried }', { name: 'ana', expiresAt: performance.now() + 100 });
    expect(await hurried.catch(reasonOf)).toBe('abandoned');
    client.destroyed = true;
    expect(await first).toBe('abandoned');
    subgraph.stub.manner = well();
    await subgraph.query('{ next }');
    expect(subgraph.stub.received.map(({ body }) => body)).toEqual(['{ first }', '{ next }']);
  });
});
