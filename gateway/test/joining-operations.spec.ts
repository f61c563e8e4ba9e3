import { until } from '@trama/testkit';
import { startGateway } from './gateway-under-test';
import { httpClient } from './http-client';
import { aNetwork } from './members-subgraph';
import { waitingSubgraph, type WaitingSubgraph } from './waiting-subgraph';

const gateway = startGateway();
const ana = httpClient(gateway);

let waiting: WaitingSubgraph;
beforeAll(async () => {
  waiting = await waitingSubgraph();
  await gateway.deploy(gateway.compose(gateway.members, gateway.tasks, waiting));
  await until(async () => (await ana.post({ query: '{ waits }' })).codes[0] !== undefined);
});
afterAll(() => waiting.stop());

const query = 'query Waits($for: String!) { waits(for: $for) }';
const waitsFor = (name: string) => ({ query, variables: { for: name } });

const asks = () => waiting.asked.length;
const counted = async (metric: string) => (await gateway.service.metrics.getSingleMetric(metric)?.get())?.values ?? [];
const joined = async () => (await counted('trama_operations_joined_total'))[0]?.value ?? 0;
const fetchesJoined = async () =>
  (await counted('trama_subgraph_requests_total')).find(
    ({ labels }) => labels['service'] === 'waiting' && labels['outcome'] === 'joined',
  )?.value ?? 0;
const asked = (times: number) => until(() => Promise.resolve(asks() === times));

it('runs a query once that is asked several times at once, and makes each an answer of its own', async () => {
  const [before, joinedBefore] = [asks(), await joined()];
  const answers = [ana.post(waitsFor('all')), ana.post(waitsFor('all')), ana.post(waitsFor('all'))];
  await until(async () => asks() === before + 1 && (await joined()) === joinedBefore + 2);
  waiting.letGo('all');
  const received = await Promise.all(answers);
  for (const { data } of received) expect(data).toEqual({ waits: 'all' });
  expect(new Set(received.map(({ header }) => header('x-request-id'))).size).toBe(3);
  expect(asks()).toBe(before + 1);
});

it('runs it again for whoever is somebody else, asks for something else, or asks later', async () => {
  const { ben } = aNetwork(gateway.members, { ben: 'MEMBER' });
  const [before, joinedBefore] = [asks(), await joined()];
  const answers = [
    ana.post(waitsFor('one')),
    ana.post(waitsFor('two')),
    httpClient(gateway, ben).post(waitsFor('one')),
  ];
  await asked(before + 3);
  for (const name of ['one', 'two']) waiting.letGo(name);
  await Promise.all(answers);
  const later = ana.post(waitsFor('one'));
  await asked(before + 4);
  waiting.letGo('one');
  expect((await later).data).toEqual({ waits: 'one' });
  expect(await joined()).toBe(joinedBefore);
});

it('hands what is gathered since before a change to nobody who asks after it', async () => {
  const found = { query: 'mutation { foundNetwork(name: "a change") { id } }' };
  await ana.post(found); // what follows changes nothing about who she is
  const before = asks();
  const earlier = ana.post(waitsFor('change'));
  await asked(before + 1);
  const joinedBefore = [await joined(), await fetchesJoined()] as const;
  await ana.post(found);
  const later = ana.post(waitsFor('change'));
  // What changed is elsewhere: of the subgraph that was not changed, one answer will do for both.
  await until(async () => (await fetchesJoined()) === joinedBefore[1] + 1);
  expect(await joined()).toBe(joinedBefore[0]);
  waiting.letGo('change');
  for (const answer of [earlier, later]) expect((await answer).status).toBe(200);
});

it('goes on for those who stay', async () => {
  const [before, joinedBefore] = [asks(), await joined()];
  const leaving = new AbortController();
  const gone = ana.post(waitsFor('stay'), undefined, leaving.signal);
  gone.catch(() => undefined);
  await asked(before + 1);
  const stays = ana.post(waitsFor('stay'));
  await until(async () => (await joined()) === joinedBefore + 1);
  leaving.abort();
  await expect(gone).rejects.toThrow(/abort/i);
  waiting.letGo('stay');
  expect((await stays).data).toEqual({ waits: 'stay' });
  expect(asks()).toBe(before + 1);
});
