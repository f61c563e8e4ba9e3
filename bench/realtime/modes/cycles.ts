import { Redis } from 'ioredis';
import type { Contender } from '../../gateway/gateways/contender';
import type { RunningGateway } from '../../gateway/running-gateway';
import { openSockets } from '../../processes/usage';
import type { Field } from '../field';
import { say, verdict } from '../say';
import { until } from '../until';

/** What a gateway holds. */
interface Held {
  readonly megabytes: number;
  readonly sockets: number;
  /** Channels of Redis that somebody listens to. */
  readonly channels: number;
}

const PEOPLE = 50;
const PARTS = 5;
const WARM_UP_CYCLES = 500;
/** In all networks together: so often somebody who waits for an event hears of one. */
const EVENTS_A_SECOND = 1_000;
const SETTLED_MILLISECONDS = 15_000;
/** Less cannot be told from what the next collection of garbage would take away. */
const MOST_GROWTH_MEGABYTES = 20;

/** Subscribes and unsubscribes; says what the gateway holds after each fifth of it, and whether that is more and more. */
export async function cycle(
  contender: Contender,
  networkIds: readonly string[],
  field: Field,
  cycles: number,
): Promise<void> {
  const gateway = await field.gateway(contender);
  const publisher = field.publisher(contender);
  const redis = new Redis(field.redis.url);
  const tokens = await field.identity.tokens(PEOPLE);
  const comeAndGo = async (times: number): Promise<void> => {
    await publisher.ask('start', { networkIds, rate: EVENTS_A_SECOND });
    const job = { url: gateway.url, tokens, networkIds, cycles: times };
    const { failed } = await field.clients.ask('comeAndGo', job);
    await publisher.ask('stop', null);
    if (failed > 0) verdict(false, `${failed} of ${times} subscribers waited for an event in vain`);
  };
  try {
    const idle = await heldBy(gateway, redis);
    await comeAndGo(WARM_UP_CYCLES);
    const before = await settled(gateway, redis, idle.channels, Infinity);
    tell('warm', before);
    const parts: Held[] = [];
    for (let part = 1; part <= PARTS; part += 1) {
      await comeAndGo(Math.ceil(cycles / PARTS));
      parts.push(await settled(gateway, redis, idle.channels, before.sockets));
      tell(`${part} of ${PARTS}`, parts.at(-1)!);
    }
    const after = parts.at(-1)!;
    const growth = after.megabytes - parts[1]!.megabytes;
    verdict(growth <= MOST_GROWTH_MEGABYTES, `memory grew by ${growth.toFixed(0)} MB from the second fifth to the last`);
    verdict(after.sockets <= before.sockets, `${after.sockets} sockets at the end, ${before.sockets} at the start`);
    verdict(after.channels <= idle.channels, `${after.channels} channels of Redis, ${idle.channels} before anyone came`);
  } finally {
    redis.disconnect();
    await Promise.all([gateway.stop(), publisher.stop()]);
  }
}

const tell = (when: string, { megabytes, sockets, channels }: Held): void =>
  say(`${when.padEnd(8)}${megabytes.toFixed(0).padStart(5)} MB  ${sockets} sockets  ${channels} channels of Redis`);

/** Once it holds no more than this, or has been waited for long enough. */
async function settled(gateway: RunningGateway, redis: Redis, channels: number, sockets: number): Promise<Held> {
  await until(async () => {
    const held = await heldBy(gateway, redis);
    return held.channels <= channels && held.sockets <= sockets;
  }, SETTLED_MILLISECONDS);
  return heldBy(gateway, redis);
}

const heldBy = async (gateway: RunningGateway, redis: Redis): Promise<Held> => ({
  megabytes: gateway.usage().residentMegabytes,
  sockets: openSockets(gateway.pid),
  channels: ((await redis.pubsub('CHANNELS')) as string[]).length,
});
