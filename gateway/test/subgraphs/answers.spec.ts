import { SubgraphFailure } from '../../src/execution/subgraphs/subgraph-failure';
import { reasonOf, SubgraphUnderTest } from './subgraph-under-test';
import { says, well } from './stub-subgraph';

let subgraph: SubgraphUnderTest;
beforeAll(async () => {
  subgraph = await SubgraphUnderTest.start();
});
afterAll(() => subgraph.stop());

const failureOf = async (answer: Promise<unknown>): Promise<SubgraphFailure> => {
  const failure: unknown = await answer.catch((error: unknown) => error);
  if (!(failure instanceof SubgraphFailure)) throw new Error('It was answered.');
  return failure;
};

it('sends the request as it is, with what is forwarded, and reads the answer', async () => {
  subgraph.stub.manner = well({ me: { name: 'Ana — ☕' } });
  const { data, shared } = await subgraph.query('{"query":"{ me { name } }"}', { name: 'ana' });
  expect(data).toEqual({ me: { name: 'Ana — ☕' } });
  expect(shared).toBeUndefined();
  expect(subgraph.stub.received.at(-1)).toMatchObject({
    body: '{"query":"{ me { name } }"}',
    headers: { 'content-type': 'application/json', 'x-asker': 'ana' },
  });
});

it('reads an answer that comes in pieces, cut within a letter', async () => {
  const [start, rest] = [Buffer.from('{"data":{"name":"☕').subarray(0, -1), Buffer.from('☕"}}').subarray(2)];
  subgraph.stub.manner = (response) => {
    response.setHeader('content-type', 'application/json').write(start);
    setImmediate(() => response.end(rest));
  };
  expect(await subgraph.query()).toMatchObject({ data: { name: '☕' } });
});

describe('HTTP with a status other than 200', () => {
  const errors = JSON.stringify({ errors: [{ message: 'No such field.' }] });

  it.each(['application/json', 'application/json; charset=utf-8', 'application/graphql-response+json'])(
    'is read as GraphQL where it is %s',
    async (type) => {
      subgraph.stub.manner = says(400, errors, type);
      expect(await subgraph.query()).toMatchObject({ data: null, errors: [{ message: 'No such field.' }] });
    },
  );

  it.each([
    [401, 'text/plain', 'no'],
    [403, 'application/json', '{"message":"no"}'],
    [502, 'text/html', '<h1>Bad gateway</h1>'],
  ])('%d without GraphQL says so', async (status, type, body) => {
    subgraph.stub.manner = says(status, body, type);
    expect(await failureOf(subgraph.query())).toMatchObject({ reason: 'status', status });
  });
});

it.each(['<html>', '', '[]', '{}', '{"data":7}', '{"data":null,"errors":{}}', '{"data":{"a":1'])(
  'finds nothing to read in %j',
  async (body) => {
    subgraph.stub.manner = says(200, body, 'application/json');
    expect(reasonOf(await failureOf(subgraph.query()))).toBe('unreadable');
  },
);

describe('an answer that is too large', () => {
  const large = JSON.stringify({ data: { text: 'x'.repeat(200_000) } });

  it('is refused as soon as it says how large it is', async () => {
    subgraph.stub.manner = (response) => {
      response.writeHead(200, { 'content-length': large.length }).write('{'); // and no more
    };
    expect(reasonOf(await failureOf(subgraph.query()))).toBe('too-large');
  });

  it('is refused where it does not say, once it has become so', async () => {
    subgraph.stub.manner = (response) => response.write(large); // and never ends
    expect(reasonOf(await failureOf(subgraph.query()))).toBe('too-large');
  });

  it('leaves nothing behind: the next one is read', async () => {
    subgraph.stub.manner = well();
    expect(await subgraph.query()).toMatchObject({ data: { ok: true } });
  });
});
