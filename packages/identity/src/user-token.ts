import { refuse } from '@trama/errors';
import { createRemoteJWKSet, errors, jwtVerify, type JWTVerifyGetKey } from 'jose';
import { z } from 'zod';

export interface UserTokenRules {
  readonly issuer: string;
  readonly audience: string;
  /** Pinned: a token that names another algorithm is refused, whatever key it names. */
  readonly algorithms: readonly string[];
}

/** Who signed in, as their identity provider knows them. */
export interface User {
  /** The provider's lasting name for this person (`sub`). */
  readonly subject: string;
  readonly name: string;
  /** When the token, and every connection made with it, ends (ms since 1970). */
  readonly expiresAt: number;
}

const claims = z.object({ sub: z.string().min(1), exp: z.number(), name: z.string().min(1).optional() });

/** Where an identity provider publishes its keys. They are fetched when first needed, kept, and fetched anew when they rotate. */
export const remoteKeys = (url: string): JWTVerifyGetKey => createRemoteJWKSet(new URL(url));

/** Reads a user's bearer token. Refuses with TOKEN_EXPIRED or UNAUTHENTICATED; UNAVAILABLE where the provider does not give its keys. */
export function userTokenReader(keys: JWTVerifyGetKey, rules: UserTokenRules): (token: string) => Promise<User> {
  return async (token) => {
    try {
      const { payload } = await jwtVerify(token, keys, {
        issuer: rules.issuer,
        audience: rules.audience,
        algorithms: [...rules.algorithms],
        requiredClaims: ['exp', 'sub'],
        clockTolerance: 5,
      });
      const { sub, exp, name } = claims.parse(payload);
      return { subject: sub, name: name ?? sub, expiresAt: exp * 1000 };
    } catch (error) {
      if (error instanceof errors.JWTExpired) throw refuse('TOKEN_EXPIRED');
      if (isAboutTheToken(error)) throw refuse('UNAUTHENTICATED', 'This token is not one that Trama accepts.');
      throw refuse('UNAVAILABLE', 'The identity provider does not give its keys just now.');
    }
  };
}

/** A key set that cannot be fetched is not the token's fault. */
const isAboutTheToken = (error: unknown): boolean =>
  error instanceof z.ZodError ||
  error instanceof errors.JWTInvalid ||
  error instanceof errors.JWTClaimValidationFailed ||
  error instanceof errors.JWSInvalid ||
  error instanceof errors.JWSSignatureVerificationFailed ||
  error instanceof errors.JOSEAlgNotAllowed ||
  error instanceof errors.JOSENotSupported ||
  error instanceof errors.JWKSNoMatchingKey ||
  error instanceof errors.JWKSMultipleMatchingKeys;
