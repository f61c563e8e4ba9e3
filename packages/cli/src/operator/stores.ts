import { createLog, MongoDb, RedisServer } from '@trama/runtime';
import type { Config } from '../config';
import { Failure } from '../failure';
import { databaseVariable, type ServiceName } from './services';

type Connection = MongoDb['connection'];

/** What the services keep their events in. */
export interface Stores {
  readonly redis: RedisServer['client'];
  mongo(service: ServiceName): Promise<Connection>;
}

/** Opens what is needed, and closes it when the work is done or has failed. */
export async function withStores<T>(config: Config, work: (stores: Stores) => Promise<T>): Promise<T> {
  const redis = new RedisServer(config, createLog('trama', { LOG_LEVEL: 'silent' }));
  const opened = new Map<string, MongoDb>();
  const open = async (variable: string, url: string): Promise<Connection> => {
    const known = opened.get(url);
    if (known) return known.connection;
    const mongo = new MongoDb({ MONGODB_URI: url });
    opened.set(url, mongo);
    await mongo.start().catch((error: unknown) => unreachable('MongoDB', variable, error));
    return mongo.connection;
  };
  try {
    await redis.start().catch((error: unknown) => unreachable('Redis', 'REDIS_URL', error));
    return await work({
      redis: redis.client,
      async mongo(service) {
        const variable = databaseVariable(service);
        const own = config.databases[variable];
        if (own !== undefined) return open(variable, own);
        return (await open('MONGODB_URI', config.MONGODB_URI)).useDb(`trama-${service}`, { useCache: true });
      },
    });
  } finally {
    for (const mongo of opened.values()) await mongo.stop();
    await redis.stop();
  }
}

/** Never with the address, which may hold a password. */
function unreachable(server: string, variable: string, error: unknown): never {
  const reason = error instanceof Error ? error.message : String(error);
  throw new Failure(
    'UNREACHABLE',
    `${server} does not answer (${reason}). Start it, or say where it is: ${variable}. This command works with the services' own MongoDB and Redis, not through the gateway.`,
  );
}
