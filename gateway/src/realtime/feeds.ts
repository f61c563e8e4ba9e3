import { channelOf } from '@trama/events/delivery';
import type { Log, Part, RedisServer } from '@trama/runtime';
import type { Redis } from 'ioredis';
import { Gauge, type Registry } from 'prom-client';
import { NetworkFeed } from './network-feed';

/** Pub/Sub says nothing when it loses the last message before a silence: the streams are looked at now and then. */
const LOOK_MILLISECONDS = 5_000;

export interface FeedsOptions {
  readonly redis: RedisServer;
  /** The services whose events there are. */
  readonly sources: () => readonly string[];
  readonly log: Log;
  readonly metrics: Registry;
}

/** A network's feed, which goes on as long as somebody follows it. */
export interface Followed {
  readonly feed: NetworkFeed;
  readonly leave: () => void;
}

interface Open {
  readonly feed: NetworkFeed;
  readonly opened: Promise<void>;
  followers: number;
}

/** The feeds of all networks that somebody follows here, over one connection to Redis. The last who leaves ends a network's subscription. */
export class Feeds implements Part {
  readonly name = 'feeds';
  private readonly open = new Map<string, Open>();
  /** By channel, for messages. */
  private readonly byChannel = new Map<string, NetworkFeed>();
  private connection: Redis | undefined;
  private timer: NodeJS.Timeout | undefined;

  constructor(private readonly options: FeedsOptions) {
    const { byChannel } = this;
    new Gauge({
      name: 'trama_redis_channels',
      help: 'Networks whose events this gateway is subscribed to at Redis',
      registers: [options.metrics],
      collect() {
        this.set(byChannel.size);
      },
    });
  }

  async start(): Promise<void> {
    this.connection = this.options.redis.connection();
    this.connection.on('message', (channel: string, message: string) => this.byChannel.get(channel)?.receive(message));
    this.connection.on('ready', () => void this.resume());
    await this.connection.connect();
    this.timer = setInterval(() => this.catchUp(), LOOK_MILLISECONDS).unref();
  }

  async stop(): Promise<void> {
    clearInterval(this.timer);
    this.connection?.disconnect();
  }

  /** Resolves when the feed tells whatever happens in the network from now on. */
  async follow(networkId: string): Promise<Followed> {
    const open = this.open.get(networkId) ?? this.begin(networkId);
    open.followers += 1;
    let follows = true;
    const leave = (): void => {
      if (!follows) return;
      follows = false;
      open.followers -= 1;
      if (open.followers === 0) this.end(networkId, open);
    };
    try {
      await open.opened;
    } catch (error) {
      leave();
      throw error;
    }
    return { feed: open.feed, leave };
  }

  private begin(networkId: string): Open {
    const { redis, log, sources } = this.options;
    const feed = new NetworkFeed(networkId, redis.client, log);
    const opened = (async () => {
      await feed.open(sources());
      this.byChannel.set(channelOf(networkId), feed);
      await this.connection?.subscribe(channelOf(networkId));
      await feed.catchUp(sources()); // what came before the subscription was there
    })();
    const open = { feed, opened, followers: 0 };
    this.open.set(networkId, open);
    return open;
  }

  private end(networkId: string, open: Open): void {
    this.open.delete(networkId);
    const channel = channelOf(networkId);
    if (this.byChannel.get(channel) !== open.feed) return;
    this.byChannel.delete(channel);
    this.connection?.unsubscribe(channel).catch((error: unknown) => this.options.log.warn({ err: error }, 'feeds'));
  }

  /** After a loss of the connection: subscribed again, then whatever was missed meanwhile. */
  private async resume(): Promise<void> {
    const channels = [...this.byChannel.keys()];
    if (channels.length === 0) return;
    try {
      await this.connection?.subscribe(...channels);
      this.catchUp();
    } catch (error) {
      this.options.log.error({ err: error }, 'feeds could not be resumed'); // the next look tries again
    }
  }

  private catchUp(): void {
    for (const feed of this.byChannel.values()) void feed.catchUp(this.options.sources());
  }
}
