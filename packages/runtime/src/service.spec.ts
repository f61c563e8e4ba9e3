import { once } from 'node:events';
import { connect } from 'node:net';
import type { Part } from './part';
import { Service } from './service';

const config = { NODE_ENV: 'test', HOST: '127.0.0.1', PORT: 0, LOG_LEVEL: 'silent', SHUTDOWN_SECONDS: 5 } as const;

function aService(): { service: Service; told: string[]; part: (name: string, overrides?: Partial<Part>) => Part } {
  const service = new Service('orchard', config);
  const told: string[] = [];
  const part = (name: string, overrides: Partial<Part> = {}): Part =>
    service.use({
      name,
      start: async () => void told.push(`${name} starts`),
      stop: async () => void told.push(`${name} stops`),
      ...overrides,
    });
  return { service, told, part };
}

const status = async (service: Service, path: string): Promise<[number, unknown]> => {
  const response = await fetch(`${service.http.url}${path}`);
  return [response.status, await response.json()];
};

it('starts its parts in order and stops them in reverse', async () => {
  const { service, told, part } = aService();
  part('mongodb');
  part('relay');
  await service.start();
  await service.stop();
  expect(told).toEqual(['mongodb starts', 'relay starts', 'relay stops', 'mongodb stops']);
});

it('stops what had started when a part does not come up', async () => {
  const { service, told, part } = aService();
  part('mongodb');
  part('redis', { start: () => Promise.reject(new Error('nobody there')) });
  await expect(service.start()).rejects.toThrow('nobody there');
  expect(told).toEqual(['mongodb starts', 'mongodb stops']);
});

it('is ready only while all that it needs answers, and live all the same', async () => {
  const { service, part } = aService();
  let answers = true;
  part('redis', {
    check: () => (answers ? Promise.resolve() : Promise.reject(new Error('maxmemory-policy is allkeys-lru'))),
  });
  await service.start();
  expect(await status(service, '/ready')).toEqual([200, { status: 'ready', checks: { redis: 'ok' } }]);
  answers = false;
  expect(await status(service, '/ready')).toEqual([
    503,
    { status: 'not ready', checks: { redis: 'maxmemory-policy is allkeys-lru' } },
  ]);
  expect(await status(service, '/live')).toEqual([200, { status: 'live' }]);
  await service.stop();
});

it('hears out a token that names hundreds of networks', async () => {
  const { service } = aService();
  await service.start();
  const headers = { authorization: `Bearer ${'x'.repeat(48 * 1024)}` };
  expect((await fetch(`${service.http.url}/live`, { headers })).status).toBe(200);
  await service.stop();
});

it('stops every part even where one fails to', async () => {
  const { service, told, part } = aService();
  part('mongodb');
  part('relay', { stop: () => Promise.reject(new Error('stuck')) });
  await service.start();
  await expect(service.stop()).rejects.toThrow('stuck');
  expect(told).toContain('mongodb stops');
});

it('does not wait, as it stops, for a connection on which nobody asks anything', async () => {
  const { service } = aService();
  await service.start();
  const socket = connect(Number(new URL(service.http.url).port), '127.0.0.1');
  await once(service.http.app.server, 'connection');
  const deadline = new AbortController();
  await service.stop(deadline.signal);
  if (!socket.closed) await once(socket.resume(), 'close');
});

it('keeps a caller’s request id, and makes one where it could do harm in a log', async () => {
  const { service } = aService();
  await service.start();
  const idFor = async (id: string): Promise<string | null> =>
    (await fetch(`${service.http.url}/live`, { headers: { 'x-request-id': id } })).headers.get('x-request-id');
  expect(await idFor('0a1b2c3d-4e5f')).toBe('0a1b2c3d-4e5f');
  expect(await idFor('x" level="fatal')).toMatch(/^[\w-]{36}$/);
  await service.stop();
});

it('says which port is in use, and what to do', async () => {
  const { service: first } = aService();
  await first.start();
  const PORT = Number(new URL(first.http.url).port);
  await expect(new Service('second', { ...config, PORT }).start()).rejects.toThrow(
    `Port ${PORT} is in use. End what listens there, or set PORT`,
  );
  await first.stop();
});

it('measures its requests', async () => {
  const { service } = aService();
  await service.start();
  await status(service, '/live');
  const metrics = await (await fetch(`${service.http.url}/metrics`)).text();
  expect(metrics).toContain('trama_http_request_seconds_count{route="/live",status="200"} 1');
  await service.stop();
});
