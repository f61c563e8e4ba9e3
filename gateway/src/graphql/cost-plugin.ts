import type { ApolloServerPlugin } from '@apollo/server';
import { fragmentsOf } from '../execution/fragments';
import type { RequestContext } from '../execution/request-context';
import { graphqlError } from './client-error';
import { limitCost } from './limits';

/** Refuses operations that cost too much, once it is known which one runs and on which variables. */
export const costPlugin = (costLimit: number): ApolloServerPlugin<RequestContext> => ({
  async requestDidStart() {
    return {
      async didResolveOperation({ schema, operation, document, request }) {
        if (!operation) return; // it is said elsewhere that there is none of this name
        const variables = request.variables ?? {};
        try {
          limitCost({ schema, operation, fragments: fragmentsOf(document), variables }, costLimit);
        } catch (error) {
          throw graphqlError(error);
        }
      },
    };
  },
});
