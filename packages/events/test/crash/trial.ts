import { randomUUID } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import { createLog, MongoDb, RedisServer } from '@trama/runtime';
import { MortalProcess, until, type BundledProgram } from '@trama/testkit';
import { partitionStreamOf, streamOf } from '../../src/delivery';
import { PARTITIONS } from '../../src/delivery/partition';
import { Author } from './author';
import type { CompositionName } from './compositions';
import { recorded, type Acknowledged, type Evidence } from './evidence';
import { Follower } from './follower';
import { faultsIn } from './oracle';
import type { Round } from './schedule';
import { bury } from './undertaker';

export interface TrialOptions {
  readonly servers: { readonly mongoUrl: string; readonly redisUrl: string };
  readonly program: BundledProgram;
  readonly composition?: CompositionName;
  /** How long it may take, when nobody writes any more, until all is as it ought to be. */
  readonly patience?: number;
}

/** Authors that write in a round, each on a task of its own. */
const AUTHORS = 3;

/** A service of its own that is killed round after round while people write, and judged after each by all that happened. */
export class Trial {
  private readonly service = `crash-${randomUUID()}`;
  private readonly mongo: MongoDb;
  private readonly redis: RedisServer;
  private readonly mortal: MortalProcess;
  private readonly follower: Follower;
  /** What the service said is done. */
  readonly acknowledged: Acknowledged[] = [];
  private readonly networkIds: string[] = [];
  private leasesLeft = false;

  constructor(private readonly options: TrialOptions) {
    const { servers, program, composition = 'as built' } = options;
    const uri = (process: string): string => {
      const url = new URL(servers.mongoUrl);
      url.pathname = `/${this.service}`;
      url.searchParams.set('appName', process);
      return url.href;
    };
    this.mongo = new MongoDb({ MONGODB_URI: uri('harness') });
    this.redis = new RedisServer({ REDIS_URL: servers.redisUrl }, createLog('harness', { LOG_LEVEL: 'error' }));
    this.follower = new Follower(this.redis, this.service);
    this.mortal = new MortalProcess({
      program,
      env: (life) => ({
        SERVICE: this.service,
        COMPOSITION: composition,
        MONGODB_URI: uri(`${this.service}-${life}`),
        REDIS_URL: servers.redisUrl,
      }),
      bury: () => bury(this.mongo, { processes: new RegExp(`^${this.service}-`), leases: !this.leasesLeft }),
    });
  }

  /** At which points processes were killed so far; '' for one that was killed at some moment. */
  get deaths(): readonly string[] {
    return this.mortal.deaths;
  }

  async start(): Promise<void> {
    await Promise.all([this.mongo.start(), this.redis.start()]);
    await this.mortal.start();
  }

  /** People write, the service dies so, they write on, and stop. Answers what then speaks against it. */
  async round({ deaths, streamsLostAfter = null, leasesLeft = false }: Round): Promise<string[]> {
    const networkId = randomUUID();
    this.networkIds.push(networkId);
    await this.follower.follow(networkId);
    this.leasesLeft = leasesLeft;
    const authors = Array.from(
      { length: AUTHORS },
      (_, index) => new Author(this.mortal, networkId, `${networkId}/${index + 1}`),
    );
    await Promise.all([
      this.mortal.die(deaths),
      streamsLostAfter === null ? null : this.loseStreams(networkId, streamsLostAfter),
    ]);
    await this.follower.reconnect();
    await Promise.all(authors.map((author) => author.stop()));
    this.acknowledged.push(...authors.flatMap(({ acknowledged }) => acknowledged));
    return this.verdict();
  }

  async end(): Promise<void> {
    await this.mortal.stop();
    await bury(this.mongo, { processes: new RegExp(`^${this.service}-`), leases: false });
    await this.mongo.connection.dropDatabase();
    await this.deleteStreams();
    await this.redis.stop();
    await this.mongo.stop();
  }

  private async verdict(): Promise<string[]> {
    let faults: string[] = [];
    const look = async (): Promise<boolean> => {
      await this.follower.catchUp();
      faults = faultsIn(await this.evidence());
      return faults.length === 0;
    };
    await until(look, this.options.patience ?? 30_000).catch(() => undefined); // then there are faults to answer
    return faults;
  }

  private async evidence(): Promise<Evidence> {
    const { streams, ...rest } = await recorded(
      { mongo: this.mongo, redis: this.redis },
      this.service,
      this.networkIds,
    );
    return {
      ...rest,
      acknowledged: this.acknowledged,
      networks: this.networkIds.map((networkId) => ({
        networkId,
        stream: streams.get(networkId) ?? [],
        subscriber: this.follower.told(networkId),
      })),
    };
  }

  /** So long after the first event of the round has come: there is something to lose. */
  private async loseStreams(networkId: string, milliseconds: number): Promise<void> {
    await until(() => this.follower.told(networkId).length > 0, 60_000);
    await setTimeout(milliseconds);
    await this.deleteStreams();
  }

  private async deleteStreams(): Promise<void> {
    const partitions = Array.from({ length: PARTITIONS }, (_, partition) => partitionStreamOf(this.service, partition));
    await this.redis.client.del(...partitions, ...this.networkIds.map((id) => streamOf(this.service, id)));
  }
}
