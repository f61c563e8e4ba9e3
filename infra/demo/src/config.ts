import { z } from 'zod';

const variables = z.object({
  TRAMA_URL: z.url().describe('The gateway'),
  DEV_TOKEN_URL: z.url().describe('Where the development issuer gives tokens'),
});

export type Config = z.output<typeof variables>;
export const readConfig = (env = process.env): Config => variables.parse(env);
