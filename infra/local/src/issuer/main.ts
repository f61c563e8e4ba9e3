import { join } from 'node:path';
import { readIssuerVariables } from '../config';
import { Fault, reasonOf } from '../fault';
import { tokenAlgorithm } from './issue-token';
import { issuer } from './issuer';
import { keyInFile } from './key-file';

async function main(): Promise<void> {
  const { NODE_ENV, PORT, KEYS_FOLDER } = readIssuerVariables();
  if (NODE_ENV === 'production') {
    throw new Fault('The development issuer gives a token to whoever asks. It does not run in production.');
  }
  const key = await keyInFile(join(KEYS_FOLDER, 'issuer.json'), tokenAlgorithm);
  const app = issuer(key, `http://127.0.0.1:${PORT}`);
  // Nobody beyond this machine may ask.
  await app.listen({ port: PORT, host: '127.0.0.1' });
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => void app.close());
}

main().catch((error: unknown) => {
  console.error(error instanceof Fault ? error.message : reasonOf(error));
  process.exitCode = 1;
});
