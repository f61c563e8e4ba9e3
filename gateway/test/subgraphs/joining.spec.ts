import { until } from '@trama/testkit';
import { well, type Manner } from './stub-subgraph';
import { reasonOf, SubgraphUnderTest } from './subgraph-under-test';

let subgraph: SubgraphUnderTest;
let answers: (() => void)[];
beforeEach(async () => {
  answers = [];
  const whenTold: Manner = (...with_) => answers.push(() => well()(...with_));
  subgraph = await SubgraphUnderTest.start({ joining: true }, whenTold);
});
afterEach(() => subgraph.stop());

const asked = (times: number) => until(() => subgraph.received === times);
const answer = (): void => {
  for (const each of answers.splice(0)) each();
};

it('asks once what is asked several times at once, and says that the answer is shared', async () => {
  const queries = [subgraph.query(), subgraph.query(), subgraph.query()];
  await asked(1);
  answer();
  const [first, ...others] = await Promise.all(queries);
  expect(first).toMatchObject({ data: { ok: true }, shared: true });
  expect(others).toEqual([first, first]);
  expect(subgraph.received).toBe(1);
  expect(subgraph.joined).toBe(2);
});

it('shares nothing where one asks', async () => {
  const query = subgraph.query();
  await asked(1);
  answer();
  expect((await query).shared).toBeUndefined();
});

it('asks anew once it is answered', async () => {
  const first = subgraph.query();
  await asked(1);
  answer();
  await first;
  const second = subgraph.query();
  await asked(2);
  answer();
  expect((await second).shared).toBeUndefined();
});

it('hands nobody what somebody else was answered', async () => {
  const queries = [subgraph.query('{ ok }', { name: 'ana' }), subgraph.query('{ ok }', { name: 'ben' })];
  await asked(2);
  expect(subgraph.stub.received.map(({ headers }) => headers['x-asker']).sort()).toEqual(['ana', 'ben']);
  answer();
  for (const { shared } of await Promise.all(queries)) expect(shared).toBeUndefined();
});

it('makes each change as often as it is asked for', async () => {
  const changes = [subgraph.mutate(), subgraph.mutate()];
  await asked(2);
  answer();
  await Promise.all(changes);
});

it('does not tell whoever has changed something what was so before', async () => {
  const before = subgraph.query();
  await asked(1);
  const change = subgraph.mutate();
  await asked(2);
  answers.pop()?.();
  await change;
  const after = subgraph.query();
  await asked(3);
  answer();
  expect((await before).shared).toBeUndefined();
  expect((await after).shared).toBeUndefined();
});

it('goes on while anybody waits, and is given up when all have gone', async () => {
  const ana = { destroyed: false };
  const other = { destroyed: false };
  const first = subgraph.query('{ ok }', { name: 'ana', client: ana }).catch(reasonOf);
  const second = subgraph.query('{ ok }', { name: 'ana', client: other });
  await asked(1);
  ana.destroyed = true;
  expect(await first).toBe('abandoned');
  answer();
  expect((await second).shared).toBeUndefined();

  const third = subgraph.query('{ ok }', { name: 'ana', client: other }).catch(reasonOf);
  await asked(2);
  other.destroyed = true;
  expect(await third).toBe('abandoned');
  await until(() => subgraph.stub.sockets.size === 0);
});

it('tells all who wait of a failure', async () => {
  const queries = [subgraph.query(), subgraph.query()].map((query) => query.catch(reasonOf));
  await asked(1);
  subgraph.stub.manner = (_, __, request) => request.socket.resetAndDestroy();
  for (const socket of subgraph.stub.sockets) socket.resetAndDestroy();
  expect(await Promise.all(queries)).toEqual(['unreachable', 'unreachable']);
});

it('can be switched off', async () => {
  await subgraph.stop();
  subgraph = await SubgraphUnderTest.start({ joining: false });
  await Promise.all([subgraph.query(), subgraph.query()]);
  expect(subgraph.received).toBe(2);
});
