import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { z } from 'zod';
import { Fault } from './fault';

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

const port = (standard: number, whose: string) =>
  z.coerce.number().int().min(1).max(65535).default(standard).describe(`Port of ${whose}`);

/** Where each process listens on this machine. */
const portVariables = {
  GATEWAY_PORT: port(4000, 'the gateway'),
  MEMBERS_PORT: port(4001, 'the members service'),
  GOALS_PORT: port(4002, 'the goals service'),
  TASKS_PORT: port(4003, 'the tasks service'),
  COMMUNICATION_PORT: port(4004, 'the communication service'),
  EVALUATION_PORT: port(4005, 'the evaluation service'),
  WORKER_PORT: port(4006, 'the evaluation worker (health and metrics)'),
  ISSUER_PORT: port(4010, 'the development issuer of tokens'),
  MONGODB_PORT: port(27117, 'the MongoDB that is started here'),
  REDIS_PORT: port(6479, 'the Redis that is started here'),
};

const localVariables = serverVariables.extend({
  ...portVariables,
  TRAMA_DATA: z
    .string()
    .default(join(workspace, '.data'))
    .transform((folder) => resolve(folder))
    .describe('Where all data of the local system are kept'),
  TRAMA_DEMONSTRATION: z
    .enum(['yes', 'no'])
    .default('yes')
    .describe('Whether the demonstration network is loaded once'),
  SHUTDOWN_SECONDS: z.coerce.number().int().positive().default(10).describe('After this a stop is forced'),
});

export type ServerVariables = z.output<typeof serverVariables>;
export type LocalVariables = z.output<typeof localVariables>;
export type PortVariable = keyof typeof portVariables;

export const readServerVariables = (env = process.env): ServerVariables => read(serverVariables, env);
export const readLocalVariables = (env = process.env): LocalVariables => read(localVariables, env);

const issuerVariables = z.object({
  NODE_ENV: z.string().default('development'),
  PORT: portVariables.ISSUER_PORT,
  KEYS_FOLDER: z.string().describe('Where its key is kept'),
});

export const readIssuerVariables = (env = process.env) => read(issuerVariables, env);

/** An empty variable is one that is not set. All faults at once. */
function read<Variables extends z.ZodType>(variables: Variables, env: NodeJS.ProcessEnv): z.output<Variables> {
  const result = variables.safeParse(Object.fromEntries(Object.entries(env).filter(([, value]) => value !== '')));
  if (result.success) return result.data;
  const faults = result.error.issues.map(({ path, message }) => `  ${path.join('.')}: ${message}`);
  throw new Fault(`The environment does not hold:\n${faults.join('\n')}`);
}
