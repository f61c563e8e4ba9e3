import type { SubgraphErrorMessage } from '../subgraphs/source';
import { Failure, type Path } from './failure';
import { setOwn } from './own';

/**
 * Puts each error of an answer to the value that it took away: the deepest on its path that is null. Changes `data`.
 *
 * @returns those whose path leads to no such place
 */
export function placeErrors(
  data: object,
  errors: readonly SubgraphErrorMessage[],
  subgraph: string,
): SubgraphErrorMessage[] {
  return errors.filter((error) => !(isPath(error.path) && place(data, error.path, error, subgraph)));
}

function place(data: object, path: Path, error: SubgraphErrorMessage, subgraph: string): boolean {
  let parent: object = data;
  for (const [depth, key] of path.entries()) {
    if (!Object.hasOwn(parent, key)) return false;
    const value = (parent as Record<string | number, unknown>)[key];
    const cause = { error, subgraph, beneath: path.slice(depth + 1) };
    if (value instanceof Failure) {
      value.causes.push(cause);
      return true;
    }
    if (value === null) {
      setOwn(parent, String(key), new Failure([cause]));
      return true;
    }
    if (typeof value !== 'object') return false;
    parent = value;
  }
  return false;
}

const isPath = (path: unknown): path is Path =>
  Array.isArray(path) && path.every((part) => typeof part === 'string' || typeof part === 'number');
