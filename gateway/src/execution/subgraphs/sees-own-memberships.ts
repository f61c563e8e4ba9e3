import { OperationTypeNode } from 'graphql';
import type { Viewers } from '../../authentication/viewers';
import type { RequestContext } from '../request-context';
import type { Source } from './source';

/**
 * Whoever founds a network or joins one sees it at once: after a mutation of the members subgraph the viewer is looked up
 * anew, for the rest of this operation and for the requests that follow it, without waiting for the event to come round.
 */
export const seesOwnMemberships = (members: Source<RequestContext>, viewers: Viewers): Source<RequestContext> => {
  const change: typeof members.fetch = async (request, context) => {
    try {
      return await members.fetch(request, context);
    } finally {
      // One that was not answered may have taken effect.
      await viewers.forget(context.principal.memberId);
      // Where the lookup fails the mutation still succeeded, and its answer goes out.
      context.principal = await viewers.principal(context.principal.user).catch(() => context.principal);
    }
  };
  return {
    fetch: (request, context) =>
      request.kind === OperationTypeNode.MUTATION ? change(request, context) : members.fetch(request, context),
  };
};
