import { randomUUID } from 'node:crypto';
import type { InTransaction } from '@trama/events';
import { MongoDb, RedisServer, Service, type Part } from '@trama/runtime';
import { testServers } from '@trama/testkit';
import { mongoTransactions } from '../src/delivery/mongo-transactions';
import type { RelayConfig } from '../src/delivery/retention';

/** With what the parts of a service are made. */
export interface Surroundings {
  readonly service: Service;
  readonly mongo: MongoDb;
  readonly redis: RedisServer;
  readonly config: RelayConfig;
}

export interface StartedService extends Surroundings {
  readonly inTransaction: InTransaction;
  /** In order, as if the process were told to end. */
  readonly stop: () => Promise<void>;
}

export const aName = (what = 'service'): string => `${what}-${randomUUID()}`;

// Longer than `until` waits, so that it says for what.
jest.setTimeout(30_000);

const started: StartedService[] = [];

/** A process of the service of this name, on the database of that service. It ends with the test at the latest. */
export async function startService(
  name = aName(),
  parts: (of: Surroundings) => Part[] = () => [],
): Promise<StartedService> {
  const { mongoUrl, redisUrl } = testServers();
  const url = new URL(mongoUrl);
  url.pathname = `/${name}`;
  const config = {
    NODE_ENV: 'test',
    HOST: '127.0.0.1',
    PORT: 0,
    LOG_LEVEL: 'silent',
    SHUTDOWN_SECONDS: 5,
    MONGODB_URI: url.href,
    REDIS_URL: redisUrl,
    EVENTS_KEPT_DAYS: 7,
    OUTBOX_KEPT_DAYS: 30,
  } as const;
  const service = new Service(name, config);
  const mongo = service.use(new MongoDb(config));
  const redis = service.use(new RedisServer(config, service.log));
  const inTransaction = mongoTransactions(mongo, name);
  for (const part of parts({ service, mongo, redis, config })) service.use(part);
  await service.start();
  const result = { service, mongo, redis, config, inTransaction, stop: () => service.stop() };
  started.push(result);
  return result;
}

/** For `afterEach`: ends every service that is left. */
export async function stopServices(): Promise<void> {
  await Promise.all(started.splice(0).map(({ stop }) => stop()));
}
