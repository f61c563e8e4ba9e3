import type { User } from '@trama/identity';
import { LRUCache } from 'lru-cache';

type ReadToken = (token: string) => Promise<User>;

const TOKENS_KEPT = 10_000;
/** So long is a key still believed that the provider has withdrawn; its key set is kept for longer than that anyway. */
const BELIEVED_MILLISECONDS = 30_000;

/** Verifies a token once in a while, not at each request: a signature costs more than all else about who asks. */
export function rememberedTokens(read: ReadToken): ReadToken {
  const known = new LRUCache<string, User>({ max: TOKENS_KEPT, ttl: BELIEVED_MILLISECONDS });
  return async (token) => {
    const remembered = known.get(token);
    if (remembered && remembered.expiresAt > Date.now()) return remembered;
    const user = await read(token);
    known.set(token, user);
    return user;
  };
}
