import { setTimeout } from 'node:timers/promises';
import { TramaClient, type ClientOptions } from '@trama/client';
import { until, type TramaUnderTest } from '@trama/testkit';
import { breakableWay } from './breakable-way';

const Messages = `subscription ($networkId: ID!, $after: Cursor) {
  networkEvents(networkId: $networkId, kinds: ["message.posted.v1"], after: $after) { id cursor subject { ... on Message { id } } }
}`;

interface Heard {
  readonly networkEvents: { readonly id: string; readonly subject: { readonly id: string } | null };
}

/** Someone who follows what is said in a network, over a way that breaks again and again. */
export interface Subscriber {
  readonly name: string;
  /** The messages that they were told of, as they came. */
  readonly told: readonly string[];
  /** Breaks their connection so many times, each after a moment that `random` says. */
  suffers(breaks: number, random: () => number): Promise<void>;
  /** Ends; throws what ended the subscription before, where anything did. */
  leaves(): Promise<void>;
}

const LONGEST_BETWEEN_BREAKS = 150;

export async function subscriber(
  trama: TramaUnderTest,
  name: string,
  networkId: string,
  transport: NonNullable<ClientOptions['transport']>,
): Promise<Subscriber> {
  const way = await breakableWay(trama.url);
  const stopping = new AbortController();
  const told: string[] = [];
  const client = new TramaClient(way.url, () => trama.token(name), { transport, longestWait: 200 });
  const following = (async () => {
    const events = client.subscribe<Heard>(Messages, { networkId }, { signal: stopping.signal });
    for await (const { data } of events) told.push(data.networkEvents.subject?.id ?? 'none');
  })();
  following.catch(() => stopping.abort()); // thrown by `leaves`
  return {
    name: transport,
    told,
    async suffers(breaks, random) {
      for (let count = 0; count < breaks && !stopping.signal.aborted; count++) {
        await setTimeout(random() * LONGEST_BETWEEN_BREAKS);
        await until(() => stopping.signal.aborted || way.break() > 0, 90_000);
      }
    },
    async leaves() {
      stopping.abort();
      await following;
      await way.close();
    },
  };
}
