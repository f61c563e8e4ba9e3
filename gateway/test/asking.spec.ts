import { once } from 'node:events';
import { connect } from 'node:net';
import { until } from '@trama/testkit';
import { startGateway } from './gateway-under-test';
import { aNetwork } from './members-subgraph';
import { smallSubgraph } from './small-subgraph';

const gateway = startGateway({
  SUBGRAPH_DEADLINE_MS: '700',
  COST_LIMIT: '1000',
  ALLOWED_ORIGINS: 'https://orchard.example',
});
const post = async (body: string, headers: Record<string, string> = {}) => {
  const response = await fetch(`${gateway.service.http.url}/graphql`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      authorization: `Bearer ${await gateway.provider.token('ana')}`,
      ...headers,
    },
    body,
  });
  const answer = (await response.json()) as { errors?: { message: string; extensions: { code: string } }[] };
  return { status: response.status, codes: answer.errors?.map(({ extensions }) => extensions.code), answer };
};

describe('a question to several services', () => {
  it('is answered in one, under one request id, with a token for each service that is signed once', async () => {
    const orchard = aNetwork(gateway.members, { ana: 'STEWARD' });
    const query = '{ network(id: "ID") { name tasks { title seenBy owner { name } } } version }'.replace(
      'ID',
      orchard.id,
    );
    const { data } = await gateway.as(orchard.ana, query);
    const task = (id: string) => ({ title: `Title of ${id}`, seenBy: `member-${orchard.ana}`, owner: { name: 'ben' } });
    expect(data).toEqual({ network: { name: `The ${orchard.id}`, tasks: [task('t1'), task('t2')] }, version: 'one' });
    const ids = [...gateway.members.asked, ...gateway.tasks.asked].map(({ requestId }) => requestId);
    expect(new Set(ids).size).toBe(1);
    expect([...gateway.members.refused, ...gateway.tasks.refused]).toEqual([]);
  });

  it('shows what someone founded at once, and knows them by their new role', async () => {
    const founded = await gateway.as('founder', 'mutation { foundNetwork(name: "meadow") { name tasks { id } } }');
    expect(founded.data).toEqual({ foundNetwork: { name: 'The meadow', tasks: [{ id: 't1' }, { id: 't2' }] } });
    const { data } = await gateway.as('founder', '{ network(id: "meadow") { name } }');
    expect(data).toEqual({ network: { name: 'The meadow' } });
  });

  it('looks a person up once in a while, not at each request', async () => {
    const { grace } = aNetwork(gateway.members, { grace: 'MEMBER' });
    const lookups = () => gateway.members.lookups.filter((subject) => subject === grace).length;
    for (const _ of [1, 2]) await gateway.as(grace, '{ me { id } }');
    const before = lookups();
    for (const _ of [1, 2, 3]) await gateway.as(grace, '{ me { id } }');
    expect(lookups()).toBe(before);
  });
});

describe('an error of a service', () => {
  it('comes with its code, words and details, where it arose, and nothing else', async () => {
    const { errors } = await gateway.as('ana', '{ no: refuse(code: "CONFLICT") me { id } }');
    expect(errors).toEqual([
      { message: 'No, and here is why.', path: ['no'], extensions: { code: 'CONFLICT', field: 'name' } },
    ]);
  });

  it('is ours where it has no code of the catalogue', async () => {
    const { errors } = await gateway.as(
      'ana',
      '{ crash odd: refuse(code: "TEAPOT") denied: refuse(code: "UNAUTHENTICATED") }',
    );
    expect(errors?.map(({ message, extensions }) => [message, Object.keys(extensions), extensions['code']])).toEqual(
      Array.from({ length: 3 }, () => [
        'Something went wrong on our side.',
        ['code', 'requestId', 'service'],
        'INTERNAL',
      ]),
    );
  });
});

