import { setTimeout as after } from 'node:timers/promises';
import { allow } from '@trama/identity';
import type { Log } from '@trama/runtime';
import type { ExecutionResult } from 'graphql';
import type { Principal } from '../authentication/principal';
import type { Executor } from '../execution/executor';
import type { RequestContext } from '../execution/request-context';
import type { Supergraph } from '../supergraph/supergraph';
import { EventQueue } from './event-queue';
import type { Feeds } from './feeds';
import type { PreparedSubscription } from './prepare-subscription';
import { resolveEvent } from './resolve-event';

/** Events that are resolved at once for one subscriber; they are told in order. */
const AT_ONCE = 8;
/** Between two attempts to learn what the subscriber may see now. */
const RETRY_MILLISECONDS = 1_000;

export interface Realtime {
  readonly feeds: Feeds;
  readonly executorOf: (supergraph: Supergraph) => Executor<RequestContext>;
  readonly log: Log;
}

export interface Subscriber {
  /** Who they are now, and in which roles. */
  readonly principal: () => Promise<Principal>;
  /** The subscription, planned on the supergraph in force. Throws where that has no such fields any more. */
  readonly prepared: () => PreparedSubscription;
  /** They cannot be told everything: too slow, or events were lost. */
  readonly cut: () => void;
}

/** Results as they come; `return` ends them, however long the next one would be in coming. */
export type LiveResults = AsyncIterableIterator<ExecutionResult, undefined>;

/**
 * Follows what the subscriber wants, and resolves each event as they may see it at that moment.
 *
 * Refuses with NOT_FOUND whoever may not see the network, and ends with it for whoever may no longer.
 */
export async function liveResults({ feeds, executorOf, log }: Realtime, subscriber: Subscriber): Promise<LiveResults> {
  const { networkId, kinds } = subscriber.prepared().wanted;
  allow((await subscriber.principal()).viewer, 'network.see', { networkId });
  const queue = new EventQueue();
  const stopping = new AbortController();
  const leave = await feeds.follow(networkId, {
    event: (event) => {
      if ((kinds === null || kinds.includes(event.kind)) && !queue.push(event)) subscriber.cut();
    },
    lost: subscriber.cut,
  });

  /** Whoever cannot be looked up just now is told nothing, and loses nothing. */
  const principal = async (): Promise<Principal> => {
    for (;;) {
      try {
        return await subscriber.principal();
      } catch (error) {
        log.warn({ err: error }, 'a subscriber could not be looked up; it tries again');
        await after(RETRY_MILLISECONDS, undefined, { signal: stopping.signal });
      }
    }
  };

  async function* results(): AsyncGenerator<ExecutionResult, undefined> {
    try {
      for (;;) {
        const events = await queue.take(AT_ONCE);
        if (events.length === 0) return;
        const resolutions = events.map(async (event) =>
          resolveEvent(event, await principal(), subscriber.prepared(), executorOf),
        );
        for (const resolution of resolutions) resolution.catch(() => undefined); // heard below, in order
        for (const resolution of resolutions) {
          const result = await resolution;
          if (result) yield result;
        }
      }
    } catch (error) {
      if (!stopping.signal.aborted) throw error;
    } finally {
      leave();
    }
  }

  const running = results();
  const live: LiveResults = {
    next: () => running.next(),
    async return() {
      stopping.abort();
      queue.end(); // a generator that waits for an event would not hear `return`
      leave();
      return running.return(undefined);
    },
    [Symbol.asyncIterator]: () => live,
  };
  return live;
}
