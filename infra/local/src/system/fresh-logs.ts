import { mkdir, readdir, rename } from 'node:fs/promises';
import { join } from 'node:path';

/** Each run has logs of its own; those of the run before are kept beside them. */
export async function freshLogs(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const name of await readdir(folder)) {
    if (name.endsWith('.log') && !name.endsWith('.previous.log')) {
      await rename(join(folder, name), join(folder, name.replace(/\.log$/, '.previous.log')));
    }
  }
}
