import { fork, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { openSync } from 'node:fs';
import { createServer } from 'node:net';
import { extname, join } from 'node:path';
import { setTimeout as after } from 'node:timers/promises';

const GRACE_MILLISECONDS = 5_000;

/** Another program of this package, of the same kind as this one (sources or built), with a channel for messages. */
export function forkProgram(file: string, args: readonly string[]): ChildProcess {
  return fork(join(__dirname, '..', file) + extname(__filename), [...args]);
}

export interface Command {
  readonly command: string;
  readonly args: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  readonly cwd?: string;
}

/** A process of its own, that writes to a file what it has to say. */
export function spawnLogged({ command, args, env, cwd }: Command, logFile: string): ChildProcess {
  const log = openSync(logFile, 'w');
  return spawn(command, [...args], {
    cwd,
    env: { ...process.env, NODE_ENV: 'production', ...env },
    stdio: ['ignore', log, log],
  });
}

/** Asks it to end, and ends it where it does not. */
export async function stopProcess(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, 'exit');
  child.kill('SIGTERM');
  const timer = new AbortController();
  await Promise.race([
    gone,
    after(GRACE_MILLISECONDS, undefined, { signal: timer.signal }).then(
      () => child.kill('SIGKILL'),
      () => undefined,
    ),
  ]);
  timer.abort();
  await gone;
}

/** A port of the loopback interface that nobody listened at just now. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('No port is free.');
  return address.port;
}
