import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Contender } from '../../gateway/gateways/contender';
import { CHANNEL_PREFIX } from '../publisher/pushed';

const configuration = (peers: string, redisUrl: string): string => `
import { createRequire } from 'node:module';
const installed = createRequire(${JSON.stringify(join(peers, 'package.json'))});
const { RedisPubSub } = installed('@graphql-hive/gateway');
const { Redis } = installed('ioredis');
const url = ${JSON.stringify(redisUrl)};
export const gatewayConfig = {
  logging: 'error',
  pubsub: new RedisPubSub({ pub: new Redis(url), sub: new Redis(url) }, { channelPrefix: ${JSON.stringify(CHANNEL_PREFIX)} }),
};
`;

const contender = (name: string, redisUrl: string, flags: readonly string[]): Contender => ({
  name,
  joining: 'fetches',
  path: '/graphql',
  isPeer: true,
  async command({ supergraphFile, port, folder, peers }) {
    const file = join(folder, 'gateway.config.mjs');
    await writeFile(file, configuration(peers, redisUrl));
    return {
      command: process.execPath,
      args: [
        join(peers, 'node_modules/@graphql-hive/gateway/dist/bin.js'),
        ...['supergraph', supergraphFile, '--host', '127.0.0.1', '--port', String(port)],
        ...['--config-path', file, ...flags],
      ],
      cwd: folder,
    };
  },
});

/**
 * hive-gateway with its event-driven subscriptions over Redis Pub/Sub, for whoever comes. It joins equal fetches under
 * way, as it does unless told otherwise. Its Pub/Sub unsubscribes from a topic when any of those who follow it leaves: keep
 * them all until the end. This runtime does not ask the services about what an event tells of.
 */
export const hive = (redisUrl: string): Contender => contender('hive-gateway', redisUrl, ['--jit']);

/** The same with the runtime that asks the services, as ours does: what ours is to be held against. */
export const hiveRouterRuntime = (redisUrl: string): Contender =>
  contender('hive-gateway, router-runtime', redisUrl, ['--hive-router-runtime']);
