import { fastify, type FastifyInstance } from 'fastify';
import { z } from 'zod';
import { issueToken } from './issue-token';
import { type SigningKey } from './key-file';
import { subjectOf } from './subject-of';

const whose = 'Say whose token: /token?member=Ana';
const asked = z.object({ member: z.string(whose).trim().min(1, whose).max(200) });

/**
 * An identity provider for development: it believes whoever asks.
 *
 * - `GET /jwks.json` its public key
 * - `GET` or `POST /token?member=NAME` a token as text, valid 12 hours, with the member's name and, as `sub`, its slug
 * - `GET /ready`
 *
 * Faults are JSON `{ code, message }`.
 */
export function issuer(key: SigningKey, address: string): FastifyInstance {
  const app = fastify();

  app.get('/ready', () => ({ status: 'ready' }));
  app.get('/jwks.json', () => ({ keys: [key.publicKey] }));
  app.route({
    method: ['GET', 'POST'],
    url: '/token',
    async handler(request, reply) {
      const member = asked.safeParse(request.query);
      const name = member.data?.member;
      const subject = name === undefined ? null : subjectOf(name);
      if (name === undefined || subject === null) {
        const message = member.error?.issues[0]?.message ?? 'A name needs a letter or digit of the Latin alphabet.';
        return reply.code(400).send({ code: 'INVALID_INPUT', message });
      }
      return reply.type('text/plain; charset=utf-8').send(await issueToken(key, { issuer: address, subject, name }));
    },
  });

  app.setNotFoundHandler((request, reply) =>
    reply.code(404).send({ code: 'NOT_FOUND', message: `There is no ${request.method} ${request.url.split('?')[0]}.` }),
  );
  app.setErrorHandler((error: { statusCode?: number; message: string }, _request, reply) => {
    const known = (error.statusCode ?? 500) < 500;
    return reply.code(error.statusCode ?? 500).send({
      code: known ? 'BAD_REQUEST' : 'INTERNAL',
      message: known ? error.message : 'The issuer failed.',
    });
  });
  return app;
}
