import { once } from 'node:events';
import { get, type IncomingMessage } from 'node:http';
import { text } from 'node:stream/consumers';

/** The values of a metric of ours, by whatever labels, added up; undefined where the gateway tells none. */
export async function metricOf(gatewayUrl: string, name: string): Promise<number | undefined> {
  const request = get(new URL('/metrics', gatewayUrl), { agent: false }); // leaves no connection behind
  const [response] = (await once(request, 'response')) as [IncomingMessage];
  return metricIn(await text(response), name);
}

/** The same, in the text of all metrics. */
export function metricIn(metrics: string, name: string): number | undefined {
  const values = [...metrics.matchAll(new RegExp(`^${name}(?:\\{.*\\})? (\\S+)`, 'gm'))].map(([, value]) =>
    Number(value),
  );
  return values.length === 0 ? undefined : values.reduce((sum, value) => sum + value);
}
