import { generateKeyPairSync } from 'node:crypto';
import { internalTokenSigner } from '@trama/identity';

/** A gateway's pair of keys, made for this run. */
const { publicKey, privateKey } = generateKeyPairSync('ed25519');
const named = { kid: 'tests', alg: 'EdDSA' };

/** As a subgraph is told them, in `INTERNAL_JWKS`. */
export const internalJwks = JSON.stringify({ keys: [{ ...publicKey.export({ format: 'jwk' }), ...named }] });
/** As a gateway is told it, in `INTERNAL_SIGNING_KEY`. */
export const internalSigningKey = { ...privateKey.export({ format: 'jwk' }), ...named } as { kty: string };

/** Signs as the gateway does. */
export const signInternally = async (
  ...args: Parameters<Awaited<ReturnType<typeof internalTokenSigner>>>
): Promise<string> => (await (await internalTokenSigner(internalSigningKey))(...args)).token;