describe('a service that is away', () => {
  it('is named where its fields would stand; all else is there', async () => {
    const { data, errors } = await gateway.as('ana', '{ slow version }');
    expect(data).toEqual({ slow: null, version: 'one' });
    expect(errors).toEqual([
      {
        message: 'A part of Trama is not to be reached just now.',
        path: ['slow'],
        extensions: { code: 'UNAVAILABLE', service: 'members' },
      },
    ]);
  });

  it('is asked anew once it is back, and forgotten where it moved', async () => {
    const before = gateway.compose(gateway.members, gateway.tasks);
    const gone = { ...gateway.tasks, url: 'http://127.0.0.1:9/graphql' };
    const orchard = aNetwork(gateway.members, { ana: 'MEMBER' });
    const query = `{ network(id: "${orchard.id}") { name tasks { id } } }`;

    await gateway.deploy(gateway.compose(gateway.members, gone));
    const without = await until(async () => {
      const answer = await gateway.as(orchard.ana, query);
      return answer.errors && answer;
    });
    expect(without.data).toEqual({ network: { name: `The ${orchard.id}`, tasks: null } });
    expect(without.errors).toMatchObject([
      { path: ['network', 'tasks'], extensions: { code: 'UNAVAILABLE', service: 'tasks' } },
    ]);
    expect(JSON.stringify(without.errors)).not.toContain('127.0.0.1');

    await gateway.deploy(before);
    await until(async () => !(await gateway.as(orchard.ana, query)).errors);
  });
});

describe('a new supergraph', () => {
  it('is taken up without a restart, and a bad one never is', async () => {
    const field = '{ weather }';
    expect((await gateway.as('ana', field)).status).toBe(400);
    const weather = await smallSubgraph('weather', 'type Query { weather: String! }', {
      Query: { weather: () => 'fair' },
    });
    await gateway.deploy(gateway.compose(gateway.members, gateway.tasks, weather));
    await until(async () => (await gateway.as('ana', field)).status === 200);
    const refused = async () => {
      const metric = await gateway.service.metrics.getSingleMetric('trama_supergraph_loads_total')?.get();
      return metric?.values.find(({ labels }) => labels['outcome'] === 'refused')?.value;
    };
    await gateway.deploy('type Query { half: ');
    await until(refused);
    expect((await gateway.as('ana', field)).data).toEqual({ weather: 'fair' });
    await weather.stop();
  });
});

describe('a request that does not hold', () => {
  it.each([
    ['no JSON', '{"query": ', 400, 'BAD_REQUEST'],
    ['no operation', '{}', 400, 'BAD_REQUEST'],
    ['a body beyond 1 MiB', JSON.stringify({ query: `# ${'x'.repeat(2 ** 20)}` }), 413, 'BAD_REQUEST'],
    ['no GraphQL', JSON.stringify({ query: '{ me {' }), 400, 'GRAPHQL_PARSE_FAILED'],
    ['an unknown field', JSON.stringify({ query: '{ nothing }' }), 400, 'GRAPHQL_VALIDATION_FAILED'],
    [
      'an unknown operation',
      JSON.stringify({ query: 'query A { version }', operationName: 'B' }),
      400,
      'OPERATION_RESOLUTION_FAILURE',
    ],
    ['no variable', JSON.stringify({ query: 'query ($id: ID!) { network(id: $id) { id } }' }), 400, 'BAD_USER_INPUT'],
    [
      'a subscription',
      JSON.stringify({ query: 'subscription { networkEvents(networkId: "x") { id } }' }),
      400,
      'BAD_REQUEST',
    ],
    [
      'an unknown persisted query',
      JSON.stringify({ extensions: { persistedQuery: { version: 1, sha256Hash: 'f'.repeat(64) } } }),
      200,
      'PERSISTED_QUERY_NOT_FOUND',
    ],
    [
      'the hash of another document',
      JSON.stringify({ query: '{ version }', extensions: { persistedQuery: { version: 1, sha256Hash: 'f' } } }),
      400,
      'BAD_REQUEST',
    ],
    [
      'persisted queries of another version',
      JSON.stringify({ query: '{ version }', extensions: { persistedQuery: { version: 2 } } }),
      400,
      'BAD_REQUEST',
    ],
    [
      'a subscription to what may be left out',
      JSON.stringify({
        query: 'subscription ($a: Boolean!) { networkEvents(networkId: "x") @skip(if: $a) { id } }',
        variables: { a: true },
      }),
      400,
      'GRAPHQL_VALIDATION_FAILED',
    ],
    [
      'a name as long as the request',
      JSON.stringify({ query: `{ ${'a'.repeat(9e5)} }` }),
      400,
      'GRAPHQL_VALIDATION_FAILED',
    ],
  ])('%s', async (_what, body, status, code) => {
    const answer = await post(body);
    expect([answer.status, answer.codes]).toEqual([status, [code]]);
  });

  it('is not repeated to whoever sent it', async () => {
    const query = 'query ($first: Int) { network(id: "x") { tasks(first: $first) { id } } }';
    const { codes, answer } = await post(JSON.stringify({ query, variables: { first: 'my secret' } }));
    expect(codes).toEqual(['BAD_USER_INPUT']);
    expect(JSON.stringify(answer)).not.toContain('my secret');
  });

  it('cannot come from a form on another site', async () => {
    const { status, codes } = await post('query=%7B__typename%7D', { 'content-type': 'text/plain' });
    expect([status >= 400, codes]).toEqual([true, ['BAD_REQUEST']]);
  });
});

