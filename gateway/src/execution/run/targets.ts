import type { Route } from '../compile/route';
import { Failure } from './failure';
import { isOddName, own, type Fields } from './own';

/** From the root of an answer to objects in it: names of fields, and `@` for each entry of a list. */
export type AnswerPath = readonly string[];

export const EACH = '@';

/** Where routes lead in one answer. Several fetches go the same way, or on from where others went: each way is walked once. */
export class Targets {
  private readonly reached = new Map<Route, Fields[]>();

  constructor(private readonly root: Fields) {}

  at(route: Route): readonly Fields[] {
    const known = this.reached.get(route);
    if (known) return known;
    const found = walk(route.from ? this.at(route.from) : [this.root], route.steps);
    this.reached.set(route, found);
    return found;
  }

  /** Something has been added there: routes that go further may lead to more than they did. */
  extended({ beyond }: Route): void {
    for (const route of beyond) this.reached.delete(route);
  }
}

/**
 * The objects that steps lead to from some others, each once: what several places in the answer have in common is one
 * object. They lead nowhere where a value is missing.
 */
function walk(start: readonly Fields[], steps: AnswerPath): Fields[] {
  let level: object[] = [...start];
  for (const part of steps) {
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
