import { execFile } from 'node:child_process';

export interface CommandOptions {
  readonly env?: NodeJS.ProcessEnv;
  readonly cwd?: string;
  /** Default 10 s. */
  readonly withinMs?: number;
  readonly signal?: AbortSignal;
}

/**
 * Runs a command to its end and gives what it printed on stdout.
 *
 * @throws Error with the last lines of its stderr.
 */
export function runCommand(
  file: string,
  args: readonly string[],
  { env, cwd, withinMs = 10_000, signal }: CommandOptions = {},
): Promise<string> {
  return new Promise((resolve, reject) => {
    execFile(
      file,
      [...args],
      { env, cwd, timeout: withinMs, signal, maxBuffer: 16 * 1024 * 1024 },
      (error, stdout, stderr) => {
        if (!error) return resolve(stdout);
        const why = error.killed ? `no answer within ${withinMs / 1000} s` : lastWords(stderr) || error.message;
        reject(new Error(`${file} ${args[0] ?? ''}: ${why}`));
      },
    );
  });
}

const lastWords = (text: string): string =>
  text
    .trim()
    .split('\n')
    .filter((line) => line.trim() !== '')
    .slice(-3)
    .join(' / ');
