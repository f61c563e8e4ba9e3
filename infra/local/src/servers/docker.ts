import { runCommand } from '../processes/run-command';
import { type ServerProgram, type ServerRequest } from './source';

/** The user that runs us must own the data. */
const user = `${process.getuid?.() ?? 0}:${process.getgid?.() ?? 0}`;

/**
 * A server in a container that lives no longer than its `docker run`. It listens on the same port inside and outside,
 * so that it can find itself under the address that others know.
 */
export async function inDocker(
  image: string,
  program: string,
  dataFolder: string,
  { dataDir, port, signal, log }: ServerRequest,
): Promise<ServerProgram> {
  const engine = await runCommand('docker', ['version', '--format', '{{.Server.Version}}'], { signal });
  const known = await runCommand('docker', ['image', 'inspect', image], { signal }).catch(() => null);
  if (known === null) {
    log(`Pulling the image ${image} …`);
    await runCommand('docker', ['pull', '--quiet', image], { signal, withinMs: 600_000 });
  }
  const name = `trama-${program}-${port}`;
  const remove = () => runCommand('docker', ['rm', '--force', name]).then(() => undefined);
  await remove(); // one that a killed process left behind
  const place = ['--publish', `127.0.0.1:${port}:${port}`, '--volume', `${dataDir}:${dataFolder}`, '--user', user];
  return {
    from: `Docker (${image}, engine ${engine.trim()})`,
    command: ['docker', 'run', '--rm', '--name', name, ...place, image, program],
    dataDir: dataFolder,
    bind: '0.0.0.0',
    cleanUp: () => remove().catch(() => undefined),
  };
}
