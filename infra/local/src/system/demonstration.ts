import { access, writeFile } from 'node:fs/promises';

/** Enters the demonstration network through the gateway, as any client would. */
export const demonstrationProgram = 'infra/demo/dist/main.js';

/**
 * Loads the demonstration network, once in the life of the data. A load that was cut short is taken up again at the
 * next start.
 *
 * @returns whether it was loaded now
 */
export async function loadOnce(marker: string, load: () => Promise<void>): Promise<boolean> {
  const loaded = await access(marker).then(
    () => true,
    () => false,
  );
  if (loaded) return false;
  await load();
  await writeFile(marker, `${new Date().toISOString()}\n`);
  return true;
}
