import { testServers, until } from '@trama/testkit';
import { readConfig } from '../src/config';
import { documentsFile, manifestOf, sha256 } from './documents-file';
import { startGateway } from './gateway-under-test';
import { httpClient } from './http-client';
import { aNetwork } from './members-subgraph';
import { Subscriber } from './subscriber';
import { Teller } from './teller';

const version = 'query Version { version }';
const news =
  'subscription News($networkId: ID!) { networkEvents(networkId: $networkId) { id subject { ... on Task { id } } } }';
const file = documentsFile(manifestOf({ version, news }));
const gateway = startGateway({ TRUSTED_DOCUMENTS_FILE: file.path, TRUSTED_DOCUMENTS_ONLY: 'true' });
const ana = httpClient(gateway);
const persisted = (query: string) => ({ extensions: { persistedQuery: { version: 1, sha256Hash: sha256(query) } } });

describe('where only trusted documents are answered', () => {
  it.each([
    ['its id', { documentId: 'version' }],
    ['its hash', persisted(version)],
    ['itself, to the letter', { query: version }],
    ['both, as Apollo’s clients do', { query: version, ...persisted(version) }],
  ])('one is, for %s', async (_for, asked) => {
    const { status, data } = await ana.post(asked);
    expect([status, data]).toEqual([200, { version: 'one' }]);
  });

  it.each([
    ['a document', { query: '{ version }' }, 'DOCUMENT_NOT_TRUSTED'],
    ['a document with one space more', { query: `${version} ` }, 'DOCUMENT_NOT_TRUSTED'],
    ['the schema', { query: '{ __schema { queryType { name } } }' }, 'DOCUMENT_NOT_TRUSTED'],
    ['what is no GraphQL', { query: '{' }, 'DOCUMENT_NOT_TRUSTED'],
    ['several documents', [{ query: '{ version }' }], 'DOCUMENT_NOT_TRUSTED'],
    ['nothing', { variables: {} }, 'DOCUMENT_NOT_TRUSTED'],
    ['a document to be registered', { query: '{ version }', ...persisted('{ version }') }, 'DOCUMENT_NOT_TRUSTED'],
    ['an unknown hash', persisted('{ version }'), 'DOCUMENT_NOT_FOUND'],
    ['an unknown id', { documentId: 'unknown' }, 'DOCUMENT_NOT_FOUND'],
  ])('%s is not', async (_what, asked, code) => {
    const { status, codes } = await ana.post(asked);
    expect([status, codes]).toEqual([400, [code]]);
  });

  it('a document in an address is not either', async () => {
    expect((await ana.get({ query: '{ version }' })).codes).toEqual(['DOCUMENT_NOT_TRUSTED']);
  });

  it('whoever did not sign in learns no more than that', async () => {
    expect((await gateway.ask(null, '{ version }')).errors).toMatchObject([
      { extensions: { code: 'UNAUTHENTICATED' } },
    ]);
  });

  it('there is no explorer, and a browser is told why', async () => {
    const { status, text } = await ana.send('/', { headers: { accept: 'text/html' } });
    expect([status, text]).toEqual([404, expect.stringContaining('trusted documents')]);
  });
});

describe('over WebSocket', () => {
  it('a trusted subscription runs, by its id or its text, and no other', async () => {
    const orchard = aNetwork(gateway.members, { ana: 'MEMBER' });
    const teller = new Teller(testServers().redisUrl, 'tasks');
    const by = new Subscriber(gateway, await gateway.provider.token(orchard.ana));
    await until(() => Promise.resolve(by.connected));
    by.follows('subscription ($networkId: ID!) { networkEvents(networkId: $networkId) { kind } }', {
      networkId: orchard.id,
    });
    await until(() => Promise.resolve(by.refusals.length === 1));
    expect(by.refusals).toEqual(['DOCUMENT_NOT_TRUSTED']);

    by.follows('', { networkId: orchard.id }, { documentId: 'news' });
    by.follows(news, { networkId: orchard.id });
    await until(async () => (await gateway.subscriptions()) === 2);
    await teller.tell(orchard.id, { subject: { type: 'Task', id: 't1' } });
    expect(await by.hears(2)).toEqual(['t1', 't1']);
    await by.leaves();
    teller.stop();
  });
});

it('is refused without any documents', () => {
  const env = {
    ...{ REDIS_URL: 'redis://localhost', SUPERGRAPH_FILE: 'x', TOKEN_ISSUER: 'x', TOKEN_AUDIENCE: 'x' },
    ...{ TOKEN_JWKS_URL: 'https://x.example', INTERNAL_SIGNING_KEY: '{"kty":"OKP","d":"x"}' },
  };
  expect(() => readConfig({ ...env, TRUSTED_DOCUMENTS_ONLY: 'true' })).toThrow(/TRUSTED_DOCUMENTS_FILE/);
  expect(readConfig(env)).toMatchObject({ TRUSTED_DOCUMENTS_ONLY: false, JOIN_EQUAL_REQUESTS: false });
});
