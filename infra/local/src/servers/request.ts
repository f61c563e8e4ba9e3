import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { type ServerVariables } from '../config';
import { freePort } from '../processes/ports';
import { type ServerOptions } from './running-server';
import { type ServerRequest } from './source';

/** Makes every choice that the caller left open, and leaves no folder behind if it comes to nothing. */
export async function withRequest<Result>(
  program: string,
  { dataDir, port, log = () => undefined, ...rest }: ServerOptions,
  variables: ServerVariables,
  act: (request: ServerRequest) => Promise<Result>,
): Promise<Result> {
  const kept = dataDir !== null;
  const folder = kept ? resolve(dataDir) : await mkdtemp(join(tmpdir(), `trama-${program}-`));
  try {
    await mkdir(folder, { recursive: true });
    return await act({ ...rest, dataDir: folder, kept, port: port ?? (await freePort()), log, variables });
  } catch (error) {
    if (!kept) await rm(folder, { recursive: true, force: true });
    throw error;
  }
}
