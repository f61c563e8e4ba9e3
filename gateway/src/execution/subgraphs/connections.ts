import { setTimeout as after } from 'node:timers/promises';
import type { Part } from '@trama/runtime';
import { Agent } from 'undici';

const RETRY_AFTER_MILLISECONDS = 100;
const LARGEST_ANSWER = 32 * 1024 * 1024;

interface PostOptions {
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  /** In milliseconds, for all of it. */
  readonly deadline: number;
  /** Whether to ask once more where the connection failed; never for what may not happen twice. */
  readonly retry: boolean;
}

/** Sends JSON, on connections that are kept. Rejects where there is no whole answer in time. */
export type Post = (url: URL, options: PostOptions) => Promise<{ status: number; body: string }>;

/** The connections to the services. */
export class Connections implements Part {
  readonly name = 'connections';
  private readonly agent = new Agent({
    connections: 128, // to one subgraph
    keepAliveTimeout: 4_000, // less than a server's 5 s, so that none is used as it closes
    connectTimeout: 2_000,
    maxResponseSize: LARGEST_ANSWER,
  });

  readonly post: Post = async (url, { headers, body, deadline, retry }) => {
    const signal = AbortSignal.timeout(deadline);
    const attempt = async () => {
      const response = await this.agent.request({
        origin: url.origin,
        path: url.pathname,
        method: 'POST',
        headers: { 'content-type': 'application/json', accept: 'application/json', ...headers },
        body,
        signal,
        headersTimeout: deadline,
        bodyTimeout: deadline,
      });
      return { status: response.statusCode, body: await response.body.text() };
    };
    try {
      return await attempt();
    } catch (error) {
      if (!retry || signal.aborted) throw error;
      await after(RETRY_AFTER_MILLISECONDS, undefined, { signal });
      return attempt();
    }
  };

  async start(): Promise<void> {} // each is opened when it is first needed

  async stop(): Promise<void> {
    await this.agent.destroy();
  }
}
