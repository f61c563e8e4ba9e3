import { testServers, until } from '@trama/testkit';
import { startGateway, type GatewayUnderTest } from '../gateway-under-test';
import { Subscriber } from '../subscriber';
import { Teller } from '../teller';

/** A gateway, services that tell events, and people who follow them. */
export interface RealtimeUnderTest {
  readonly gateway: GatewayUnderTest;
  readonly tasks: Teller;
  readonly members: Teller;
  /** Someone who is connected. */
  readonly connected: (name: string) => Promise<Subscriber>;
  /** Someone who follows by now. */
  readonly follower: (name: string, query: string, variables?: Record<string, unknown>) => Promise<Subscriber>;
  /** What a metric says now; of those with labels, the sum. */
  readonly measured: (name: string) => Promise<number>;
}

export const networkEvents = `subscription ($networkId: ID!, $after: Cursor) {
  networkEvents(networkId: $networkId, after: $after) { cursor subject { ... on Task { id } } }
}`;

/** Starts it before the tests of this file. After each test nobody follows anything, and Redis is asked for nothing. */
export function startRealtime(variables: Record<string, string> = {}): RealtimeUnderTest {
  const gateway = startGateway(variables);
  const subscribers: Subscriber[] = [];
  let tellers: { tasks: Teller; members: Teller };
  beforeAll(() => {
    const { redisUrl } = testServers();
    tellers = { tasks: new Teller(redisUrl, 'tasks'), members: new Teller(redisUrl, 'members') };
  });
  afterAll(() => {
    tellers.tasks.stop();
    tellers.members.stop();
  });

  const measured = async (name: string): Promise<number> => {
    const { values = [] } = (await gateway.service.metrics.getSingleMetric(name)?.get()) ?? {};
    return values.reduce((sum, { value }) => sum + value, 0);
  };
  afterEach(async () => {
    await Promise.all(subscribers.splice(0).map((subscriber) => subscriber.leaves()));
    for (const name of ['trama_subscriptions', 'trama_subscription_selections', 'trama_redis_channels'])
      await until(async () => (await measured(name)) === 0);
  });

  const connected = async (name: string): Promise<Subscriber> => {
    const subscriber = new Subscriber(gateway, await gateway.provider.token(name));
    subscribers.push(subscriber);
    return subscriber;
  };
  return {
    gateway,
    get tasks() {
      return tellers.tasks;
    },
    get members() {
      return tellers.members;
    },
    connected,
    follower: async (name, query, variables = {}) => {
      const before = await gateway.subscriptions();
      const subscriber = await connected(name);
      subscriber.follows(query, variables);
      await until(async () => (await gateway.subscriptions()) === before + 1);
      return subscriber;
    },
    measured,
  };
}
