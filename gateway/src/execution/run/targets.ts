import { Failure } from './failure';
import { isOddName, own, type Fields } from './own';

/** From the root of an answer to objects in it: names of fields, and `@` for each entry of a list. */
export type AnswerPath = readonly string[];

export const EACH = '@';

/**
 * The objects that a path leads to, each once: what several places in the answer have in common is one object. A path
 * leads nowhere where a value is missing.
 */
export function targetsAt(root: Fields, path: AnswerPath): Fields[] {
  let level: object[] = [root];
  for (const part of path) {
    if (level.length === 0) break;
    level = part === EACH ? entriesOf(level as unknown[][]) : valuesOf(level as Fields[], part);
  }
  return level as Fields[];
}

function entriesOf(lists: readonly (readonly unknown[])[]): object[] {
  const [only] = lists;
  if (lists.length === 1 && only) return only.filter(isThere);
  const entries = new Set<object>();
  for (const list of lists) for (const entry of list) if (isThere(entry)) entries.add(entry);
  return [...entries];
}

function valuesOf(objects: readonly Fields[], name: string): object[] {
  const isOdd = isOddName(name);
  const values = new Set<object>();
  for (const object of objects) {
    const value = isOdd ? own(object, name) : object[name];
    if (isThere(value)) values.add(value);
  }
  return [...values];
}

const isThere = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !(value instanceof Failure);
