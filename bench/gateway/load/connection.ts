import { Client, type Dispatcher } from 'undici';

export interface Answer {
  readonly status: number;
  readonly body: Buffer;
}

/** One client that keeps its connection and asks one thing after another. */
export class Connection {
  private readonly client: Client;
  private readonly path: string;

  constructor(url: string) {
    const { origin, pathname } = new URL(url);
    this.client = new Client(origin, { pipelining: 1, headersTimeout: 60_000, bodyTimeout: 60_000 });
    this.path = pathname;
  }

  post(body: string): Promise<Answer> {
    return new Promise((resolve, reject) => {
      const chunks: Buffer[] = [];
      let status = 0;
      const handler: Dispatcher.DispatchHandler = {
        onRequestStart: () => undefined,
        onResponseStart: (_controller, statusCode) => void (status = statusCode),
        onResponseData: (_controller, chunk) => void chunks.push(chunk),
        onResponseEnd: () => resolve({ status, body: chunks.length === 1 ? chunks[0]! : Buffer.concat(chunks) }),
        onResponseError: (_controller, error) => reject(error),
      };
      this.client.dispatch(
        {
          method: 'POST',
          path: this.path,
          headers: { 'content-type': 'application/json', accept: 'application/json' },
          body,
        },
        handler,
      );
    });
  }

  close(): Promise<void> {
    return this.client.destroy();
  }
}
