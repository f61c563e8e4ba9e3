import type { SubgraphAnswer, SubgraphErrorMessage } from '../subgraphs/source';
import { isFields } from './own';
import { placeErrors } from './place-errors';

/**
 * Reads what a subgraph sent, its errors put where the values would have stood.
 *
 * @throws where it is no answer of GraphQL's
 */
export function readAnswer(text: string, subgraph: string): SubgraphAnswer {
  const answer: unknown = JSON.parse(text);
  if (!isFields(answer)) throw new Error('The answer is no object.');
  const { data = null, errors = [] } = answer;
  if (data !== null && !isFields(data)) throw new Error('The answer has `data` that is no object.');
  if (!Array.isArray(errors) || !errors.every(isFields)) throw new Error('The answer has `errors` that are no list.');
  if (errors.length === 0) {
    if (data === null) throw new Error('The answer has neither data nor errors.');
    return { data, errors };
  }
  const said: SubgraphErrorMessage[] = errors;
  return data === null ? { data, errors: said } : { data, errors: placeErrors(data, said, subgraph) };
}
