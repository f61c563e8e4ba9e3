import { refuse } from '@trama/errors';
import type { DocumentNode } from 'graphql';
import { sizeOf } from './document-size';
import type { Cost } from './operation-cost';

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
export function limitCost(costOf: Cost, variables: Parameters<Cost>[0], limit: number): void {
  const cost = costOf(variables);
  if (cost > limit)
    throw refuse('COST_EXCEEDED', `This could answer with ${cost} fields; ask for smaller pages.`, { cost, limit });
}
