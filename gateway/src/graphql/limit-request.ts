import type { FastifyRequest } from 'fastify';
import { parse, type DocumentNode } from 'graphql';
import { LRUCache } from 'lru-cache';
import { LARGEST_DOCUMENT, limitDocument } from './limits';
import { refuseConditions } from './subscription-conditions';

/**
 * Refuses with COST_EXCEEDED a document that is too large to be validated in good time, and with
 * GRAPHQL_VALIDATION_FAILED one that validation would throw at. Apollo Server has no place for this
 * between parsing and validating, so each document is parsed here as well, the first time that it comes.
 */
export function limitRequest({ body, query }: Pick<FastifyRequest, 'body' | 'query'>): void {
  const source = sourceIn(body) ?? sourceIn(query);
  if (source === undefined || small.get(source)) return;
  const document = parsed(source);
  if (!document) return;
  limitDocument(document);
  refuseConditions(document);
  small.set(source, true);
}

/** Texts that were looked at and found to be within bounds; in all, so many characters. */
const small = new LRUCache<string, true>({ maxSize: 4 * 1024 * 1024, sizeCalculation: (_, text) => text.length + 1 });

function sourceIn(parameters: unknown): string | undefined {
  if (typeof parameters !== 'object' || parameters === null || !('query' in parameters)) return undefined;
  return typeof parameters.query === 'string' ? parameters.query : undefined;
}

function parsed(source: string): DocumentNode | undefined {
  try {
    return parse(source, { maxTokens: LARGEST_DOCUMENT, noLocation: true });
  } catch {
    return undefined; // Apollo Server says what is wrong with it
  }
}
