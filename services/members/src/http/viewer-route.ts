import { refuse, Refusal, refuseInput } from '@trama/errors';
import type { Asker } from '@trama/identity';
import type { HttpServer } from '@trama/runtime';
import { z } from 'zod';
import type { Recognised } from '../domain/recognise-member';

interface Answering {
  readonly verify: (token: string | undefined) => Promise<Asker>;
  readonly recognise: (person: { subject: string; name: string }) => Promise<Recognised>;
}

const body = z.object({ subject: z.string().min(1).max(255), name: z.string().trim().min(1) });

/**
 * `POST /viewer {subject, name}` → `{memberId, roles: {networkId: role}}`: who someone is in Trama, for the gateway
 * itself, which signs without a member since it has yet to learn who that is. Not part of GraphQL, so no client gets here.
 */
export function mountViewerRoute(app: HttpServer['app'], { verify, recognise }: Answering): void {
  void app.register(async (route) => {
    route.setErrorHandler(async (error, request, reply) => {
      const { status, ...answer } = asAnswer(error);
      if (status === 500) request.log.error({ err: error }, 'could not tell who the viewer is');
      return reply.code(status).send(answer);
    });
    route.post('/viewer', async ({ headers, body: sent }) => {
      const { viewer } = await verify(headers.authorization?.match(/^Bearer (.+)$/)?.[1]);
      if (viewer) throw refuse('UNAUTHENTICATED', 'This is for the gateway itself, not on behalf of a member.');
      const person = body.safeParse(sent);
      if (!person.success)
        throw refuseInput(person.error.issues[0]?.path.join('.') || 'body', 'Send JSON: {"subject": …, "name": …}.');
      return recognise(person.data);
    });
  });
}

function asAnswer(error: unknown): { status: number; code: string; message: string; field?: string | number } {
  if (error instanceof Refusal) {
    const { code, message, details } = error;
    return { status: code === 'UNAUTHENTICATED' ? 401 : 400, code, message, ...details };
  }
  // What fastify refuses: a body that is no JSON, or too large.
  const { statusCode = 500 } = error as { statusCode?: number };
  const { code, message } = refuse(
    statusCode < 500 ? 'BAD_REQUEST' : 'INTERNAL',
    statusCode < 500 ? 'Send JSON.' : undefined,
  );
  return { status: statusCode < 500 ? statusCode : 500, code, message };
}
