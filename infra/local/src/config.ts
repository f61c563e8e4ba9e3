import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { z } from 'zod';

/** The folder that holds the workspace; this file lies as deep in src/ as in dist/. */
export const workspace = resolve(__dirname, '../../..');

/** What decides where MongoDB and Redis come from. */
const serverVariables = z.object({
  MONGODB_URI: z.string().optional().describe('Use this MongoDB, a replica set, and start none'),
  REDIS_URL: z.string().optional().describe('Use this Redis, with maxmemory-policy noeviction, and start none'),
  MONGOD: z.string().optional().describe('A mongod to run instead of the one on PATH'),
  TRAMA_CACHE: z
    .string()
    .default(() => join(homedir(), '.cache', 'trama'))
    .describe('Where server programs that were fetched are kept, for every clone on this machine'),
  PATH: z.string().default(''),
});

export type ServerVariables = z.output<typeof serverVariables>;

/** An empty variable is one that is not set. */
export const readServerVariables = (env: NodeJS.ProcessEnv = process.env): ServerVariables =>
  serverVariables.parse(Object.fromEntries(Object.entries(env).filter(([, value]) => value !== '')));
