import { until } from '@trama/testkit';
import { documentsFile, manifestOf } from './documents-file';
import { startGateway } from './gateway-under-test';
import { httpClient } from './http-client';
import { aNetwork } from './members-subgraph';
import { waitingSubgraph, type WaitingSubgraph } from './waiting-subgraph';

const file = documentsFile(
  manifestOf({
    waits: 'query Waits($for: String!) { waits(for: $for) version }',
    found: 'mutation Found($name: String!) { foundNetwork(name: $name) { id } }',
  }),
);
const gateway = startGateway({
  TRUSTED_DOCUMENTS_FILE: file.path,
  JOIN_EQUAL_REQUESTS: 'true',
  SUBGRAPH_JOINING: 'false',
});
const ana = httpClient(gateway);

let waiting: WaitingSubgraph;
beforeAll(async () => {
  waiting = await waitingSubgraph();
  await gateway.deploy(gateway.compose(gateway.members, gateway.tasks, waiting));
  await until(async () => (await ana.post({ documentId: 'waits' })).codes[0] === 'BAD_USER_INPUT'); // no longer unknown
});
afterAll(() => waiting.stop());

const asks = () => waiting.asked.length;
const founds = () => gateway.members.asked.filter(({ query }) => query.includes('foundNetwork')).length;
const joined = async () =>
  (await gateway.service.metrics.getSingleMetric('trama_requests_joined_total')?.get())?.values[0]?.value ?? 0;

it('answers once what is asked twice at a time', async () => {
  const [before, joinedBefore] = [asks(), await joined()];
  const asked = { documentId: 'waits', variables: { for: 'both' } };
  const answers = [ana.post(asked), ana.post(asked), ana.get(asked)];
  await until(async () => asks() === before + 1 && (await joined()) === joinedBefore + 2);
  waiting.letGo('both');
  const [first, ...others] = await Promise.all(answers);
  expect(first?.data).toEqual({ waits: 'both', version: 'one' });
  for (const other of others) expect(other.text).toBe(first?.text);
  expect(new Set([first, ...others].map((answer) => answer?.header('x-request-id'))).size).toBe(3);
  expect(asks()).toBe(before + 1);
});

it('answers each on their own who asks for something else, or is somebody else', async () => {
  const { ben } = aNetwork(gateway.members, { ben: 'MEMBER' });
  const before = asks();
  const answers = [
    ana.post({ documentId: 'waits', variables: { for: 'one' } }),
    ana.post({ documentId: 'waits', variables: { for: 'two' } }),
    httpClient(gateway, ben).post({ documentId: 'waits', variables: { for: 'one' } }),
  ];
  await until(() => Promise.resolve(asks() === before + 3));
  for (const name of ['one', 'two']) waiting.letGo(name);
  expect((await Promise.all(answers)).map(({ data }) => data)).toEqual([
    { waits: 'one', version: 'one' },
    { waits: 'two', version: 'one' },
    { waits: 'one', version: 'one' },
  ]);
});

it('makes every mutation, and tells whoever asks after one what is so since', async () => {
  const found = { documentId: 'found', variables: { name: 'twice' } };
  await ana.post(found); // what follows changes nothing about who she is
  const before = [founds(), asks()] as const;
  const asked = { documentId: 'waits', variables: { for: 'change' } };
  const earlier = ana.post(asked);
  await until(() => Promise.resolve(asks() === before[1] + 1));
  await Promise.all([ana.post(found), ana.post(found)]);
  expect(founds()).toBe(before[0] + 2);

  const later = ana.post(asked);
  await until(() => Promise.resolve(asks() === before[1] + 2));
  await ana.post({ query: 'mutation { foundNetwork(name: "twice") { id } }' });
  const last = ana.post(asked);
  await until(() => Promise.resolve(asks() === before[1] + 3));
  waiting.letGo('change');
  for (const answer of [earlier, later, last]) expect((await answer).status).toBe(200);
});

it('goes on for those who stay', async () => {
  const [before, joinedBefore] = [asks(), await joined()];
  const asked = { documentId: 'waits', variables: { for: 'stay' } };
  const leaving = new AbortController();
  const gone = ana.post(asked, undefined, leaving.signal);
  gone.catch(() => undefined);
  await until(() => Promise.resolve(asks() === before + 1));
  const stays = ana.post(asked);
  await until(async () => (await joined()) === joinedBefore + 1);
  leaving.abort();
  await expect(gone).rejects.toThrow(/abort/i);
  waiting.letGo('stay');
  expect((await stays).data).toEqual({ waits: 'stay', version: 'one' });
  expect(asks()).toBe(before + 1);
});
