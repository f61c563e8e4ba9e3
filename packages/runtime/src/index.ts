export {
  ConfigError,
  mongoVariables,
  readVariables,
  redisVariables,
  runtimeVariables,
  type MongoConfig,
  type RedisConfig,
  type RuntimeConfig,
} from './config';
export { isDuplicateKey } from './duplicate-key';
export type { HttpServer } from './http-server';
export { defineJob, type JobDefinition } from './job-definition';
export { JobQueue } from './job-queue';
export { worker, type Work } from './job-worker';
export { pagesByParent, type ListOf, type Order } from './keyset-pages';
export { createLog, currentTrace, inTrace, type Log } from './log';
export { MongoDb } from './mongo-db';
export { RedisServer } from './redis-server';
export { run } from './run';
export type { Part } from './part';
export { Service } from './service';
