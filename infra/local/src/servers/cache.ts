import { chmod, mkdir, mkdtemp, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';

/** Where a program that was fetched is kept: one folder for every clone on this machine. */
export const cached = (cache: string, name: string): string => join(cache, name);

/**
 * Fetches a program into the cache in one step, so that two who fetch at once, or one who is interrupted, leave no
 * half of it behind.
 *
 * @param fetch puts it into the empty folder that it is given, and says which file it is
 */
export async function keepInCache(
  cache: string,
  name: string,
  fetch: (folder: string) => Promise<string>,
): Promise<string> {
  await mkdir(cache, { recursive: true });
  const folder = await mkdtemp(join(cache, 'fetching-'));
  try {
    const file = await fetch(folder);
    await chmod(file, 0o755);
    await rename(file, cached(cache, name));
    return cached(cache, name);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
