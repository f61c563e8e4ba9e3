import { until } from '@trama/testkit';
import { createClient, type Client } from 'graphql-ws';
import { WebSocket } from 'ws';
import type { GatewayUnderTest } from './gateway-under-test';

interface Result {
  readonly data?: { readonly networkEvents: Readonly<Record<string, never>> } | null;
  readonly errors?: readonly { readonly message: string; readonly extensions?: Readonly<Record<string, unknown>> }[];
}

/** Someone who holds a WebSocket open and notes what comes. */
export class Subscriber {
  readonly results: Result[] = [];
  /** Errors that ended a subscription. */
  readonly refusals: string[] = [];
  connected = false;
  /** How the connection ended. */
  closed: { readonly code: number; readonly reason: string } | undefined;
  private readonly client: Client;

  constructor(gateway: GatewayUnderTest, token: string | null) {
    this.client = createClient({
      url: `${gateway.service.http.url.replace('http', 'ws')}/graphql`,
      webSocketImpl: WebSocket,
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
          if (Array.isArray(errors))
            this.refusals.push(...errors.map(({ extensions }: { extensions: { code: string } }) => extensions.code));
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

  async leaves(): Promise<void> {
    await this.client.dispose();
  }
}
