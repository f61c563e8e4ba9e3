import { inOnePlace } from '../library';
import type { Coordinate } from './arbitrary-failures';
import type { RandomRequest } from './write-document';

/**
 * What other fields require and what is never null. Where it fails and only the gateway asked for it, the object that it is
 * of is lost with it, which one server would keep: federation cannot do better. Nor can it know of a size that postage has
 * itself and does not get.
 */
const REQUIRED_AND_NEVER_NULL = ['Book.authors', 'Book.inStock', 'Author.name', 'Size.height', 'Book.size'];

/** Of which values a request asks, each once; of those that can fail alone. */
export async function valuesAskedBy(request: RandomRequest): Promise<Coordinate[]> {
  const asked = new Map<string, Coordinate>();
  const fails = (type: string, key: string, field: string): boolean => {
    if (!REQUIRED_AND_NEVER_NULL.includes(`${type}.${field}`))
      asked.set(`${type} ${key} ${field}`, { type, key, field });
    return false;
  };
  await inOnePlace({ ...request, fails });
  return [...asked.values()];
}
