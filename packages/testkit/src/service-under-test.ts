import { randomUUID } from 'node:crypto';
import type { Roles } from '@trama/identity';
import { MongoDb, type Service } from '@trama/runtime';
import { internalJwks, signInternally } from './gateway-keys';
import { GraphqlApi } from './graphql-api';
import { freshRedisDatabase, type RedisDatabase } from './servers/fresh-redis-database';
import { testServers } from './servers/test-servers';

export interface ServiceUnderTest {
  /** The service's API, as a member with these roles sees it through the gateway. */
  as(memberId: string, roles: Roles): GraphqlApi;
  /** The kinds of the events about this thing, in the order in which they were told. */
  eventsAbout(subject: { readonly id: string }): Promise<string[]>;
  /** How many MongoDB queries `work` leads to, by collection. */
  queriesDuring(work: () => Promise<unknown>): Promise<Record<string, number>>;
  /** The running process's parts, for what has no API. */
  readonly service: Service;
}

/** Starts the service on a MongoDB and a Redis database of its own before the tests of this file, and stops it after them. */
export function startService(build: (env: NodeJS.ProcessEnv) => Service): ServiceUnderTest {
  let service: Service;
  let redis: RedisDatabase;
  beforeAll(async () => {
    const { mongoUrl, redisUrl } = testServers();
    redis = await freshRedisDatabase(redisUrl);
    service = build({
      NODE_ENV: 'test',
      LOG_LEVEL: 'error',
      MONGODB_URI: databaseUrl(mongoUrl, `t-${randomUUID()}`),
      REDIS_URL: redis.url,
      INTERNAL_JWKS: internalJwks,
    });
    await service.start();
  });
  afterAll(async () => {
    await service.part(MongoDb).connection.dropDatabase();
    await service.stop();
    await redis.empty();
  });
  return {
    get service() {
      return service;
    },
    as: (memberId, roles) =>
      new GraphqlApi(async (body) =>
        fetch(`${service.http.url}/graphql`, {
          method: 'POST',
          headers: {
            'content-type': 'application/json',
            authorization: `Bearer ${await signInternally(service.name, { memberId, roles })}`,
          },
          body: JSON.stringify(body),
        }),
      ),
    async eventsAbout({ id }) {
      const outbox = service.part(MongoDb).connection.collection('outbox');
      const rows = await outbox.find({ 'subject.id': id }).sort({ _id: 1 }).toArray();
      return rows.map((row) => row['kind'] as string);
    },
    async queriesDuring(work) {
      const client = service.part(MongoDb).connection.getClient();
      const counts: Record<string, number> = {};
      const count = ({ commandName, command }: { commandName: string; command: Record<string, unknown> }): void => {
        if (commandName !== 'find' && commandName !== 'aggregate') return;
        const collection = String(command[commandName]);
        counts[collection] = (counts[collection] ?? 0) + 1;
      };
      client.on('commandStarted', count);
      try {
        await work();
      } finally {
        client.off('commandStarted', count);
      }
      return counts;
    },
  };
}

function databaseUrl(server: string, database: string): string {
  const url = new URL(server);
  url.pathname = `/${database}`;
  url.searchParams.set('monitorCommands', 'true'); // to count queries
  return url.href;
}
