import { until } from '@trama/testkit';
import { documentsFile, manifestOf, sha256 } from './documents-file';
import { startGateway } from './gateway-under-test';
import { httpClient } from './http-client';

const version = 'query Version { version }';
const file = documentsFile(manifestOf({ version, several: 'query A { version } query B { me { id } }' }));
const gateway = startGateway({ TRUSTED_DOCUMENTS_FILE: file.path });
const ana = httpClient(gateway);

const metric = async (name: string, labels: Record<string, string>) => {
  const { values } = (await gateway.service.metrics.getSingleMetric(name)?.get()) ?? { values: [] };
  const of = ({ labels: found }: (typeof values)[number]) => Object.entries(labels).every(([k, v]) => found[k] === v);
  return values.find(of)?.value;
};
const refusedFiles = () => metric('trama_trusted_documents_loads_total', { outcome: 'refused' });

describe('a trusted document', () => {
  it.each([
    ['its id', { documentId: 'version' }],
    ['the hash of its text', { documentId: `sha256:${sha256(version)}` }],
    [
      'that hash, as Apollo’s clients send it',
      { extensions: { persistedQuery: { version: 1, sha256Hash: sha256(version) } } },
    ],
  ])('is asked for by %s, by POST and GET', async (_by, asked) => {
    for (const { status, data } of [await ana.post(asked), await ana.get(asked)])
      expect([status, data]).toEqual([200, { version: 'one' }]);
  });

  it('may have several operations', async () => {
    const { data } = await ana.post({ documentId: 'several', operationName: 'B' });
    expect(data).toEqual({ me: { id: 'member-ana' } });
  });

  it('is not there where nobody published it', async () => {
    const { status, codes } = await ana.post({ documentId: 'nobodys' });
    expect([status, codes]).toEqual([400, ['DOCUMENT_NOT_FOUND']]);
  });

  it('is asked for, or sent, not both', async () => {
    const { status, codes } = await ana.post({ documentId: 'version', query: '{ version }' });
    expect([status, codes]).toEqual([400, ['BAD_REQUEST']]);
  });

  it('stands beside documents of the client’s own, and persisted ones', async () => {
    const query = '{ me { id } }';
    const extensions = { persistedQuery: { version: 1, sha256Hash: sha256(query) } };
    expect((await ana.post({ extensions })).codes).toEqual(['PERSISTED_QUERY_NOT_FOUND']);
    expect((await ana.post({ query, extensions })).data).toEqual({ me: { id: 'member-ana' } });
    expect((await ana.post({ extensions })).data).toEqual({ me: { id: 'member-ana' } });
  });
});

describe('the file', () => {
  const published = manifestOf({ version });

  it.each([
    ['no JSON', '{'],
    ['no manifest', { format: 'apollo-persisted-query-manifest', version: 2, operations: [] }],
    ['no GraphQL', manifestOf({ bad: '{ version' })],
    ['a document beyond all bounds', manifestOf({ bad: `{ ${'version '.repeat(20_000)} }` })],
    [
      'a document that asks for too many fields',
      manifestOf({ bad: `{ ${Array.from({ length: 1_001 }, (_, i) => `a${i}: version`).join(' ')} }` }),
    ],
    [
      'another document by an id that is taken',
      [...Array(2).keys()].map((i) => ({ id: 'x', body: `{ a${i}: version }` })),
    ],
    ['a hash that is another document’s', { [`sha256:${sha256('{ me { id } }')}`]: '{ version }' }],
  ])('with %s never replaces a good one', async (_what, content) => {
    const before = (await refusedFiles()) ?? 0;
    const operations = Array.isArray(content) ? { ...published, operations: content } : content;
    await file.publish(operations);
    await until(async () => ((await refusedFiles()) ?? 0) > before);
    expect((await ana.post({ documentId: 'version' })).data).toEqual({ version: 'one' });
  });

  it('is taken up when it changes, in the form of Relay and GraphQL Code Generator too', async () => {
    await file.publish({ abc123: 'query Me { me { id } }' });
    await until(async () => (await ana.post({ documentId: 'abc123' })).status === 200);
    expect((await ana.post({ documentId: 'version' })).codes).toEqual(['DOCUMENT_NOT_FOUND']);
    await file.publish(published);
    await until(async () => (await ana.post({ documentId: 'version' })).status === 200);
  });
});

describe('a document that does not fit the supergraph', () => {
  it('is counted and refused, the others are answered, and it is back when it fits', async () => {
    await file.publish(manifestOf({ version, tasks: 'query Tasks { network(id: "x") { tasks { id } } }' }));
    await until(async () => (await metric('trama_trusted_documents', { fits: 'yes' })) === 2);
    const before = gateway.compose(gateway.members, gateway.tasks);
    const without = gateway.compose(gateway.members, {
      ...gateway.tasks,
      sdl: gateway.tasks.sdl.replaceAll(/tasks(?=\()/g, 'chores'),
    });

    await gateway.deploy(without);
    await until(async () => (await metric('trama_trusted_documents', { fits: 'no' })) === 1);
    const { status, codes, errors } = await ana.post({ documentId: 'tasks' });
    expect([status, codes]).toEqual([400, ['GRAPHQL_VALIDATION_FAILED']]);
    expect(errors?.[0]?.message).toContain('tasks');
    expect((await ana.post({ documentId: 'version' })).status).toBe(200);

    await gateway.deploy(before);
    await until(async () => (await metric('trama_trusted_documents', { fits: 'no' })) === 0);
    expect((await ana.post({ documentId: 'tasks' })).data).toEqual({ network: null });
  });
});
