import { spawn } from 'node:child_process';
import { Socket } from 'node:net';

/**
 * A shell waits at the end of a pipe that only this process holds. When this process ends, however it ends, the pipe
 * closes and the shell ends the other one: a test run that is killed leaves no server behind.
 *
 * @returns lets go: the other process has ended by itself.
 */
export function holdLifeline(pid: number): () => void {
  const shell = spawn(
    '/bin/sh',
    ['-c', `read -r _; kill -TERM ${pid} 2>/dev/null; sleep 10; kill -KILL ${pid} 2>/dev/null`],
    {
      stdio: ['pipe', 'ignore', 'ignore'],
      detached: true, // a Ctrl-C that ends this process must not end the shell first
    },
  );
  shell.unref();
  if (shell.stdin instanceof Socket) shell.stdin.unref();
  shell.on('error', () => undefined); // no /bin/sh: then nothing watches
  return () => {
    try {
      if (shell.pid !== undefined) process.kill(-shell.pid, 'SIGKILL');
    } catch {
      // It has ended.
    }
  };
}
