import { z } from 'zod';

/** What every process needs. Each `describe` is a line of docs/operations.md. */
export const runtimeVariables = {
  NODE_ENV: z
    .enum(['development', 'test', 'production'])
    .default('production')
    .describe('`development` eases some things that production refuses'),
  HOST: z.string().min(1).default('127.0.0.1').describe('Address to listen on; `0.0.0.0` in a container'),
  PORT: z.coerce.number().int().min(0).max(65535).default(0).describe('HTTP port; 0 takes a free one'),
  LOG_LEVEL: z
    .enum(['debug', 'info', 'warn', 'error', 'silent'])
    .default('info')
    .describe('Least severe level that is logged'),
  SHUTDOWN_SECONDS: z.coerce.number().int().positive().default(25).describe('After this a stop is forced'),
};

/** For a process that keeps data. */
export const mongoVariables = {
  MONGODB_URI: z.string().startsWith('mongodb').describe('Replica set, with the database of this service'),
};

/** For a process that hears or tells what happens. */
export const redisVariables = {
  REDIS_URL: z
    .string()
    .startsWith('redis')
    .describe('Redis for events, queues and caches; `maxmemory-policy noeviction`'),
};

type Read<Shape extends z.ZodRawShape> = z.output<z.ZodObject<Shape>>;
export type RuntimeConfig = Read<typeof runtimeVariables>;
export type MongoConfig = Read<typeof mongoVariables>;
export type RedisConfig = Read<typeof redisVariables>;

export class ConfigError extends Error {
  override readonly name = 'ConfigError';
}

/** Reads the environment. All faults at once, by name and never with the value: a connection string holds a password. */
export function readVariables<Shape extends z.ZodRawShape>(shape: Shape, env: NodeJS.ProcessEnv): Read<Shape> {
  const result = z.object(shape).safeParse(env);
  if (result.success) return result.data;
  const faults = result.error.issues.map(({ path, code, message }) => {
    const name = path.join('.');
    const missing = code === 'invalid_type' && env[name] === undefined;
    return `  ${name}: ${missing ? `is not set. ${shape[name] ? describe(shape[name]) : ''}` : message}`;
  });
  throw new ConfigError(`The environment does not hold:\n${faults.join('\n')}`);
}

const describe = (type: unknown): string => (type as z.ZodType).description ?? '';
