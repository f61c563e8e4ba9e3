import type { Refusal } from '@trama/errors';
import type { Log } from '@trama/runtime';
import type { RequestContext } from '../request-context';
import { failureDescriber } from './describe-failure';
import { SubgraphFailure } from './subgraph-failure';

const logged: unknown[] = [];
const describeFailure = failureDescriber({ error: (line: unknown) => logged.push(line) } as unknown as Log);
const told = (error: unknown): Pick<Refusal, 'code' | 'message' | 'details'> =>
  describeFailure({ error, subgraph: 'tasks' }, { requestId: 'r-1' } as RequestContext).originalError as Refusal;

beforeEach(() => logged.splice(0));

it('passes on what a service says in the words of the catalogue, with what is plain of its details', () => {
  const extensions = { code: 'CONFLICT', state: 'DECLINED', version: 3, host: { of: 'ours' }, stacktrace: ['at'] };
  expect(told({ message: 'It is DECLINED by now.', path: ['accept'], extensions })).toMatchObject({
    code: 'CONFLICT',
    message: 'It is DECLINED by now.',
    details: { state: 'DECLINED', version: 3 },
  });
  expect(logged).toEqual([]);
});

it.each([
  ['of no code', { message: 'connect ECONNREFUSED 10.0.0.7' }],
  ['of a code that is not in the catalogue', { message: 'no', extensions: { code: 'TEAPOT' } }],
  ['about the request that the gateway sent', { message: 'no', extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } }],
  ['of the gateway’s own', new Error('It was asked for 3 entities and answered with 2.')],
  ['HTTP 401', new SubgraphFailure('status', 'HTTP 401', { status: 401 })],
  ['HTTP 403', new SubgraphFailure('status', 'HTTP 403', { status: 403 })],
])('makes INTERNAL of an error %s, and logs it once however often it shows', (_, error) => {
  for (const place of [told(error), told(error)]) {
    expect(place).toMatchObject({ code: 'INTERNAL', message: 'Something went wrong on our side.' });
    expect(place.details).toEqual({ requestId: 'r-1', service: 'tasks' });
  }
  expect(logged).toEqual([{ err: error, service: 'tasks', requestId: 'r-1' }]);
});

it('makes UNAVAILABLE of what was not answered, and says where a change may have been made', () => {
  const failure = new SubgraphFailure('late', 'It took longer than 10000 ms.');
  expect(told(failure)).toMatchObject({ code: 'UNAVAILABLE', details: { service: 'tasks' } });
  failure.mayHaveChanged = true;
  expect(told(failure).message).toContain('same idempotency key');
  expect(logged).toEqual([]); // the fetch itself was
});
