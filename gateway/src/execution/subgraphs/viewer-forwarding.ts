import type { RequestContext } from '../request-context';
import type { Forwarding } from './forwarding';
import type { InternalTokens } from './internal-tokens';
import { fetchTraceparent } from './span';

/** What Trama's services are told: who asks, on behalf of which request, and in which trace. */
export const viewerForwarding = (tokens: InternalTokens): Forwarding<RequestContext> => ({
  headers(subgraph, context) {
    const token = tokens.forViewer(subgraph, context.principal);
    return typeof token === 'string' ? headers(token, context) : token.then((signed) => headers(signed, context));
  },
  scope: ({ principal, event }) => (event === undefined ? principal.scope : `${principal.scope} ${event}`),
});

function headers(token: string, { requestId, trace }: RequestContext): string[] {
  const headers = ['authorization', `Bearer ${token}`, 'x-request-id', requestId];
  if (trace) headers.push('traceparent', fetchTraceparent(trace.traceparent));
  if (trace?.tracestate) headers.push('tracestate', trace.tracestate);
  return headers;
}
