import type { FastifyInstance } from 'fastify';

/** Tells whoever looks for the explorer why there is none: it sends documents of people's own. */
export function noExplorer(app: FastifyInstance): void {
  app.get('/', (_request, reply) =>
    reply
      .code(404)
      .type('text/plain; charset=utf-8')
      .send('This gateway answers trusted documents only, so it has no explorer.\n'),
  );
}
