import type { ApolloServerPlugin } from '@apollo/server';
import type { OperationDefinitionNode } from 'graphql';
import { fragmentsOf } from '../execution/fragments';
import type { RequestContext } from '../execution/request-context';
import { graphqlError } from './client-error';
import { limitCost } from './limits';
import { costOf, type Cost } from './operation-cost';

/** Refuses operations that cost too much, once it is known which one runs and on which variables. */
export function costPlugin(costLimit: number): ApolloServerPlugin<RequestContext> {
  /** Apollo Server keeps the documents that it found valid on a schema. */
  const costs = new WeakMap<OperationDefinitionNode, Cost>();
  return {
    async requestDidStart() {
      return {
        async didResolveOperation({ schema, operation, document, request }) {
          if (!operation) return; // it is said elsewhere that there is none of this name
          const cost = costs.get(operation) ?? costOf({ schema, operation, fragments: fragmentsOf(document) });
          costs.set(operation, cost);
          try {
            limitCost(cost, request.variables ?? {}, costLimit);
          } catch (error) {
            throw graphqlError(error);
          }
        },
      };
    },
  };
}
