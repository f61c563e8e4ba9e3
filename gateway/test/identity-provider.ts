import { fastify } from 'fastify';
import { exportJWK, generateKeyPair, SignJWT, type CryptoKey } from 'jose';

export const issuer = 'https://id.example.org';
export const audience = 'trama';

/** What a test may want to be otherwise in a token. */
interface Claims {
  readonly issuer?: string;
  readonly audience?: string;
  /** In seconds from now. */
  readonly life?: number;
}

export interface IdentityProvider {
  readonly jwksUrl: string;
  /** A token for someone whose `sub` is their name. */
  token(name: string, claims?: Claims): Promise<string>;
  /** By a key that is published, with an algorithm that Trama does not accept. */
  tokenByOtherAlgorithm(name: string): Promise<string>;
  /** By a key that nobody published, which claims to be the one that is. */
  forgedToken(name: string): Promise<string>;
  stop(): Promise<void>;
}

/** An identity provider that publishes its keys, as a real one does. */
export async function identityProvider(): Promise<IdentityProvider> {
  const [key, other, strange] = await Promise.all([
    generateKeyPair('ES256'),
    generateKeyPair('ES384'),
    generateKeyPair('ES256'),
  ]);
  const keys = [
    { ...(await exportJWK(key.publicKey)), kid: 'one', alg: 'ES256' },
    { ...(await exportJWK(other.publicKey)), kid: 'two', alg: 'ES384' },
  ];
  const app = fastify();
  app.get('/jwks.json', () => ({ keys }));
  const url = await app.listen({ host: '127.0.0.1', port: 0 });

  const sign = (by: CryptoKey, alg: string, kid: string, name: string, claims: Claims = {}) =>
    new SignJWT({ name })
      .setProtectedHeader({ alg, kid })
      .setIssuer(claims.issuer ?? issuer)
      .setAudience(claims.audience ?? audience)
      .setSubject(name)
      .setIssuedAt()
      .setExpirationTime(Math.floor(Date.now() / 1000) + (claims.life ?? 3600))
      .sign(by);
  return {
    jwksUrl: `${url}/jwks.json`,
    token: (name, claims) => sign(key.privateKey, 'ES256', 'one', name, claims),
    tokenByOtherAlgorithm: (name) => sign(other.privateKey, 'ES384', 'two', name),
    forgedToken: (name) => sign(strange.privateKey, 'ES256', 'one', name),
    stop: () => app.close(),
  };
}
