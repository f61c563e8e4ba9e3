import { refuse } from '@trama/errors';
import type { User } from '@trama/identity';
import type { Principal } from './principal';
import type { Viewers } from './viewers';

/** Who sent this `Authorization`. Refuses with UNAUTHENTICATED, TOKEN_EXPIRED or UNAVAILABLE. */
export type Authenticate = (authorization: string | undefined) => Promise<Principal>;

export const authenticator =
  (readToken: (token: string) => Promise<User>, viewers: Viewers): Authenticate =>
  async (authorization) => {
    const token = authorization?.match(/^Bearer +(\S+)$/i)?.[1];
    if (token === undefined) throw refuse('UNAUTHENTICATED');
    return viewers.principal(await readToken(token));
  };
