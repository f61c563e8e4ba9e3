import { fingerprint } from './fingerprint';
import type { Fields } from './own';

/**
 * Makes one of objects that are equal. What stands in many places, as people and things do that much is about, is then
 * added to once and made ready for the client once; whatever is added to equals in the same place is equal, too.
 */
export class Twins {
  /** By the fingerprint of a field that mostly tells things apart: the first that is not the type's name. */
  private readonly firsts = new Map<number, Fields>();

  /** The first of its equals; itself where there was none. */
  first(object: Fields): Fields {
    const mark = fingerprint(telling(object));
    const known = this.firsts.get(mark);
    if (known === undefined) this.firsts.set(mark, object);
    return known !== undefined && known !== object && areTwins(known, object) ? known : object;
  }
}

function telling(object: Fields): unknown {
  for (const key in object) if (key !== '__typename') return object[key];
  return undefined;
}

/** Of objects that hold others nothing is said: those may yet come to differ. */
function areTwins(one: Fields, other: Fields): boolean {
  let count = 0;
  for (const key in one) {
    const value = one[key];
    if ((typeof value === 'object' && value !== null) || value !== other[key]) return false;
    count++;
  }
  return Object.keys(other).length === count;
}
