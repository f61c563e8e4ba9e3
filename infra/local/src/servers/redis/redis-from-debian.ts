import { readdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { runCommand } from '../../processes/run-command';
import { onPath, usableBinary } from '../binary';
import { cached, keepInCache } from '../cache';
import { type Source, type ServerRequest } from '../source';
import { redisRequirement } from './redis-requirement';

/** The server's program is in redis-tools; the libraries are those that a plain Debian lacks. */
const packages = ['redis-server', 'redis-tools', 'libjemalloc2', 'liblzf1', 'libatomic1'];

export const redisFromDebian: Source = {
  name: "Debian's redis-server",
  async find(request) {
    const { PATH } = request.variables;
    if (!(await onPath(['apt-get'], PATH)) || !(await onPath(['dpkg-deb'], PATH))) throw new Error('there is no apt.');
    if (process.getuid?.() !== 0) throw new Error('only root may ask apt for it.');
    request.log("Fetching Debian's redis-server …");
    return usableBinary(await fetchPackages(request), "Debian's redis-server", redisRequirement, request);
  },
};

/** Unpacked into the cache, not installed: an installed one would run as a service of the machine from now on. */
async function fetchPackages({ signal, variables: { TRAMA_CACHE } }: ServerRequest): Promise<string> {
  return keepInCache(TRAMA_CACHE, 'redis-server', async (folder) => {
    // A user of its own downloads for apt, and may not write here.
    const download = () =>
      runCommand('apt-get', ['download', '--quiet', '-o', 'APT::Sandbox::User=root', ...packages], {
        cwd: folder,
        withinMs: 120_000,
        signal,
      });
    try {
      await download();
    } catch {
      await runCommand('apt-get', ['update', '--quiet'], { withinMs: 120_000, signal });
      await download();
    }
    const unpacked = join(folder, 'debian-redis');
    for (const file of await readdir(folder)) {
      if (file.endsWith('.deb')) await runCommand('dpkg-deb', ['-x', join(folder, file), unpacked], { signal });
    }
    const [triplet = ''] = (await readdir(join(unpacked, 'usr/lib'))).filter((name) => name.includes('-linux-'));
    const home = cached(TRAMA_CACHE, 'debian-redis');
    await rm(home, { recursive: true, force: true });
    await rename(unpacked, home);
    const launcher = join(folder, 'redis-server');
    await writeFile(launcher, launcherOf(join(home, 'usr/bin/redis-server'), join(home, 'usr/lib', triplet)));
    return launcher;
  });
}

const launcherOf = (program: string, libraries: string): string =>
  `#!/bin/sh\nLD_LIBRARY_PATH='${libraries}' exec '${program}' "$@"\n`;
