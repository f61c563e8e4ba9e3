import { ApolloServer } from '@apollo/server';
import { documentsFile, manifestOf } from './documents-file';
import { startGateway } from './gateway-under-test';
import { httpClient, JSON_BODY, NO_FORM, type HttpAnswer, type HttpClient } from './http-client';
import { recordingPlugin } from './recording-plugin';

const file = documentsFile(
  manifestOf({
    version: 'query Version { version }',
    network:
      'query Network($id: ID!, $first: Int = 2) { network(id: $id) { id tasks(first: $first) { title owner { name } } } }',
    refused: 'query Refused { me { id } no: refuse(code: "CONFLICT") }',
    crashed: 'query Crashed { crash version }',
    slow: 'query Slow { slow version }',
    found: 'mutation Found($name: String!) { foundNetwork(name: $name) { id } }',
    several: 'query A { version } query B { me { id } }',
    condition: 'query Condition($if: Boolean = true) { version @include(if: $if) me { id } }',
    schema: '{ __schema { queryType { name } } __typename }',
    unfit: '{ nothing }',
    news: 'subscription News($networkId: ID!) { networkEvents(networkId: $networkId) { id } }',
  }),
);
const variables = { TRUSTED_DOCUMENTS_FILE: file.path, SUBGRAPH_DEADLINE_MS: '500', COST_LIMIT: '1000' };
const plugin = recordingPlugin();
const short = startGateway(variables);
/** Where a plugin wants to hear of every request, all of them go through Apollo Server. */
const long = startGateway(variables, { plugins: [plugin] });
const [shortly, atLength] = [httpClient(short), httpClient(long)];

/** What must be the same: all but the id of the request. */
const seen = ({ status, text, header }: HttpAnswer) => ({
  status,
  body: text.replaceAll(/"requestId":"[\w-]+"/g, '"requestId":"…"'),
  headers: ['content-type', 'cache-control', 'allow'].map(header),
  hasId: header('x-request-id') !== null,
});
const both = async (ask: (client: HttpClient) => Promise<HttpAnswer>) => {
  plugin.called.splice(0);
  const answers = [seen(await ask(shortly)), seen(await ask(atLength))];
  expect(plugin.called).not.toEqual([]);
  return answers;
};

const asks: [what: string, ask: (client: HttpClient) => Promise<HttpAnswer>][] = [
  ['a query', (c) => c.post({ documentId: 'version' })],
  ['a query by GET', (c) => c.get({ documentId: 'version' })],
  ['variables', (c) => c.post({ documentId: 'network', variables: { id: 'x', first: 1 } })],
  ['variables by GET', (c) => c.get({ documentId: 'network', variables: { id: 'x' } })],
  ['a variable too many', (c) => c.post({ documentId: 'version', variables: { id: 'x' } })],
  ['a variable too few', (c) => c.post({ documentId: 'network' })],
  ['a variable of another type', (c) => c.post({ documentId: 'network', variables: { id: {} } })],
  ['a variable that is null', (c) => c.post({ documentId: 'condition', variables: { if: null } })],
  ['a condition', (c) => c.post({ documentId: 'condition', variables: { if: false } })],
  ['a condition left to its default', (c) => c.post({ documentId: 'condition' })],
  ['the schema', (c) => c.post({ documentId: 'schema' })],
  ['an error of a service', (c) => c.post({ documentId: 'refused' })],
  ['an error of ours', (c) => c.post({ documentId: 'crashed' })],
  ['a service that is late', (c) => c.post({ documentId: 'slow' })],
  ['a mutation', (c) => c.post({ documentId: 'found', variables: { name: 'agreed' } })],
  ['a mutation by GET', (c) => c.get({ documentId: 'found', variables: { name: 'agreed' } })],
  ['an operation by its name', (c) => c.post({ documentId: 'several', operationName: 'A' })],
  ['an operation among several', (c) => c.post({ documentId: 'several' })],
  ['an operation that is not there', (c) => c.post({ documentId: 'version', operationName: 'C' })],
  ['a subscription', (c) => c.post({ documentId: 'news', variables: { networkId: 'x' } })],
  ['too much', (c) => c.post({ documentId: 'network', variables: { id: 'x', first: 5_000 } })],
  ['what does not fit', (c) => c.post({ documentId: 'unfit' })],
  ['an unknown document', (c) => c.post({ documentId: 'unknown' })],
  ['an id that is none', (c) => c.post({ documentId: 7 })],
  ['variables in a list', (c) => c.post({ documentId: 'version', variables: [] })],
  ['variables that are no JSON', (c) => c.get({ documentId: 'version', variables: '{' })],
  ['extensions in a string', (c) => c.post({ documentId: 'version', extensions: '{}' })],
  ['an operation name that is a number', (c) => c.post({ documentId: 'version', operationName: 1 })],
  ['several at once', (c) => c.post([{ documentId: 'version' }])],
  ['an image on another site', (c) => c.get({ documentId: 'version' }, {})],
  [
    'another form of answer',
    (c) => c.post({ documentId: 'version' }, { ...JSON_BODY, accept: 'application/graphql-response+json' }),
  ],
  ['a form of answer that we have not', (c) => c.get({ documentId: 'version' }, { ...NO_FORM, accept: 'image/png' })],
  ['nobody', (c) => c.post({ documentId: 'version' }, { ...JSON_BODY, authorization: '' })],
];

it.each(asks)('%s: the same status, body and headers', async (_what, ask) => {
  const [shortAnswer, longAnswer] = await both(ask);
  expect(shortAnswer).toEqual(longAnswer);
  expect(shortAnswer?.hasId).toBe(true);
});

it('asks nothing of Apollo Server where there is nothing to be said', async () => {
  const apollo = jest.spyOn(ApolloServer.prototype, 'executeHTTPGraphQLRequest');
  expect((await shortly.post({ documentId: 'network', variables: { id: 'x' } })).data).toEqual({ network: null });
  expect((await shortly.get({ documentId: 'version' })).data).toEqual({ version: 'one' });
  expect(apollo).not.toHaveBeenCalled();
  apollo.mockRestore();
});

it('tells the log the same of both', async () => {
  const logs = [short, long].map(({ service }) => jest.spyOn(service.log, 'info'));
  await both((client) => client.post({ documentId: 'refused' }));
  const lines = logs.map(({ mock }) => mock.calls.map(([line]) => line as object));
  const line = {
    requestId: expect.any(String) as unknown,
    memberId: 'member-ana',
    operation: 'query',
    operationName: 'Refused',
    milliseconds: expect.any(Number) as unknown,
    codes: ['CONFLICT'],
  };
  expect(lines).toEqual([[line], [line]]);
  for (const log of logs) log.mockRestore();
});
