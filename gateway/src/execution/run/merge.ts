import { Failure } from './failure';
import { isFields, own, setOwn, type Fields } from './own';

/** Adds to an object what one more fetch gave of it. Changes `target` alone: what is deeper is replaced by a copy. */
export function merge(target: Fields, given: Fields): void {
  // Of names that every object has, all but `__proto__` lead to functions, and an answer has none.
  for (const key in given) {
    const value = given[key];
    if (key === '__proto__') setOwn(target, key, joined(own(target, key), value));
    else {
      const present = target[key];
      target[key] = typeof present === 'object' && present !== null ? joined(present, value) : value;
    }
  }
}

function joined(present: unknown, given: unknown): unknown {
  // One fetch has it and another could not: what there is stays.
  if (given instanceof Failure) return isFields(present) ? present : given;
  if (present instanceof Failure) return given ?? present;
  if (isFields(present) && isFields(given)) {
    const copy = { ...present };
    merge(copy, given);
    return copy;
  }
  if (Array.isArray(present) && Array.isArray(given) && present.length === given.length)
    return given.map((entry: unknown, index) => joined(present[index], entry));
  return given;
}
