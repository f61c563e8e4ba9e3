export { startMongoDb } from './servers/mongodb/start-mongodb';
export { startRedis } from './servers/redis/start-redis';
export { type RunningServer, type ServerOptions } from './servers/running-server';
