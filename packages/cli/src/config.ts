import { z } from 'zod';

const variables = z.object({
  NODE_ENV: z.string().default('development').describe('`production`: no token for the asking'),
  TRAMA_URL: z.url().default('http://localhost:4000/graphql').describe('The gateway'),
  TRAMA_ISSUER: z.url().default('http://127.0.0.1:4010').describe('The development issuer of tokens'),
  TRAMA_TOKEN: z.string().optional().describe('A token to act with, in place of --as'),
});

export type Config = z.output<typeof variables>;
export const readConfig = (env = process.env): Config => variables.parse(env);
