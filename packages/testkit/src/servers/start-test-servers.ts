import { startMongoDb, startRedis } from '@trama/local';
import { dockerAnswers, mongoContainer, redisContainer } from './containers';
import type { TestServer } from './test-server';

/** In containers where a Docker engine answers, else as infra/local finds them; TRAMA_TEST_SERVERS=containers or local decides it. */
export async function startTestServers(): Promise<{ mongo: TestServer; redis: TestServer; stop: () => Promise<void> }> {
  const wanted = process.env['TRAMA_TEST_SERVERS'];
  const inContainers = wanted === 'containers' || (wanted !== 'local' && (await dockerAnswers()));
  const [mongo, redis] = await Promise.all(
    inContainers
      ? [mongoContainer(), redisContainer()]
      : [startMongoDb({ dataDir: null }), startRedis({ dataDir: null })],
  );
  return {
    mongo,
    redis,
    stop: async () => {
      await Promise.all([mongo.stop(), redis.stop()]);
    },
  };
}
