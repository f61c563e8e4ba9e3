import { EACH } from '../compile/route';
import { Failure } from './failure';
import { marked } from './mark-failed';
import { isFields, own, setOwn, type Fields } from './own';
import type { PathTree } from './path-tree';

const NOWHERE: PathTree = { next: new Map() };

/**
 * Adds to an object what one more fetch gave of it. Changes `target` and what is on the paths below it, where other
 * fetches are to put what they bring, under way perhaps; what else is deeper may stand elsewhere too, and is replaced by
 * a copy.
 */
export function merge(target: Fields, given: Fields, { next }: PathTree = NOWHERE): void {
  // Of names that every object has, all but `__proto__` lead to functions, and an answer has none.
  for (const key in given) {
    const value = given[key];
    if (key === '__proto__') setOwn(target, key, joined(own(target, key), value, next.get(key)));
    else {
      const present = target[key];
      target[key] = typeof present === 'object' && present !== null ? joined(present, value, next.get(key)) : value;
    }
  }
}

function joined(present: unknown, given: unknown, paths: PathTree | undefined): unknown {
  // One fetch has it and another could not: what there is stays.
  if (given instanceof Failure)
    return present instanceof Failure ? present.and(given) : isFields(present) ? present : given;
  if (present instanceof Failure) {
    const { shape } = present;
    if (given === null || given === undefined) return present;
    return shape ? marked(given, shape, present, shape.schema, paths) : given;
  }
  if (isFields(present) && isFields(given)) {
    const changed = paths ? present : { ...present };
    merge(changed, given, paths);
    return changed;
  }
  if (Array.isArray(present) && Array.isArray(given) && present.length === given.length)
    return given.map((entry: unknown, index) => joined(present[index], entry, paths?.next.get(EACH)));
  return given;
}
