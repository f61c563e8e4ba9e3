import type { GraphQLRequest } from '../supergraphs/supergraph-under-test';
import type { Check } from './check-answer';
import { Connection } from './connection';
import type { LoadJob, LoadResult } from './load-job';

/** A request, and the text that is sent for it. */
export interface Asked {
  readonly request: GraphQLRequest;
  readonly body: string;
}

/** Asks from all connections at once, each anew as soon as it is answered, until the time is up. */
export async function runLoad(job: LoadJob, next: () => Asked, check: Check): Promise<LoadResult> {
  const connections = Array.from({ length: job.connections }, () => new Connection(job.url));
  const latencies: number[] = [];
  let wrong = 0;
  let firstWrong: string | undefined;
  let bytes = 0;
  const began = performance.now();
  const end = began + job.duration;
  const ask = async (connection: Connection): Promise<void> => {
    while (performance.now() < end) {
      const { request, body } = next();
      const sent = performance.now();
      const problem = await connection.post(body).then(
        (answer) => {
          latencies.push(performance.now() - sent);
          bytes = answer.body.length;
          return check(request, answer.status, answer.body);
        },
        (error: unknown) => String(error),
      );
      if (problem === undefined) continue;
      wrong += 1;
      firstWrong ??= problem;
    }
  };
  await Promise.all(connections.map(ask));
  const elapsed = performance.now() - began;
  await Promise.all(connections.map((connection) => connection.close()));
  latencies.sort((a, b) => a - b);
  const quantile = (share: number): number => latencies[Math.ceil(latencies.length * share) - 1] ?? NaN;
  return {
    requests: latencies.length,
    elapsed,
    p50: quantile(0.5),
    p95: quantile(0.95),
    p99: quantile(0.99),
    wrong,
    firstWrong,
    bytes,
  };
}
