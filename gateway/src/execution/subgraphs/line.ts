import { Pool, type Dispatcher } from 'undici';
import { Exchange } from './exchange';

/** A request, made once and sent as often as it takes. */
export type Message = Dispatcher.DispatchOptions;

/** @param headers name, value, name, value … */
export const jsonMessage = (path: string, headers: readonly string[], body: string): Message => ({
  path,
  method: 'POST',
  headers: [...JSON_HEADERS, ...headers],
  body,
});

const JSON_HEADERS = [
  'content-type',
  'application/json',
  'accept',
  'application/graphql-response+json, application/json;q=0.9',
];

export interface LineOptions {
  /** Most connections that are kept. */
  readonly connections: number;
  /** Most bytes of an answer. */
  readonly largestAnswer: number;
}

const CONNECT_MILLISECONDS = 2_000;
/** Less than the 5 s after which a server of Node's closes an idle connection; where a server says its own time, less than that. */
const KEEP_ALIVE = { keepAliveTimeout: 4_000, keepAliveTimeoutThreshold: 1_000 };

/** The connections to one host. Answers are not compressed: over loopback or a closed network that costs more than it saves. */
export class Line {
  private readonly kept: Pool;
  /** Each of these serves one request alone. */
  private readonly fresh: Pool;

  /** @param origin `http://host:port` */
  constructor(
    origin: string,
    private readonly options: LineOptions,
  ) {
    const always = {
      allowH2: false,
      connect: { timeout: CONNECT_MILLISECONDS },
      headersTimeout: 0, // deadlines are kept elsewhere, for all of a request
      bodyTimeout: 0,
    };
    this.kept = new Pool(origin, { ...always, ...KEEP_ALIVE, connections: options.connections });
    this.fresh = new Pool(origin, { ...always, pipelining: 0 });
  }

  /** @param heard called for whatever comes back */
  send(message: Message, heard: () => void, onFreshConnection = false): Exchange {
    const exchange = new Exchange(this.options.largestAnswer, heard);
    (onFreshConnection ? this.fresh : this.kept).dispatch(message, exchange);
    return exchange;
  }

  async close(): Promise<void> {
    await Promise.all([this.kept.destroy(), this.fresh.destroy()]);
  }
}
