import { spawn } from 'node:child_process';
import { createWriteStream } from 'node:fs';
import { setTimeout as after } from 'node:timers/promises';
import { createInterface } from 'node:readline';
import { holdLifeline } from './lifeline';

/** A program to run, and how it is held. */
export interface Program {
  readonly command: readonly string[];
  readonly env?: NodeJS.ProcessEnv;
  readonly cwd?: string;
  /** Everything that it prints is appended here. */
  readonly logFile?: string;
  readonly onLine?: (line: string) => void;
  /**
   * `own-group`: the terminal's Ctrl-C does not reach it; whoever launched it decides when it ends.
   * `lifeline`: it ends when the process that launched it does, however that ends.
   */
  readonly hold: 'own-group' | 'lifeline';
}

/** A process that we started. */
export interface Launched {
  readonly pid: number;
  /** Resolves with how it ended, in words. Never rejects. */
  readonly ended: Promise<string>;
  readonly running: boolean;
  /** The last lines that it printed, at most 20, for an error message. */
  lastLines(atMost?: number): string;
  kill(signal: NodeJS.Signals): void;
  /** SIGTERM, then SIGKILL if it has not ended within the time given (default 15 s). */
  stop(withinMs?: number): Promise<void>;
}

const keptLines = 20;

/** @throws Error when the program cannot be started at all. */
export async function launch({ command, env, cwd, logFile, onLine, hold }: Program): Promise<Launched> {
  const [file, ...args] = command;
  if (file === undefined) throw new Error('There is no program to run.');
  const child = spawn(file, args, { env, cwd, detached: hold === 'own-group', stdio: ['ignore', 'pipe', 'pipe'] });
  await new Promise<void>((resolve, reject) => child.once('spawn', resolve).once('error', reject));
  const pid = child.pid!;
  child.on('error', () => undefined); // a failed kill: it has ended

  const lines: string[] = [];
  const log = logFile === undefined ? null : createWriteStream(logFile, { flags: 'a' });
  for (const stream of [child.stdout, child.stderr]) {
    if (log) stream.pipe(log, { end: false });
    createInterface({ input: stream }).on('line', (line) => {
      lines.push(line);
      if (lines.length > keptLines) lines.shift();
      onLine?.(line);
    });
  }

  const letGo = hold === 'lifeline' ? holdLifeline(pid) : () => undefined;
  let running = true;
  const ended = new Promise<string>((resolve) => {
    child.once('exit', () => {
      running = false;
      letGo();
    });
    child.once('close', (code, signal) => {
      log?.end();
      resolve(signal ? `ended by ${signal}` : `ended with exit code ${code}`);
    });
  });

  const kill = (signal: NodeJS.Signals) => {
    if (!running) return;
    try {
      process.kill(hold === 'own-group' ? -pid : pid, signal);
    } catch {
      // It ended just now.
    }
  };
  return {
    pid,
    ended,
    get running() {
      return running;
    },
    lastLines: (atMost = keptLines) => lines.slice(-atMost).join('\n'),
    kill,
    async stop(withinMs = 15_000) {
      kill('SIGTERM');
      const timer = new AbortController();
      const late = after(withinMs, undefined, { signal: timer.signal }).then(
        () => kill('SIGKILL'),
        () => undefined,
      );
      await ended;
      timer.abort();
      await late;
    },
  };
}
