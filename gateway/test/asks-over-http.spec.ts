import { createHash } from 'node:crypto';
import { startGateway } from './gateway-under-test';
import { httpClient, JSON_BODY, NO_FORM } from './http-client';

const gateway = startGateway();
const ana = httpClient(gateway);
const hashOf = (query: string) => createHash('sha256').update(query).digest('hex');
const persisted = (sha256Hash: string, version = 1) => ({ persistedQuery: { version, sha256Hash } });

const JSON_TYPE = 'application/json; charset=utf-8';
const GRAPHQL_TYPE = 'application/graphql-response+json; charset=utf-8';

describe('a query', () => {
  it('is answered to POST and to GET, is not to be kept, and has an id', async () => {
    for (const { status, data, header } of [
      await ana.post({ query: '{ version }' }),
      await ana.get({ query: '{ version }' }),
    ]) {
      expect([status, data]).toEqual([200, { version: 'one' }]);
      expect(header('content-type')).toBe(JSON_TYPE);
      expect(header('cache-control')).toBe('no-store');
      expect(header('x-request-id')).toMatch(/^[\w-]{8,64}$/);
    }
  });

  it('keeps the id that the client gave it', async () => {
    const { header } = await ana.post({ query: '{ version }' }, { ...JSON_BODY, 'x-request-id': 'orchard-0001' });
    expect(header('x-request-id')).toBe('orchard-0001');
  });

  it('takes variables, an operation name and extensions that nobody knows, by POST and GET alike', async () => {
    const asked = {
      query: 'query A { version } query B($code: String!) { refuse(code: $code) }',
      operationName: 'B',
      variables: { code: 'CONFLICT' },
      extensions: { tracing: { wanted: true } },
    };
    for (const { status, data, codes } of [await ana.post(asked), await ana.get(asked)])
      expect([status, data, codes]).toEqual([200, { refuse: null }, ['CONFLICT']]);
  });

  it('may have null where it has nothing', async () => {
    const asked = { query: '{ version }', operationName: null, variables: null, extensions: null };
    expect((await ana.post(asked)).data).toEqual({ version: 'one' });
  });

  it('may have more beside it', async () => {
    expect((await ana.post({ query: '{ version }', id: 7, doc_id: 'x' })).data).toEqual({ version: 'one' });
  });
});

describe('a mutation', () => {
  const query = 'mutation { foundNetwork(name: "http") { id } }';

  it('comes by POST', async () => {
    expect((await ana.post({ query })).data).toEqual({ foundNetwork: { id: 'http' } });
  });

  it('does not come by GET, and nothing happens', async () => {
    const before = gateway.members.asked.length;
    const { status, codes, header } = await ana.get({ query });
    expect([status, codes, header('allow')]).toEqual([405, ['BAD_REQUEST'], 'POST']);
    expect(gateway.members.asked.length).toBe(before);
  });

  it('is not made where its answer would not be accepted', async () => {
    const before = gateway.members.asked.length;
    const { status, codes } = await ana.post({ query }, { ...JSON_BODY, accept: 'image/png' });
    expect([status, codes]).toEqual([406, ['BAD_REQUEST']]);
    expect(gateway.members.asked.length).toBe(before);
  });
});

describe('what the client accepts', () => {
  it.each([
    ['*/*', JSON_TYPE],
    ['application/json', JSON_TYPE],
    ['application/graphql-response+json', GRAPHQL_TYPE],
    ['application/graphql-response+json, application/json;q=0.9', GRAPHQL_TYPE],
    ['application/graphql-response+json;q=0.5, application/json', JSON_TYPE],
    ['text/event-stream, multipart/mixed, application/json', JSON_TYPE],
  ])('%s gets %s', async (accept, type) => {
    expect((await ana.post({ query: '{ version }' }, { ...JSON_BODY, accept })).header('content-type')).toBe(type);
    const refused = await ana.post({ query: '{ nothing }' }, { ...JSON_BODY, accept });
    expect([refused.status, refused.header('content-type')]).toEqual([400, type]);
  });
});

describe('how it ended', () => {
  it.each([
    ['{ version }', 200, []],
    ['{ version refuse(code: "NOT_FOUND") }', 200, ['NOT_FOUND']],
    ['{ version', 400, ['GRAPHQL_PARSE_FAILED']],
    ['{ versions }', 400, ['GRAPHQL_VALIDATION_FAILED']],
    ['query ($code: String!) { refuse(code: $code) }', 400, ['BAD_USER_INPUT']],
    ['query A { version } query B { version }', 400, ['OPERATION_RESOLUTION_FAILURE']],
    ['fragment F on Query { version }', 400, ['GRAPHQL_VALIDATION_FAILED']],
    ['', 400, ['BAD_REQUEST']],
  ])('is said by status and code: %s', async (query, status, codes) => {
    const answer = await ana.post({ query });
    expect([answer.status, answer.codes]).toEqual([status, codes]);
  });

  it('is said to whoever is nobody, with what to do about it', async () => {
    const { status, codes } = await ana.post({ query: '{ version }' }, { ...JSON_BODY, authorization: '' });
    expect([status, codes]).toEqual([401, ['UNAUTHENTICATED']]);
  });
});

