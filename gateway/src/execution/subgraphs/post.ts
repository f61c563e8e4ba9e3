import type { Reply } from './exchange';
import type { Message, Line } from './line';
import { Sending } from './sending';
import { SubgraphFailure } from './subgraph-failure';

export interface PostOptions {
  readonly message: Message;
  /** In milliseconds, for all of it. */
  readonly deadline: number;
  /** Whether to send it once more where the connection failed; never what may not happen twice. */
  readonly repeatable: boolean;
}

/** Sends a request that is no GraphQL. Rejects with a SubgraphFailure where there is no whole answer in time. */
export async function post(line: Line, { deadline, ...options }: PostOptions): Promise<Reply> {
  const sending = new Sending({ line, ...options });
  const late = new SubgraphFailure('late', `It took longer than ${deadline} ms.`);
  const timer = setTimeout(() => sending.end(late), deadline);
  try {
    return await sending.reply();
  } finally {
    clearTimeout(timer);
  }
}
