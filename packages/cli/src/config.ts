import { z } from 'zod';
import { databaseVariable, services } from './operator/services';

const database = z.string().startsWith('mongodb').optional().describe('For operators: the database of this service');

const variables = z.object({
  NODE_ENV: z.string().default('development').describe('`production`: no token for the asking'),
  TRAMA_URL: z.url().default('http://localhost:4000/graphql').describe('The gateway'),
  TRAMA_ISSUER: z.url().default('http://127.0.0.1:4010').describe('The development issuer of tokens'),
  TRAMA_TOKEN: z.string().optional().describe('A token to act with, in place of --as'),
  REDIS_URL: z.string().default('redis://127.0.0.1:6479').describe('For operators: the Redis of the services'),
  MONGODB_URI: z
    .string()
    .startsWith('mongodb')
    .default('mongodb://127.0.0.1:27117/?replicaSet=rs0')
    .describe('For operators: where each service has its database, `trama-<service>`'),
});

/** Databases that are elsewhere, by service. */
const databases = z.object(Object.fromEntries(services.map((service) => [databaseVariable(service), database])));

export type Config = z.output<typeof variables> & { readonly databases: Readonly<Record<string, string | undefined>> };

export const readConfig = (env = process.env): Config => ({
  ...variables.parse(env),
  databases: databases.parse(env),
});
