import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { calculateJwkThumbprint, exportJWK, generateKeyPair, type JWK } from 'jose';

/** A key pair that signs. Both carry `kid` and `alg`. */
export interface SigningKey {
  readonly privateKey: JWK;
  readonly publicKey: JWK;
}

/** The key in a file that only its owner may read; made when it is first asked for. */
export async function keyInFile(file: string, alg: 'ES256' | 'EdDSA'): Promise<SigningKey> {
  const privateKey = (await readKey(file)) ?? (await makeKey(file, alg));
  const { d: _secret, ...publicKey } = privateKey;
  return { privateKey, publicKey };
}

async function readKey(file: string): Promise<JWK | null> {
  try {
    return JSON.parse(await readFile(file, 'utf8')) as JWK;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}

/** Where two make it at once, the first one's is everyone's. */
async function makeKey(file: string, alg: 'ES256' | 'EdDSA'): Promise<JWK> {
  const pair = await generateKeyPair(alg, { extractable: true });
  const kid = await calculateJwkThumbprint(await exportJWK(pair.publicKey));
  const key = { ...(await exportJWK(pair.privateKey)), alg, kid, use: 'sig' };
  await mkdir(dirname(file), { recursive: true, mode: 0o700 });
  try {
    await writeFile(file, JSON.stringify(key), { mode: 0o600, flag: 'wx' });
    return key;
  } catch (error) {
    const first = (error as NodeJS.ErrnoException).code === 'EEXIST' ? await readKey(file) : null;
    if (first) return first;
    throw error;
  }
}
