import { readAnswer } from '../run/read-answer';
import type { Reply } from './exchange';
import type { SubgraphAnswer } from './source';
import { SubgraphFailure } from './subgraph-failure';

/**
 * Reads what a subgraph sent. GraphQL counts whatever the HTTP status is: a subgraph may say with 400 or 500 what it says in
 * its errors. A status alone is a failure.
 *
 * @throws SubgraphFailure `status` or `unreadable`
 */
export function readReply({ status, contentType, text }: Reply, subgraph: string): SubgraphAnswer {
  if (status === 200 || isJson(contentType)) {
    try {
      return readAnswer(text, subgraph);
    } catch (cause) {
      if (status === 200) throw new SubgraphFailure('unreadable', 'The answer is not GraphQL.', { status, cause });
    }
  }
  throw new SubgraphFailure('status', `It answered with HTTP ${status} and no GraphQL.`, { status });
}

const isJson = (contentType: string): boolean => /^application\/([\w.-]+\+)?json\b/.test(contentType);
