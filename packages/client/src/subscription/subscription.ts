import { follow, type Following } from './follow';
import { requireResumable } from './resumable';
import type { SubscriptionState } from './state';
import type { Told } from './told';

export interface SubscribeOptions {
  /** The cursor of the last event that one knows: what came after it is told first. Without it, what happens from now on. */
  readonly after?: string;
  /** Aborted, it ends the subscription as `return()` does. */
  readonly signal?: AbortSignal;
  /**
   * Given the cursor of where one stands where no event tells it: at the beginning, and now and then while what happens is
   * for others. Whoever keeps cursors keeps this one too. All events that came before have been taken. Must not throw.
   */
  readonly onPlace?: (cursor: string) => void;
  /** Told of each change in how the subscription is doing. Must not throw. */
  readonly onState?: (state: SubscriptionState) => void;
}

/** Connects when the first event is asked for. */
export function subscription<Data>(
  query: string,
  variables: Readonly<Record<string, unknown>>,
  { after, signal, onState = () => undefined, onPlace = () => undefined }: SubscribeOptions,
  following: Omit<Following, 'onState' | 'onPlace'>,
): AsyncIterableIterator<Told<Data>, undefined> {
  requireResumable(query);
  const stopping = new AbortController();
  const ends = signal ? AbortSignal.any([signal, stopping.signal]) : stopping.signal;
  const events = follow<Data>({ query, variables, after }, { ...following, onState, onPlace }, ends);
  const iterator: AsyncIterableIterator<Told<Data>, undefined> = {
    next: () => events.next(),
    return() {
      stopping.abort(); // a generator that waits for an event would not hear `return`
      return events.return(undefined);
    },
    [Symbol.asyncIterator]: () => iterator,
  };
  return iterator;
}
