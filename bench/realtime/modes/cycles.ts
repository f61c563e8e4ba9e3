import { Redis } from 'ioredis';
import type { Contender } from '../../gateway/gateways/contender';
import type { Field } from '../field';
import { say, verdict } from '../say';
import { channelsOf, heldBy, type Held } from './held';

const PEOPLE = 50;
const PARTS = 5;
const WARM_UP_CYCLES = 500;
/** In all networks together: so often somebody who waits for an event hears of one. */
const EVENTS_A_SECOND = 1_000;
/** Code that is compiled and metrics that are kept for a while take some, whatever the number of cycles. */
const MOST_GROWTH_MEGABYTES = 2;

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
  const comeAndGo = async (times: number): Promise<void> => {
    const tokens = await field.identity.tokens(PEOPLE);
    await publisher.ask('start', { networkIds, rate: EVENTS_A_SECOND });
    const job = { url: gateway.url, tokens, networkIds, cycles: times };
    const { failed } = await field.clients.ask('comeAndGo', job);
    await publisher.ask('stop', null);
    if (failed > 0) verdict(false, `${failed} of ${times} subscribers waited for an event in vain`);
  };
  try {
    const idle = await channelsOf(redis);
    await comeAndGo(WARM_UP_CYCLES);
    tell('warm', await heldBy(gateway, redis, idle));
    const parts: Held[] = [];
    for (let part = 1; part <= PARTS; part += 1) {
      await comeAndGo(Math.ceil(cycles / PARTS));
      parts.push(await heldBy(gateway, redis, idle));
      tell(`${part} of ${PARTS}`, parts.at(-1)!);
    }
    const last = parts.at(-1)!;
    const growth = last.heapMegabytes - parts[1]!.heapMegabytes;
    verdict(
      growth <= MOST_GROWTH_MEGABYTES,
      `the heap grew by ${growth.toFixed(1)} MB from the second fifth to the last`,
    );
    verdict(last.connections === 0, `${last.connections} connections with nobody there`);
    verdict(last.channels <= idle, `${last.channels} channels of Redis, ${idle} before anyone came`);
  } finally {
    redis.disconnect();
    await Promise.all([gateway.stop(), publisher.stop()]);
  }
}

const tell = (when: string, { heapMegabytes, residentMegabytes, connections, channels }: Held): void => {
  const heap = `${heapMegabytes.toFixed(1).padStart(6)} MB of heap`;
  const resident = `${residentMegabytes.toFixed(0)} MB resident`;
  say(`${when.padEnd(7)}${heap}, ${resident}, ${connections} connections, ${channels} channels of Redis`);
};
