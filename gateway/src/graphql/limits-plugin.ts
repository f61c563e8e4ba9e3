import type { ApolloServerPlugin } from '@apollo/server';
import { refuse } from '@trama/errors';
import type { DocumentNode } from 'graphql';
import { fragmentsOf } from '../execution/fragments';
import type { RequestContext } from '../execution/request-context';
import { graphqlError } from './client-error';
import { sizeOf } from './document-size';
import { costOf, type CostedOperation } from './operation-cost';

/** In tokens of GraphQL. */
export const LARGEST_DOCUMENT = 10_000;
const MOST_FIELDS = 1_000;
const DEEPEST = 15;

/** Refuses with COST_EXCEEDED a document that is so large that finding out whether it is valid would be work. */
export function limitDocument(document: DocumentNode): void {
  const { fields, depth } = sizeOf(document);
  if (fields > MOST_FIELDS)
    throw refuse('COST_EXCEEDED', `An operation has at most ${MOST_FIELDS} fields, aliases and fragments counted.`, {
      limit: MOST_FIELDS,
    });
  if (depth > DEEPEST)
    throw refuse('COST_EXCEEDED', `An operation is at most ${DEEPEST} fields deep.`, { limit: DEEPEST });
}

/** Refuses with COST_EXCEEDED an operation whose answer could be too large. */
export function limitCost(operation: CostedOperation, limit: number): void {
  const cost = costOf(operation);
  if (cost > limit)
    throw refuse('COST_EXCEEDED', `This could answer with ${cost} fields; ask for smaller pages.`, { cost, limit });
}

/** Both, at the first moment that each can be known. */
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
