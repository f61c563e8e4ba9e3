import { TramaClient, type SubscribeOptions, type Told, type TokenSource } from '../src';
import { scriptedGateway, type ScriptedGateway } from './scripted-gateway';

export const transports = ['websocket', 'sse'] as const;

export const Events = `subscription ($networkId: ID!, $after: Cursor) {
  networkEvents(networkId: $networkId, after: $after) { id cursor number }
}`;

export interface Heard {
  readonly networkEvents: { readonly id: string; readonly cursor: string; readonly number: number };
}

export type Events = AsyncIterableIterator<Told<Heard>, undefined>;

/** A gateway for each test of the file. */
export function gatewayForEach(): () => ScriptedGateway {
  let gateway: ScriptedGateway;
  beforeEach(async () => (gateway = await scriptedGateway()));
  afterEach(() => gateway.stop());
  return () => gateway;
}

/** Follows a network; waits but little between attempts. */
export function follow(
  { url }: ScriptedGateway,
  transport: (typeof transports)[number],
  options: SubscribeOptions = {},
  token: TokenSource = 'the token',
): Events {
  const client = new TramaClient(url, token, { transport, longestWait: 10 });
  return client.subscribe<Heard>(Events, { networkId: 'n1' }, options);
}

/** The numbers of the next so many events. */
export async function hear(events: Events, count: number): Promise<number[]> {
  const numbers: number[] = [];
  while (numbers.length < count) {
    const { done, value } = await events.next();
    if (done) break;
    numbers.push(value.data.networkEvents.number);
  }
  return numbers;
}

export const upTo = (last: number): number[] => Array.from({ length: last }, (_, index) => index + 1);
