import { until } from '@trama/testkit';
import type { TransportsUnderTest } from './transports-under-test';

interface StreamEvent {
  readonly event?: string;
  readonly id?: string;
  readonly data?: string;
  readonly retry?: string;
  /** What stands behind a colon, for nobody to read. */
  readonly comment?: string;
}

type Headers = Readonly<Record<string, string>>;

/** Somebody who reads a stream of server-sent events. */
export class StreamClient {
  readonly events: StreamEvent[] = [];
  /** Of an answer that is no stream. */
  body: unknown;
  hasEnded = false;

  private constructor(
    readonly status: number,
    readonly headers: Response['headers'],
    private readonly leaving: AbortController,
  ) {}

  /** Resolves as soon as there are headers. */
  static async opens(
    { address }: Pick<TransportsUnderTest, 'address'>,
    name: string | null,
    asked: object = { query: 'subscription { all }' },
    headers: Headers = {},
  ): Promise<StreamClient> {
    return StreamClient.sends(address, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        accept: 'text/event-stream',
        ...(name !== null && { authorization: `Bearer ${name}` }),
        ...headers,
      },
      body: JSON.stringify(asked),
    });
  }

  static async sends(address: string, request: RequestInit): Promise<StreamClient> {
    const leaving = new AbortController();
    const response = await fetch(`http://${address}`, { ...request, signal: leaving.signal });
    const client = new StreamClient(response.status, response.headers, leaving);
    if (response.headers.get('content-type')?.includes('json')) client.body = await response.json();
    else void client.read(response).catch(() => undefined);
    return client;
  }

  /** What is in the events of this kind, once there are so many. */
  async hears(count: number, kind = 'next'): Promise<unknown[]> {
    const heard = (): StreamEvent[] => this.events.filter(({ event }) => event === kind);
    await until(() => heard().length >= count);
    return heard().map(({ data }) => (data ? (JSON.parse(data) as unknown) : undefined));
  }

  async ends(): Promise<void> {
    await until(() => this.hasEnded);
  }

  leaves(): void {
    this.leaving.abort();
  }

  private async read({ body }: Response): Promise<void> {
    let text = '';
    for await (const part of body!.pipeThrough(new TextDecoderStream())) {
      const blocks = (text + part).split('\n\n');
      text = blocks.pop() ?? '';
      this.events.push(...blocks.map(eventIn));
    }
    this.hasEnded = true;
  }
}

const eventIn = (block: string): StreamEvent =>
  Object.fromEntries(
    block.split('\n').map((line) => {
      const colon = line.indexOf(':');
      return [line.slice(0, colon) || 'comment', line.slice(colon + 1).trimStart()];
    }),
  );
