import { until, type TramaUnderTest } from '@trama/testkit';
import { createClient } from 'graphql-ws';
import { WebSocket } from 'ws';

const NetworkEvents = `subscription ($networkId: ID!, $kinds: [String!]) {
  result: networkEvents(networkId: $networkId, kinds: $kinds) {
    id kind occurredAt network { name } actor { name }
    subject {
      __typename
      ... on Evaluation { id asOf state measures { name value } findings { kind message } }
      ... on Message { id body author { name } }
    }
  }
}`;

/** An event as a subscriber sees it: the envelope from Redis, all else from the subgraphs. */
export interface SeenEvent {
  readonly id: string;
  readonly kind: string;
  readonly network: { readonly name: string };
  readonly actor: { readonly name: string } | null;
  readonly subject: {
    readonly __typename: string;
    readonly id: string;
    readonly asOf?: string;
    readonly body?: string;
    readonly measures?: readonly { readonly name: string; readonly value: number | null }[];
  } | null;
}

/** Follows a network as `name`; comes back once the gateway has told from which place on. */
export async function follow(
  trama: TramaUnderTest,
  name: string,
  networkId: string,
  kinds?: readonly string[],
): Promise<{ sees(count: number): Promise<readonly SeenEvent[]>; leaves(): Promise<void> }> {
  const seen: SeenEvent[] = [];
  const faults: unknown[] = [];
  let hasPlace = false;
  const token = await trama.token(name);
  const client = createClient({
    url: trama.url.replace('http', 'ws'),
    webSocketImpl: WebSocket,
    lazy: false,
    connectionParams: { authorization: `Bearer ${token}` },
    on: { ping: (received, payload) => (hasPlace ||= received && payload?.['cursor'] !== undefined) },
  });
  client.subscribe<{ result: SeenEvent }>(
    { query: NetworkEvents, variables: { networkId, kinds } },
    {
      next: ({ data, errors }) => (data ? seen.push(data.result) : faults.push(errors)),
      error: (error) => faults.push(error),
      complete: () => undefined,
    },
  );
  const orFails = <T>(look: () => T): T => {
    if (faults.length > 0) throw new Error(JSON.stringify(faults));
    return look();
  };
  await until(() => orFails(() => hasPlace), 30_000);
  return {
    sees: (count) => until(() => orFails(() => (seen.length >= count ? seen : null)), 30_000),
    leaves: async () => client.dispose(),
  };
}
