import { mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import { type ServerVariables } from '../src/config';
import { freePort } from '../src/processes/ports';
import { type ServerRequest } from '../src/servers/source';

/** What a source is asked for, on a machine that has these variables and nothing else. */
export const serverRequest = async (
  folder: string,
  variables: Partial<ServerVariables> = {},
): Promise<ServerRequest> => ({
  dataDir: mkdtempSync(join(folder, 'data-')),
  kept: false,
  port: await freePort(),
  log: () => undefined,
  variables: { PATH: '', TRAMA_CACHE: join(folder, 'cache'), ...variables },
});
