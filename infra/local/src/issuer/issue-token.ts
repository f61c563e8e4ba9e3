import { importJWK, SignJWT } from 'jose';
import { type SigningKey } from './key-file';

/** What the gateway expects in `aud`. */
export const audience = 'trama';

export const tokenAlgorithm = 'ES256';

/** A working day, and some. */
const lifetime = '12h';

/** A user's token, as an identity provider would sign it. */
export async function issueToken(
  { privateKey }: SigningKey,
  { issuer, subject, name }: { issuer: string; subject: string; name: string },
): Promise<string> {
  return new SignJWT({ name })
    .setProtectedHeader({ alg: tokenAlgorithm, kid: privateKey.kid, typ: 'JWT' })
    .setIssuer(issuer)
    .setAudience(audience)
    .setSubject(subject)
    .setIssuedAt()
    .setExpirationTime(lifetime)
    .sign(await importJWK(privateKey, tokenAlgorithm));
}
