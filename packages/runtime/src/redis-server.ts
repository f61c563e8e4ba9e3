import { Redis } from 'ioredis';
import type { RedisConfig } from './config';
import type { Log } from './log';
import type { Part } from './part';

/** Redis, for events, queues and caches. It may go and come back: commands wait for it, and readiness says so meanwhile. */
export class RedisServer implements Part {
  readonly name = 'redis';
  readonly client: Redis;
  private readonly more: Redis[] = [];

  constructor(
    private readonly config: RedisConfig,
    private readonly log: Log,
  ) {
    this.client = this.create();
  }

  /** A connection of its own, for what blocks or subscribes. It ends with this part. */
  connection(): Redis {
    const connection = this.create();
    this.more.push(connection);
    return connection;
  }

  async start(): Promise<void> {
    await this.client.connect();
  }

  async stop(): Promise<void> {
    // One that ended before would keep the process for another two seconds.
    for (const connection of this.more.splice(0)) if (connection.status !== 'end') connection.disconnect();
    // `quit` would wait for ever for a Redis that is gone.
    if (this.client.status === 'ready') await this.client.quit();
    else this.client.disconnect();
  }

  /** Evicting Redis would lose events and jobs in silence, so it is not ready. */
  async check(): Promise<void> {
    const [, policy] = await this.client.config('GET', 'maxmemory-policy');
    if (policy !== 'noeviction') throw new Error(`maxmemory-policy is ${policy}; set it to noeviction`);
  }

  private create(): Redis {
    const redis = new Redis(this.config.REDIS_URL, {
      lazyConnect: true,
      maxRetriesPerRequest: null, // BullMQ insists; a request has a deadline of its own
      retryStrategy: (attempt) => Math.min(50 * 2 ** attempt, 2_000),
    });
    redis.on('error', (error) => this.log.error({ err: error }, 'redis'));
    return redis;
  }
}
