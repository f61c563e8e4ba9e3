import { spawn } from 'node:child_process';
import { resolve } from 'node:path';

/** The folder of the workspace. */
export const workspace = resolve(__dirname, '../../../..');

export interface Ended {
  readonly exitCode: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs one of our built programs to its end. */
export async function runProgram(file: string, args: readonly string[], env: NodeJS.ProcessEnv): Promise<Ended> {
  const child = spawn(process.execPath, [resolve(workspace, file), ...args], {
    env: { ...programEnvironment(), ...env },
  });
  let stdout = '';
  let stderr = '';
  child.stdout.on('data', (chunk) => (stdout += chunk));
  child.stderr.on('data', (chunk) => (stderr += chunk));
  const exitCode = await new Promise<number | null>((done, failed) => child.once('error', failed).once('close', done));
  return { exitCode, stdout, stderr };
}

/** What a program inherits: the machine's environment, less what jest and its scripts set for themselves. */
export function programEnvironment(): NodeJS.ProcessEnv {
  const { NODE_OPTIONS: _conditions, NODE_ENV: _test, ...env } = process.env;
  return env;
}