describe('a question that asks for too much', () => {
  const nested = (depth: number) => `{ network(id: "x") { ${'members { id } '.repeat(depth)} } }`;
  const bomb = (levels: number) =>
    `{ me { ...F0 } } ${Array.from({ length: levels }, (_, i) => `fragment F${i} on Member { ...F${i + 1} ...F${i + 1} }`).join(' ')} fragment F${levels} on Member { id }`;

  it.each([
    ['in aliases', `{ ${Array.from({ length: 1001 }, (_, i) => `a${i}: version`).join(' ')} }`],
    ['in repeated fields', nested(600)],
    ['in fragments that double', bomb(40)],
    ['in pages', '{ network(id: "x") { tasks(first: 900) { id title } } }'],
  ])('%s', async (_where, query) => {
    const { status, codes } = await post(JSON.stringify({ query }));
    expect([status, codes]).toEqual([400, ['COST_EXCEEDED']]);
  });

  it('in the variable of a page', async () => {
    const query = 'query ($first: Int) { network(id: "x") { tasks(first: $first) { id title } } }';
    expect((await post(JSON.stringify({ query, variables: { first: 900 } }))).codes).toEqual(['COST_EXCEEDED']);
    expect((await post(JSON.stringify({ query, variables: { first: 9 } }))).codes).toBeUndefined();
  });
});

it.each(['//', 'http://[', '*', '/elsewhere'])('survives a WebSocket to %s', async (path) => {
  const { url } = gateway.service.http;
  const request = ['Connection: Upgrade', 'Upgrade: websocket', 'Host: gateway', '', ''];
  const socket = connect(Number(new URL(url).port), '127.0.0.1');
  socket.on('error', () => undefined);
  socket.end([`GET ${path} HTTP/1.1`, ...request].join('\r\n'));
  await once(socket.resume(), 'close');
  expect((await fetch(`${url}/live`)).status).toBe(200);
});

it('is ready while it has a supergraph, and its landing page is a page', async () => {
  const { url } = gateway.service.http;
  expect(await (await fetch(`${url}/ready`)).json()).toMatchObject({ status: 'ready', checks: { supergraph: 'ok' } });
  const page = await fetch(url);
  expect(page.headers.get('content-security-policy')).toContain("default-src 'self'");
  expect(await page.text()).toContain('id="explorer"');
});

describe('a web page', () => {
  const preflight = async (origin: string) => {
    const { status, headers } = await fetch(`${gateway.service.http.url}/graphql`, {
      method: 'OPTIONS',
      headers: {
        origin,
        'access-control-request-method': 'POST',
        'access-control-request-headers': 'authorization,content-type',
      },
    });
    return [status, headers.get('access-control-allow-origin'), headers.get('access-control-allow-headers')];
  };

  it('may use the API where its origin is allowed, with a token in a header', async () => {
    const origin = 'https://orchard.example';
    expect(await preflight(origin)).toEqual([204, origin, expect.stringContaining('authorization')]);
  });

  it('of another origin may not', async () => {
    expect((await preflight('https://elsewhere.example'))[1]).toBeNull();
  });
});
