import { startTestServers } from './start-test-servers';

/** MongoDB and Redis for the whole run; jest's global teardown stops what this started. */
export default async function setup(): Promise<void> {
  const { mongo, redis, stop } = await startTestServers();
  process.env['TRAMA_TEST_MONGODB'] = mongo.url;
  process.env['TRAMA_TEST_REDIS'] = redis.url;
  (globalThis as { stopTestServers?: () => Promise<void> }).stopTestServers = stop;
  process.stderr.write(`Tests use MongoDB from ${mongo.from}, Redis from ${redis.from}.\n`);
}
