import type { ApolloServerPlugin } from '@apollo/server';
import { fragmentsOf } from '../execution/fragments';
import type { RequestContext } from '../execution/request-context';
import { graphqlError } from './client-error';
import { limitCost, limitDocument } from './limits';

/** Each limit at the first moment at which it can be known to be passed. */
export const limitsPlugin = (costLimit: number): ApolloServerPlugin<RequestContext> => ({
  async requestDidStart() {
    return {
      validationDidStart: async ({ document }) => inGraphql(() => limitDocument(document)),
      didResolveOperation: async ({ schema, operation, document, request }) =>
        inGraphql(() => {
          if (!operation) return; // it is said elsewhere that there is none of this name
          const variables = request.variables ?? {};
          limitCost({ schema, operation, fragments: fragmentsOf(document), variables }, costLimit);
        }),
    };
  },
});

function inGraphql(check: () => void): void {
  try {
    check();
  } catch (error) {
    throw graphqlError(error);
  }
}
