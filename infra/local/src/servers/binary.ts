import { access, constants } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { runCommand } from '../processes/run-command';
import { type ServerProgram, type ServerRequest } from './source';

/** What must hold of a server program. */
export interface Requirement {
  /** Finds the version in what `--version` prints. */
  readonly version: RegExp;
  readonly atLeast: readonly [major: number, minor: number];
}

/** The full path of the first of these programs that is on PATH, or null. */
export async function onPath(names: readonly string[], path: string): Promise<string | null> {
  for (const name of names) {
    for (const folder of path.split(delimiter).filter(Boolean)) {
      const file = join(folder, name);
      if (await isExecutable(file)) return file;
    }
  }
  return null;
}

export const isExecutable = (file: string): Promise<boolean> =>
  access(file, constants.X_OK).then(
    () => true,
    () => false,
  );

/**
 * A program file, once it has shown that it runs on this machine and is new enough.
 *
 * @throws Error when it does not run (a library is missing, another processor) or is too old.
 */
export async function usableBinary(
  file: string,
  where: string,
  { version, atLeast }: Requirement,
  { dataDir, signal }: ServerRequest,
): Promise<ServerProgram> {
  const found = version.exec(await runCommand(file, ['--version'], { signal }))?.[1];
  if (found === undefined) throw new Error(`${file} does not say its version.`);
  const [major = 0, minor = 0] = found.split('.').map(Number);
  if (major < atLeast[0] || (major === atLeast[0] && minor < atLeast[1])) {
    throw new Error(`${file} is ${found}; at least ${atLeast.join('.')} is needed.`);
  }
  return { from: `${where} (${file} ${found})`, command: [file], dataDir, bind: '127.0.0.1' };
}
