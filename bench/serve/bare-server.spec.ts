import { request } from 'undici';
import { Supergraph } from '@trama/gateway';
import { freePort } from '../processes/program';
import { composed } from '../gateway/supergraphs/compose';
import { shop } from '../gateway/supergraphs/shop/shop';
import { StubServer } from '../gateway/stubs/stub-server';
import { subgraphAnswerer } from '../gateway/stubs/subgraph-answerer';
import { bareExecutor } from './bare-executor';
import { BareServer } from './bare-server';
import { withAddresses } from './with-addresses';

const JSON_TYPE = { 'content-type': 'application/json' };
const STRICT = { ...JSON_TYPE, accept: 'application/graphql-response+json' };

let stop: () => Promise<unknown>;
let url: string;

beforeAll(async () => {
  const subgraphs = await shop.subgraphs();
  const stubs = new StubServer(new Map(subgraphs.map((subgraph) => [subgraph.name, subgraphAnswerer(subgraph)])));
  const [stubsPort, port] = [await freePort(), await freePort()];
  await stubs.listen(stubsPort);
  const addresses = new Map(subgraphs.map(({ name }) => [name, `http://127.0.0.1:${stubsPort}/${name}`]));
  const supergraph = new Supergraph(
    withAddresses(
      composed(subgraphs, () => ''),
      addresses,
    ),
  );
  const { executor, connections } = bareExecutor(supergraph, { joining: true, together: false });
  const server = new BareServer({ supergraph, executor, joining: 'requests' });
  await server.listen(port);
  url = `http://127.0.0.1:${port}/graphql`;
  stop = async () => {
    await server.close();
    await connections.stop();
    await stubs.close();
  };
});

afterAll(() => stop());

async function post(body: string | object, headers: Record<string, string> = JSON_TYPE) {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  const response = await request(url, { method: 'POST', headers, body: text });
  return {
    status: response.statusCode,
    answer: (await response.body.json()) as { data?: unknown; errors?: unknown[] },
  };
}

it('answers from several subgraphs, and about its schema', async () => {
  const query = '{ user(id: "2") { name reviews { product { name inStock } } } __schema { queryType { name } } }';
  const bench = { product: { name: 'Desk', inStock: true } };
  expect(await post({ query })).toEqual({
    status: 200,
    answer: {
      data: { user: { name: 'Ben Okafor', reviews: [bench, bench] }, __schema: { queryType: { name: 'Query' } } },
    },
  });
});

it('takes queries by GET, and variables', async () => {
  const search = new URLSearchParams({ query: 'query ($id: ID!) { user(id: $id) { name } }', variables: '{"id":"1"}' });
  const response = await request(`${url}?${search.toString()}`);
  expect(await response.body.json()).toEqual({ data: { user: { name: 'Ana Ferreira' } } });
});

it.each([
  ['no JSON', '{"query":', 400],
  ['no query', {}, 400],
  ['a list', [], 400],
  ['variables that are none', { query: '{ me { id } }', variables: [] }, 400],
  ['more than it takes in', `"${'a'.repeat(2_000_000)}"`, 413],
])('refuses %s', async (_what, body, status) => {
  expect(await post(body)).toMatchObject({ status, answer: { errors: [{}] } });
});

it.each([
  ['no GraphQL', { query: '{ me {' }],
  ['a field that is not there', { query: '{ me { age } }' }],
  ['a variable that is missing', { query: 'query ($id: ID!) { user(id: $id) { name } }' }],
  [
    'a condition that is null',
    { query: 'query ($if: Boolean = true) { me { id @skip(if: $if) } }', variables: { if: null } },
  ],
  ['an operation that is not there', { query: 'query A { me { id } }', operationName: 'B' }],
])('says 400 of %s, and 200 to clients who know only that', async (_what, body) => {
  expect(await post(body, STRICT)).toMatchObject({ status: 400, answer: { errors: [{}] } });
  expect(await post(body)).toMatchObject({ status: 200, answer: { errors: [{}] } });
});
