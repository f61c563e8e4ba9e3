import { resolve } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { Log, Part } from '@trama/runtime';
import type { FastifyInstance } from 'fastify';
import { explorerPage } from './explorer-page';

/** Bundled at build time; this file lies as deep in src/ as in dist/. */
const assets = resolve(__dirname, '../../dist/explorer-assets');

/** Everything comes from here, and nobody may frame it. The editor styles itself as it goes. */
const policy = [
  "default-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "font-src 'self' data:",
  "img-src 'self' data:",
  "frame-ancestors 'none'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

export interface ExplorerOptions {
  readonly app: FastifyInstance;
  /** A token to start with; null where there is none to be had. */
  readonly token: () => Promise<string | null>;
  readonly log: Log;
}

/** The landing page: GraphiQL, for queries and subscriptions. */
export class Explorer implements Part {
  readonly name = 'explorer';

  constructor(private readonly options: ExplorerOptions) {}

  async start(): Promise<void> {
    const { app, token, log } = this.options;
    await app.register(fastifyStatic, { root: assets, prefix: '/explorer/', index: false });
    app.get('/', async (_request, reply) => {
      const given = await token().catch((error: unknown) => {
        log.warn({ err: error }, 'the explorer starts without a token');
        return null;
      });
      return reply
        .headers({
          'content-security-policy': policy,
          'referrer-policy': 'no-referrer',
          'x-content-type-options': 'nosniff',
          'cache-control': 'no-store',
        })
        .type('text/html; charset=utf-8')
        .send(explorerPage(given));
    });
  }

  async stop(): Promise<void> {}
}
