import { mkdir, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { type ServerVariables } from '../config';
import { freePort } from '../processes/ports';
import { type ServerOptions } from './running-server';
import { type ServerRequest } from './source';

/** Makes every choice that the caller left open. */
export async function requestFor(
  program: string,
  { dataDir, port, log = () => undefined, ...rest }: ServerOptions,
  variables: ServerVariables,
): Promise<ServerRequest> {
  const kept = dataDir !== null;
  const folder = kept ? resolve(dataDir) : await mkdtemp(join(tmpdir(), `trama-${program}-`));
  await mkdir(folder, { recursive: true });
  return { ...rest, dataDir: folder, kept, port: port ?? (await freePort()), log, variables };
}