describe('what is no request of GraphQL', () => {
  it.each<[what: string, status: number, body: string]>([
    ['no body', 400, ''],
    ['half of JSON', 400, '{"query": '],
    ['an object without anything', 400, '{}'],
    ['a word', 400, '"query"'],
    ['nothing', 400, 'null'],
    ['several at once', 400, '[{"query": "{ version }"}]'],
    ['none of several', 400, '[]'],
    ['no query', 400, '{"variables": {}}'],
    ['a query that is a tree', 400, '{"query": {"kind": "Document", "definitions": []}}'],
    ['variables in a string', 400, '{"query": "{ version }", "variables": "{}"}'],
    ['variables in a list', 400, '{"query": "{ version }", "variables": []}'],
    ['an operation name that is a number', 400, '{"query": "{ version }", "operationName": 1}'],
    ['extensions in a string', 400, '{"query": "{ version }", "extensions": "{}"}'],
    ['a prototype', 400, '{"query": "{ version }", "__proto__": {"variables": {}}}'],
    ['more than a MiB', 413, JSON.stringify({ query: '{ version }', more: 'x'.repeat(2 ** 20) })],
  ])('%s is a BAD_REQUEST', async (_what, status, body) => {
    const answer = await ana.post(body);
    expect([answer.status, answer.codes]).toEqual([status, ['BAD_REQUEST']]);
    expect(answer.header('content-type')).toContain('application/json');
  });

  it.each([
    ['variables that are no JSON', { query: '{ version }', variables: '{' }],
    ['variables that are no object', { query: '{ version }', variables: '[]' }],
    ['no query', { operationName: 'A' }],
  ])('%s in an address is a BAD_REQUEST', async (_what, parameters) => {
    const { status, codes } = await ana.get(parameters);
    expect([status, codes]).toEqual([400, ['BAD_REQUEST']]);
  });

  it('a parameter twice is a BAD_REQUEST', async () => {
    const { status, codes } = await ana.send('/graphql?query={version}&query={me{id}}', { headers: NO_FORM });
    expect([status, codes]).toEqual([400, ['BAD_REQUEST']]);
  });

  it('another content is unsupported', async () => {
    const { status, codes } = await ana.post('{ version }', { 'content-type': 'application/graphql' });
    expect([status, codes]).toEqual([415, ['BAD_REQUEST']]);
  });

  it.each(['PUT', 'DELETE'])('%s is not there', async (method) => {
    expect((await ana.send('/graphql', { method })).status).toBe(404);
  });

  it('is told that several at once are not taken', async () => {
    const { errors } = await ana.post([{ query: '{ version }' }, { query: '{ version }' }]);
    expect(errors?.[0]?.message).toBe('Operation batching disabled.');
  });
});

describe('another site', () => {
  const blocked = expect.stringContaining('Cross-Site Request Forgery');

  it.each([
    ['an image', { method: 'GET' }, '/graphql?query={version}'],
    ['a form', { method: 'POST', body: 'query={version}', headers: { 'content-type': 'text/plain' } }, '/graphql'],
  ])('cannot make a browser ask, by %s', async (_by, request, path) => {
    const { status, codes, errors } = await ana.send(path, request);
    expect([status, codes, errors?.[0]?.message]).toEqual([400, ['BAD_REQUEST'], blocked]);
  });

  it.each([
    ['x-apollo-operation-name', 'Any'],
    ['apollo-require-preflight', '1'],
    ['content-type', 'application/json'],
  ])('could not send %s without being asked about it first', async (name, value) => {
    expect((await ana.get({ query: '{ version }' }, { [name]: value })).data).toEqual({ version: 'one' });
  });
});

describe('a persisted query', () => {
  it('is not known at first, is registered with its document, and is known by its hash alone from then on', async () => {
    const query = '{ version registered: version }';
    const byHash = { extensions: persisted(hashOf(query)) };
    const unknown = await ana.post(byHash);
    expect([unknown.status, unknown.codes]).toEqual([200, ['PERSISTED_QUERY_NOT_FOUND']]);
    expect(unknown.errors?.[0]?.message).toBe('PersistedQueryNotFound'); // what clients look for
    expect(unknown.header('cache-control')).toContain('no-cache');

    const data = { version: 'one', registered: 'one' };
    expect((await ana.post({ query, ...byHash })).data).toEqual(data);
    expect((await ana.post(byHash)).data).toEqual(data);
    expect((await ana.get(byHash)).data).toEqual(data);
  });

  it('is registered under no other hash than its own', async () => {
    const hash = hashOf('{ me { id } }');
    const { status, codes } = await ana.post({ query: '{ version other: version }', extensions: persisted(hash) });
    expect([status, codes]).toEqual([400, ['BAD_REQUEST']]);
    expect((await ana.post({ extensions: persisted(hash) })).codes).toEqual(['PERSISTED_QUERY_NOT_FOUND']);
  });

  it('is of version 1', async () => {
    const { status, codes } = await ana.post({ extensions: persisted(hashOf('{ version }'), 2) });
    expect([status, codes]).toEqual([400, ['BAD_REQUEST']]);
  });

  it('is not registered where it does not hold', async () => {
    const query = '{ nothing }';
    const extensions = persisted(hashOf(query));
    expect((await ana.post({ query, extensions })).codes).toEqual(['GRAPHQL_VALIDATION_FAILED']);
    expect((await ana.post({ extensions })).codes).toEqual(['PERSISTED_QUERY_NOT_FOUND']);
  });
});

describe('somebody in a browser', () => {
  const accept = 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8';

  it('is led from /graphql to the explorer, which comes from no other host', async () => {
    const { status, header } = await ana.send('/graphql', { headers: { accept } });
    expect([status, header('location')]).toEqual([302, '/']);
    const page = await ana.send('/', { headers: { accept } });
    expect(page.header('content-type')).toContain('text/html');
    expect(page.text).not.toMatch(/https?:\/\//);
  });
});

describe('whoever watches over the gateway', () => {
  it('needs no token to see that it is well', async () => {
    for (const path of ['/live', '/ready'])
      expect((await ana.send(path, { headers: { authorization: '' } })).status).toBe(200);
  });
});
