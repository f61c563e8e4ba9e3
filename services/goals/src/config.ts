import { relayVariables } from '@trama/events/delivery';
import { mongoVariables, readVariables, redisVariables, runtimeVariables } from '@trama/runtime';
import { subgraphVariables } from '@trama/subgraph';
import type { z } from 'zod';

export const variables = {
  ...runtimeVariables,
  ...mongoVariables,
  ...redisVariables,
  ...relayVariables,
  ...subgraphVariables,
};

export type Config = z.output<z.ZodObject<typeof variables>>;
export const readConfig = (env: NodeJS.ProcessEnv = process.env): Config => readVariables(variables, env);
