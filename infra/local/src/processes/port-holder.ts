import { readdir, readFile, readlink } from 'node:fs/promises';
import { runCommand } from './run-command';

/** Who listens on a port, for people: `process 4242 (node server.js)`. Null where the system does not tell us. */
export async function holderOf(port: number): Promise<string | null> {
  const pid = process.platform === 'linux' ? await listenerOnLinux(port) : await listenerByLsof(port);
  if (pid === null) return null;
  const command = await runCommand('ps', ['-o', 'args=', '-p', pid]).catch(() =>
    readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => ''),
  );
  return `process ${pid} (${command.replaceAll('\0', ' ').trim().slice(0, 80)})`;
}

const listenerByLsof = async (port: number): Promise<string | null> =>
  /^p(\d+)$/m.exec(await runCommand('lsof', ['-nP', `-iTCP:${port}`, '-sTCP:LISTEN', '-Fp']).catch(() => ''))?.[1] ??
  null;

/** A plain Debian has neither lsof nor ss, but its kernel tells. */
async function listenerOnLinux(port: number): Promise<string | null> {
  const sockets = new Set<string>();
  for (const table of ['/proc/net/tcp', '/proc/net/tcp6']) {
    for (const line of (await readFile(table, 'utf8').catch(() => '')).split('\n')) {
      const [, local = '', , state, , , , , , inode] = line.trim().split(/\s+/);
      if (state === listening && parseInt(local.split(':')[1] ?? '', 16) === port) sockets.add(`socket:[${inode}]`);
    }
  }
  if (sockets.size === 0) return null;
  for (const pid of (await readdir('/proc')).filter((name) => /^\d+$/.test(name))) {
    for (const descriptor of await readdir(`/proc/${pid}/fd`).catch(() => [])) {
      if (sockets.has(await readlink(`/proc/${pid}/fd/${descriptor}`).catch(() => ''))) return pid;
    }
  }
  return null;
}

const listening = '0A';
