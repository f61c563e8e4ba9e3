import { until } from '@trama/testkit';
import { documentsFile, manifestOf } from './documents-file';
import { startGateway } from './gateway-under-test';
import { httpClient } from './http-client';

const slow = 'query Slow { slow version }';
const file = documentsFile(manifestOf({ slow }));
const gateway = startGateway({ TRUSTED_DOCUMENTS_FILE: file.path });
const ana = httpClient(gateway);

it.each([
  ['a document of their own', { query: 'query Slow { version slow }' }],
  ['a trusted document', { documentId: 'slow' }],
])('a client that goes away while %s is answered is nothing that went wrong', async (_what, asked) => {
  const logs = (['error', 'warn', 'info'] as const).map((level) => jest.spyOn(gateway.service.log, level));
  const [error, warn, info] = logs;
  const before = gateway.members.asked.length;
  const leaving = new AbortController();
  const answer = ana.post(asked, undefined, leaving.signal);
  answer.catch(() => undefined);
  await until(() => Promise.resolve(gateway.members.asked.length > before));
  leaving.abort();
  await expect(answer).rejects.toThrow(/abort/i);
  await until(() => Promise.resolve(info?.mock.calls.length === 1)); // it has ended, long before the service would have
  expect([error?.mock.calls, warn?.mock.calls]).toEqual([[], []]);
  expect(info?.mock.calls[0]).toMatchObject([{ operation: 'query', codes: ['UNAVAILABLE'] }, 'operation']);
  for (const log of logs) log.mockRestore();
});
