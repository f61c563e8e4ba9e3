import { setTimeout as after } from 'node:timers/promises';
import type { Redis } from 'ioredis';
import type { RunningGateway } from '../../gateway/running-gateway';
import { until } from '../until';
import { connectionsTo } from './connections';
import { metricOf } from './metric';

/** What a gateway holds. */
export interface Held {
  /** Of JavaScript, once its garbage was collected. */
  readonly heapMegabytes: number;
  readonly residentMegabytes: number;
  readonly connections: number;
  /** Channels of Redis that somebody listens to. */
  readonly channels: number;
}

const SETTLED_MILLISECONDS = 15_000;
const COLLECTED_MILLISECONDS = 500;

/** What it holds once nobody is connected and no more channels are listened to than this, or that was waited for long enough. */
export async function heldBy(gateway: RunningGateway, redis: Redis, idleChannels: number): Promise<Held> {
  await until(
    async () => connectionsTo(gateway.url) === 0 && (await channelsOf(redis)) <= idleChannels,
    SETTLED_MILLISECONDS,
  );
  const [connections, channels] = [connectionsTo(gateway.url), await channelsOf(redis)];
  process.kill(gateway.pid, 'SIGUSR2');
  await after(COLLECTED_MILLISECONDS);
  const heapMegabytes = (await heapOf(gateway)) / 1e6;
  return { heapMegabytes, residentMegabytes: gateway.usage().residentMegabytes, connections, channels };
}

export const channelsOf = async (redis: Redis): Promise<number> =>
  ((await redis.pubsub('CHANNELS')) as string[]).length;

/** In bytes: of objects, and of buffers that these hold. */
async function heapOf({ url }: RunningGateway): Promise<number> {
  const parts = ['nodejs_heap_size_used_bytes', 'nodejs_external_memory_bytes'];
  const values = await Promise.all(parts.map((name) => metricOf(url, name)));
  return values.reduce<number>((sum, value) => sum + (value ?? NaN), 0);
}
