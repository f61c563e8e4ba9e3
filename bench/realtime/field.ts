import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { eventsSubgraph, publishedSchemas } from '@trama/gateway';
import { startRedis, type RunningServer } from '@trama/local';
import { composed } from '../gateway/supergraphs/compose';
import type { Contender } from '../gateway/gateways/contender';
import { RunningGateway } from '../gateway/running-gateway';
import { benchFolder } from '../processes/bench-folder';
import { freePort } from '../processes/program';
import { Assistant } from './assistant';
import type { ClientTasks } from './clients/main';
import { eventsByPubSub } from './gateways/events-by-pubsub';
import { Identity } from './identity';
import type { PublisherTasks } from './publisher/main';
import type { StubTasks } from './stubs/main';

const MEMBERS = 'members';
const TASKS = 'tasks';

/** What stands around a gateway: Redis, people, clients and a service, each a process of its own. */
export class Field {
  private constructor(
    readonly redis: RunningServer,
    readonly identity: Identity,
    readonly stubs: Assistant<StubTasks>,
    readonly clients: Assistant<ClientTasks>,
    private readonly stubUrl: string,
  ) {}

  /** @param networkIds all that there are */
  static async start(networkIds: readonly string[]): Promise<Field> {
    const [redis, identity, port] = await Promise.all([
      startRedis({ dataDir: null }),
      Identity.start(networkIds),
      freePort(),
    ]);
    const stubs = new Assistant<StubTasks>('realtime/stubs/main');
    await stubs.ask('listen', { port });
    const clients = new Assistant<ClientTasks>('realtime/clients/main');
    return new Field(redis, identity, stubs, clients, `http://127.0.0.1:${port}/${TASKS}`);
  }

  /** Trama's own supergraph behind a gateway, which serves when this resolves. */
  async gateway(contender: Contender): Promise<RunningGateway> {
    const folder = join(benchFolder, '.data/realtime');
    await mkdir(folder, { recursive: true });
    const services = await publishedSchemas(join(benchFolder, '../services'), (name) => name);
    const events = contender.isPeer ? eventsByPubSub() : eventsSubgraph;
    const supergraphFile = join(folder, `supergraph-${contender.isPeer ? 'pushed' : 'relayed'}.graphql`);
    const subgraphs = [...services, events].map(({ name, sdl }) => ({ name, sdl, resolvers: {} }));
    await writeFile(
      supergraphFile,
      composed(subgraphs, (name) => this.urlOf(name)),
    );
    const peers = join(benchFolder, '.data/peers');
    return RunningGateway.start(contender, { supergraphFile, subgraphs: [], folder, peers });
  }

  /** Whoever writes the events that this gateway tells of. */
  publisher({ isPeer }: Contender): Assistant<PublisherTasks> {
    return new Assistant<PublisherTasks>('realtime/publisher/main', [this.redis.url, isPeer ? 'pushed' : 'relayed']);
  }

  async stop(): Promise<void> {
    this.identity.stop();
    await Promise.all([this.stubs.stop(), this.clients.stop()]);
    await this.redis.stop();
  }

  private urlOf(subgraph: string): string {
    if (subgraph === MEMBERS) return `${this.identity.url}/graphql`;
    return subgraph === TASKS ? this.stubUrl : `http://${subgraph}.invalid/graphql`;
  }
}
