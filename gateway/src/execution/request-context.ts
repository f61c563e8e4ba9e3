import type { FastifyRequest } from 'fastify';
import type { Principal } from '../authentication/principal';
import type { Patience } from './subgraphs/flight';

/** What is known of one request while its operation runs. */
export interface RequestContext extends Patience {
  readonly requestId: string;
  /** Changes where the operation itself changes what the viewer may see. */
  principal: Principal;
  /** What it knows to have happened: an answer to somebody who asked before that will not do. */
  readonly event?: string;
  /** Of W3C Trace Context, as headers. */
  readonly trace?: { readonly traceparent: string; readonly tracestate?: string };
}

/** @param deadline for all of the request, in milliseconds from when it came */
export function requestContext(
  { id, headers, raw, arrivedAt }: FastifyRequest,
  principal: Principal,
  deadline: number,
): RequestContext {
  const { traceparent, tracestate } = headers as Readonly<Record<string, string | undefined>>;
  return {
    requestId: id,
    principal,
    expiresAt: arrivedAt + deadline,
    client: raw.socket,
    trace: traceparent === undefined ? undefined : { traceparent, tracestate },
  };
}
