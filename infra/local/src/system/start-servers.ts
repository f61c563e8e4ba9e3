import { type LocalVariables } from '../config';
import { type Report } from '../report';
import { startMongoDb } from '../servers/mongodb/start-mongodb';
import { startRedis } from '../servers/redis/start-redis';
import { type Supervisor } from '../supervisor/supervisor';
import { places } from './places';
import { ServerUnit } from './server-unit';

/** MongoDB and Redis, with their data kept. */
export async function startServers(
  variables: LocalVariables,
  supervisor: Supervisor,
  report: Report,
): Promise<{ mongoUrl: string; redisUrl: string }> {
  const place = places(variables.TRAMA_DATA);
  const log = (line: string) => report.say(line);
  const mongodb = new ServerUnit(
    'MongoDB',
    (signal) =>
      startMongoDb(
        { dataDir: place.mongodb, port: variables.MONGODB_PORT, logFile: place.log('mongodb'), log, signal },
        variables,
      ),
    report,
  );
  const redis = new ServerUnit(
    'Redis',
    (signal) =>
      startRedis(
        { dataDir: place.redis, port: variables.REDIS_PORT, logFile: place.log('redis'), log, signal },
        variables,
      ),
    report,
  );
  await supervisor.start(mongodb, redis);
  return { mongoUrl: mongodb.url, redisUrl: redis.url };
}
