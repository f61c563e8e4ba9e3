import { createClient, type Client } from 'graphql-ws/client';
import { problems } from '../answer';
import type { Token } from '../token';
import { Arrivals } from './arrivals';
import { Interrupted, type Interruption } from './interruption';
import { readPlace } from './place';
import type { Arrival, Transport } from './transport';

/** A WebSocket of a browser cannot be told to wait: whoever leaves more than this untaken is resumed from there later. */
const MOST_WAITING = 1_000;
/** Kept open for so long when nobody is subscribed, since somebody often is right after. */
const LINGER_MILLISECONDS = 1_000;
/** A ping goes out after so long, and is to be answered in as long again. */
const PING_MILLISECONDS = 12_000;
const ACKNOWLEDGED_MILLISECONDS = 15_000;

/** All subscriptions of a client over one WebSocket, by graphql-transport-ws. */
export function webSocket(url: string, token: Token): Transport {
  let shared: Shared | undefined;
  return async function* (wanted, { signal, opened }) {
    const { client, state } = (shared ??= connection(url, token));
    const arrivals = new Arrivals<Arrival>(MOST_WAITING);
    const interrupt = (why: Interruption): void => arrivals.end(new Interrupted(why));
    const leave = client.subscribe(
      { query: wanted.query, variables: { ...wanted.variables, after: wanted.after } },
      {
        next(result) {
          if (arrivals.push({ result })) return;
          interrupt({ because: 'behind' });
          leave();
        },
        error: (error) => interrupt(interruption(error, state.token)),
        complete: () => arrivals.end(),
      },
    );
    const id = state.lastId();
    const placed = client.on('ping', (_received, payload) => {
      const place = readPlace(payload, id);
      if (place !== undefined) arrivals.push({ place }); // where there is no room, a later one does as well
    });
    // graphql-ws would subscribe again by itself, from where we stood at first, after some closings.
    const closed = client.on('closed', (event) => {
      interrupt(interruption(event, state.token));
      leave();
    });
    const acknowledged = client.on('connected', opened);
    if (state.isOpen) opened();
    const drop = (): void => arrivals.drop();
    signal.addEventListener('abort', drop);
    if (signal.aborted) drop();
    try {
      yield* arrivals;
    } finally {
      for (const forget of [closed, acknowledged, placed, leave]) forget();
      signal.removeEventListener('abort', drop);
    }
  };
}

interface Shared {
  readonly client: Client;
  readonly state: {
    isOpen: boolean;
    token?: string;
    /** Of the subscription that was begun last. */
    readonly lastId: () => string;
  };
}

function connection(url: string, token: Token): Shared {
  let silence: ReturnType<typeof setTimeout> | undefined;
  let begun = 0;
  const state: Shared['state'] = { isOpen: false, lastId: () => String(begun) };
  const client = createClient({
    url: url.replace(/^http/, 'ws'),
    connectionParams: async () => {
      state.token = await token.current();
      return { authorization: `Bearer ${state.token}` };
    },
    generateID: () => String((begun += 1)), // a gateway makes a message once for all subscriptions of the same id
    retryAttempts: 0,
    lazyCloseTimeout: LINGER_MILLISECONDS,
    connectionAckWaitTimeout: ACKNOWLEDGED_MILLISECONDS,
    keepAlive: PING_MILLISECONDS,
    on: {
      connected: () => (state.isOpen = true),
      closed() {
        state.isOpen = false;
        clearTimeout(silence);
      },
      ping(received) {
        if (!received) silence = setTimeout(() => client.terminate(), PING_MILLISECONDS);
      },
      pong(received) {
        if (received) clearTimeout(silence);
      },
    },
  });
  return { client, state };
}

function interruption(error: unknown, token: string | undefined): Interruption {
  const { success, data: errors } = problems.safeParse(error);
  if (success) return { because: 'refused', errors };
  const { code, reason } = error as { readonly code?: unknown; readonly reason?: unknown };
  return {
    because: 'lost',
    reason: typeof reason === 'string' ? reason : '',
    token,
    ...(typeof code === 'number' && { code }),
  };
}
