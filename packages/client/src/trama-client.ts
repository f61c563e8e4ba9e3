import { answer, refusalOf } from './answer';
import { TramaRefusal, TramaUnreachable } from './errors';
import { Backoff, random } from './subscription/backoff';
import { serverSentEvents } from './subscription/server-sent-events';
import { subscription, type SubscribeOptions } from './subscription/subscription';
import type { Told } from './subscription/told';
import type { Transport } from './subscription/transport';
import { webSocket } from './subscription/web-socket';
import { Token, type TokenSource } from './token';
import { wait } from './wait';

const TRIES = 7;
const FIRST_WAIT_MILLISECONDS = 250;
const LONGEST_WAIT_MILLISECONDS = 30_000;

type Variables = Readonly<Record<string, unknown>>;

export interface ClientOptions {
  /**
   * What brings subscriptions: one WebSocket for all of them, or (`sse`) an HTTP response for each, which passes wherever
   * HTTP does. `websocket` where it is left out.
   */
  readonly transport?: 'websocket' | 'sse';
  /** The most that a subscription waits before it tries again, in milliseconds; 30,000 where it is left out. */
  readonly longestWait?: number;
}

/** GraphQL to a gateway of Trama, as one member. Works in Node from 22 on, and in browsers. */
export class TramaClient {
  private readonly token: Token;
  private readonly transport: Transport;
  private readonly longestWait: number;

  /**
   * @param url the GraphQL endpoint, `https://trama.example/graphql` say
   * @param token one, or what gets one: that is asked again when a token has expired or is refused
   */
  constructor(
    private readonly url: string,
    token: TokenSource,
    { transport = 'websocket', longestWait = LONGEST_WAIT_MILLISECONDS }: ClientOptions = {},
  ) {
    this.token = new Token(token);
    this.transport = transport === 'sse' ? serverSentEvents(url) : webSocket(url, this.token);
    this.longestWait = longestWait;
  }

  /**
   * Runs one operation. What the restart of a part of Trama interrupts is repeated for some 15 s, so a mutation must be
   * safe to repeat: give it an idempotency key.
   *
   * @throws TramaRefusal with the code of the first error
   * @throws TramaUnreachable
   */
  async run<Data>(query: string, variables: Variables = {}): Promise<Data> {
    let refusedBefore = false;
    for (let attempt = 1; ; attempt++) {
      const token = await this.token.current();
      try {
        return (await this.post(query, variables, token)) as Data;
      } catch (error) {
        if (isOfToken(error) && !refusedBefore && this.token.refuse(token)) {
          refusedBefore = true;
          continue;
        }
        if (!isPassing(error) || attempt === TRIES) throw error;
        await wait(FIRST_WAIT_MILLISECONDS * 2 ** (attempt - 1));
      }
    }
  }

  /**
   * Follows what happens: each event once and in order, whatever becomes of connections meanwhile. The document declares
   * `$after: Cursor`, passes it on as `after: $after`, and selects `cursor` on the event (and `id`, by which repeats are
   * told best).
   *
   * Connects when the first event is asked for, again whenever the connection is lost, and takes up where it stood. Events
   * are kept for whoever takes them slowly up to a bound; beyond it they stay with Trama, and are asked for later. Without
   * `after` it begins where the gateway says at first that it does (`onPlace`), and misses nothing from there.
   *
   * `break`, `return()` and the signal end it. So does the gateway, with an error:
   *
   * @throws TypeError where the document cannot be resumed
   * @throws TramaRefusal with CURSOR_EXPIRED where what was missed is no longer kept, with NOT_FOUND where it is not (or no
   * longer) yours to see, with UNAUTHENTICATED or TOKEN_EXPIRED where two tokens in a row were refused, and with whatever
   * else is wrong with the request
   */
  subscribe<Data>(
    document: string,
    variables: Variables = {},
    options: SubscribeOptions = {},
  ): AsyncIterableIterator<Told<Data>, undefined> {
    return subscription(document, variables, options, {
      transport: this.transport,
      token: this.token,
      backoff: new Backoff(this.longestWait, random),
      steadyMilliseconds: this.longestWait,
    });
  }

  private async post(query: string, variables: object, token: string): Promise<unknown> {
    const response = await fetch(this.url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body: JSON.stringify({ query, variables }),
    }).catch(() => null);
    const body = answer.safeParse(await response?.json().catch(() => null));
    if (!body.success) throw new TramaUnreachable(this.url);
    const { data, errors = [] } = body.data;
    if (errors.length > 0) throw refusalOf(errors);
    return data;
  }
}

const isPassing = (error: unknown): boolean =>
  error instanceof TramaUnreachable || (error instanceof TramaRefusal && error.code === 'UNAVAILABLE');

const isOfToken = (error: unknown): boolean =>
  error instanceof TramaRefusal && (error.code === 'UNAUTHENTICATED' || error.code === 'TOKEN_EXPIRED');
