import { execFile } from 'node:child_process';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/**
 * A Python of its own with the peers, installed once for each list of them into bench/.data.
 *
 * @returns the interpreter; undefined where there is none, or the peers cannot be installed, and it says why
 */
export async function installPython(bench: string, tell: (line: string) => void): Promise<string | undefined> {
  const list = join(bench, 'analysis/peers/requirements.txt');
  const folder = join(bench, '.data/analysis/python');
  const python = join(folder, 'bin/python');
  const mark = join(folder, 'installed');
  const wanted = await readFile(list, 'utf8');
  if ((await readFile(mark, 'utf8').catch(() => '')) === wanted) return python;
  tell('Installing igraph and networkx …');
  try {
    await mkdir(folder, { recursive: true });
    await run('python3', ['-m', 'venv', '--clear', folder]);
    await run(python, ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', '--requirement', list]);
  } catch (error) {
    const { message } = error as Error;
    tell(`Going on without igraph and networkx: they want a Python 3.11 or later with venv and pip. ${message.trim()}`);
    return undefined;
  }
  await writeFile(mark, wanted);
  return python;
}

/** What is installed there: the list says each with its version. */
export const pythonPeers = async (bench: string): Promise<string> =>
  (await readFile(join(bench, 'analysis/peers/requirements.txt'), 'utf8'))
    .trim()
    .replaceAll('==', ' ')
    .replaceAll('\n', ', ');
