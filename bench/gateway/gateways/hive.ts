import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Joining } from '../../serve/joining';
import type { Contender } from './contender';

/**
 * hive-gateway as the public benchmark starts it (one worker, compiled documents), with either runtime. Joining:
 * `deduplicateInflightRequests` of its HTTP transport, on unless told otherwise, is that of fetches, and
 * `inboundInflightRequestDeduplication` that of requests.
 */
const hive = (name: string, joining: Joining, flags: readonly string[]): Contender => ({
  name,
  joining,
  path: '/graphql',
  isPeer: true,
  async command({ supergraphFile, port, folder, peers }) {
    const configuration = join(folder, 'gateway.config.mjs');
    await writeFile(configuration, `export const gatewayConfig = ${JSON.stringify(configured(joining))};\n`);
    return {
      command: process.execPath,
      args: [
        join(peers, 'node_modules/@graphql-hive/gateway/dist/bin.js'),
        ...['supergraph', supergraphFile, '--host', '127.0.0.1', '--port', String(port)],
        ...['--config-path', configuration, ...flags],
      ],
      cwd: folder,
    };
  },
});

const configured = (joining: Joining): object => ({
  logging: 'error',
  transportEntries: { '*.http': { options: { deduplicateInflightRequests: joining !== 'none' } } },
  inboundInflightRequestDeduplication: joining === 'requests',
});

export const hiveGateway = (joining: Joining): Contender => hive('hive-gateway', joining, ['--jit']);

export const hiveRouterRuntime = (joining: Joining): Contender =>
  hive('hive-gateway, router-runtime', joining, ['--hive-router-runtime']);
