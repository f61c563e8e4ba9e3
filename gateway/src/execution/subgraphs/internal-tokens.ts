import { internalTokenSigner } from '@trama/identity';
import { LRUCache } from 'lru-cache';
import type { Principal } from '../../authentication/principal';

/** A token is not sent so late that it could expire under way. */
const MARGIN_MILLISECONDS = 5_000;
const TOKENS_KEPT = 20_000;

type Sign = Awaited<ReturnType<typeof internalTokenSigner>>;

interface Kept {
  /** A promise while it is being signed. */
  token: string | Promise<string>;
  until: number;
}

/** What subgraphs know the gateway and its viewers by. Each token is signed once and sent for most of its life: signing costs more than the fetch that it guards. */
export class InternalTokens {
  private readonly kept = new LRUCache<string, Kept>({ max: TOKENS_KEPT });
  private readonly sign: Promise<Sign>;

  constructor(key: Parameters<typeof internalTokenSigner>[0]) {
    this.sign = internalTokenSigner(key);
    this.sign.catch(() => undefined); // told to whoever asks for a token
  }

  /** For a fetch on behalf of someone. */
  forViewer(audience: string, { memberId, roles, scope }: Principal): string | Promise<string> {
    return this.token(`${audience} ${scope}`, audience, { memberId, roles });
  }

  /** For what the gateway asks in its own name. */
  forGateway(audience: string): string | Promise<string> {
    return this.token(audience, audience, null);
  }

  private token(key: string, audience: string, member: Parameters<Sign>[1]): string | Promise<string> {
    const kept = this.kept.get(key);
    if (kept && kept.until > Date.now()) return kept.token;
    const entry: Kept = { token: '', until: Date.now() + MARGIN_MILLISECONDS };
    entry.token = this.sign
      .then((sign) => sign(audience, member))
      .then(({ token, expiresAt }) => {
        entry.until = expiresAt - MARGIN_MILLISECONDS;
        return (entry.token = token);
      });
    this.kept.set(key, entry); // at once, for those who ask meanwhile
    return entry.token;
  }
}
