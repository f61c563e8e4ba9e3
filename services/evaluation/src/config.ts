import { relayVariables } from '@trama/events/delivery';
import { mongoVariables, readVariables, redisVariables, runtimeVariables } from '@trama/runtime';
import { subgraphVariables } from '@trama/subgraph';
import { z } from 'zod';

const stored = { ...runtimeVariables, ...mongoVariables, ...redisVariables, ...relayVariables };

export const variables = { ...stored, ...subgraphVariables };

export const workerVariables = {
  ...stored,
  EVALUATIONS_AT_ONCE: z.coerce
    .number()
    .int()
    .min(1)
    .max(64)
    .default(2)
    .describe('How many evaluations a worker makes at once'),
  ANALYSIS_THREADS: z.coerce
    .number()
    .int()
    .min(1)
    .max(256)
    .optional()
    .describe('How many threads measure networks, for all evaluations together; one for each processor without it'),
};

export type Config = z.output<z.ZodObject<typeof variables>>;
export const readConfig = (env = process.env): Config => readVariables(variables, env);

export type WorkerConfig = z.output<z.ZodObject<typeof workerVariables>>;
export const readWorkerConfig = (env = process.env): WorkerConfig => readVariables(workerVariables, env);
