import type { Token } from '../token';
import { wait } from '../wait';
import type { Backoff } from './backoff';
import { Interrupted } from './interruption';
import { nextAttempt, type NextAttempt } from './next-attempt';
import { Recent } from './recent';
import type { SubscriptionState } from './state';
import { readEvent, type Told } from './told';
import type { Transport, Wanted } from './transport';

export interface Following {
  readonly transport: Transport;
  readonly token: Token;
  readonly backoff: Backoff;
  /** A connection that stood for so long worked, even where nothing happened. */
  readonly steadyMilliseconds: number;
  readonly onState: (state: SubscriptionState) => void;
  readonly onPlace: (cursor: string) => void;
}

/** Each event once, in order, over as many connections as it takes. Ends when the gateway says so, or the signal is aborted. */
export async function* follow<Data>(
  { query, variables, after }: Wanted,
  { transport, token, backoff, steadyMilliseconds, onState, onPlace }: Following,
  signal: AbortSignal,
): AsyncGenerator<Told<Data>, undefined> {
  const recent = new Recent();
  let cursor = after;
  let hasBegun = false;
  let refusedBefore = false;
  try {
    while (!signal.aborted) {
      let openedAt = Infinity;
      let progress = false;
      const opened = (): void => {
        openedAt = performance.now();
        refusedBefore = false;
        onState({ state: 'open' });
      };
      onState({ state: 'connecting' });
      const bearer = await token.current();
      let next: NextAttempt;
      try {
        for await (const arrival of transport({ query, variables, after: cursor }, { bearer, signal, opened })) {
          if ('place' in arrival) {
            cursor = arrival.place;
            hasBegun = true;
            onPlace(cursor);
            continue;
          }
          const { id, ...told } = readEvent<Data>(arrival.result);
          if (!recent.add(id)) continue;
          cursor = told.cursor;
          hasBegun = progress = true;
          yield told;
        }
        return;
      } catch (error) {
        if (signal.aborted) return;
        if (!(error instanceof Interrupted)) throw error;
        next = nextAttempt(error.why, { token, bearer, refusedBefore, hasBegun });
      }
      if (progress || performance.now() - openedAt >= steadyMilliseconds) backoff.reset();
      refusedBefore = next.isRefusedToken ?? false;
      cursor = next.cursor ?? cursor;
      const mayHurry = progress || openedAt === Infinity; // opened and ended again and again, it would never rest
      const milliseconds = next.atOnce && mayHurry ? 0 : backoff.next();
      onState({ state: 'waiting', milliseconds, reason: next.reason });
      await wait(milliseconds, signal);
    }
  } finally {
    onState({ state: 'ended' });
  }
}
