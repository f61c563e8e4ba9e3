import { connect } from 'node:net';
import { until } from '@trama/testkit';
import { startGateway } from './gateway-under-test';

const gateway = startGateway({ SUBGRAPH_DEADLINES_MS: 'members:400, tasks:20000', REQUEST_DEADLINE_MS: '2000' });

const metric = async (name: string, labels: object): Promise<number> => {
  const { values } = (await gateway.service.metrics.getSingleMetric(name)?.get()) ?? { values: [] };
  const match = JSON.stringify(Object.entries(labels).sort());
  return values.find((value) => JSON.stringify(Object.entries(value.labels).sort()) === match)?.value ?? 0;
};
const lateOnes = () => metric('trama_subgraph_requests_total', { service: 'members', outcome: 'late' });
const abandoned = () => metric('trama_subgraph_requests_total', { service: 'members', outcome: 'abandoned' });

it('tells which service was late, by the deadline that is its own, and nothing of where it is', async () => {
  const before = await lateOnes();
  const { data, errors } = await gateway.as('ana', '{ slow version }');
  expect(data).toEqual({ slow: null, version: 'one' });
  expect(errors).toEqual([
    {
      message: 'A part of Trama is not to be reached just now.',
      path: ['slow'],
      extensions: { code: 'UNAVAILABLE', service: 'members' },
    },
  ]);
  expect(await lateOnes()).toBe(before + 1);
});

it('says of a change that nobody knows whether it was made, and what to do', async () => {
  const { errors } = await gateway.as('ana', 'mutation { foundSlowly }');
  expect(errors).toMatchObject([{ path: ['foundSlowly'], extensions: { code: 'UNAVAILABLE', service: 'members' } }]);
  expect(errors?.[0]?.message).toMatch(/not known whether .* idempotency key/);
});

it('asks no longer on behalf of a client that has gone', async () => {
  const before = await abandoned();
  const asked = gateway.members.asked.length;
  const { port } = new URL(gateway.service.http.url);
  const body = JSON.stringify({ query: '{ slow }' });
  const token = await gateway.provider.token('ana');
  const client = connect(Number(port), '127.0.0.1');
  client.write(
    `POST /graphql HTTP/1.1\r\nhost: trama\r\ncontent-type: application/json\r\nauthorization: Bearer ${token}\r\n` +
      `content-length: ${body.length}\r\n\r\n${body}`,
  );
  await until(() => gateway.members.asked.length > asked);
  client.destroy();
  await until(async () => (await abandoned()) === before + 1, 2_000);
});

describe('a trace', () => {
  const traceId = '4bf92f3577b34da6a3ce929d0e0e4736';
  const ask = async (headers: Record<string, string>): Promise<(string | undefined)[][]> => {
    const asked = gateway.tasks.asked.length;
    const authorization = `Bearer ${await gateway.provider.token('ana')}`;
    for (const query of ['{ version }', '{ again: version }'])
      await fetch(`${gateway.service.http.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization, ...headers },
        body: JSON.stringify({ query }),
      });
    return gateway.tasks.asked
      .slice(asked)
      .map((one) => [
        one.headers['traceparent'] as string | undefined,
        one.headers['tracestate'] as string | undefined,
      ]);
  };

  it('goes on in the services, with a span for each fetch', async () => {
    const told = await ask({ traceparent: `00-${traceId}-00f067aa0ba902b7-01`, tracestate: 'vendor=1' });
    expect(told).toEqual(
      Array.from({ length: 2 }, () => [expect.stringMatching(`^00-${traceId}-[0-9a-f]{16}-01$`), 'vendor=1']),
    );
    expect(new Set([...told.map(([parent]) => parent), `00-${traceId}-00f067aa0ba902b7-01`]).size).toBe(3);
  });

  it.each([
    ['there was none', {}],
    ['it does not hold', { traceparent: `00-${'0'.repeat(32)}-00f067aa0ba902b7-01`, tracestate: 'vendor=1' }],
  ])('begins here where %s', async (_, headers) => {
    const [[traceparent, tracestate] = []] = await ask(headers);
    expect(traceparent).toMatch(/^00-(?!0{32})[0-9a-f]{32}-(?!0{16})[0-9a-f]{16}-00$/);
    expect(tracestate).toBeUndefined();
  });
});
