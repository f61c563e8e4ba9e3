import { until } from '@trama/testkit';
import { createClient, type Client } from 'graphql-ws';
import { WebSocket } from 'ws';
import type { GatewayUnderTest } from './gateway-under-test';

interface Result {
  readonly data?: { readonly networkEvents: Readonly<Record<string, never>> } | null;
  readonly errors?: readonly { readonly message: string; readonly extensions?: Readonly<Record<string, unknown>> }[];
}

/** What Subscriber asks of an event when it looks for `subjects()` and `cursor`. */
interface Heard {
  readonly cursor?: string;
  readonly subject?: { readonly id?: string } | null;
}

/** Someone who holds a WebSocket open and notes what comes. */
export class Subscriber {
  readonly results: Result[] = [];
  /** Errors that ended a subscription. */
  readonly refusals: string[] = [];
  /** What these errors told beside their code. */
  readonly details: Readonly<Record<string, unknown>>[] = [];
  connected = false;
  /** How the connection ended. */
  closed: { readonly code: number; readonly reason: string } | undefined;
  private readonly client: Client;
  private readonly sockets: WebSocket[] = [];

  constructor(gateway: GatewayUnderTest, token: string | null) {
    // eslint-disable-next-line @typescript-eslint/no-this-alias -- for the class below, which has a `this` of its own
    const subscriber = this;
    this.client = createClient({
      url: `${gateway.service.http.url.replace('http', 'ws')}/graphql`,
      webSocketImpl: class extends WebSocket {
        constructor(...args: ConstructorParameters<typeof WebSocket>) {
          super(...args);
          subscriber.sockets.push(this);
        }
      },
      lazy: false,
      retryAttempts: 0,
      onNonLazyError: () => undefined,
      connectionParams: token === null ? {} : { authorization: `Bearer ${token}` },
      on: {
        connected: () => {
          this.connected = true;
        },
        closed: (event) => {
          const { code, reason } = event as { code: number; reason: string };
          this.closed = { code, reason };
        },
      },
    });
  }

  /** @returns ends it */
  follows(query: string, variables: Record<string, unknown> = {}, extensions?: Record<string, unknown>): () => void {
    return this.client.subscribe(
      { query, variables, extensions },
      {
        next: (result) => this.results.push(result as Result),
        error: (errors) => {
          if (!Array.isArray(errors)) return;
          const all = errors.map(({ extensions }: { extensions: { code: string } }) => extensions);
          this.refusals.push(...all.map(({ code }) => code));
          this.details.push(...all);
        },
        complete: () => undefined,
      },
    );
  }

  /** The ids of the subjects of the events that came, once there are so many. */
  async hears(count: number): Promise<string[]> {
    await until(() => Promise.resolve(this.results.length >= count));
    return this.results.map(
      ({ data }) => (data?.networkEvents['subject'] as { id: string } | undefined)?.id ?? 'nothing',
    );
  }

  /** The events that came, of whichever field. */
  heard(): readonly Heard[] {
    return this.results.map(({ data }) => Object.values(data ?? {})[0] as Heard);
  }

  /** The ids of their subjects. */
  subjects(): readonly string[] {
    return this.heard().map(({ subject }) => subject?.id ?? 'nothing');
  }

  /** Where they stand. */
  get cursor(): string | undefined {
    return this.heard().at(-1)?.cursor;
  }

  /** What is sent to them from now on stays where it is. */
  stopsReading(): void {
    for (const socket of this.sockets) socket.pause();
  }

  readsOn(): void {
    for (const socket of this.sockets) socket.resume();
  }

  async leaves(): Promise<void> {
    await this.client.dispose();
  }
}
