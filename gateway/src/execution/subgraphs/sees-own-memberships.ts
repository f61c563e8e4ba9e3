import type { GraphQLDataSource } from '@apollo/gateway';
import { Kind, OperationTypeNode } from 'graphql';
import type { Viewers } from '../../authentication/viewers';
import type { RequestContext } from '../request-context';

/**
 * Whoever founds a network or joins one sees it at once: after a mutation of the members subgraph the viewer is looked up
 * anew, for the rest of this operation and for the requests that follow it, without waiting for the event to come round.
 */
export const seesOwnMemberships = (
  members: GraphQLDataSource<RequestContext>,
  viewers: Viewers,
): GraphQLDataSource<RequestContext> => ({
  async process(fetch) {
    const answer = await members.process(fetch);
    const document = 'document' in fetch ? fetch.document : undefined;
    const isMutation = document?.definitions.some(
      (definition) =>
        definition.kind === Kind.OPERATION_DEFINITION && definition.operation === OperationTypeNode.MUTATION,
    );
    if (isMutation) {
      const context = fetch.context as RequestContext;
      await viewers.forget(context.principal.memberId);
      // Where the lookup fails the mutation still succeeded, and its answer goes out.
      context.principal = await viewers.principal(context.principal.user).catch(() => context.principal);
    }
    return answer;
  },
});
