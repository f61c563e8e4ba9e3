import { until } from '@trama/testkit';
import { startGateway } from './gateway-under-test';
import { httpClient, JSON_BODY } from './http-client';
import { recordingPlugin } from './recording-plugin';
import { smallSubgraph } from './small-subgraph';

const plugin = recordingPlugin();
const gateway = startGateway({}, { plugins: [plugin] });
const ana = httpClient(gateway);
const heard = () => plugin.called.splice(0);
beforeEach(heard);

const hooks = () => heard().map(([hook]) => hook);

it('hears of the schema at the start, and of each new one, as composed', async () => {
  const weather = await smallSubgraph('weather', 'type Query { weather: String! }', {
    Query: { weather: () => 'fair' },
  });
  await gateway.deploy(gateway.compose(gateway.members, gateway.tasks, weather));
  await until(() => Promise.resolve(plugin.called.length > 0));
  expect(heard()).toEqual([
    ['schemaDidLoadOrUpdate', { shows: expect.arrayContaining(['version', 'weather']) as unknown, composed: true }],
  ]);
  await gateway.deploy(gateway.compose(gateway.members, gateway.tasks));
  await until(() => Promise.resolve(plugin.called.length > 0));
  await weather.stop();
});

it('hears of every step of an operation, in order', async () => {
  const query = 'query Step { version }';
  const { header } = await ana.post({ query, operationName: 'Step' });
  expect(heard()).toEqual([
    ['requestDidStart', 'Step'],
    ['didResolveSource', query],
    ['parsingDidStart'],
    ['parsingDidEnd'],
    ['validationDidStart'],
    ['validationDidEnd'],
    ['didResolveOperation', ['query', 'Step']],
    ['responseForOperation'],
    ['executionDidStart', 'member-ana'],
    ['executionDidEnd'],
    ['willSendResponse', ['data', 'errors']],
  ]);
  expect(header('x-heard')).toBe('yes');
});

it('hears no second time of the parsing of a document that is known', async () => {
  const query = '{ version twice: version }';
  await ana.post({ query });
  heard();
  await ana.post({ query });
  expect(hooks()).not.toContain('parsingDidStart');
});

it('may answer itself, and then nothing is executed', async () => {
  const { status, data } = await ana.post({ query: 'query Canned { version }' });
  expect([status, data]).toEqual([203, { canned: true }]);
  expect(hooks()).not.toContain('executionDidStart');
});

it.each([
  ['of a document', '{', ['parsingDidEnd', expect.stringContaining('Syntax Error')]],
  ['of a field', '{ nothing }', ['validationDidEnd', 1]],
  ['of a service', '{ crash }', ['executionDidEnd']],
])('hears of an error %s', async (_what, query, before) => {
  await ana.post({ query });
  const called = heard();
  const at = called.findIndex(([hook]) => hook === 'didEncounterErrors');
  expect(at).toBeGreaterThan(0);
  expect(called).toContainEqual(before);
  expect(called.at(-1)?.[0]).toBe('willSendResponse');
});

it('hears of a request that does not hold', async () => {
  await ana.post([]);
  await ana.post({ variables: 'x' });
  expect(hooks()).toEqual(['invalidRequestWasReceived', 'invalidRequestWasReceived']);
});

it('hears of whoever did not sign in', async () => {
  await ana.post({ query: '{ version }' }, { ...JSON_BODY, authorization: '' });
  expect(heard()).toEqual([['contextCreationDidFail', 'Sign in first.']]);
});
