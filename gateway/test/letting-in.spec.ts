import { until } from '@trama/testkit';
import { documentsFile, manifestOf } from './documents-file';
import { startGateway } from './gateway-under-test';
import { httpClient } from './http-client';

const me = 'query Me { me { name } }';
const file = documentsFile(manifestOf({ me }));
const gateway = startGateway({ TRUSTED_DOCUMENTS_FILE: file.path, SUBGRAPH_JOINING: 'false' });
const ana = httpClient(gateway);

const shown = async (metric: string) =>
  (await gateway.service.metrics.getSingleMetric(metric)?.get())?.values[0]?.value;
const nobodyIsLeft = () =>
  until(async () => (await shown('trama_requests_running')) === 0 && (await shown('trama_requests_waiting')) === 0);

/** In every way in which a request can end. */
const ways: readonly [string, () => Promise<{ readonly status: number }>, number][] = [
  ['is answered', () => ana.post({ query: me }), 200],
  ['is answered on the short path', () => ana.post({ documentId: 'me' }), 200],
  ['is refused by Apollo Server', () => ana.post({ query: '{ nothing }' }), 400],
  ['is no GraphQL', () => ana.post('[]'), 400],
  [
    'comes from nobody',
    () =>
      httpClient(gateway, '').post({ query: me }, { 'content-type': 'application/json', authorization: 'Bearer none' }),
    401,
  ],
  ['has an error of a service', () => ana.post({ query: '{ crash }' }), 200],
];

it.each(ways)('gives its place to the next when it %s', async (_what, ask, status) => {
  const answers = await Promise.all(Array.from({ length: 40 }, ask));
  expect(new Set(answers.map((answer) => answer.status))).toEqual(new Set([status]));
  await nobodyIsLeft();
});

it('gives its place to the next when its client goes, however far it is', async () => {
  const leaving = new AbortController();
  const asked = Array.from({ length: 60 }, (_, index) =>
    ana.post(index % 2 ? { query: '{ slow }' } : { query: me }, undefined, leaving.signal).catch(() => undefined),
  );
  await until(() => Promise.resolve(gateway.members.asked.length > 0));
  leaving.abort();
  await Promise.all(asked);
  await nobodyIsLeft();
  expect((await ana.post({ query: me })).status).toBe(200);
});
