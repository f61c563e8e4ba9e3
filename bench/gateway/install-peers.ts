import { execFile } from 'node:child_process';
import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';

/**
 * Installs the peers once for each list of them, apart from the workspace: they are heavy, and nobody needs them but here.
 *
 * @returns the folder
 */
export async function installPeers(bench: string, tell: (line: string) => void): Promise<string> {
  const list = join(bench, 'gateway/peers/package.json');
  const folder = join(bench, '.data/peers');
  const mark = join(folder, 'installed');
  const wanted = await readFile(list, 'utf8');
  if ((await readFile(mark, 'utf8').catch(() => '')) === wanted) return folder;
  tell('Installing the peers …');
  await mkdir(folder, { recursive: true });
  await copyFile(list, join(folder, 'package.json'));
  const args = ['install', '--ignore-workspace', '--ignore-scripts', '--no-lockfile', '--loglevel=error'];
  await promisify(execFile)('pnpm', args, { cwd: folder });
  await writeFile(mark, wanted);
  return folder;
}
