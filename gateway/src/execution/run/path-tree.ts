import { EACH, type AnswerPath } from '../compile/route';
import { Failure } from './failure';
import { isFields, setOwn, type Fields } from './own';

/** Paths by their common beginnings. */
export interface PathTree {
  readonly next: Map<string, PathTree>;
}

/** Of all these paths, what comes after `start`. */
export function pathsBeyond(start: AnswerPath, paths: readonly AnswerPath[]): PathTree {
  const tree: PathTree = { next: new Map() };
  for (const path of paths) {
    if (!start.every((part, depth) => path[depth] === part)) continue;
    let branch = tree;
    for (const part of path.slice(start.length)) {
      const next = branch.next.get(part) ?? { next: new Map<string, PathTree>() };
      branch.next.set(part, next);
      branch = next;
    }
  }
  return tree;
}

/** A copy as deep as the paths go, whose objects on the paths may be changed; all else is the original's. */
export function copyAlong<Value>(value: Value, { next }: PathTree): Value {
  if (Array.isArray(value)) {
    const entries = next.get(EACH);
    return (entries ? value.map((entry: unknown) => copyAlong(entry, entries)) : value) as Value;
  }
  if (!isFields(value) || value instanceof Failure) return value;
  const copy: Fields = { ...value };
  for (const [part, beyond] of next) if (Object.hasOwn(copy, part)) setOwn(copy, part, copyAlong(copy[part], beyond));
  return copy as Value;
}
