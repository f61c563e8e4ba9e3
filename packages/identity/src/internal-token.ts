import { importJWK, jwtVerify, SignJWT, createLocalJWKSet, type JSONWebKeySet, type JWK } from 'jose';
import { z } from 'zod';
import { refuse } from '@trama/errors';
import { NetworkRole, viewerOf, type Roles, type Viewer } from './viewer';

/** Only the gateway signs these, and only subgraphs believe them. */
const ISSUER = 'trama-gateway';
const ALGORITHM = 'EdDSA';
const LIFE_SECONDS = 30;

const claims = z.object({
  sub: z.string().optional(),
  roles: z.record(z.string(), z.enum(NetworkRole)).default({}),
});

/** Who asks a subgraph: a member, or the gateway itself (which has yet to learn who the member is). */
export type Asker = { readonly viewer: Viewer } | { readonly viewer: null };

/**
 * Signs, for one subgraph, who asks. The token lives 30 s; whoever calls this reuses it for the same viewer and
 * subgraph meanwhile, since a signature costs more than the fetch that it guards.
 *
 * @param key the gateway's private Ed25519 key as a JWK with a `kid`
 */
export async function internalTokenSigner(
  key: JWK,
): Promise<
  (audience: string, member: { memberId: string; roles: Roles } | null) => Promise<{ token: string; expiresAt: number }>
> {
  const privateKey = await importJWK(key, ALGORITHM);
  return async (audience, member) => {
    const now = Math.floor(Date.now() / 1000);
    const token = new SignJWT(member ? { roles: member.roles } : {})
      .setProtectedHeader({ alg: ALGORITHM, ...(key.kid && { kid: key.kid }) })
      .setIssuer(ISSUER)
      .setAudience(audience)
      .setIssuedAt(now)
      .setExpirationTime(now + LIFE_SECONDS);
    if (member) token.setSubject(member.memberId);
    return { token: await token.sign(privateKey), expiresAt: (now + LIFE_SECONDS) * 1000 };
  };
}

/** Verifies what the gateway signed for `audience`. Anything else is refused with UNAUTHENTICATED, without saying why. */
export function internalTokenVerifier(
  keys: JSONWebKeySet,
  audience: string,
): (token: string | undefined) => Promise<Asker> {
  const keySet = createLocalJWKSet(keys);
  return async (token) => {
    try {
      const { payload } = await jwtVerify(token ?? '', keySet, {
        issuer: ISSUER,
        audience,
        algorithms: [ALGORITHM],
        requiredClaims: ['exp', 'iat'],
        clockTolerance: 5,
      });
      const { sub, roles } = claims.parse(payload);
      return { viewer: sub === undefined ? null : viewerOf(sub, roles) };
    } catch {
      throw refuse('UNAUTHENTICATED', 'This part of Trama answers its gateway alone.');
    }
  };
}
