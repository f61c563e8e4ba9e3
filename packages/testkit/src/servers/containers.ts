import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { MongoClient } from 'mongodb';
import { GenericContainer, Wait, type StartedTestContainer } from 'testcontainers';
import type { TestServer } from './test-server';

const MONGO_PORT = 27017;
const REDIS_PORT = 6379;

// The reaper's image is one more to fetch, and the global teardown stops what was started.
process.env['TESTCONTAINERS_RYUK_DISABLED'] ??= 'true';

/** Whether there is an engine, and one that has or can fetch the images. */
export const dockerAnswers = (): Promise<boolean> =>
  promisify(execFile)('docker', ['image', 'inspect', 'mongo:6', 'redis:7'], { timeout: 5_000 }).then(
    () => true,
    () => false,
  );

/** A one-node replica set: transactions and change streams need one. Initiated by the driver, since an image may lack mongosh. */
export async function mongoContainer(): Promise<TestServer> {
  const container = await new GenericContainer('mongo:6')
    .withCommand(['--replSet', 'rs0', '--bind_ip_all', '--wiredTigerCacheSizeGB', '1'])
    .withTmpFs({ '/data/db': 'rw' })
    .withExposedPorts(MONGO_PORT)
    .withWaitStrategy(Wait.forLogMessage('Waiting for connections'))
    .start();
  // The set knows itself by its address inside; `directConnection` keeps the driver from looking for that outside.
  const url = `mongodb://${container.getHost()}:${container.getMappedPort(MONGO_PORT)}/?directConnection=true`;
  const client = await MongoClient.connect(url);
  const members = [{ _id: 0, host: `127.0.0.1:${MONGO_PORT}` }];
  await client.db('admin').command({ replSetInitiate: { _id: 'rs0', members } });
  while (!(await client.db('admin').command({ hello: 1 }))['isWritablePrimary']);
  await client.close();
  return server(container, url, 'a container of mongo:6');
}

export async function redisContainer(): Promise<TestServer> {
  const container = await new GenericContainer('redis:7')
    .withCommand(['redis-server', '--maxmemory-policy', 'noeviction', '--save', '', '--databases', '1024'])
    .withExposedPorts(REDIS_PORT)
    .start();
  return server(
    container,
    `redis://${container.getHost()}:${container.getMappedPort(REDIS_PORT)}`,
    'a container of redis:7',
  );
}

const server = (container: StartedTestContainer, url: string, from: string): TestServer => ({
  url,
  from,
  stop: async () => void (await container.stop()),
});
