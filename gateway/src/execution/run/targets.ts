import { Failure } from './failure';
import { own, type Fields } from './own';

/** From the root of an answer to objects in it: names of fields, and `@` for each entry of a list. */
export type AnswerPath = readonly string[];

export const EACH = '@';

/** The objects that a path leads to; it leads nowhere where a value is missing. */
export function targetsAt(root: Fields, path: AnswerPath): Fields[] {
  let level: unknown[] = [root];
  for (const part of path) {
    const next: unknown[] = [];
    for (const value of level) {
      if (part === EACH) {
        if (Array.isArray(value)) for (const entry of value as unknown[]) if (isThere(entry)) next.push(entry);
      } else {
        const field = own(value as object, part);
        if (isThere(field)) next.push(field);
      }
    }
    level = next;
  }
  return level as Fields[];
}

const isThere = (value: unknown): boolean => typeof value === 'object' && value !== null && !(value instanceof Failure);
