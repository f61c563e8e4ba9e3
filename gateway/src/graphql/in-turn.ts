import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Admission } from '../execution/admission';

declare module 'fastify' {
  interface FastifyRequest {
    /** By performance.now(). */
    arrivedAt: number;
    /** Has the next be let in; undefined until it was let in itself. */
    leave?: () => void;
  }
}

/**
 * Has requests wait for their turn, which ends when their answer is handed over, or their client goes.
 *
 * @param joining whether who asks the same at the same time has it cheaper
 * @returns what to call for a request: it begins it, now or later
 */
export function inTurn(
  scope: FastifyInstance,
  admission: Admission,
  joining: boolean,
): (request: FastifyRequest, reply: FastifyReply, begin: () => void) => void {
  scope.decorateRequest('arrivedAt', 0);
  scope.decorateRequest('leave');
  scope.addHook('onRequest', (request, _reply, done) => {
    request.arrivedAt = performance.now();
    done();
  });
  scope.addHook('onSend', (request, _reply, _payload, done) => {
    request.leave?.();
    done();
  });
  return (request, { raw }, begin) =>
    admission.enter(
      (leave) => {
        if (raw.destroyed) return leave(); // nobody is left to be answered
        request.leave = leave;
        raw.once('close', leave); // where nothing is sent any more
        begin();
      },
      joining ? questionOf(request) : undefined,
    );
}

/** The same only where the same person asks the same. */
const questionOf = ({ headers, body, query }: FastifyRequest): string =>
  `${headers.authorization} ${JSON.stringify(body ?? query)}`;
