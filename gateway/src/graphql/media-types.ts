import { LRUCache } from 'lru-cache';
import Negotiator from 'negotiator';

const answers = ['application/json; charset=utf-8', 'application/graphql-response+json; charset=utf-8'] as const;
const PAGE = 'text/html';
const EVENTS = 'text/event-stream';

/** Clients of one kind say the same each time, and there are few kinds. */
const chosen = new LRUCache<string, { readonly type: string | undefined }>({ max: 100 });

/** In which form the client likes its answer best; undefined where it takes none that we have. */
export function answerType(accept: string | undefined): string | undefined {
  if (accept === undefined) return answers[0];
  const known = chosen.get(accept);
  if (known) return known.type;
  const type = best(accept, answers);
  chosen.set(accept, { type });
  return type;
}

/** Whether this is a browser that somebody looks at. */
export const wantsPage = (accept: string | undefined): boolean =>
  accept !== undefined && best(accept, [...answers, PAGE]) === PAGE;

/** Whether the client takes nothing but a stream of events. Some name it beside JSON with every query that they send. */
export const wantsEvents = (accept: string | undefined): boolean =>
  accept !== undefined && answerType(accept) === undefined && best(accept, [EVENTS]) !== undefined;

const best = (accept: string, types: readonly string[]): string | undefined =>
  new Negotiator({ headers: { accept } }).mediaType(types);
