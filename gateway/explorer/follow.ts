import { TramaRefusal, type SubscriptionState, type TramaClient } from '@trama/client';
import type { Resumable } from './resumable';

/** Where it is said how a subscription stands. */
interface Strip {
  show(text: string, cursor: string | undefined): void;
}

interface Shown {
  readonly data?: unknown;
  readonly errors?: readonly unknown[];
  readonly extensions: { readonly cursor: string | undefined };
}

/**
 * Results of a subscription that outlives its connections, as GraphiQL takes them, each with the cursor to resume from; why it
 * ends is the last of them. How it stands is said in a strip of its own.
 */
export function follow(
  client: TramaClient,
  { document, after }: Resumable,
  variables: Readonly<Record<string, unknown>> | undefined,
  strip: Strip,
): AsyncIterableIterator<Shown, undefined> {
  let cursor = after;
  const onState = (state: SubscriptionState): void => strip.show(said(state, cursor), cursor);
  const events = client.subscribe<unknown>(document, variables, { after, onState });
  const results: AsyncIterableIterator<Shown, undefined> = {
    async next() {
      try {
        const { done, value } = await events.next();
        if (done) return { done, value: undefined };
        ({ cursor } = value);
        strip.show('Live', cursor);
        return { done: false, value: { data: value.data, errors: value.errors, extensions: { cursor } } };
      } catch (error) {
        strip.show(`Ended: ${error instanceof Error ? error.message : String(error)}`, cursor);
        return { done: false, value: { errors: [asGraphql(error)], extensions: { cursor } } };
      }
    },
    async return() {
      await events.return?.();
      return { done: true, value: undefined };
    },
    [Symbol.asyncIterator]: () => results,
  };
  return results;
}

const asGraphql = (error: unknown): object =>
  error instanceof TramaRefusal
    ? { message: error.message, extensions: { code: error.code, ...error.details } }
    : { message: String(error) };

const from = (cursor: string | undefined): string =>
  cursor === undefined ? 'with what happens then' : 'from this cursor';

function said(state: SubscriptionState, cursor: string | undefined): string {
  if (state.state === 'open') return 'Live';
  if (state.state === 'connecting') return 'Connecting …';
  if (state.state === 'ended') return 'Ended';
  const { reason, milliseconds } = state;
  if (reason === 'LAGGED') return `LAGGED: you read too slowly. It goes on ${from(cursor)}`;
  const soon = milliseconds === 0 ? 'at once' : `in ${(milliseconds / 1000).toFixed(1)} s`;
  return `Interrupted (${reason || 'the connection was lost'}). It goes on ${soon}, ${from(cursor)}`;
}
