import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { decodeJwt, importJWK, SignJWT, type JWK } from 'jose';

const ALGORITHM = 'ES256';

/** The same token as the issuer signed it, with its key, but for a life that is over. */
export async function expiredToken(data: string, token: string): Promise<string> {
  const key = JSON.parse(await readFile(join(data, 'keys', 'issuer.json'), 'utf8')) as JWK;
  const now = Math.floor(Date.now() / 1000);
  return new SignJWT({ ...decodeJwt(token), iat: now - 7200, exp: now - 3600 })
    .setProtectedHeader({ alg: ALGORITHM, ...(key.kid && { kid: key.kid }) })
    .sign(await importJWK(key, ALGORITHM));
}
