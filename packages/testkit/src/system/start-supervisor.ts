import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { programEnvironment, workspace } from './run-program';

/** Runs what `npm start` runs, until it says that all is ready; gives what stops it. */
export async function startSupervisor(env: NodeJS.ProcessEnv): Promise<() => Promise<void>> {
  const child = spawn(process.execPath, [resolve(workspace, 'infra/local/dist/start.js')], {
    env: { ...programEnvironment(), ...env },
  });
  let said = '';
  await new Promise<void>((ready, failed) => {
    const hear = (chunk: Buffer): void => {
      said += chunk.toString();
      if (said.includes('Trama is ready.')) ready();
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    child.once('error', failed).once('close', (code) => failed(new Error(`npm start ended with ${code}:\n${said}`)));
  });
  return async () => {
    if (child.exitCode !== null) throw new Error(`npm start ended by itself with ${child.exitCode}:\n${said}`);
    const ended = once(child, 'close');
    child.kill('SIGTERM');
    await ended;
  };
}
